internal import Corpus

/// A turn made ready for the rules: its answer in scalars, words and formulas.
struct ScannedTurn {
    let turn: TurnText
    let kind: TurnKind
    let language: Language
    /// The answer.
    let scalars: [Unicode.Scalar]
    let canonical: CanonicalText
    /// The answer's words in Latin script.
    let words: [Word]
    /// The numbers and formulas of the answer.
    let formulas: [FormulaRuns.Run]
    /// The answer without white space, quotation marks and stops around it.
    let core: Range<Int>

    /// A word of ASCII letters.
    struct Word {
        let range: Range<Int>
        /// In lower case.
        let text: String
        let isCapitalised: Bool
    }

    init(_ turn: TurnText, kind: TurnKind, language: Language) {
        self.turn = turn
        self.kind = kind
        self.language = language
        let scalars = Array(turn.answer.unicodeScalars)
        self.scalars = scalars
        canonical = CanonicalText(turn.answer)
        words = Self.words(of: scalars)
        formulas = FormulaRuns(in: turn.answer).runs
        core = Self.core(of: scalars)
    }

    /// A part of the answer.
    func text(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range])
        return String(view)
    }

    /// The scalar at a place; nil outside the answer.
    func scalar(at place: Int) -> Unicode.Scalar? { scalars.indices.contains(place) ? scalars[place] : nil }

    /// Whether a place belongs to a formula or an address, which no rule changes.
    func isWithinFormula(_ place: Int) -> Bool {
        formulas.contains { run in
            run.range.contains(place)
                && (run.isFormula || run.text.contains("://") || run.text.contains("www.") || run.text.contains("@"))
        }
    }

    /// Whether there are formulas or code in the answer, among which a sentence of plain words would stand out.
    var isTechnical: Bool { formulas.contains(where: \.isFormula) || turn.answer.contains("```") }

    /// The language in which the answer itself is written; nil when it is neither Chinese nor English.
    var answerLanguage: Language? {
        switch Language.of(answer: turn.answer) {
        case .chinese: .chinese
        case .english: .english
        case .mixed, .other: nil
        }
    }

    /// Whether the answer is a sentence or more of prose.
    var isProse: Bool { kind == .longAnswer || kind == .description }

    private static func words(of scalars: [Unicode.Scalar]) -> [Word] {
        var words: [Word] = []
        var start: Int?
        for place in 0...scalars.count {
            let isLetter = place < scalars.count && scalars[place].isASCIILetter
            if isLetter {
                start = start ?? place
            } else if let begin = start {
                var view = String.UnicodeScalarView()
                view.append(contentsOf: scalars[begin..<place])
                words.append(
                    Word(
                        range: begin..<place, text: String(view).lowercased(),
                        isCapitalised: scalars[begin].properties.isUppercase))
                start = nil
            }
        }
        return words
    }

    private static func core(of scalars: [Unicode.Scalar]) -> Range<Int> {
        let marks = Set(".。．!！\"“”'‘’「」*".unicodeScalars)
        let isOutside = { (scalar: Unicode.Scalar) in scalar.isSpace || marks.contains(scalar) }
        guard let first = scalars.firstIndex(where: { !isOutside($0) }),
            let last = scalars.lastIndex(where: { !isOutside($0) })
        else { return 0..<0 }
        return first..<last + 1
    }
}

extension Unicode.Scalar {
    var isASCIILetter: Bool { isASCII && properties.isAlphabetic }

    /// The value of a digit, in half or full width; nil for anything else.
    var digitValue: Int? {
        switch value {
        case 0x30...0x39: Int(value - 0x30)
        case 0xFF10...0xFF19: Int(value - 0xFF10)
        default: nil
        }
    }
}

extension String {
    /// With a capital at its start.
    var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
