internal import ArgumentParser
internal import Corpus
internal import ReviewStore
internal import Screens

/// Opens the lead's room.
struct LeadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lead",
        abstract: "Open the lead's room: progress, reviewers, agreement, adjudication and the ledger, full-screen.")

    @OptionGroup var store: StoreOptions
    @OptionGroup var look: LookOptions

    @Option(help: ArgumentHelp("progress, reviewers, agreement, adjudication or ledger.", valueName: "name"))
    var page = LeadPage.progress

    func run() throws {
        let (store, lead) = try self.store.open(for: Self.self)
        try LeadSession(store: store, lead: lead, look: look, page: page).run()
    }
}

extension LeadPage: ExpressibleByArgument {
    package init?(argument: String) {
        guard let page = Self.allCases.first(where: { $0.name == argument }) else { return nil }
        self = page
    }

    package var defaultValueDescription: String { name }

    package static var allValueStrings: [String] { allCases.map(\.name) }
}
