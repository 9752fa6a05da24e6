internal import ArgumentParser

/// Makes an empty store.
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Make an empty store.",
        discussion: "With --group, the members of a login group share it: the folder gets mode 2770, the store 0660.")

    @OptionGroup var store: StoreOptions

    @Option(help: "The login group, by name or number, that shares the store.")
    var group: String?

    func run() throws {
        _ = try store.access.create(group: group)
        Console.note("made an empty store at \(store.path)")
    }
}
