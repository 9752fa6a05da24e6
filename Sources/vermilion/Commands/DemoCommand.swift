internal import ArgumentParser
internal import Corpus
internal import Demo
internal import Foundation
internal import ReviewStore

/// Makes a sample store with its own pictures and opens the desk on it.
struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Make a sample store with pictures of its own, and open the desk on it.",
        discussion: "Run again on the same folder, it goes on with what is there.")

    @Argument(help: ArgumentHelp("Where to make it (default: vermilion-demo in this folder).", valueName: "folder"))
    var folder = "vermilion-demo"

    @Flag(help: "Make the store and do not open the desk.")
    var noOpen = false

    @Option(name: .customLong("as"), help: ArgumentHelp("Who reviews (default: the login name).", valueName: "name"))
    var name: String?

    @OptionGroup var look: LookOptions
    @OptionGroup var newNames: NewNameOptions

    func run() throws {
        let access = StoreAccess(file: folder + "/vermilion.sqlite", name: name)
        let store: ReviewStore
        if access.exists {
            store = try access.open(for: Self.self, entry: newNames.entry).store
        } else {
            try DemoFolder(path: folder).write()
            store = try access.create()
        }
        // Also after a demo that was interrupted: what is there already adds nothing.
        let pictures = try ImageFolderOption.absolutePath(folder + "/" + DemoDataset.pictureFolder)
        for dataset in DemoDataset.datasets {
            let run = ImportRun(
                store: store, format: dataset.format, folders: [pictures], domain: nil, generator: dataset.generator)
            _ = try run.add(folder + "/" + dataset.name)
        }

        guard !noOpen, isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
            Console.print("\(access.path)")
            Console.note("made the demo; open it with: vermilion review --store \(access.path)")
            return
        }
        let reviewer = try access.person(in: store, for: Self.self)
        let sequence = LinearSequence(store: store, reviewer: reviewer)
        try ScreenSession(store: store, person: reviewer, look: look).review(sequence, from: nil)
    }
}

/// The folder that the demo is written to.
struct DemoFolder {
    let path: String

    /// Writes the pictures and the dataset files; refuses a folder that holds something else.
    func write() throws {
        let files = FileManager.default
        if let found = try? files.contentsOfDirectory(atPath: path), found.contains(where: { !Self.isOwn($0) }) {
            throw ProgramError("\(path) is not empty: name another folder, `vermilion demo FOLDER`")
        }
        for file in DemoDataset.files() {
            let url = URL(fileURLWithPath: path + "/" + file.name)
            try files.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
            try Data(file.bytes).write(to: url)
        }
    }

    private static func isOwn(_ name: String) -> Bool {
        name == DemoDataset.pictureFolder || DemoDataset.files().contains { $0.name == name }
    }
}
