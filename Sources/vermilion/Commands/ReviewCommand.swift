internal import ArgumentParser
internal import Corpus
internal import ReviewStore

/// Opens the desk.
struct ReviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review", abstract: "Open the desk: review samples full-screen, with their pictures.")

    @OptionGroup var store: StoreOptions
    @OptionGroup var look: LookOptions

    @Option(help: ArgumentHelp("Begin with this sample.", valueName: "number"))
    var sample: Int?

    @Option(help: ArgumentHelp("Only samples of this domain.", valueName: "name"))
    var domain: String?

    @Option(help: ArgumentHelp("Only samples with a turn of this kind.", valueName: "name"))
    var kind: TurnKind?

    @Option(help: ArgumentHelp("Only samples with a turn in this language: zh, en, mixed, other.", valueName: "code"))
    var language: Language?

    @Option(help: ArgumentHelp("Only samples of this dataset.", valueName: "number"))
    var dataset: Int?

    func run() throws {
        let store = try store.open()
        let filter = SampleFilter(dataset: dataset, domain: domain, kind: kind, language: language)
        try DeskSession(
            store: store, reviewer: self.store.reviewer(in: store), filter: filter, look: look, firstSample: sample
        ).run()
    }
}

extension TurnKind: ExpressibleByArgument {}
extension Language: ExpressibleByArgument {}
