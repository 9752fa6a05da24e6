package import Corpus
package import Figures

extension ReviewStore {
    /// The adjudication page: the first turns that need a lead, and the gaps in the guidelines.
    ///
    /// - Parameter uncertainty: As for ``adjudicationQueue(_:for:uncertainty:)``.
    /// - Throws: ``StoreError/notLead(name:action:)``.
    package func adjudicationFigures(
        for lead: Reviewer, limit: Int = 200, uncertainty: (([AdjudicationRating]) -> Double?)? = nil
    ) throws -> AdjudicationFigures {
        let queue = try adjudicationQueue(AdjudicationQuery(limit: limit), for: lead, uncertainty: uncertainty)
        var figures = AdjudicationFigures()
        figures.waiting = queue.total
        figures.items = queue.items.map(\.shown)
        figures.settled = try read { db in
            try db.int("SELECT count(*) FROM resolution INDEXED BY resolution_settled WHERE state = 'adjudicated'") ?? 0
        }
        figures.gaps = try guidelineGaps(limit: limit, for: lead).map {
            Figures.GuidelineGap(
                sample: $0.sample, turn: $0.turn, excerpt: $0.generated.excerpt, lead: $0.lead, note: $0.note,
                time: $0.time)
        }
        return figures
    }

    /// A turn with everybody's version of it, as the adjudication page shows it.
    ///
    /// - Throws: As ``adjudicationCase(sample:turn:for:)``.
    package func shownCase(sample: Int, turn: Int, for lead: Reviewer) throws -> Figures.AdjudicationCase {
        try adjudicationCase(sample: sample, turn: turn, for: lead).shown
    }
}

extension AdjudicationItem {
    /// The item as a row of the adjudication page.
    fileprivate var shown: Figures.AdjudicationItem {
        Figures.AdjudicationItem(
            sample: sample, turn: turn, domain: domain ?? "", kind: kind, language: language,
            contentions: causes.map(\.shown), decisions: ratings.reduce(into: [:]) { $0[$1.decision, default: 0] += 1 },
            entropy: uncertainty, excerpt: generated.excerpt)
    }
}

extension AdjudicationCase {
    fileprivate var shown: Figures.AdjudicationCase {
        let turn = reviewTurn
        let item = Figures.AdjudicationItem(
            sample: sample.number, turn: self.turn, domain: sample.domain ?? "", kind: turn.kind,
            language: turn.language, contentions: causes.map(\.shown),
            decisions: versions.reduce(into: [:]) { $0[$1.decision.decision, default: 0] += 1 },
            excerpt: turn.generated.excerpt)
        return Figures.AdjudicationCase(
            item: item, generated: turn.generated, captions: sample.captions, pictures: sample.pictures,
            pictureFolders: sample.dataset.pictureFolders,
            versions: versions.map {
                ReviewerVersion(
                    reviewer: $0.name, decision: $0.decision.decision, text: $0.text, reasons: $0.decision.reasons,
                    note: $0.decision.note, time: $0.decision.time, activeMilliseconds: $0.activeMilliseconds)
            },
            rulings: rulings.filter(\.stands).map { $0.shown(generated: turn.generated) },
            isSettled: turn.resolution == .adjudicated || turn.resolution == .gold)
    }
}

extension AdjudicationCase.Ruling {
    fileprivate func shown(generated: TurnText) -> Figures.Ruling {
        let text: TurnText? =
            switch outcome {
            case .accepted: generated
            case .edited(let text): text
            case .rejected, .contested, .undecided, nil: nil
            }
        let kind: Figures.Ruling.Kind =
            switch action {
            case .gold: .gold
            case .reopen: .reopen
            default: .resolve
            }
        return Figures.Ruling(kind: kind, lead: lead, text: text, reasons: reasons, note: note, time: time)
    }
}

extension AdjudicationCause {
    fileprivate var shown: Contention {
        switch self {
        case .reopened: .reopened
        case .failedGold: .failedGold
        case .decision: .decision
        case .answer: .answer
        case .text: .text
        }
    }
}

extension TurnText {
    /// The beginning of the question, or of the answer where there is none, in one line.
    var excerpt: String {
        let text = question.isEmpty ? answer : question
        let line = text.prefix(200).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return line.count < text.count ? String(line.prefix(120)) : line
    }
}
