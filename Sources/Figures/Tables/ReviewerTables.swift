internal import Agreement
internal import Corpus

/// Who works how: everybody in a row, what stands out about them, and how they learn.
extension FigureTable<ReviewerFigures> {
    package static var reviewers: Self {
        @Sendable func decided(_ decision: Decision?, _ words: String) -> @Sendable (ReviewerFigures) -> FigureTarget? {
            { .items(.reviewer($0.name, decision), title: "\($0.name) · \(words)") }
        }
        let all = decided(nil, "all decisions")
        return FigureTable(
            "reviewers",
            "Decisions that stand, those of scripts too; times and rates are of the desk alone. Shares with their 95% "
                + "intervals (Wilson).",
            empty: "Nobody has reviewed anything yet.", blank: ReviewerFigures(name: "", role: .reviewer),
            fields: [
                "reviewer", "role", "decisions", "timedDecisions", "accepted", "edited", "rejected", "skipped",
                "reviews", "samples", "activeMs", "elapsedMs", "decisionsPerHour", "meanDecisionsPerHour",
                "reviewsPerHour", "editSize", "acceptance", "acceptanceLimits", "acceptanceChanceLimits",
                "acceptanceDispersion", "agreement", "agreementPairs", "catchRate", "planted", "caught", "goldAccuracy",
                "goldItems", "goldCorrect", "learning", "lastActive", "learningBlocksMs", "decisionsByDay", "flags",
            ], identity: \.name,
            columns: [
                FigureColumn(
                    "reviewer", "reviewer", "who", rank: 0, layout: .words(most: 20), opens: all,
                    remark: {
                        $0.flags.isEmpty ? "nothing stands out" : $0.flags.map(\.kind.rawValue).joined(separator: ", ")
                    }
                ) { .name($0.name) },
                FigureColumn(
                    "flags", "flags", "things about the figures that a lead had better look at; never a verdict",
                    .count, rank: 1, in: [.screen, .json], tone: { _ in .flagged },
                    remark: {
                        $0.flags.isEmpty ? "nothing stands out" : $0.flags.map(\.sentence).joined(separator: " ")
                    }
                ) { reviewer in
                    .rows(FigureTable<FlaggedReviewer>.flags.sheet(FlaggedReviewer.all(of: [reviewer])))
                },
                FigureColumn(
                    "decisions", "decisions", "decisions that stand, also of scripts; rates and times are of the desk",
                    .count, rank: 2, opens: all
                ) { .count($0.pace.decisions) },
            ]
                + FigureColumn.pace(\.pace, opens: all)
                + [
                    FigureColumn(
                        "acceptance", "accepts", "share of the decisions, with Wilson's interval", .share, rank: 5,
                        layout: .padded, opens: decided(.accept, "accepted")
                    ) { .estimate($0.acceptance, of: $0.pace.decisions) },
                    FigureColumn(
                        "edits", "edits", "share of the decisions", .share, rank: 8, in: [.screen, .page],
                        opens: decided(.edit, "edited")
                    ) { .share($0.pace.outcomes.edited, of: $0.pace.decisions, "decision") },
                    FigureColumn(
                        "rejects", "rejects", "share of the decisions", .share, rank: 9, in: [.screen, .page],
                        opens: decided(.reject, "rejected")
                    ) { .share($0.pace.outcomes.rejected, of: $0.pace.decisions, "decision") },
                    FigureColumn(
                        "editSize", "edit size", "how much of an answer an edit changes (median)", .share, rank: 13,
                        in: .roomy, opens: decided(.edit, "edited")
                    ) { .spread($0.pace.editSize) },
                    FigureColumn(
                        "catchRate", "catches",
                        "of planted errors that were shown, how many were caught; Wilson's interval", .share, rank: 7,
                        layout: .padded,
                        opens: {
                            .items(
                                .catches(reviewer: $0.name, corruption: "", caught: nil),
                                title: "\($0.name) · planted errors")
                        }
                    ) { .estimate($0.catchRate, of: $0.planted) },
                    FigureColumn(
                        "goldAccuracy", "gold", "of gold turns, how many were decided rightly; Wilson's interval",
                        .share, rank: 11, layout: .padded,
                        opens: { .items(.gold(reviewer: $0.name, kind: "", correct: nil), title: "\($0.name) · gold") }
                    ) { .estimate($0.goldAccuracy, of: $0.goldItems) },
                    FigureColumn(
                        "agreement", "agrees",
                        "of pairs of ratings of the same turn, how many agree; Wilson's interval", .share, rank: 10,
                        layout: .padded,
                        opens: {
                            .items(.agreement(.reviewer, $0.name), title: "\($0.name) · rated by others too")
                        }
                    ) { .estimate($0.agreement, of: $0.agreementPairs) },
                    FigureColumn(
                        "learningRate", "learning",
                        "what the time per decision becomes with each doubling of practice", .factor, rank: 12,
                        in: .people
                    ) { .coefficient($0.learning.rate) },
                    FigureColumn(
                        "decisionsByDay", "days", "decisions a day, newest last", .count, rank: 14,
                        in: [.screen, .json], layout: .flexible(7, 30, isLargestFirst: true)
                    ) { .series($0.days, "decisions a day") },
                    FigureColumn(
                        "lastActive", "last active", "when they last did anything, in UTC", .time, rank: 15, in: .roomy,
                        absence: "never did anything", tone: { _ in .quiet }
                    ) { .time($0.lastActive) },
                    FigureColumn("role", "role", "what they may do", rank: 16, tone: { _ in .quiet }) {
                        .words($0.role.rawValue)
                    },
                    .data(
                        "acceptanceLimits",
                        "between which shares three standard deviations lie, widened by the root of φ", .share
                    ) { .interval($0.acceptanceLimits) },
                    .data("acceptanceChanceLimits", "the same as chance alone sets it", .share) {
                        .interval($0.acceptanceChanceLimits)
                    },
                    .data(
                        "acceptanceDispersion", "φ: how many times as much as by chance alone the shares vary", .amount
                    ) { .number($0.acceptanceDispersion) },
                    .data("agreementPairs", "pairs of their ratings with others' of one turn", .count) {
                        .count($0.agreementPairs)
                    },
                    .data("planted", "planted errors that were decided about", .count) { .count($0.planted) },
                    .data("caught", "planted errors that were caught", .count) { .count($0.caught) },
                    .data("goldItems", "gold turns that were decided", .count) { .count($0.goldItems) },
                    .data("goldCorrect", "gold turns that were decided rightly", .count) { .count($0.goldCorrect) },
                    .data("learning", "how the time per decision changes with practice") {
                        .record([
                            FigureField("trials", .count($0.learning.trials)),
                            FigureField("rate", .coefficient($0.learning.rate)),
                            FigureField("firstMs", .coefficient($0.learning.firstMilliseconds)),
                            FigureField("lastMs", .coefficient($0.learning.lastMilliseconds)),
                        ])
                    },
                    .data("learningBlocksMs", "mean time of each fifty decisions", .milliseconds, in: .json) {
                        .numbers($0.learning.blocks)
                    },
                ])
    }
}

/// Something that stands out about a reviewer's figures, with who it is.
package struct FlaggedReviewer: Hashable, Sendable {
    package var name: String
    package var flag: ReviewerFlag

    /// All that stands out about some reviewers.
    package static func all(of reviewers: [ReviewerFigures]) -> [FlaggedReviewer] {
        reviewers.flatMap { reviewer in reviewer.flags.map { FlaggedReviewer(name: reviewer.name, flag: $0) } }
    }
}

extension FigureTable<FlaggedReviewer> {
    package static var flags: Self {
        FigureTable(
            "flags", "Probabilities are corrected for the number of reviewers (Benjamini and Hochberg).",
            empty: "Nothing about anybody’s figures stands out.",
            blank: FlaggedReviewer(name: "", flag: ReviewerFlag(kind: .tooFast, sentence: "", adjustedP: nil)),
            identity: { "\($0.name)\n\($0.flag.kind.rawValue)" },
            columns: [
                FigureColumn("reviewer", "reviewer", "who", in: [.people, .csv]) { .name($0.name) },
                FigureColumn("kind", "flag", "what stands out") { .words($0.flag.kind.rawValue) },
                FigureColumn("sentence", "what was seen", "what was seen, with its numbers") {
                    .name($0.flag.sentence)
                },
                FigureColumn(
                    "adjustedP", "probability", "by chance alone, corrected for the number of reviewers", .probability,
                    absence: "no test"
                ) { .number($0.flag.adjustedP) },
            ])
    }
}

/// The mean time of fifty decisions of a reviewer's.
package struct LearningBlock: Hashable, Sendable {
    package var reviewer: String
    /// Counted from 1.
    package var number: Int
    package var milliseconds: Double

    /// The blocks of some reviewers.
    package static func all(of reviewers: [ReviewerFigures]) -> [LearningBlock] {
        reviewers.flatMap { reviewer in
            reviewer.learning.blocks.enumerated().map {
                LearningBlock(reviewer: reviewer.name, number: $0.offset + 1, milliseconds: $0.element)
            }
        }
    }
}

extension FigureTable<LearningBlock> {
    package static var learning: Self {
        FigureTable(
            "learning", "The time that a decision takes, fifty decisions by fifty",
            empty: "No times have been measured at the desk yet.",
            blank: LearningBlock(reviewer: "", number: 1, milliseconds: 0),
            identity: { "\($0.reviewer)\n\($0.number)" },
            columns: [
                FigureColumn("reviewer", "reviewer", "who") { .name($0.reviewer) },
                FigureColumn("block", "block", "which fifty of their decisions", .count) { .count($0.number) },
                FigureColumn("geometricMeanMs", "mean time", "geometric mean of the times", .milliseconds) {
                    .number($0.milliseconds)
                },
            ])
    }
}
