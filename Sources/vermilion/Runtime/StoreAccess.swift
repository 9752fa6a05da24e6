internal import Corpus
internal import Foundation
internal import ReviewStore
internal import Settings

/// The way to a store: where it is, and under which name somebody works on it.
struct StoreAccess {
    let path: String
    let reviewerName: String
    private let allowsNetwork: Bool

    /// Takes what the command line, the environment and the person's `config.toml` say, in this order.
    init(file: String?, name: String?, allowsNetwork: Bool = false) {
        let environment = ProcessInfo.processInfo.environment
        var commandLine: [SettingKey: String] = [:]
        commandLine[.store] = file
        commandLine[.reviewer] = name
        let configuration = Configuration.load(
            folders: LookOptions.folders, environment: environment, commandLine: commandLine
        ).value
        path = configuration.store.value ?? "vermilion.sqlite"
        let candidates = [configuration.reviewer.value, environment["LOGNAME"], environment["USER"]]
        reviewerName = candidates.compactMap { $0 }.first { !$0.isEmpty } ?? NSUserName()
        self.allowsNetwork = allowsNetwork
    }

    var exists: Bool { FileManager.default.fileExists(atPath: path) }

    /// Opens the store; one that is not there is an error that says how to make one.
    func open() throws -> ReviewStore {
        guard exists else {
            throw ProgramError(
                "there is no store at \(path): make one with `vermilion import FILE`, `vermilion init` or"
                    + " `vermilion demo`, or name one with --store FILE")
        }
        return try ReviewStore(opening: path, options: options)
    }

    /// Opens the store, or makes it when there is none.
    func openOrCreate() throws -> ReviewStore {
        if exists { return try open() }
        do {
            return try create()
        } catch StoreError.exists {
            // Somebody else has made it meanwhile.
            return try open()
        }
    }

    /// Makes an empty store; whoever makes it is its lead.
    func create(group: String? = nil) throws -> ReviewStore {
        let store = try ReviewStore.create(at: path, group: group, options: options)
        _ = try reviewer(in: store)
        return store
    }

    /// The person at work, entered in the store when new.
    func reviewer(in store: ReviewStore) throws -> Reviewer {
        try store.reviewer(named: reviewerName)
    }

    private var options: ReviewStore.OpenOptions {
        var options = ReviewStore.OpenOptions()
        options.allowsNetworkFileSystem = allowsNetwork
        options.program = "vermilion \(ProgramVersion.text)"
        return options
    }
}
