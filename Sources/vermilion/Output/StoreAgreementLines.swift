internal import Agreement
internal import Figures

/// What a store's figures of agreement say to a person.
struct StoreAgreementLines {
    let figures: AgreementFigures
    /// Whether each two reviewers are told of.
    let tellsPairs: Bool

    var lines: [String] {
        figures.overall.flatMap { card($0) + [""] } + groups + (tellsPairs ? pairs : []) + texts
    }

    private func card(_ card: AgreementCard) -> [String] {
        let rated =
            "\(card.measure.rawValue): \(NumberText.count(card.ratings, "rating")) of "
            + "\(NumberText.count(card.units, "turn")) by \(NumberText.count(card.raters, "reviewer")); "
            + "\(NumberText.count(card.singleUnits)) more turns were rated once"
        let missing = card.missingIntervals.map { "\($1.joined(separator: ", ")): \($0.sentence)" }
        let method = card.method.map { [IntervalWords.method($0, over: .samples)] } ?? []
        let more = card.unitsToHalveInterval.map {
            ["about \(NumberText.count($0)) more turns with a second review would halve the interval of alpha"]
        }
        return [rated] + TextTable(list: FigureTable.agreement(by: nil).sheet([card])).lines + missing + method
            + (more ?? []) + FigureTable.categories(by: nil).sheet(CardCategory.all(of: [card])).lines
    }

    private var groups: [String] {
        Dimension.allCases.flatMap { dimension -> [String] in
            guard let cards = figures.groups[dimension], !cards.isEmpty else { return [] }
            let missing = cards.contains { !$0.missingIntervals.isEmpty }
            return FigureTable.agreement(by: dimension).sheet(cards).lines
                + (missing ? ["[–]: too few samples for an interval, or too few in which anybody chose otherwise"] : [])
                + [""]
        }
    }

    private var pairs: [String] {
        let sheet = FigureTable.pairs().sheet(figures.pairs)
        return sheet.lines + sheet.dashes("cohenKappa", "cohenKappaStandardError") + [""]
    }

    private var texts: [String] {
        let left = figures.texts.first?.textsWithoutChance ?? 0
        let without =
            "alpha leaves out \(NumberText.count(left, "text")) of kinds and languages with fewer than "
            + "\(ChanceDistance.fewestTurns) turns"
        return FigureTable.texts.sheet(figures.texts.filter { $0.pairs > 0 }).lines
            + [
                "chance: answers of different turns of one kind and language; ± is the standard error of comparing some "
                    + "and not all"
            ] + (left > 0 ? [without] : [])
    }
}
