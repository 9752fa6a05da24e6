internal import Agreement
internal import Figures

/// What a store's figures of agreement say to a person.
struct StoreAgreementLines {
    let figures: AgreementFigures
    /// Whether each two reviewers are told of.
    let tellsPairs: Bool

    var lines: [String] {
        figures.overall.flatMap { card($0) + [""] } + groupLines + (tellsPairs ? pairLines : []) + textLines
    }

    private func card(_ card: AgreementCard) -> [String] {
        var lines = [
            "\(card.measure.rawValue): \(card.ratings) ratings of \(card.units) turns by \(card.raters) reviewers; "
                + "\(card.singleUnits) more turns were rated once"
        ]
        var table = TextTable()
        table.add("figure", "value", "interval")
        for (name, estimate) in card.named {
            table.add(name, FigureWords.text(estimate.coefficient), FigureWords.interval(estimate))
        }
        lines += table.lines
        if let method = card.method { lines.append(FigureWords.method(method, over: .samples)) }
        if let more = card.unitsToHalveInterval {
            lines.append("about \(more) more turns with a second review would halve the interval of alpha")
        }
        var categories = TextTable()
        categories.add("category", "ratings", "share", "specific agreement", "Fleiss' kappa")
        for category in card.categories {
            categories.add(
                category.name, String(category.ratings), FigureWords.number(category.share, decimals: 3),
                FigureWords.short(category.specificAgreement), FigureWords.short(category.fleissKappa))
        }
        return lines + categories.lines
    }

    private var groupLines: [String] {
        Dimension.allCases.flatMap { dimension -> [String] in
            guard let cards = figures.groups[dimension], !cards.isEmpty else { return [] }
            var table = TextTable()
            table.add(
                dimension.rawValue, "turns", "percent", "interval", "alpha", "interval", "AC1", "interval", "accepted",
                "edited", "rejected")
            for card in cards {
                let shares = card.categories.map { FigureWords.number($0.share, decimals: 3) }
                table.add(
                    card.group.isEmpty ? "(none)" : Console.safe(card.group), String(card.units),
                    FigureWords.short(card.percentAgreement.coefficient),
                    FigureWords.interval(card.percentAgreement, isShort: true),
                    FigureWords.short(card.krippendorffAlpha.coefficient),
                    FigureWords.interval(card.krippendorffAlpha, isShort: true),
                    FigureWords.short(card.gwetAC1.coefficient),
                    FigureWords.interval(card.gwetAC1, isShort: true), shares.first ?? "",
                    shares.dropFirst().first ?? "",
                    shares.dropFirst(2).first ?? "")
            }
            let isVaried = cards.contains { $0.missingIntervals.contains { $0.missing.lack == .varied } }
            return table.lines + (isVaried ? [Self.varied] : []) + [""]
        }
    }

    private static let varied = "varied samples: those in which anybody chose other than the most common"

    private var pairLines: [String] {
        var table = TextTable()
        table.add("reviewers", "", "turns", "percent", "Cohen's kappa", "error", "Scott's pi", "AC1", "")
        for pair in figures.pairs {
            table.add(
                Console.safe(pair.a), Console.safe(pair.b), String(pair.units),
                FigureWords.short(pair.percentAgreement), FigureWords.short(pair.cohenKappa),
                FigureWords.short(pair.cohenKappaStandardError), FigureWords.short(pair.scottPi),
                FigureWords.short(pair.gwetAC1), pair.isEnough ? "" : "few turns")
        }
        return table.lines + FigureWords.dashes("Cohen's kappa", figures.pairs.map(\.cohenKappa))
            + FigureWords.dashes("error", figures.pairs.map(\.cohenKappaStandardError)) + [""]
    }

    private var textLines: [String] {
        var table = TextTable()
        table.add(
            "final texts", "pairs", "equal", "canonically equal", "distance", "by chance", "chrF", "token F1",
            "alpha of distance")
        for text in figures.texts where text.pairs > 0 {
            table.add(
                text.group.isEmpty ? "all" : text.name, String(text.pairs), String(text.equal),
                String(text.canonicallyEqual), FigureWords.short(text.normalisedLevenshtein),
                Self.estimated(text.chanceLevenshtein, text.chanceError),
                FigureWords.short(text.chrF, decimals: 1),
                FigureWords.short(text.tokenF1), Self.estimated(text.distanceAlpha, text.alphaError))
        }
        let left = figures.texts.first?.textsWithoutChance ?? 0
        let without =
            left > 0
            ? [
                "alpha leaves out \(left) texts of kinds and languages with fewer than \(ChanceDistance.fewestTurns) turns"
            ]
            : []
        return table.lines + [Self.chance] + without
    }

    private static let chance =
        "chance: answers of different turns of one kind and language; ± is the standard error of comparing some and not all"

    /// A figure with its standard error, as `0.718 ± 0.004`; a dash where it is undefined.
    private static func estimated(_ coefficient: Coefficient, _ error: Double) -> String {
        guard let value = coefficient.value else { return FigureWords.short(coefficient) }
        return "\(FigureWords.number(value, decimals: 3)) ± \(FigureWords.number(error, decimals: 3))"
    }
}

extension AgreementCard {
    /// The figures by the names that they have for people.
    fileprivate var named: [(String, Estimate)] {
        [
            ("percent agreement", percentAgreement), ("Krippendorff's alpha (nominal)", krippendorffAlpha),
            ("Gwet's AC1", gwetAC1), ("Fleiss' kappa", fleissKappa), ("Conger's kappa", congerKappa),
            ("Brennan-Prediger", brennanPrediger),
        ]
    }
}
