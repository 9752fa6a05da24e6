internal import ArgumentParser
internal import Corpus
internal import ReviewStore

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

    /// The store and the person that these options name.
    var access: StoreAccess { StoreAccess(file: file, name: name, allowsNetwork: allowNetwork) }

    var path: String { access.path }

    /// Opens the store, whoever asks; one that is not there is an error that says how to make one.
    func open() throws -> ReviewStore { try access.open() }

    /// Opens the store for a command, with the person at work, who must be somebody that the command is for.
    func open(
        for command: any ParsableCommand.Type, entry: NameEntry = .never
    ) throws -> (store: ReviewStore, reviewer: Reviewer) {
        try access.open(for: command, entry: entry)
    }
}
