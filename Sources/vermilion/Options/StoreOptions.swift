internal import ArgumentParser
internal import Corpus
internal import Foundation
internal import ReviewStore
internal import Settings

/// Which store a command works on, and who works.
struct StoreOptions: ParsableArguments {
    @Option(
        name: .customLong("store"),
        help: ArgumentHelp(
            "The review store (default: $VERMILION_STORE, else vermilion.sqlite in this folder).", valueName: "file"))
    var file: String?

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp("Who reviews (default: $VERMILION_REVIEWER, else the login name).", valueName: "name"))
    var name: String?

    @Flag(help: "Open a store on a network file system all the same.")
    var allowNetwork = false

    /// The store's path.
    var path: String { configuration.store.value ?? "vermilion.sqlite" }

    /// What the command line, the environment and the person's `config.toml` say, in this order.
    private var configuration: Configuration {
        var commandLine: [SettingKey: String] = [:]
        commandLine[.store] = file
        commandLine[.reviewer] = name
        return Configuration.load(
            folders: LookOptions.folders, environment: ProcessInfo.processInfo.environment, commandLine: commandLine
        ).value
    }

    /// Opens the store; one that is not there is an error that says how to make one.
    func open() throws -> ReviewStore {
        guard FileManager.default.fileExists(atPath: path) else {
            throw ProgramError(
                "there is no store at \(path): make one with `vermilion import FILE`, `vermilion init` or"
                    + " `vermilion demo`, or name one with --store FILE")
        }
        return try ReviewStore(opening: path, options: openOptions)
    }

    /// Opens the store, or makes it when there is none.
    func openOrCreate() throws -> ReviewStore {
        FileManager.default.fileExists(atPath: path) ? try open() : try create()
    }

    /// Makes an empty store; whoever makes it is its lead.
    func create(group: String? = nil) throws -> ReviewStore {
        let store = try ReviewStore.create(at: path, group: group, options: openOptions)
        _ = try store.reviewer(named: reviewerName)
        return store
    }

    private var openOptions: ReviewStore.OpenOptions {
        var options = ReviewStore.OpenOptions()
        options.allowsNetworkFileSystem = allowNetwork
        options.program = "vermilion \(ProgramVersion.text)"
        return options
    }

    /// The name of the person at work.
    var reviewerName: String {
        let environment = ProcessInfo.processInfo.environment
        let candidates = [configuration.reviewer.value, environment["LOGNAME"], environment["USER"]]
        return candidates.compactMap { $0 }.first { !$0.isEmpty } ?? NSUserName()
    }

    /// The person at work, entered in the store when new.
    func reviewer(in store: ReviewStore) throws -> Reviewer {
        try store.reviewer(named: reviewerName)
    }
}

/// Whether a report is for a script.
struct ReportOptions: ParsableArguments {
    @Flag(help: "Print the report as JSON.")
    var json = false
}
