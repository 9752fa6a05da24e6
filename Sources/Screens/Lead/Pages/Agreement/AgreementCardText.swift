internal import Agreement
internal import Figures
internal import Settings

/// An agreement card in lines: percent, alpha, AC1, shares, counts and intervals together, since one alone misleads.
enum AgreementCardText {
    static func lines(_ card: AgreementCard, columns: Int) -> [StyledLine] {
        let percent = StyledLine(card.percentAgreement, .share)
        let alpha = StyledLine(card.krippendorffAlpha, .coefficient)
        let ac1 = StyledLine(card.gwetAC1, .coefficient)
        let figures = [("percent", percent), ("alpha", alpha), ("AC1", ac1)]
        // What figures are of stands beside them where there is room.
        let left = 10 + (figures.map { $0.1.columns }.max() ?? 0) + 3
        let right = [counts(card), shares(card), specific(card)]
        var lines: [StyledLine] = []
        if right.allSatisfy({ left + $0.columns <= columns }) {
            for (figure, beside) in zip(figures, right) {
                var line = labelled(figure.0, figure.1)
                line.add(String(repeating: " ", count: max(1, left - line.columns)), .text)
                line.add(beside)
                lines.append(line)
            }
        } else {
            // On a narrow screen they stand in one line, with fewer decimals.
            let short = [
                ("percent", StyledLine(card.percentAgreement, .share, isNarrow: true)),
                ("alpha", StyledLine(card.krippendorffAlpha, .coefficient, isNarrow: true)),
                ("AC1", StyledLine(card.gwetAC1, .coefficient, isNarrow: true)),
            ]
            var first = StyledLine()
            for figure in short {
                if !first.runs.isEmpty { first.add("  ", .text) }
                first.runs += [.init(text: "\(figure.0) ", role: .dim)] + figure.1.runs
            }
            lines = wrapped([first] + right, columns: columns)
        }
        lines += wrapped(undefined(card), columns: columns)
        lines.append(kappas(card))
        lines += wrapped(certainty(card), columns: columns)
        return lines
    }

    private static func wrapped(_ lines: [StyledLine], columns: Int) -> [StyledLine] {
        lines.flatMap { line -> [StyledLine] in
            var text = StyledText()
            text.append(line)
            return text.wrapped(columns: columns)
        }
    }

    private static func labelled(_ label: String, _ line: StyledLine) -> StyledLine {
        StyledLine([.init(text: label + String(repeating: " ", count: 10 - label.count), role: .dim)] + line.runs)
    }

    private static func counts(_ card: AgreementCard) -> StyledLine {
        StyledLine(
            ("n \(NumberText.count(card.units))", .heading),
            (
                " turns rated twice or more · \(NumberText.count(card.ratings)) ratings · \(card.raters) raters · "
                    + "\(NumberText.count(card.samples)) samples", .dim
            ))
    }

    private static func shares(_ card: AgreementCard) -> StyledLine {
        named("shares", card.categories.map { ($0.name, NumberText.percent($0.share)) })
    }

    /// How often a second reviewer chooses a category that the first has chosen.
    private static func specific(_ card: AgreementCard) -> StyledLine {
        named(
            "agree on",
            card.categories.map { category in
                (
                    category.name,
                    category.specificAgreement.value.map { NumberText.percent($0, places: 0) } ?? NumberText.undefined
                )
            })
    }

    private static func named(_ label: String, _ figures: [(String, String)]) -> StyledLine {
        var line = StyledLine("\(label) ", .dim)
        for (name, figure) in figures {
            line.add(" \(name) ", .dim)
            line.add(figure, .heading)
        }
        return line
    }

    /// Why figures are undefined, in words.
    private static func undefined(_ card: AgreementCard) -> [StyledLine] {
        let figures: [(String, Estimate)] = [
            ("percent agreement", card.percentAgreement), ("alpha", card.krippendorffAlpha), ("AC1", card.gwetAC1),
            ("Fleiss' kappa", card.fleissKappa), ("Conger's kappa", card.congerKappa),
        ]
        return Undefined.allCases.compactMap { reason in
            let names = figures.filter { $0.1.coefficient.reason == reason }.map(\.0)
            guard !names.isEmpty else { return nil }
            return StyledLine("\(names.joined(separator: ", ")) undefined: \(reason.rawValue)", .warning)
        }
    }

    private static func kappas(_ card: AgreementCard) -> StyledLine {
        let figures = [
            ("Fleiss", card.fleissKappa), ("Conger", card.congerKappa), ("Brennan–Prediger", card.brennanPrediger),
        ]
        var line = StyledLine("kappas    ", .dim)
        for (index, figure) in figures.enumerated() {
            line.add(index > 0 ? "   \(figure.0) " : "\(figure.0) ", .dim)
            line.runs += StyledLine(figure.1, .coefficient, isNarrow: true).runs
        }
        return line
    }

    /// How the intervals came to be, why some are missing, and what would make them narrower.
    private static func certainty(_ card: AgreementCard) -> [StyledLine] {
        guard let method = card.method else { return [StyledLine("no intervals: too little was rated twice", .dim)] }
        var lines = card.missingIntervals.map { missing, names in
            StyledLine("\(names.joined(separator: ", ")): \(missing.sentence)", .warning)
        }
        guard card.withIntervals.contains(where: { $0.estimate.interval != nil }) else { return lines }
        var line = StyledLine(made(method, card), .dim)
        if let units = card.unitsToHalveInterval {
            line.add(" · about \(NumberText.count(units)) more second reviews would halve alpha's", .text)
        }
        lines.append(line)
        return lines
    }

    private static func made(_ method: IntervalMethod, _ card: AgreementCard) -> String {
        switch method {
        case .jackknife: return "95% intervals by the jackknife over samples"
        case .bootstrap(let bootstrap, _):
            let undefined = card.undefinedReplicates
            let dropped = undefined > 0 ? ", alpha undefined in \(NumberText.count(undefined))" : ""
            return "95% intervals from \(NumberText.count(bootstrap.replicates)) bootstraps by sample\(dropped), "
                + "seed \(bootstrap.seed)"
        }
    }
}
