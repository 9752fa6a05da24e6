internal import Agreement
internal import Foundation

extension AgreementReport {
    /// The report as tables for people.
    var lines: [String] {
        [summary, scale, ""] + figureLines + [""] + categoryLines + pairLines
    }

    private var summary: String {
        let own = coefficients
        return "\(own.ratings) ratings of \(own.units) units by \(own.raters) raters; "
            + "\(own.pairableUnits) units were rated at least twice"
    }

    private var scale: String {
        let own = coefficients
        let shown = own.scale.categories.prefix(12).map(Console.safe).joined(separator: ", ")
        let more = own.scale.count > 12 ? ", … (\(own.scale.count))" : ""
        return "scale: \(shown)\(more); weights: \(own.weights.rawValue)"
    }

    private var figureLines: [String] {
        var table = TextTable()
        table.add("figure", "value", "interval")
        for figure in figures {
            let estimate = Estimate(
                figure.coefficient, interval: intervals.outcomes[figure.key]?.interval,
                missing: intervals.outcomes[figure.key]?.missing)
            table.add(figure.name, Self.text(figure.coefficient), FigureWords.interval(estimate))
        }
        guard let method = intervals.method else { return table.lines }
        return table.lines + [FigureWords.method(method, over: .units)] + undefinedReplicates
    }

    private var undefinedReplicates: [String] {
        figures.compactMap { figure in
            guard let undefined = intervals.undefinedReplicates[figure.key], undefined > 0 else { return nil }
            return "\(figure.name): undefined in \(undefined) replicates, which are left out"
        }
    }

    private var categoryLines: [String] {
        var table = TextTable()
        table.add("category", "ratings", "share", "Fleiss' kappa", "specific agreement")
        for category in coefficients.byCategory {
            table.add(
                Console.safe(category.category), String(category.ratings), Self.text(category.share),
                Self.text(category.fleissKappa), Self.text(category.specificAgreement))
        }
        return coefficients.byCategory.isEmpty ? [] : table.lines
    }

    private var pairLines: [String] {
        guard let pairs else { return ["", Self.tooManyRaters] }
        guard !pairs.isEmpty else { return [] }
        var table = TextTable()
        table.add("raters", "", "units", "agreement", "Cohen's kappa", "error", "Scott's pi", "AC1", "")
        for pair in pairs where pair.units > 0 {
            table.add(
                Console.safe(raters[pair.a]), Console.safe(raters[pair.b]), String(pair.units),
                Self.short(pair.percentAgreement), Self.short(pair.cohenKappa),
                Self.short(pair.cohenKappaStandardError), Self.short(pair.scottPi), Self.short(pair.gwetAC),
                pair.units < Self.enoughUnits ? "few units" : "")
        }
        let told = pairs.filter { $0.units > 0 }
        let dashes =
            FigureWords.dashes("Cohen's kappa", told.map(\.cohenKappa))
            + FigureWords.dashes("error", told.map(\.cohenKappaStandardError))
        let apart = pairs.count - told.count
        return [""] + table.lines + dashes + (apart > 0 ? ["\(apart) pairs have no unit in common"] : [])
    }

    /// Below this number of units a pair's figures say little, and are marked.
    private static let enoughUnits = 30

    /// A figure, or why there is none.
    private static func text(_ coefficient: Coefficient) -> String {
        switch coefficient {
        case .value(let value): text(value)
        case .undefined(let reason): "undefined: \(reason.rawValue)"
        }
    }

    /// A figure, or a dash in tables that have no room for reasons.
    private static func short(_ coefficient: Coefficient) -> String {
        coefficient.value.map(text) ?? "     —"
    }

    /// Three decimals, with room for a sign, so that columns stand under each other.
    private static func text(_ value: Double) -> String {
        // What is a rounding below zero has no sign to show.
        String(format: "%6.3f", abs(value) < 0.0005 ? 0 : value)
    }
}
