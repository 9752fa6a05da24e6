internal import ArgumentParser
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
    func open() throws -> ReviewStore { try ReviewStore(opening: path, options: options) }

    /// Opens the store for a command, with the person at work, who must be somebody that the command is for.
    ///
    /// - Parameter entry: Whether somebody new is entered.
    func open(
        for command: any ParsableCommand.Type, entry: NameEntry = .never
    ) throws -> (store: ReviewStore, reviewer: Reviewer) {
        let store = try open()
        return (store, try person(in: store, for: command, entry: entry))
    }

    /// The person at work, who must be somebody that the command is for.
    func person(
        in store: ReviewStore, for command: any ParsableCommand.Type, entry: NameEntry = .never
    ) throws -> Reviewer {
        let person = try entry.person(named: reviewerName, in: store)
        switch CommandAccess.of(command) {
        case .anybody, .reviewer: return person
        case .lead(let action):
            guard person.role == .lead else { throw StoreError.notLead(name: person.name, action: action) }
            return person
        case .noStore, nil: throw ProgramError("nothing says for whom the command \(command) is: CommandAccess must")
        }
    }

    /// Opens a store for a command; one whose maker did not come to enter anybody belongs to whoever comes first.
    func openMade(for command: any ParsableCommand.Type) throws -> ReviewStore {
        let store = try open()
        if try store.reviewers().isEmpty { _ = try store.reviewer(named: reviewerName) }
        _ = try person(in: store, for: command)
        return store
    }

    /// Makes a store of what `fill` imports; whoever makes it is its lead.
    func create(group: String? = nil, fill: (NewStore) throws -> Void = { _ in }) throws -> ReviewStore {
        let store = try ReviewStore.create(at: path, group: group, options: options, fill: fill)
        _ = try store.reviewer(named: reviewerName)
        return store
    }

    private var options: ReviewStore.OpenOptions {
        var options = ReviewStore.OpenOptions()
        options.allowsNetworkFileSystem = allowsNetwork
        options.program = "vermilion \(ProgramVersion.text)"
        return options
    }
}
