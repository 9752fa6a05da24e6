internal import Agreement
internal import ArgumentParser
internal import Corpus
internal import Figures
internal import Report
internal import ReviewStore

/// Tells how fast the work goes, and sets what that is measured by.
struct ThroughputCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "throughput", abstract: "Tell how fast the work goes, and what an instruction costs.",
        subcommands: [Show.self, Set.self], defaultSubcommand: Show.self)

    /// What work costs, as it is given on the command line.
    struct CostOptions: ParsableArguments {
        @Option(help: ArgumentHelp("What an hour of active time costs, in any currency.", valueName: "rate"))
        var cost: Double?

        @Option(help: ArgumentHelp("A cost that is added once.", valueName: "amount"))
        var overhead: Double?

        @Option(help: ArgumentHelp("What writing one instruction from scratch takes.", valueName: "minutes"))
        var fromScratch: Double?

        var isEmpty: Bool { cost == nil && overhead == nil && fromScratch == nil }

        func validate() throws {
            for value in [cost, overhead, fromScratch].compactMap({ $0 }) where !value.isFinite || value < 0 {
                throw ValidationError("--cost, --overhead and --from-scratch are numbers from 0 on")
            }
        }

        /// These settings over those that the project keeps; nil where neither says what an hour costs.
        func settings(over kept: CostSettings?) throws -> CostSettings? {
            guard let rate = cost ?? kept?.hourlyRate else {
                if isEmpty { return nil }
                throw ProgramError("say what an hour costs, with --cost RATE")
            }
            return CostSettings(
                hourlyRate: rate, overhead: overhead ?? kept?.overhead ?? 0,
                minutesFromScratch: fromScratch ?? kept?.minutesFromScratch ?? 0)
        }
    }

    /// Tells the throughput: a lead's is everybody's, a reviewer's their own.
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "Tell how fast the work goes, and what an instruction costs.",
            discussion: """
                Counted are decisions that stand, at the desk and by scripts. Times and rates are of the desk alone, of \
                everything done there; a script's times are its own claim. A review is a sample that a reviewer is \
                through with; by kind and language there are turns and no reviews. Active time is the sum of the gaps between inputs, each up to the cut-off. Rates are of \
                active time, their quartiles from times in classes of one percent.
                """)

        @OptionGroup var store: StoreOptions
        @OptionGroup var report: FigureOptions
        @OptionGroup var of: ScopeOptions
        @OptionGroup var cost: CostOptions

        @Option(
            name: .customLong("by"),
            help: ArgumentHelp("Tell it by reviewer, kind, domain, language, queue or day; repeat for several."))
        var groupings: [ThroughputGrouping] = []

        @Option(help: ArgumentHelp("Only this reviewer's work.", valueName: "name"))
        var reviewer: String?

        func run() throws {
            let (store, asker) = try self.store.open(for: Self.self)
            let subject = try FigureSubject.named(reviewer, in: store, for: asker)
            let scope = try of.scope(in: store, for: asker)
            var figures = try store.emptyFigures(scope)
            figures.throughput = try store.throughputFigures(
                scope, for: asker, of: subject, cost: try cost.settings(over: try store.costSettings()))
            if !groupings.isEmpty {
                let wanted = Swift.Set(groupings.map(\.dimension))
                figures.throughput.groups = figures.throughput.groups.filter { wanted.contains($0.key) }
            }
            try report.print(
                of: scope, json: figures.json(.throughput), sheets: FigurePage.throughput.sheets(of: figures),
                lines: ThroughputLines(figures: figures.throughput).lines)
        }
    }

    /// Sets the cut-off of active time, and what work costs, for the whole project.
    struct Set: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "set", abstract: "Set the cut-off of active time, or what work costs, by a lead.",
            discussion: """
                Desks take the cut-off when they are opened; every event carries the one that it was measured by, and \
                what was measured before stays.
                """)

        @OptionGroup var store: StoreOptions
        @OptionGroup var cost: CostOptions

        @Option(
            help: ArgumentHelp("The longest gap between inputs that counts in full.", valueName: "seconds"))
        var cutoff: Int64?

        func validate() throws {
            if cutoff == nil, cost.isEmpty {
                throw ValidationError("nothing to set: give --cutoff, --cost, --overhead or --from-scratch")
            }
            // As milliseconds it must still be a number.
            if let cutoff, !(0...1_000_000).contains(cutoff) {
                throw ValidationError("--cutoff is a number of seconds from 1 to 3600")
            }
        }

        func run() throws {
            let (store, lead) = try self.store.open(for: Self.self)
            if let cutoff { try store.setActiveCutoff(cutoff * 1_000, by: lead) }
            if !cost.isEmpty {
                try store.setCostSettings(try cost.settings(over: try store.costSettings()), by: lead)
            }
            if cutoff != nil { Console.note("the cut-off of active time is \(try store.activeCutoff() / 1_000) s") }
            if !cost.isEmpty, let kept = try store.costSettings() {
                Console.note(
                    "an hour of active time costs \(FigureUnit.amount.text(kept.hourlyRate)), overhead "
                        + "\(FigureUnit.amount.text(kept.overhead)), writing an instruction from scratch takes "
                        + "\(NumberText.decimal(kept.minutesFromScratch, places: 1)) minutes")
            }
        }
    }
}
