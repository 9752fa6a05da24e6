internal import ArgumentParser
internal import Corpus
internal import Foundation
internal import ReviewStore
internal import Screens

/// Opens the lead's room.
struct LeadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lead",
        abstract: "Open the lead's room: progress, reviewers, agreement, adjudication and the ledger, full-screen.")

    @OptionGroup var store: StoreOptions
    @OptionGroup var look: LookOptions
    @OptionGroup var of: ScopeOptions

    @Option(help: ArgumentHelp("progress, reviewers, agreement, adjudication or ledger.", valueName: "name"))
    var page = LeadPage.progress

    func run() throws {
        let (store, lead) = try self.store.open(for: Self.self)
        let name = URL(fileURLWithPath: store.path).lastPathComponent
        let scope = try of.scope(in: store, for: lead)
        try ScreenSession(store: store, person: lead, look: look).run(
            { LeadRoom($0, store: name, scope: scope) }, makeStore: LeadStore.init, start: { $0.start(at: page) })
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
