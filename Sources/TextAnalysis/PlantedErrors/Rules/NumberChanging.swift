internal import Corpus

/// Makes a number in the answer one or two higher or lower, in its own writing.
///
/// Numbers of formulas, addresses, labels and lists stay, and those of words and sayings.
enum NumberChanging: PlantedErrorRule {
    static func changes(to turn: ScannedTurn) -> [AnswerChange] {
        // The number of a choice is the choice's text.
        guard turn.kind != .multipleChoice else { return [] }
        return turn.digitChanges + turn.englishNumberChanges + turn.chineseNumberChanges
    }

    /// The numbers beside `value` within `bounds`.
    static func neighbours(of value: Int, within bounds: ClosedRange<Int>) -> [Int] {
        [value - 2, value - 1, value + 1, value + 2].filter(bounds.contains)
    }
}

/// Numbers in digits.
extension ScannedTurn {
    fileprivate var digitChanges: [AnswerChange] {
        var changes: [AnswerChange] = []
        var place = 0
        while place < scalars.count {
            guard scalars[place].digitValue != nil else {
                place += 1
                continue
            }
            let number = DigitNumber(in: scalars, from: place)
            place = number.range.upperBound
            guard !isWithinFormula(number.range.lowerBound), !isLabel(number.range), isMeasure(behind: number.range),
                let first = number.changeable
            else { continue }
            // One thing and several are worded differently in English: a changed one would show by its grammar.
            let lowest = isBeforeEnglishWord(number.range.upperBound) && number.isWhole ? 2 : 1
            guard first.value >= lowest || first.value == 0 else { continue }
            let values = NumberChanging.neighbours(of: first.value, within: lowest...(number.isTime ? 23 : Int.max))
            changes.append(AnswerChange(range: first.range, alternatives: values.map { first.written($0) }))
        }
        return changes
    }

    private func isBeforeEnglishWord(_ place: Int) -> Bool {
        scalar(at: place) == " " && scalar(at: place + 1)?.isASCIILetter == true
    }

    /// Whether a number is a name, a list's number or the number of a figure rather than a quantity.
    private func isLabel(_ range: Range<Int>) -> Bool {
        let before = scalar(at: range.lowerBound - 1)
        let after = scalar(at: range.upperBound)
        if let before {
            if before.isASCIILetter || "-–_#@/图表题例".unicodeScalars.contains(before) { return true }
            if "(（[【".unicodeScalars.contains(before), let after, ")）]】".unicodeScalars.contains(after) { return true }
        }
        if let after, after == "/" || after == "_" { return true }
        // At the start of a line, with a mark and more behind it.
        let line = scalars[..<range.lowerBound].lastIndex { $0 == "\n" }.map { $0 + 1 } ?? 0
        let isFirst = scalars[line..<range.lowerBound].allSatisfy { $0.isSpace || $0 == "*" || $0 == "#" }
        guard isFirst, let after, ".、)）．:：".unicodeScalars.contains(after) else { return false }
        return range.upperBound < core.upperBound
    }

    /// Whether nothing or a unit of measure is written together with the number: `3kg`, but not `3D` or `20th`.
    private func isMeasure(behind range: Range<Int>) -> Bool {
        guard let word = words.first(where: { $0.range.lowerBound == range.upperBound }) else { return true }
        return Self.units.contains(word.text)
    }

    private static let units: Set<String> = [
        "kg", "g", "mg", "t", "km", "m", "cm", "mm", "ft", "in", "s", "ms", "h", "min", "am", "pm", "ml", "l", "px",
        "k", "mb", "gb",
    ]
}

/// A number in digits with the points, commas and the like between them.
private struct DigitNumber {
    private(set) var range: Range<Int>
    private var groups: [Group] = []
    private var joiners: [Unicode.Scalar] = []

    struct Group {
        let range: Range<Int>
        let value: Int
        let isFullWidth: Bool

        /// Another value in as many digits, where this one has leading zeros.
        func written(_ value: Int) -> String {
            let digits = String(value)
            let hasLeadingZeros = range.count > String(self.value).count
            let padding = hasLeadingZeros ? String(repeating: "0", count: max(0, range.count - digits.count)) : ""
            let text = padding + digits
            guard isFullWidth else { return text }
            return String(
                String.UnicodeScalarView(text.unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }))
        }
    }

    init(in scalars: [Unicode.Scalar], from start: Int) {
        let joining = Set(".,:：．，/-–—~～×xX".unicodeScalars)
        range = start..<start
        var place = start
        while true {
            let first = place
            var value = 0
            while place < scalars.count, let digit = scalars[place].digitValue {
                // Numbers too long to be counts are cut short here and changed nowhere.
                value = min(value, 1_000_000_000) * 10 + digit
                place += 1
            }
            groups.append(Group(range: first..<place, value: value, isFullWidth: scalars[first].value > 0xFF))
            range = start..<place
            guard place + 1 < scalars.count, joining.contains(scalars[place]), scalars[place + 1].digitValue != nil
            else { return }
            joiners.append(scalars[place])
            place += 1
        }
    }

    var isWhole: Bool { joiners.isEmpty }

    var isTime: Bool { joiners.first == ":" || joiners.first == "：" }

    /// The group whose change changes the number without making it no number: nil for ranges, dates, sizes and versions.
    var changeable: Group? {
        guard let first = groups.first, first.range.count <= 9 else { return nil }
        if joiners.isEmpty { return first }
        if joiners.allSatisfy({ $0 == "," }) {
            return groups.dropFirst().allSatisfy { $0.range.count == 3 } && first.range.count <= 3 ? first : nil
        }
        guard joiners.count == 1 else { return nil }
        if isTime { return first.value <= 23 && groups[1].range.count == 2 ? first : nil }
        return joiners[0] == "." || joiners[0] == "．" ? first : nil
    }
}
