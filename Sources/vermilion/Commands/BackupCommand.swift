internal import ArgumentParser
internal import ReviewStore

/// Makes a consistent copy of a store while others work.
struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Make a consistent copy of the store while others work.")

    @OptionGroup var store: StoreOptions

    @Argument(help: "The file to make; it must not be there yet.")
    var file: String

    func run() throws {
        try store.open(for: Self.self).store.backup(to: file)
        Console.note("copied \(store.path) to \(file)")
    }
}
