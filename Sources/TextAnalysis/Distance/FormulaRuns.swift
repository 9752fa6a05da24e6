/// The numbers and formulas of a text, in their order, as far as the canonical form of a text would lose what they say.
///
/// A run is a stretch without white space and Han characters, or the whole of `$…$`, that holds a digit, a sign of
/// mathematics or a TeX command; marks that only end a sentence do not belong to it. Full width is the same as half.
struct FormulaRuns: Hashable, Sendable {
    /// Each run as it is compared: without white space, and in one case where it is no formula.
    let runs: [String]

    init(in text: String) {
        var scanner = FormulaScanner()
        let scalars = text.unicodeScalars.filter { $0.properties.generalCategory != .format }.map(\.inHalfWidth)
        let lastDollar = scalars.lastIndex(of: "$") ?? 0
        for (place, scalar) in scalars.enumerated() {
            // A dollar without a second one is money.
            let hasPartner = scalar == "$" && (scanner.isWithinDollars || place < lastDollar)
            scanner.read(scalar, isDelimiter: hasPartner)
        }
        runs = scanner.finished()
    }
}

/// Reads a text scalar by scalar and keeps the runs that are numbers or formulas.
private struct FormulaScanner {
    private var runs: [String] = []
    private var run = String.UnicodeScalarView()
    private(set) var isWithinDollars = false

    mutating func read(_ scalar: Unicode.Scalar, isDelimiter: Bool) {
        if isDelimiter {
            if !isWithinDollars { endRun() }
            run.append(scalar)
            isWithinDollars.toggle()
            if !isWithinDollars { endRun() }
        } else if isWithinDollars {
            if !scalar.isSpace { run.append(scalar) }
        } else if scalar.isSpace || scalar.isHanOrKana || "。、“”‘’「」『』《》".unicodeScalars.contains(scalar) {
            endRun()
        } else {
            run.append(scalar)
        }
    }

    consuming func finished() -> [String] {
        endRun()
        return runs
    }

    private mutating func endRun() {
        defer { run = String.UnicodeScalarView() }
        let ends = ".,;:!?\"'".unicodeScalars
        while let last = run.last, ends.contains(last) { run.removeLast() }
        while let first = run.first, "\"'".unicodeScalars.contains(first) { run.removeFirst() }
        let isFormula = run.contains(where: \.isMathematical)
        guard isFormula || run.contains(where: \.isNumeral) || isOperation else { return }
        runs.append(isFormula ? String(run) : String(run).lowercased())
    }

    /// Whether it is letters that a sign joins, as `a-b` or `m/s` is, and `and/or` is not.
    private var isOperation: Bool {
        let letters = run.split { !$0.properties.isAlphabetic }
        return letters.count > 1 && letters.allSatisfy { $0.count == 1 }
            && run.contains { "-*/".unicodeScalars.contains($0) }
    }
}

extension Unicode.Scalar {
    /// The character of which this is the full-width form, else itself.
    fileprivate var inHalfWidth: Unicode.Scalar {
        switch value {
        case 0xFF01...0xFF5E: Unicode.Scalar(value - 0xFEE0) ?? self
        case 0xFFE0: "\u{A2}"
        case 0xFFE1: "\u{A3}"
        case 0xFFE5: "\u{A5}"
        default: self
        }
    }

    /// Whether it stands in formulas rather than in words.
    fileprivate var isMathematical: Bool {
        switch self {
        case "\\", "$", "^", "_", "{", "}": true
        default: properties.generalCategory == .mathSymbol
        }
    }

    /// Whether it is a digit or stands for a number: ², ½ and ① too.
    fileprivate var isNumeral: Bool {
        switch properties.generalCategory {
        case .decimalNumber, .otherNumber: true
        default: false
        }
    }
}
