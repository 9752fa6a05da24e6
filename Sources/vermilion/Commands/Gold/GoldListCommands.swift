internal import ArgumentParser
internal import Corpus
internal import Figures
internal import ReviewStore

/// Lists the gold turns and how each reviewer did with them.
struct GoldListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the gold turns, and how each reviewer did with them.")

    @OptionGroup var store: StoreOptions
    @OptionGroup var report: ReportOptions
    @OptionGroup var length: LengthOptions
    @OptionGroup var of: ScopeOptions

    func run() throws {
        let (store, lead) = try self.store.open(for: Self.self)
        let scope = try of.scope(in: store, for: lead)
        let items = try store.goldItems(scope, limit: length.most, for: lead)
        report.print(
            [
                FigureTable.goldCounts.sheet(try store.goldCounts(scope, for: lead)),
                FigureTable.goldItems.sheet(items),
            ], of: scope)
        if !report.json, items.contains(where: { $0.source != .declared }) {
            Console.note(
                "promoted turns are easier than the rest: what is right about them was agreed or settled before")
        }
    }
}

/// Lists the gold turns that reviewers decided otherwise.
struct GoldFailedCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "failed", abstract: "List the gold turns that reviewers decided otherwise.")

    @OptionGroup var store: StoreOptions
    @OptionGroup var report: ReportOptions

    @Option(help: "Only this reviewer's.")
    var reviewer: String?

    @Option(help: "Only turns of this kind.")
    var kind: TurnKind?

    @OptionGroup var length: LengthOptions
    @OptionGroup var of: ScopeOptions

    func run() throws {
        let (store, lead) = try self.store.open(for: Self.self)
        let scope = try of.scope(in: store, for: lead)
        let number = try reviewer.map { try store.reviewerNumber(named: $0) }
        let failures = try store.goldFailures(scope, of: number, kind: kind, limit: length.most, for: lead)
        report.print([FigureTable.goldFailures.sheet(failures)], of: scope)
    }
}

/// Lists the planted errors and what reviewers caught of them.
struct GoldPlantedCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "planted", abstract: "Tell what reviewers catch of planted errors, and list them.",
        discussion: """
            Caught are those that were rejected or edited so that the error is gone; restored, of those, the ones that say \
            again what was generated; missed those that were accepted or edited with the error left in. Mended ones were \
            no errors after all: the turn itself was corrected to the same.
            """)

    @OptionGroup var store: StoreOptions
    @OptionGroup var report: ReportOptions

    @Option(help: "Only this reviewer's.")
    var reviewer: String?

    @Option(help: ArgumentHelp("Only errors of this kind.", valueName: "kind"))
    var corruption: String?

    @Option(help: "List those that are open, caught, restored, missed or mended.")
    var state: PlantedErrorFilter.State?

    @OptionGroup var length: LengthOptions
    @OptionGroup var of: ScopeOptions

    func run() throws {
        let (store, lead) = try self.store.open(for: Self.self)
        let scope = try of.scope(in: store, for: lead)
        let number = try reviewer.map { try store.reviewerNumber(named: $0) }
        let counts = try store.plantedErrorCounts(scope, for: lead).filter {
            (number == nil || $0.reviewer == number) && (corruption == nil || $0.corruption == corruption)
        }
        let filter = PlantedErrorFilter(reviewer: number, corruption: corruption, state: state)
        let errors = try store.plantedErrors(filter, scope, limit: length.most, for: lead)
        report.print(
            [FigureTable.plantedErrorCounts.sheet(counts), FigureTable.plantedErrors.sheet(errors)], of: scope)
    }
}

extension PlantedErrorFilter.State: ExpressibleByArgument {}
