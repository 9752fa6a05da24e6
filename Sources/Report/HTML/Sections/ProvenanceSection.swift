internal import Agreement
internal import Corpus
internal import Figures

/// How the figures were made, and which state of the ledger they belong to.
struct ProvenanceSection: ReportSection {
    let figures: LeadFigures
    let store: String
    let generated: Timestamp
    let heads: [String]
    let program: String

    let identifier = "provenance"
    let title = "Method and provenance"

    var lead: Markup {
        """
        The figures on this page count the ledger up to event \(Int(figures.event)); of what was recorded in the moment\
         while they were read, some may be counted too. With the heads below anybody who has the store can show that\
         it still holds that history.
        """
    }

    var content: Markup {
        heading("Ledger heads")
        if heads.isEmpty {
            quiet("The page was made without heads, so it cannot be tied to a state of the ledger.")
        } else {
            Markup.element("ul") {
                heads.map { head in .element("li") { .element("code") { .text(head) } } }
            }
            quiet(
                """
                \(.element("code") { "vermilion check --head SITE:SEQUENCE:HASH" }) says whether the ledger holds a head,\
                 unchanged. Keep a copy of this page elsewhere than the store: a rewritten chain shows only against a\
                 head kept elsewhere.
                """)
        }
        heading("Method")
        Markup.element("ul", ["class": "prose"]) { methods.map { method in .element("li") { method } } }
    }

    private var methods: [Markup] {
        scope + [cutoff, resolution, Self.intervals, Self.limits, Self.undefined, times]
    }

    /// Of what the figures are, where that is not all of the store.
    private var scope: [Markup] {
        figures.scope.isEmpty
            ? [] : ["Of the store only \(FigureText.listed(figures.scope.map { .name($0) })) is counted."]
    }

    private var cutoff: Markup {
        let cutoffs = figures.throughput.cutoffs.map { Markup.text(NumberText.duration(milliseconds: $0)) }
        guard !cutoffs.isEmpty else { return "Active time: no times have been measured yet." }
        return """
            Active time is the sum of the gaps between a reviewer’s inputs inside an open sample, a longer gap counting as\
             \(FigureText.listed(cutoffs)). Leaving the terminal stops the clock, which never runs backwards.
            """
    }

    private var resolution: Markup {
        let resolution = figures.throughput.resolution
        guard resolution > 0 else { return "Quantiles of rates and sizes are exact." }
        return """
            Quantiles of rates and sizes are read from classes \(word: NumberText.percent(resolution)) wide, and are as\
             exact as that.
            """
    }

    private static let intervals: Markup = """
        Intervals of agreement: at 95%, by samples, since turns of one sample belong together. A jackknife over samples\
         tells as how many independent trials the turns count; the interval of so many is Wilson’s, with Student’s t.\
         There is none from fewer than \(IntervalGround.fewestClusters) samples, and none of a figure beyond chance from\
         fewer than \(IntervalGround.fewestVaried) samples in which anybody chose other than the most common.
        """

    private static let limits: Markup = """
        Intervals of shares are Wilson’s, at 95%. Flags need at least 30 items, and their probabilities are corrected for\
         the number of reviewers after Benjamini and Hochberg.
        """

    private static let undefined: Markup = """
        A figure that cannot be computed says so and why. It is never shown as nought, one, or an empty cell.
        """

    private var times: Markup {
        """
        Days, weeks and times are in UTC. Figures as of \(word: figures.time.iso8601), page made at\
         \(word: generated.iso8601) by \(word: program) from \(name: store).
        """
    }
}
