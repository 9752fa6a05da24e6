import Agreement
import Corpus
import Figures

/// Figures of a project such as the page is made for: twelve reviewers, 23 domains, and cases without a figure.
enum ExampleFigures {
    static let domains = [
        "ocr", "poster", "chart", "infographic", "animal", "plant", "food", "landmark", "sport", "painting",
        "commonsense_reasoning",
        "people", "vehicle", "furniture", "clothing", "map", "medical", "remote-sensing", "icon", "meme", "document",
        "game", "",
    ]
    static let kinds = TurnKind.allCases.map(\.rawValue)
    static let reviewers = [
        "alice", "Bob Okafor", "李娜", "王小明", "陈静怡", "dmitri", "欧阳振华", "Élodie Martin", "farid", "greta",
        "hiroshi 田中", "newcomer",
    ]
    static let corruptions = [
        "letter-swapped", "judgement-flipped", "number-changed", "colour-changed", "object-added", "language-switched",
    ]

    static let figures: LeadFigures = {
        var figures = LeadFigures()
        figures.event = 148_213
        figures.time = Timestamp(milliseconds: 1_795_255_205_250)
        figures.progress = progress
        figures.throughput = throughput
        figures.reviewers = reviewers.indices.map(reviewer)
        figures.catches = catches
        figures.gold = gold
        figures.agreement = agreement
        figures.adjudication = adjudication
        return figures
    }()

    // MARK: Progress

    private static func row(_ name: String, _ turns: Int, _ seed: Int, done: Double) -> ProgressRow {
        var row = ProgressRow(name: name)
        let decided = Int(Double(turns) * done)
        row.turns = turns
        row.samples = turns / 3
        row.outcomes.edited = decided * (14 + seed * 7 % 12) / 100
        row.outcomes.rejected = decided * (3 + seed * 5 % 6) / 100
        row.outcomes.contested = decided * (1 + seed * 3 % 4) / 100
        row.outcomes.accepted = decided - row.outcomes.edited - row.outcomes.rejected - row.outcomes.contested
        return row
    }

    private static var progress: ProgressFigures {
        var progress = ProgressFigures()
        progress.byDomain = domains.enumerated().map { index, name in
            row(name, 1_400 + index * 613 % 2_300, index, done: [1, 0.93, 0.81, 0.64, 0.37, 0][index % 6])
        }
        progress.byKind = kinds.enumerated().map { row($1, 11_000 - $0 * 1_700, $0 + 2, done: 0.86 - Double($0) / 9) }
        progress.byLanguage = ["zh", "en", "mixed"].enumerated().map { row($1, 30_000 / ($0 * 3 + 1), $0, done: 0.7) }
        for index in progress.byKind.indices { progress.byKind[index].samples = nil }
        for index in progress.byLanguage.indices { progress.byLanguage[index].samples = nil }
        progress.all = row("", 55_000, 4, done: 0.7861)
        progress.datasets = 2
        progress.quarantined = 14
        progress.flagged = 61
        progress.events = 148_213
        var first = QueueFigures(name: "first pass")
        first.samples = 12_400
        first.needed = 14_880
        first.done = 11_702
        first.leased = 9
        first.extra = 23
        first.overlap = 2
        first.share = 0.2
        first.ordering = "random"
        var chinese = QueueFigures(name: "中文 OCR")
        chinese.isPaused = true
        chinese.samples = 800
        chinese.needed = 1_600
        chinese.done = 310
        chinese.overlap = 2
        chinese.ordering = "uncertain"
        chinese.reviewers = ["李娜", "王小明"]
        progress.queues = [first, chinese, QueueFigures(name: "empty")]
        // Weekends are free, as is the week of the third holiday.
        progress.days = (1...30).filter { $0 % 7 != 0 && $0 % 7 != 6 }.map { day in
            var count = DayCount(day: "2026-10-\(day < 10 ? "0" : "")\(day)")
            count.decisions = 900 + (day * 379) % 1_500
            count.timed = count.decisions
            count.reviewers = 5 + day % 7
            count.activeMilliseconds = Int64(count.decisions) * 21_300
            return count
        }
        progress.forecast = Forecast(progress, rulings: 412, today: CalendarDay(number: 20_757))
        return progress
    }

    // MARK: Throughput

    private static func spread(_ median: Double, _ count: Int) -> Spread {
        var spread = Spread()
        spread.count = count
        spread.lowerQuartile = .value(median * 0.62)
        spread.median = .value(median)
        spread.upperQuartile = .value(median * 1.48)
        spread.p90 = .value(median * 2.1)
        return spread
    }

    private static func pace(_ group: String, _ decisions: Int, perHour: Double) -> PaceRow {
        var pace = PaceRow(group: group)
        pace.outcomes.edited = decisions * 18 / 100
        pace.outcomes.rejected = decisions * 5 / 100
        pace.outcomes.accepted = decisions - pace.outcomes.edited - pace.outcomes.rejected
        pace.timed = decisions
        pace.skipped = decisions / 40
        pace.reviews = decisions / 3
        pace.samples = decisions / 4
        pace.activeMilliseconds = Int64(Double(decisions) / perHour * 3_600_000)
        pace.elapsedMilliseconds = pace.activeMilliseconds * 13 / 9
        guard decisions > 0 else { return pace }
        pace.decisionsPerHour = spread(perHour * 1.07, decisions)
        pace.meanDecisionsPerHour = .value(perHour)
        pace.reviewsPerHour = spread(perHour / 3, decisions / 3)
        pace.editSize = spread(0.124, pace.outcomes.edited)
        return pace
    }

    /// Of a group of turns whose samples can have others.
    private static func turnPace(_ group: String, _ decisions: Int, perHour: Double) -> PaceRow {
        var pace = pace(group, decisions, perHour: perHour)
        (pace.reviews, pace.samples, pace.skipped) = (nil, nil, nil)
        return pace
    }

    private static let decisions = [
        9_412, 7_730, 8_127, 6_018, 4_903, 3_777, 2_954, 1_840, 1_122, 604, 118, 0,
    ]

    private static var throughput: ThroughputFigures {
        var throughput = ThroughputFigures()
        throughput.cutoffs = [60_000]
        throughput.resolution = 0.01
        throughput.all = pace("", decisions.reduce(0, +), perHour: 171)
        throughput.groups[.reviewer] = reviewers.indices.map {
            pace(reviewers[$0], decisions[$0], perHour: 120 + Double($0 * 37 % 130))
        }
        throughput.groups[.kind] = kinds.enumerated().map {
            turnPace($1, 9_000 - $0 * 1_500, perHour: 260 - Double($0) * 48)
        }
        throughput.groups[.domain] = domains.enumerated().map {
            pace($1, $0 % 6 == 5 ? 0 : 1_800 - $0 * 40, perHour: 110 + Double($0 * 53 % 140))
        }
        throughput.groups[.language] = [turnPace("zh", 29_000, perHour: 164), turnPace("en", 17_605, perHour: 188)]
        throughput.groups[.week] = [pace("2026-W40", 9_000, perHour: 140), pace("2026-W41", 11_000, perHour: 166)]
        throughput.cost = CostFigures(
            hourlyRate: 18.5, overhead: 400, instructions: 40_011, activeMilliseconds: 981_000_000,
            costPerInstruction: .value(0.136), minutesFromScratch: 2.6, costFromScratch: 0.802, ratio: .value(0.1696))
        return throughput
    }

    // MARK: Reviewers

    /// Wilson's interval, as the page gets it with each share.
    static func share(_ part: Int, of whole: Int) -> Estimate {
        guard whole > 0 else { return Estimate(.undefined(.noData)) }
        let (n, p, z) = (Double(whole), Double(part) / Double(whole), 1.959_963_985)
        let middle = (p + z * z / (2 * n)) / (1 + z * z / n)
        let half = z * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot() / (1 + z * z / n)
        return Estimate(.value(p), interval: Interval(lower: max(0, middle - half), upper: min(1, middle + half)))
    }

    private static func reviewer(_ index: Int) -> ReviewerFigures {
        var reviewer = ReviewerFigures(name: reviewers[index], role: index == 0 ? .lead : .reviewer)
        let decisions = decisions[index]
        reviewer.pace = pace(reviewers[index], decisions, perHour: 120 + Double(index * 37 % 130))
        guard decisions > 0 else { return reviewer }
        let acceptance = [0.764, 0.781, 0.752, 0.777, 0.931, 0.79, 0.768, 0.751, 0.774, 0.72, 0.81][index]
        reviewer.pace.outcomes.accepted = Int(acceptance * Double(decisions))
        reviewer.pace.outcomes.edited = decisions - reviewer.pace.outcomes.accepted - reviewer.pace.outcomes.rejected
        let (pooled, n) = (0.786, Double(decisions))
        let half = 3 * (pooled * (1 - pooled) / n).squareRoot()
        reviewer.acceptanceChanceLimits = Interval(lower: pooled - half, upper: min(1, pooled + half), level: 0.9973)
        let wide = half * 3.09.squareRoot()
        reviewer.acceptanceLimits = Interval(lower: pooled - wide, upper: min(1, pooled + wide), level: 0.9973)
        reviewer.acceptanceDispersion = 3.09
        if decisions > 200 {
            reviewer.agreementPairs = decisions / 9
            reviewer.agreement = share(reviewer.agreementPairs * (84 + index) / 100, of: reviewer.agreementPairs)
            reviewer.planted = decisions / 60
            reviewer.caught = reviewer.planted * [82, 74, 91, 85, 38, 79, 88, 81, 77, 90][index] / 100
            reviewer.goldItems = decisions / 45
            reviewer.goldCorrect = reviewer.goldItems * (88 + index % 7) / 100
            reviewer.learning.rate = .value(0.86 + Double(index % 4) / 40)
            reviewer.learning.firstMilliseconds = .value(34_000 - Double(index) * 900)
            reviewer.learning.lastMilliseconds = .value(17_200 + Double(index) * 700)
            reviewer.learning.blocks = (1...min(40, decisions / 50)).map { block in
                let practice = 1 / Double(block).squareRoot().squareRoot()
                return (33_000 - Double(index) * 800) * practice + Double(block * 7_919 % 3_000)
            }
        }
        reviewer.learning.trials = decisions
        reviewer.lastActive = Timestamp(milliseconds: 1_795_255_205_250 - Int64(index) * 7_411_000)
        reviewer.days = (0..<20).map { ($0 * 379 + index * 91) % 400 }
        if index == 4 {
            reviewer.flags = [
                ReviewerFlag(
                    kind: .tooAgreeable,
                    sentence: "accepts 93.1% of 4,903 decisions where all accept 78.6%", adjustedP: 0.000_02),
                ReviewerFlag(
                    kind: .missesErrors, sentence: "caught 30 of 81 planted errors where all catch 79.8%",
                    adjustedP: 0.004),
                ReviewerFlag(
                    kind: .outsideLimits, sentence: "93.1% lies above the upper limit of 80.4%", adjustedP: nil),
            ]
        }
        return reviewer
    }

    // MARK: Gold and planted errors

    private static var catches: [PlantedErrorCount] {
        func row(_ reviewer: String, _ corruption: String, _ shown: Int, _ caught: Int) -> PlantedErrorCount {
            var count = PlantedErrorCount(name: reviewer, corruption: corruption)
            (count.caught, count.missed, count.restored) = (caught, shown - caught, caught * 3 / 5)
            return count
        }
        let perReviewer = reviewers.prefix(10).enumerated().flatMap { index, name in
            corruptions.enumerated().map { kind, corruption in
                let shown = max(0, 25 - index * 2 - kind)
                return row(name, corruption, shown, shown * (95 - kind * 9 - index % 5 * 11) / 100)
            }
        }
        let perCorruption = corruptions.map { corruption in
            let rows = perReviewer.filter { $0.corruption == corruption }
            return row("", corruption, rows.reduce(0) { $0 + $1.judged }, rows.reduce(0) { $0 + $1.caught })
        }
        let all = row("", "", perCorruption.reduce(0) { $0 + $1.judged }, perCorruption.reduce(0) { $0 + $1.caught })
        let totals = reviewers.prefix(10).map { name in
            let rows = perReviewer.filter { $0.name == name }
            return row(name, "", rows.reduce(0) { $0 + $1.judged }, rows.reduce(0) { $0 + $1.caught })
        }
        return [all] + perCorruption + totals + perReviewer
    }

    private static var gold: [GoldCount] {
        func row(_ reviewer: String, _ kind: TurnKind?, _ items: Int, _ correct: Int) -> GoldCount {
            var count = GoldCount(name: reviewer, kind: kind)
            (count.later, count.laterCorrect) = (items, correct)
            return count
        }
        let kindRows = kinds.enumerated().map { index, kind in
            row("", TurnKind(rawValue: kind), 180, 171 - index * 9)
        }
        return [row("", nil, 900, 810)] + kindRows + [row("newcomer", nil, 0, 0)]
    }

    // MARK: Agreement

    private static func card(_ measure: Measure, _ group: String, _ units: Int, alpha: Double?) -> AgreementCard {
        var card = AgreementCard(measure: measure, group: group)
        card.units = units
        card.ratings = units * 2 + units / 9
        card.singleUnits = units * 4
        card.raters = units > 0 ? 11 : 0
        card.samples = units / 3
        guard units > 0 else { return card }
        let width = 1.1 / Double(units).squareRoot()
        func estimate(_ value: Double, _ width: Double) -> Estimate {
            Estimate(.value(value), interval: Interval(lower: value - width, upper: min(1, value + width)))
        }
        let undefined = Estimate(.undefined(.noVariation))
        let missing = MissingInterval(.clusters, found: card.samples, needed: 15, of: .samples)
        card.percentAgreement =
            alpha == nil ? Estimate(.value(1), missing: missing) : estimate(0.88 + (alpha ?? 0) / 12, width / 3)
        card.krippendorffAlpha = alpha.map { estimate($0, width) } ?? undefined
        card.gwetAC1 = alpha == nil ? Estimate(.value(1)) : estimate(0.83 + (alpha ?? 0) / 9, width / 2)
        card.fleissKappa = alpha.map { estimate($0 - 0.003, width) } ?? undefined
        card.congerKappa = alpha.map { estimate($0 + 0.004, width) } ?? undefined
        card.brennanPrediger = estimate(0.84, width / 2)
        card.method = .jackknife(JackknifeInterval())
        card.unitsToHalveInterval = alpha == nil ? nil : units * 3
        let names =
            switch measure {
            case .decisions: Decision.allCases.map(\.rawValue)
            case .judgements, .answers: ["yes", "no"]
            case .choices: ["A", "B", "C", "D", "E"]
            }
        card.categories = names.enumerated().map { index, name in
            let isUsed = alpha != nil || index == 0
            return CategoryAgreement(
                name: name, ratings: isUsed ? card.ratings / (index + 2) : 0,
                share: isUsed ? [0.77, 0.17, 0.06, 0.03, 0.01][index] : 0,
                specificAgreement: name == "E" || !isUsed
                    ? .undefined(.neverUsed) : .value(0.94 - Double(index) * 0.19),
                fleissKappa: name == "E" || !isUsed ? .undefined(.neverUsed) : .value(0.46 - Double(index) * 0.05))
        }
        return card
    }

    private static var agreement: AgreementFigures {
        var agreement = AgreementFigures()
        agreement.overall = [
            card(.decisions, "", 8_412, alpha: 0.427), card(.judgements, "", 2_310, alpha: 0.812),
            card(.choices, "", 1_877, alpha: 0.741),
        ]
        agreement.groups[.domain] = domains.enumerated().map { index, name in
            switch index {
            case 13: card(.decisions, name, 41, alpha: nil)
            case 17: card(.decisions, name, 0, alpha: nil)
            case 20: card(.decisions, name, 22, alpha: -0.06)
            default: card(.decisions, name, 700 - index * 28, alpha: 0.2 + Double(index * 29 % 55) / 100)
            }
        }
        agreement.groups[.kind] = kinds.enumerated().map {
            card(.decisions, $1, 2_400 - $0 * 430, alpha: 0.55 - Double($0) / 12)
        }
        agreement.groups[.language] = [
            card(.decisions, "zh", 5_300, alpha: 0.44), card(.decisions, "en", 3_112, alpha: 0.4),
        ]
        agreement.pairs = pairs
        agreement.texts = ([""] + kinds).enumerated().map { index, kind in
            var text = TextAgreement(group: kind)
            text.pairs = kind == kinds[0] ? 0 : 2_100 - index * 300
            text.equal = text.pairs * 5 / 9
            text.canonicallyEqual = text.pairs * 6 / 9
            guard text.pairs > 0 else { return text }
            text.normalisedLevenshtein = .value(0.11 + Double(index) / 100)
            text.chrF = .value(84.3 - Double(index))
            text.tokenF1 = .value(0.87)
            text.chanceLevenshtein = .value(0.83)
            text.distanceAlpha = .value(0.81)
            return text
        }
        return agreement
    }

    private static var pairs: [PairAgreement] {
        let raters = reviewers.prefix(11).sorted()
        var pairs: [PairAgreement] = []
        for first in raters.indices {
            for second in raters.indices where second > first {
                pairs.append(pair(raters[first], raters[second], first, second))
            }
        }
        return pairs
    }

    private static func pair(_ a: String, _ b: String, _ first: Int, _ second: Int) -> PairAgreement {
        var pair = PairAgreement(a: a, b: b)
        pair.units = (first * 131 + second * 71) % 340
        guard pair.units > 0 else { return pair }
        let kappa = 0.25 + Double((first * 17 + second * 29) % 50) / 100
        pair.percentAgreement = .value(0.8 + kappa / 6)
        pair.cohenKappa = first == 0 && second == 2 ? .undefined(.noVariation) : .value(kappa)
        pair.cohenKappaStandardError = .value(0.7 / Double(pair.units).squareRoot())
        pair.scottPi = .value(kappa - 0.004)
        pair.gwetAC1 = .value(0.85)
        return pair
    }

    // MARK: Adjudication

    private static var adjudication: AdjudicationFigures {
        var adjudication = AdjudicationFigures()
        adjudication.waiting = 1_204
        adjudication.settled = 377
        let excerpts = [
            "图中的人物穿着什么颜色的披风？", "How many boats are moored in the inner harbour, counting the one half hidden?",
            "海报上的音乐会在哪里举行？", "Is the traffic light green?",
        ]
        for index in 0..<30 {
            let contentions: [Contention] = index % 3 == 0 ? [.decision, .text] : [.answer]
            let decisions: [Decision: Int] = [.accept: 1, .edit: index % 2 + 1, .reject: index % 3 == 0 ? 1 : 0]
            adjudication.items.append(
                AdjudicationItem(
                    sample: 1_284 + index * 37, turn: index % 4 + 1, domain: domains[index % 23],
                    kind: TurnKind.allCases[index % 5], language: index % 2 == 0 ? .chinese : .english,
                    contentions: contentions, decisions: decisions,
                    entropy: index % 7 == 6 ? nil : 1.52 - Double(index) / 25, excerpt: excerpts[index % 4]))
        }
        adjudication.gaps = [
            GuidelineGap(
                sample: 311, turn: 2, excerpt: "远处模糊的人算不算？", lead: "alice",
                note: "Guideline 4 says nothing about people who are out of focus.",
                time: Timestamp(milliseconds: 1_795_100_000_000)),
            GuidelineGap(
                sample: 2_918, turn: 1, excerpt: "What brand is the watch?", lead: "alice", note: nil,
                time: Timestamp(milliseconds: 1_795_180_000_000)),
        ]
        return adjudication
    }
}
