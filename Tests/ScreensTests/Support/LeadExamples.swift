import Agreement
import Corpus
import Figures

/// Figures of a project to look at.
enum LeadExamples {
    /// 2026-11-21 14:05:31 UTC.
    static let time = Timestamp(milliseconds: 1_795_269_931_000)

    static var figures: LeadFigures {
        var figures = LeadFigures()
        figures.progress = progress
        figures.throughput = throughput
        figures.reviewers = reviewers
        figures.catches = catches
        figures.gold = [
            gold("alice", items: 60, correct: 57), gold("王小明", items: 41, correct: 33),
        ]
        figures.agreement = agreement
        figures.adjudication = adjudication
        figures.event = 48_213
        figures.time = time
        return figures
    }

    // Progress

    static func progressRow(
        _ name: String, samples: Int?, turns: Int, accepted: Int, edited: Int, rejected: Int, contested: Int
    ) -> ProgressRow {
        var row = ProgressRow(name: name)
        row.samples = samples
        row.turns = turns
        row.outcomes.accepted = accepted
        row.outcomes.edited = edited
        row.outcomes.rejected = rejected
        row.outcomes.contested = contested
        return row
    }

    static var progress: ProgressFigures {
        var progress = ProgressFigures()
        progress.byDomain = [
            progressRow("ocr", samples: 812, turns: 2_400, accepted: 1_310, edited: 402, rejected: 61, contested: 12),
            progressRow("poster", samples: 640, turns: 1_920, accepted: 1_544, edited: 301, rejected: 75, contested: 0),
            progressRow("海报设计", samples: 388, turns: 1_164, accepted: 290, edited: 44, rejected: 9, contested: 3),
            progressRow("geometry", samples: 205, turns: 410, accepted: 0, edited: 0, rejected: 0, contested: 0),
            progressRow("", samples: 17, turns: 34, accepted: 30, edited: 3, rejected: 1, contested: 0),
        ]
        progress.byKind = [
            progressRow(
                "judgement", samples: nil, turns: 1_500, accepted: 1_100, edited: 90, rejected: 12, contested: 4),
            progressRow(
                "multiple choice", samples: nil, turns: 2_100, accepted: 1_200, edited: 300, rejected: 40,
                contested: 9),
        ]
        progress.all = progressRow(
            "", samples: 2_062, turns: 5_928, accepted: 3_174, edited: 750, rejected: 146, contested: 15)
        var first = QueueFigures(name: "first pass")
        first.samples = 1_800
        first.needed = 2_160
        first.done = 1_402
        first.leased = 6
        first.overlap = 2
        first.share = 0.2
        first.ordering = "uncertain"
        first.reviewers = ["alice", "bob", "王小明"]
        var second = QueueFigures(name: "复查")
        second.isPaused = true
        second.samples = 100
        second.needed = 100
        second.done = 100
        second.extra = 2
        progress.queues = [first, second]
        progress.days = zip(1..., [120, 340, 0, 512, 488, 610, 702, 655, 0, 640]).map { index, count in
            var day = DayCount(day: "2026-11-\(index < 2 ? "1" : "")\(index < 2 ? index : index + 10)")
            day.decisions = count
            day.timed = count
            day.reviewers = count > 0 ? 3 : 0
            day.activeMilliseconds = Int64(count) * 17_000
            return day
        }
        progress.datasets = 3
        progress.quarantined = 12
        progress.flagged = 34
        progress.events = 48_213
        progress.forecast = Forecast(progress, rulings: 3, today: CalendarDay(of: time))
        return progress
    }

    // Reviewers

    static func share(_ part: Int, _ whole: Int, _ lower: Double, _ upper: Double) -> Estimate {
        Estimate(.value(Double(part) / Double(whole)), interval: Interval(lower: lower, upper: upper))
    }

    static func spread(_ count: Int, _ lower: Double, _ median: Double, _ upper: Double, _ p90: Double) -> Spread {
        var spread = Spread()
        spread.count = count
        spread.lowerQuartile = .value(lower)
        spread.median = .value(median)
        spread.upperQuartile = .value(upper)
        spread.p90 = .value(p90)
        return spread
    }

    static func pace(_ name: String, _ accepted: Int, _ edited: Int, _ rejected: Int, rate: Double) -> PaceRow {
        var pace = PaceRow(group: name)
        pace.outcomes.accepted = accepted
        pace.outcomes.edited = edited
        pace.outcomes.rejected = rejected
        pace.timed = pace.decisions
        pace.reviews = pace.decisions / 3
        pace.samples = pace.decisions / 4
        pace.skipped = 4
        pace.activeMilliseconds = Int64(Double(pace.decisions) / rate * 3_600_000)
        pace.elapsedMilliseconds = pace.activeMilliseconds * 13 / 10
        pace.decisionsPerHour = spread(pace.decisions, rate * 0.7, rate, rate * 1.4, rate * 1.9)
        pace.meanDecisionsPerHour = .value(rate * 0.96)
        pace.reviewsPerHour = spread(pace.decisions / 3, rate * 0.2, rate / 3, rate * 0.4, rate * 0.6)
        pace.editSize = spread(edited, 0.1, 0.23, 0.44, 0.7)
        return pace
    }

    static var reviewers: [ReviewerFigures] {
        var alice = ReviewerFigures(name: "alice", role: .reviewer)
        alice.pace = pace("alice", 1_480, 402, 71, rate: 212)
        alice.acceptanceLimits = Interval(lower: 0.69, upper: 0.81, level: 0.997)
        alice.agreement = share(341, 370, 0.890, 0.945)
        alice.agreementPairs = 370
        alice.planted = 120
        alice.caught = 103
        alice.goldItems = 60
        alice.goldCorrect = 57
        alice.learning.trials = 1_953
        alice.learning.rate = .value(0.91)
        alice.learning.firstMilliseconds = .value(21_400)
        alice.learning.lastMilliseconds = .value(14_100)
        alice.learning.blocks = [21_400, 19_000, 18_500, 16_200, 15_000, 15_300, 14_400, 14_100]
        alice.days = [120, 200, 0, 212, 188, 210, 302, 255, 0, 240]
        alice.lastActive = Timestamp(milliseconds: time.milliseconds - 95_000)
        var bob = ReviewerFigures(name: "bob", role: .reviewer)
        bob.pace = pace("bob", 1_300, 20, 4, rate: 611)
        bob.acceptanceLimits = Interval(lower: 0.68, upper: 0.82, level: 0.997)
        bob.acceptanceChanceLimits = Interval(lower: 0.71, upper: 0.79, level: 0.997)
        bob.acceptanceDispersion = 3.09
        bob.agreement = share(280, 360, 0.732, 0.818)
        bob.agreementPairs = 360
        bob.planted = 44
        bob.caught = 9
        bob.days = [0, 140, 0, 300, 300, 400, 400, 400, 0, 400]
        bob.flags = [
            ReviewerFlag(
                kind: .tooFast,
                sentence: "In 31 of the last 50 turns the decision came before the text could be read.",
                adjustedP: 0.0004),
            ReviewerFlag(
                kind: .missesErrors, sentence: "Caught 9 of 44 planted errors, others 81%.", adjustedP: 0.012),
        ]
        bob.lastActive = Timestamp(milliseconds: time.milliseconds - 7_200_000)
        var wang = ReviewerFigures(name: "王小明", role: .lead)
        wang.pace = pace("王小明", 190, 24, 6, rate: 143)
        wang.goldItems = 41
        wang.goldCorrect = 33
        wang.days = [0, 0, 0, 0, 0, 0, 0, 0, 0, 220]
        wang.lastActive = time
        return [alice, bob, wang]
    }

    static var throughput: ThroughputFigures {
        var throughput = ThroughputFigures()
        throughput.cutoffs = [60_000]
        throughput.all = pace("", 2_970, 446, 81, rate: 260)
        throughput.groups[.kind] = [
            pace("judgement", 1_000, 90, 12, rate: 402), pace("long answer", 300, 220, 18, rate: 71),
        ].map { pace in
            var pace = pace
            (pace.reviews, pace.samples, pace.skipped) = (nil, nil, nil)
            return pace
        }
        throughput.groups[.domain] = [pace("ocr", 1_310, 402, 61, rate: 188)]
        throughput.cost = CostFigures(
            hourlyRate: 12, overhead: 0, instructions: 3_924, activeMilliseconds: 48_000_000,
            costPerInstruction: .value(0.0408), minutesFromScratch: 3, costFromScratch: 0.6, ratio: .value(0.068))
        return throughput
    }

    static var catches: [PlantedErrorCount] {
        func count(_ name: String, _ corruption: String, caught: Int, of judged: Int, restored: Int)
            -> PlantedErrorCount
        {
            var count = PlantedErrorCount(name: name, corruption: corruption)
            (count.caught, count.missed, count.restored) = (caught, judged - caught, restored)
            return count
        }
        return [
            count("alice", "", caught: 103, of: 120, restored: 88),
            count("alice", "number-changed", caught: 31, of: 40, restored: 30),
            count("bob", "", caught: 9, of: 44, restored: 9),
            count("bob", "colour-changed", caught: 0, of: 0, restored: 0),
        ]
    }

    private static func gold(_ name: String, items: Int, correct: Int) -> GoldCount {
        var count = GoldCount(name: name, kind: nil)
        (count.later, count.laterCorrect) = (items, correct)
        return count
    }

    // Agreement

    static func card(
        _ measure: Measure, _ group: String, units: Int, categories: [(String, Double)]
    ) -> AgreementCard {
        var card = AgreementCard(measure: measure, group: group)
        card.units = units
        card.ratings = units * 2 + units / 40
        card.singleUnits = units * 4
        card.raters = 3
        card.samples = units * 2 / 3
        card.categories = categories.map { name, share in
            CategoryAgreement(
                name: name, ratings: Int(share * Double(card.ratings)), share: share,
                specificAgreement: share > 0 ? .value(min(0.97, 0.4 + share / 2)) : .undefined(.neverUsed),
                fleissKappa: .undefined(.tooFew))
        }
        card.percentAgreement = Estimate(.value(0.9412), interval: Interval(lower: 0.9281, upper: 0.9533))
        card.krippendorffAlpha = Estimate(.value(0.4127), interval: Interval(lower: 0.331, upper: 0.487))
        card.gwetAC1 = Estimate(.value(0.9288), interval: Interval(lower: 0.914, upper: 0.943))
        card.fleissKappa = Estimate(.value(0.4122), interval: Interval(lower: 0.33, upper: 0.486))
        card.congerKappa = Estimate(.value(0.4131))
        card.brennanPrediger = Estimate(.value(0.9118))
        card.method = .jackknife(JackknifeInterval())
        card.unitsToHalveInterval = units * 3
        return card
    }

    static let decisionShares = [("accept", 0.869), ("edit", 0.116), ("reject", 0.015)]

    /// Nobody ever disagreed, so chance-corrected figures say nothing.
    static var unanimous: AgreementCard {
        var card = card(.decisions, "geometry", units: 31, categories: [("accept", 1), ("edit", 0), ("reject", 0)])
        card.samples = 7
        let missing = MissingInterval(.clusters, found: 7, needed: 15, of: .samples)
        card.percentAgreement = Estimate(.value(1), missing: missing)
        card.krippendorffAlpha = Estimate(.undefined(.noVariation))
        card.fleissKappa = Estimate(.undefined(.noVariation))
        card.congerKappa = Estimate(.undefined(.noVariation))
        card.gwetAC1 = Estimate(.value(1), missing: missing)
        card.brennanPrediger = Estimate(.value(1), missing: missing)
        card.unitsToHalveInterval = nil
        return card
    }

    static func pair(_ a: String, _ b: String, units: Int, kappa: Double) -> PairAgreement {
        var pair = PairAgreement(a: a, b: b)
        pair.units = units
        pair.percentAgreement = .value(0.5 + kappa / 2)
        pair.cohenKappa = .value(kappa)
        pair.cohenKappaStandardError = .value(0.04)
        pair.scottPi = .value(kappa - 0.01)
        pair.gwetAC1 = .value(0.6 + kappa / 3)
        return pair
    }

    static var agreement: Figures.AgreementFigures {
        var agreement = Figures.AgreementFigures()
        agreement.overall = [
            card(.decisions, "", units: 1_204, categories: decisionShares),
            card(.judgements, "", units: 310, categories: [("yes", 0.61), ("no", 0.39)]),
            card(.choices, "", units: 288, categories: [("A", 0.31), ("B", 0.27), ("C", 0.22), ("D", 0.2)]),
        ]
        agreement.groups[.domain] = [
            card(.decisions, "ocr", units: 700, categories: decisionShares),
            card(.decisions, "海报设计", units: 473, categories: decisionShares), unanimous,
        ]
        agreement.groups[.week] = [card(.decisions, "2026-W47", units: 620, categories: decisionShares)]
        agreement.pairs = [
            pair("alice", "bob", units: 360, kappa: 0.21), pair("alice", "王小明", units: 140, kappa: 0.74),
            pair("alice", "dora", units: 96, kappa: 0.86), pair("bob", "王小明", units: 12, kappa: 0.5),
            pair("bob", "dora", units: 77, kappa: 0.58),
        ]
        var all = TextAgreement(group: "")
        all.pairs = 412
        all.equal = 288
        all.canonicallyEqual = 331
        all.normalisedLevenshtein = .value(0.118)
        all.chanceLevenshtein = .value(0.871)
        all.chanceError = 0.004
        all.chancePairs = 2_400
        all.distanceAlpha = .value(0.842)
        all.chrF = .value(88.4)
        all.tokenF1 = .value(0.901)
        agreement.texts = [all, TextAgreement(group: "judgement")]
        return agreement
    }

    // Adjudication

    static func item(
        _ sample: Int, _ turn: Int, _ contentions: [Contention], _ decisions: [Decision: Int], entropy: Double?,
        domain: String = "poster", _ excerpt: String
    ) -> AdjudicationItem {
        AdjudicationItem(
            sample: sample, turn: turn, domain: domain, kind: .shortAnswer, language: .chinese,
            contentions: contentions, decisions: decisions, entropy: entropy, excerpt: excerpt)
    }

    static let items = [
        item(
            1284, 3, [.decision, .text], [.accept: 1, .edit: 2], entropy: 1.21, "背景中能看到几座高楼？"),
        item(77, 1, [.answer], [.edit: 2], entropy: 0.98, domain: "ocr", "What does the sign above the door say?"),
        item(1301, 2, [.failedGold, .decision], [.accept: 2, .reject: 1], entropy: nil, "图中的场景发生在什么时候？"),
    ]

    static var adjudication: AdjudicationFigures {
        var adjudication = AdjudicationFigures()
        adjudication.waiting = 3
        adjudication.settled = 120
        adjudication.items = items
        adjudication.gaps = [
            GuidelineGap(
                sample: 12, turn: 2, excerpt: "海报上共有几个人？", lead: "carol", note: "do reflections count as people?",
                time: time)
        ]
        return adjudication
    }

    static let generated = TurnText(question: "背景中能看到几座高楼？", answer: "至少三座")

    static func version(
        _ reviewer: String, _ decision: Decision, _ answer: String?, reasons: [String] = [], note: String? = nil,
        seconds: Int64
    ) -> ReviewerVersion {
        ReviewerVersion(
            reviewer: reviewer, decision: decision,
            text: answer.map { TurnText(question: generated.question, answer: $0) }, reasons: reasons, note: note,
            time: Timestamp(milliseconds: time.milliseconds - seconds * 1_000),
            activeMilliseconds: seconds * 100)
    }

    static let contested = AdjudicationCase(
        item: items[0], generated: generated,
        captions: ["一位身穿红色披风的人站在屋顶上，身后是日落时分的城市，远处有十座高楼。"],
        pictures: ["posters/rooftop.jpg"], pictureFolders: ["/data/images"],
        versions: [
            version("alice", .edit, "至少十座", reasons: ["count"], seconds: 300),
            version("bob", .accept, "至少三座", seconds: 200),
            version("王小明", .edit, "至少十座高楼", reasons: ["count"], note: "数了两遍", seconds: 100),
        ])

    // The ledger

    static func row(
        _ number: Int64, _ reviewer: String, _ action: Event.Action, _ sample: Int?, _ turn: Int?, _ excerpt: String,
        stands: Bool = true, source: Event.Source = .desk, active: Int64? = 12_300
    ) -> LedgerRow {
        LedgerRow(
            number: number, time: Timestamp(milliseconds: time.milliseconds - (48_213 - number) * 61_000),
            reviewer: reviewer, action: action, sample: sample, turn: turn, source: source, stands: stands,
            excerpt: excerpt, activeMilliseconds: active)
    }

    static let ledger = [
        row(48_213, "王小明", .edit, 1284, 3, "至少十座高楼"),
        row(48_212, "bob", .accept, 1284, 3, "至少三座"),
        row(48_211, "alice", .undo, 77, 1, "edited", active: nil),
        row(48_210, "alice", .edit, 77, 1, "OPEN UNTIL 10", stands: false),
        row(48_209, "carol", .resolve, 12, 2, "guideline gap: do reflections count as people?"),
        row(48_208, "bob", .skip, 90, nil, ""),
        row(48_207, "importer", .accept, 4, 1, "yes", source: .script, active: nil),
    ]

    static let history = [
        HistoryStep(
            number: 48_120, time: Timestamp(milliseconds: time.milliseconds - 5_600_000), reviewer: "alice",
            action: .edit, source: .desk, stands: true, before: generated,
            after: TurnText(question: generated.question, answer: "至少十座"), reasons: ["count"],
            activeMilliseconds: 31_000),
        HistoryStep(
            number: 48_212, time: Timestamp(milliseconds: time.milliseconds - 61_000), reviewer: "bob",
            action: .accept, source: .desk, stands: true, before: generated, after: generated,
            activeMilliseconds: 2_100),
        HistoryStep(
            number: 48_213, time: time, reviewer: "王小明", action: .edit, source: .desk, stands: false,
            before: generated, after: TurnText(question: generated.question, answer: "至少十座高楼"), reasons: ["count"],
            note: "数了两遍", activeMilliseconds: 12_300),
    ]
}
