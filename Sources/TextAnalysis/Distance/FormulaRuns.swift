/// The numbers and formulas of a text, in their order: what its canonical form may lose.
///
/// Two values are equal when their runs read the same, wherever they stand.
struct FormulaRuns: Hashable, Sendable {
    let runs: [Run]

    /// A stretch without white space and Han characters, or the whole of `$…$`, that holds a digit, a sign of mathematics or
    /// a TeX command; marks that only end a sentence do not belong to it.
    struct Run: Hashable, Sendable {
        /// As it is compared: in half width, without white space, and in lower case where it is no formula.
        let text: String
        /// Where it stands, in Unicode scalars.
        let range: Range<Int>
        /// Whether there is more to it than numbers, letters and punctuation.
        let isFormula: Bool

        static func == (one: Run, other: Run) -> Bool { one.text.utf8.elementsEqual(other.text.utf8) }

        func hash(into hasher: inout Hasher) {
            for byte in text.utf8 { hasher.combine(byte) }
        }
    }

    init(in text: String) {
        var scanner = FormulaScanner()
        let scalars = text.unicodeScalars.map(\.inHalfWidth)
        let lastDollar = scalars.lastIndex(of: "$") ?? 0
        for (place, scalar) in scalars.enumerated() {
            // A dollar without a second one is money.
            let hasPartner = scalar == "$" && (scanner.isWithinDollars || place < lastDollar)
            scanner.read(scalar, at: place, isDelimiter: hasPartner)
        }
        runs = scanner.finished()
    }
}

/// Reads a text scalar by scalar and keeps the runs that are numbers or formulas.
private struct FormulaScanner {
    private var runs: [FormulaRuns.Run] = []
    private var run: [(place: Int, scalar: Unicode.Scalar)] = []
    private(set) var isWithinDollars = false

    mutating func read(_ scalar: Unicode.Scalar, at place: Int, isDelimiter: Bool) {
        if isDelimiter {
            if !isWithinDollars { endRun() }
            run.append((place, scalar))
            isWithinDollars.toggle()
            if !isWithinDollars { endRun() }
        } else if isWithinDollars {
            if !scalar.isSpace { run.append((place, scalar)) }
        } else if scalar.isSpace || scalar.isHanOrKana || Self.separators.contains(scalar) {
            endRun()
        } else if scalar.properties.generalCategory != .format {
            run.append((place, scalar))
        }
    }

    consuming func finished() -> [FormulaRuns.Run] {
        endRun()
        return runs
    }

    private mutating func endRun() {
        defer { run.removeAll() }
        while let last = run.last, Self.endings.contains(last.scalar) { run.removeLast() }
        // A point may lead a number; other marks that end a sentence end the one before.
        while let first = run.first, first.scalar != ".", Self.endings.contains(first.scalar) { run.removeFirst() }
        guard let first = run.first, let last = run.last else { return }
        // Two dollars enclose a formula, one is money.
        let isEnclosed = run.count { $0.scalar == "$" } > 1
        let isFormula = isEnclosed || run.contains { $0.scalar.isMathematical } || isOperation
        guard isFormula || run.contains(where: { $0.scalar.isNumeral }) else { return }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: run.map(\.scalar))
        runs.append(
            FormulaRuns.Run(
                text: isFormula ? String(text) : String(text).lowercased(), range: first.place..<last.place + 1,
                isFormula: isFormula))
    }

    /// Whether it is letters that a sign joins, as `a-b` or `m/s` is, and `and/or` is not.
    private var isOperation: Bool {
        let letters = run.split { !$0.scalar.properties.isAlphabetic }
        return letters.count > 1 && letters.allSatisfy { $0.count == 1 }
            && run.contains { $0.scalar == "-" || $0.scalar == "*" || $0.scalar == "/" }
    }

    private static let endings = Set(".,;:!?\"'…".unicodeScalars)
    private static let separators = Set("。、“”‘’「」『』《》".unicodeScalars)
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
        case "\\", "^", "_", "{", "}": true
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
