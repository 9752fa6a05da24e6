/// Breaks text into lines that fit a width, by the rules of Chinese and Latin script.
///
/// A line breaks at spaces, after hyphens, between two ideographs, and where Latin and Chinese meet. No line starts with
/// closing punctuation and none ends with opening punctuation; dashes and ellipses stay in pairs. If a character may not
/// start a line, the one before it comes down with it. A word is broken only if it is longer than a line.
package enum LineWrapping {
    /// The ranges of `characters` that make up each line, at most `columns` wide; a paragraph's end breaks a line too.
    ///
    /// White space at which a line was broken, and line feeds, belong to no line. There is always at least one line.
    /// A width under two columns counts as two, which a wide character needs. The characters may be those of a text
    /// or those of `SafeText`; one whose token is wider than a line gets a line of its own.
    package static func lines(of characters: [Character], columns: Int) -> [Range<Int>] {
        var wrapping = Wrapping(columns: max(2, columns))
        for (index, character) in characters.enumerated() { wrapping.add(character, at: index) }
        wrapping.endParagraph(at: characters.count)
        return wrapping.lines
    }
}

/// The state of wrapping while it goes from one character to the next.
private struct Wrapping {
    let columns: Int
    var lines: [Range<Int>] = []

    private var lineStart = 0
    /// The columns from the line's start to the current character.
    private var width = 0
    /// The newest place at which this line may break.
    private var breakPlace: BreakPlace?
    /// The end of the last character that is not a space.
    private var inkEnd = 0
    /// The newest class that is not a space, and the class before it.
    private var last: LineBreakClass?
    private var beforeLast: LineBreakClass?
    private var spaceBefore = false
    /// The columns of each character of the current line, and the classes, to look back when a word must be broken.
    private var lineCharacters: [(columns: Int, breakClass: LineBreakClass)] = []

    init(columns: Int) {
        self.columns = columns
        lineCharacters.reserveCapacity(columns + 1)
    }

    private struct BreakPlace {
        /// Where the line ends.
        var end: Int
        /// Where the next line starts: after the spaces.
        var next: Int
    }

    mutating func add(_ character: Character, at index: Int) {
        let breakClass = LineBreakClass(character)
        if breakClass == .feed {
            endParagraph(at: index)
            lineStart = index + 1
            startLine(at: index + 1)
            last = nil
            beforeLast = nil
            return
        }
        let own = DisplayWidth.columns(of: character)
        if breakClass != .space {
            if let last, index > lineStart, mayBreak(after: last, before: breakClass) {
                breakPlace = BreakPlace(end: inkEnd, next: index)
            } else if last == nil, spaceBefore {
                breakPlace = BreakPlace(end: inkEnd, next: index)
            }
            while width + own > columns, index > lineStart { breakLine(before: index, breakClass) }
        }
        lineCharacters.append((own, breakClass))
        width += own
        if breakClass == .space {
            spaceBefore = true
        } else {
            beforeLast = spaceBefore ? .space : last
            last = breakClass
            spaceBefore = false
            inkEnd = index + 1
        }
    }

    /// Ends the line that a paragraph ends with; spaces that do not fit are left out.
    mutating func endParagraph(at index: Int) {
        var end = index
        var columnsUsed = width
        while end > max(inkEnd, lineStart), columnsUsed > columns {
            end -= 1
            columnsUsed -= lineCharacters[end - lineStart].columns
        }
        lines.append(lineStart..<end)
    }

    private func mayBreak(after first: LineBreakClass, before second: LineBreakClass) -> Bool {
        if spaceBefore { return (second.startsLine || second == .hyphen) && !first.isOpening }
        return LineBreakClass.breaks(between: first, and: second, beforeFirst: beforeLast)
    }

    /// Ends the line before `index` at the latest, at a place that the rules allow.
    private mutating func breakLine(before index: Int, _ breakClass: LineBreakClass) {
        let place = breakPlace ?? emergencyBreak(before: index, breakClass)
        lines.append(lineStart..<max(lineStart, place.end))
        let dropped = place.next - lineStart
        let rest = Array(lineCharacters[min(dropped, lineCharacters.count)...])
        startLine(at: place.next)
        lineCharacters.append(contentsOf: rest)
        width = rest.reduce(0) { $0 + $1.columns }
        inkEnd = max(inkEnd, lineStart)
    }

    /// Where to break a word that is longer than a line: before `index`, or a little earlier if a rule forbids that.
    private func emergencyBreak(before index: Int, _ breakClass: LineBreakClass) -> BreakPlace {
        var furthest = index
        var second = breakClass
        var columnsUsed = width
        while columnsUsed > columns, furthest > lineStart + 1 {
            furthest -= 1
            (_, second) = lineCharacters[furthest - lineStart]
            columnsUsed -= lineCharacters[furthest - lineStart].columns
        }
        for place in (max(lineStart + 1, furthest - 8)...furthest).reversed() {
            let first = lineCharacters[place - 1 - lineStart].breakClass
            if !LineBreakClass.keepsTogether(first, second) { return BreakPlace(end: place, next: place) }
            second = first
        }
        return BreakPlace(end: furthest, next: furthest)
    }

    private mutating func startLine(at index: Int) {
        lineStart = index
        width = 0
        breakPlace = nil
        inkEnd = index
        spaceBefore = false
        lineCharacters.removeAll(keepingCapacity: true)
    }
}
