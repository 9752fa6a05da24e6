internal import Corpus

/// What agreement follows from: how the turns of each sample were rated, by whom, and how their texts compare.
struct AgreementSums: Sendable {
    private(set) var words = RatingWords()
    /// Decisions and answers of all turns; decisions stand under the domains, of which each turn has one.
    private(set) var judgements = RatingSums()
    private(set) var choices = RatingSums()
    private(set) var domains = CodeTable(RatingSums())
    private(set) var kinds = CodeTable(RatingSums())
    private(set) var languages = CodeTable(RatingSums())
    private(set) var queues: [Int: RatingSums] = [:]
    /// By the numbers of weeks.
    private(set) var weeks: [Int: RatingSums] = [:]
    /// The turns that at least two reviewers decided, by who decided what.
    private(set) var signatures: [CodeList: SignedTurns] = [:]
    private(set) var texts: [TextGroup: TextTally] = [:]
    private(set) var kept: [TextGroup: Set<KeptTurn>] = [:]
    /// The pairs of decisions whose texts nobody has compared yet.
    private(set) var missingPairs: Set<EventPair> = []

    /// The turns on which the same people decided the same.
    struct SignedTurns: Sendable {
        var turns = 0
        /// Those that all decided alike and no lead has ruled on or reopened.
        var agreed: Set<TurnPlace> = []
    }

    /// A rated turn of the sample at hand.
    private struct RatedWord {
        var kind: Int
        var language: Int
        var decisions: Int
        /// -1 for none.
        var answers: Int
        var isChoice: Bool
    }

    private var rated: [RatedWord] = []
    private var codes: [Int] = []

    /// Counts a sample, so many times.
    mutating func count(
        _ figures: SampleFigures, _ standing: SampleStanding, sample: Int, queues numbers: [Int],
        _ context: FigureContext, _ labels: GroupLabels, times: Int
    ) {
        for week in figures.weeks { count(week, labels, times: times) }
        guard let first = figures.ratings.first else { return }
        let domain = labels.domain(of: first.group)
        readWords(figures.ratings, labels)
        let all = pattern { _ in true }
        if domain >= 0 { domains[domain].count(all, times: times) }
        for queue in numbers { queues[queue, default: RatingSums()].count(all, times: times) }
        countGroups(times: times)
        for rating in figures.ratings {
            let code = RatingCode.code(of: rating.decision)
            if domain >= 0 { domains[domain].count(code, by: rating.reviewer, times: times) }
            let (kind, language) = (labels.kind(of: rating.group), labels.language(of: rating.group))
            if kind >= 0 { kinds[kind].count(code, by: rating.reviewer, times: times) }
            if language >= 0 { languages[language].count(code, by: rating.reviewer, times: times) }
            for queue in numbers { queues[queue]?.count(code, by: rating.reviewer, times: times) }
            guard rating.answer >= 0 else { continue }
            if RatingCode.measure(ofAnswer: rating.answer) == .choices {
                choices.count(rating.answer, by: rating.reviewer, times: times)
            } else {
                judgements.count(rating.answer, by: rating.reviewer, times: times)
            }
        }
        for ofTurn in figures.ratings.byTurn where ofTurn.count > 1 {
            sign(ofTurn, standing, sample: sample, times: times)
            compareTexts(ofTurn, sample: sample, context, labels, times: times)
        }
    }

    // MARK: - Patterns

    private mutating func readWords(_ ratings: [SampleFigures.Rating], _ labels: GroupLabels) {
        rated.removeAll(keepingCapacity: true)
        var start = 0
        while start < ratings.count {
            let end = ratings.endOfTurn(from: start)
            codes.removeAll(keepingCapacity: true)
            for rating in ratings[start..<end] { codes.append(RatingCode.code(of: rating.decision)) }
            if codes.count > 1 { codes.sort() }
            let decisions = words.number(of: codes)
            codes.removeAll(keepingCapacity: true)
            for rating in ratings[start..<end] where rating.answer >= 0 { codes.append(rating.answer) }
            if codes.count > 1 { codes.sort() }
            let group = ratings[start].group
            rated.append(
                RatedWord(
                    kind: labels.kind(of: group), language: labels.language(of: group), decisions: decisions,
                    answers: codes.isEmpty ? -1 : words.number(of: codes),
                    isChoice: codes.first.map { RatingCode.measure(ofAnswer: $0) == .choices } ?? false))
            start = end
        }
    }

    /// The pattern of those rated turns that are wanted.
    private mutating func pattern(_ isWanted: (RatedWord) -> Bool) -> CodeList {
        codes.removeAll(keepingCapacity: true)
        for word in rated where isWanted(word) { codes.append(word.decisions) }
        if codes.count > 1 { codes.sort() }
        return CodeList(codes)
    }

    private mutating func countGroups(times: Int) {
        var kindsSeen = 0
        var languagesSeen = 0
        var hasAnswers = false
        for word in rated {
            if word.kind >= 0 { kindsSeen |= 1 << word.kind }
            if word.language >= 0 { languagesSeen |= 1 << word.language }
            hasAnswers = hasAnswers || word.answers >= 0
        }
        for kind in GroupLabels.kinds.indices where kindsSeen & 1 << kind != 0 {
            kinds[kind].count(pattern { $0.kind == kind }, times: times)
        }
        for language in GroupLabels.languages.indices where languagesSeen & 1 << language != 0 {
            languages[language].count(pattern { $0.language == language }, times: times)
        }
        guard hasAnswers else { return }
        for isChoice in [false, true] {
            codes.removeAll(keepingCapacity: true)
            for word in rated where word.answers >= 0 && word.isChoice == isChoice { codes.append(word.answers) }
            if codes.isEmpty { continue }
            codes.sort()
            let list = CodeList(codes)
            if isChoice { choices.count(list, times: times) } else { judgements.count(list, times: times) }
        }
    }

    private mutating func count(_ week: SampleFigures.Week, _ labels: GroupLabels, times: Int) {
        readWords(week.ratings, labels)
        let pattern = pattern { _ in true }
        weeks[week.number, default: RatingSums()].count(pattern, times: times)
        for rating in week.ratings {
            weeks[week.number]?.count(RatingCode.code(of: rating.decision), by: rating.reviewer, times: times)
        }
    }

    // MARK: - Who, and in what words

    private mutating func sign(
        _ ofTurn: ArraySlice<SampleFigures.Rating>, _ standing: SampleStanding, sample: Int, times: Int
    ) {
        var signature = CodeList()
        for rating in ofTurn { signature.append(3 * rating.reviewer + RatingCode.code(of: rating.decision)) }
        let turn = ofTurn[ofTurn.startIndex].turn
        let isAgreed =
            standing.resolution(of: turn)?.state == .unanimous && !standing.reopened.contains(turn)
        signatures[signature, default: SignedTurns()].turns += times
        guard isAgreed else { return }
        let place = TurnPlace(sample: sample, turn: turn)
        if times > 0 {
            signatures[signature]?.agreed.insert(place)
        } else {
            signatures[signature]?.agreed.remove(place)
        }
    }

    private mutating func compareTexts(
        _ ofTurn: ArraySlice<SampleFigures.Rating>, sample: Int, _ context: FigureContext, _ labels: GroupLabels,
        times: Int
    ) {
        let accepted = ofTurn.count { $0.decision == .accept }
        let edited = ofTurn.count { $0.decision == .edit }
        let answers = accepted + edited
        guard let one = ofTurn.first, answers > 1, let group = labels.textGroup(of: one.group) else { return }
        let turn = KeptTurn(TurnPlace(sample: sample, turn: one.turn))
        if times > 0 { kept[group, default: []].insert(turn) } else { kept[group]?.remove(turn) }
        var tally = texts[group] ?? TextTally()
        tally.texts += answers * times
        tally.acceptedPairs += accepted * (accepted - 1) / 2 * times
        if edited > 0 {
            for pair in EventPair.compared(ofTurn.lazy.map { ($0.decision, $0.event) }) {
                if let known = context.textPairs[pair] {
                    tally.count(known, ofAnswers: answers, times: times)
                } else {
                    missingPairs.insert(pair)
                }
            }
        }
        texts[group] = tally
    }
}
