internal import Settings
internal import Agreement
internal import Figures

/// The tables of the agreement page.
enum AgreementTables {
    /// Cards as rows, one for each measure or group.
    static func cards(_ cards: [AgreementCard], by dimension: Dimension?) -> LeadTable {
        var table = LeadTable()
        table.emptySentence = "No turn was rated twice: `vermilion queue add … --overlap 2 --share 0.2` asks for that."
        table.columns = [
            .text(dimension?.rawValue ?? "of", "what the ratings are of", rank: 0, most: 20),
            .number("turns", "turns that at least two reviewers have rated (n)", rank: 1),
            .text("percent", "mean share of agreeing pairs of ratings, with its 95% interval", rank: 3),
            .text("alpha", "Krippendorff's, nominal: 1 is agreement, 0 what chance gives; 95% interval", rank: 2),
            .text("AC1", "Gwet's, which one class in excess misleads less; with its 95% interval", rank: 4),
            .text("shares", "of each category, averaged over turns", rank: 5, most: 44),
            .number("ratings", "ratings of those turns", rank: 6),
            .number("raters", "reviewers who rated any of them", rank: 7),
            .number("Fleiss", "Fleiss' kappa, in Gwet's generalisation for missing ratings", rank: 8),
            .number("Conger", "Conger's kappa", rank: 9),
            .number("BP", "Brennan and Prediger's coefficient", rank: 10),
            .number("samples", "samples that such turns are of: what intervals are taken over", rank: 11),
            .number("rated once", "turns that one reviewer has rated: they count in the shares only", rank: 12),
        ]
        for index in 2...4 { table.columns[index].isLargestFirst = true }
        let targets = cards.map { card -> LeadTarget? in .items(source(card, dimension), title: title(card, dimension))
        }
        let percent = EstimateText.cells(cards.map(\.percentAgreement), .percent(places: 0), opens: targets)
        let alpha = EstimateText.cells(cards.map(\.krippendorffAlpha), .decimal(places: 2), opens: targets)
        let ac1 = EstimateText.cells(cards.map(\.gwetAC1), .decimal(places: 2), opens: targets)
        table.rows = cards.indices.map { index in
            let card = cards[index]
            func kappa(_ estimate: Estimate) -> LeadCell {
                .figure(estimate.coefficient, opens: targets[index]) { NumberText.decimal($0, places: 2) }
            }
            return LeadTable.Row(
                identity: "\(card.measure.rawValue)\n\(card.group)",
                cells: [
                    .text(dimension == nil ? card.measure.rawValue : card.group, opens: targets[index]),
                    .count(card.units, opens: targets[index]), percent[index], alpha[index], ac1[index],
                    shares(card), .count(card.ratings), .count(card.raters), kappa(card.fleissKappa),
                    kappa(card.congerKappa), kappa(card.brennanPrediger), .count(card.samples),
                    .count(card.singleUnits),
                ])
        }
        return table
    }

    private static func shares(_ card: AgreementCard) -> LeadCell {
        guard !card.categories.isEmpty else { return .absent(EstimateText.undefined(.noData)) }
        let text = card.categories.map { "\($0.name) \(NumberText.percent($0.share, places: 0))" }
        return LeadCell(
            .line(StyledText(text.joined(separator: " "), .dim).line),
            value: .number(card.categories.map(\.share).max() ?? 0))
    }

    private static func source(_ card: AgreementCard, _ dimension: Dimension?) -> FigureSource {
        guard dimension == nil else { return .agreement(dimension, card.group) }
        return switch card.measure {
        case .decisions, .answers: .agreement(nil, "")
        case .judgements: .agreement(.kind, "judgement")
        case .choices: .agreement(.kind, "multiple choice")
        }
    }

    private static func title(_ card: AgreementCard, _ dimension: Dimension?) -> String {
        guard let dimension else { return "\(card.measure.rawValue) rated twice" }
        return "\(card.group.isEmpty ? "without a \(dimension.rawValue)" : card.group) · rated twice"
    }

    static func texts(_ texts: [TextAgreement]) -> LeadTable {
        var table = LeadTable()
        table.emptySentence = "No turn has two final texts to compare."
        table.columns = [
            .text("kind", "the kind of turn, and its language where a kind has several", rank: 0),
            .number("pairs", "pairs of reviewers' final texts of one turn (n)", rank: 1),
            .number("same", "pairs that are the same byte for byte", rank: 2),
            .number("canonical", "pairs that are the same after folding width, punctuation and case", rank: 3),
            .number(
                "distance", "mean normalised Levenshtein distance of a pair; 0 is the same, 1 all different", rank: 4),
            .number("chance", "the same of different turns of one kind and language: what chance would give", rank: 5),
            .number("alpha", "1 - observed over expected squared distance: 1 is agreement, 0 chance", rank: 6),
            .number("chrF", "mean character n-gram F-score, from 0 to 100", rank: 7),
            .number("token F1", "mean overlap of words, a Han character being one; from 0 to 1", rank: 8),
        ]
        table.rows = texts.map { text in
            let source = FigureSource.agreement(text.group.isEmpty ? nil : .kind, text.group)
            let target = LeadTarget.items(
                source, title: "\(text.group.isEmpty ? "all turns" : text.group) · rated twice")
            func decimal(_ coefficient: Coefficient, _ places: Int, error: Double? = nil) -> LeadCell {
                let remark = error.map {
                    "different turns of one kind and language; ± \(NumberText.decimal($0, places: 3)) from "
                        + "\(NumberText.count(text.chancePairs)) pairs of them"
                }
                return .figure(coefficient, remark: remark, opens: target) { NumberText.decimal($0, places: places) }
            }
            return LeadTable.Row(
                identity: text.name,
                cells: [
                    .text(text.group.isEmpty ? "all turns" : text.name, opens: target),
                    .count(text.pairs, opens: target),
                    .share(text.equal, of: text.pairs, remark: "\(text.equal) of \(text.pairs) pairs", opens: target),
                    .share(
                        text.canonicallyEqual, of: text.pairs,
                        remark: "\(text.canonicallyEqual) of \(text.pairs) pairs",
                        opens: target),
                    decimal(text.normalisedLevenshtein, 2),
                    decimal(text.chanceLevenshtein, 2, error: text.chanceError),
                    decimal(text.distanceAlpha, 2, error: text.alphaError), decimal(text.chrF, 1),
                    decimal(text.tokenF1, 2),
                ])
        }
        return table
    }
}
