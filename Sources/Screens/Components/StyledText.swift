internal import Settings
internal import TerminalUI

/// Text whose parts have roles, to be wrapped and drawn.
struct StyledText: Hashable, Sendable {
    private(set) var characters: [Character] = []
    private var roles: [ThemeRole] = []

    init() {}

    init(_ text: some StringProtocol, _ role: ThemeRole) { append(text, role) }

    var isEmpty: Bool { characters.isEmpty }

    /// Adds text, made safe to print; line feeds stay.
    mutating func append(_ text: some StringProtocol, _ role: ThemeRole) {
        var isFirst = true
        // A line feed is a break of ours, not a control character of the text's.
        for paragraph in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            if !isFirst { add("\n", role) }
            isFirst = false
            for character in SafeText.characters(of: paragraph) { add(character, role) }
        }
    }

    mutating func append(_ other: StyledText) {
        characters += other.characters
        roles += other.roles
    }

    /// Adds a line of ours as it is.
    mutating func append(_ line: StyledLine) {
        for run in line.runs { append(run.text, run.role) }
    }

    private mutating func add(_ character: Character, _ role: ThemeRole) {
        characters.append(character)
        roles.append(role)
    }

    /// The text in lines of at most `columns` columns.
    func wrapped(columns: Int) -> [StyledLine] {
        LineWrapping.lines(of: characters, columns: columns).map { line(of: $0) }
    }

    /// The text in one line.
    var line: StyledLine { line(of: characters.indices) }

    private func line(of range: Range<Int>) -> StyledLine {
        var line = StyledLine()
        var start = range.lowerBound
        while start < range.upperBound {
            var end = start + 1
            while end < range.upperBound, roles[end] == roles[start] { end += 1 }
            line.add(String(characters[start..<end]), roles[start])
            start = end
        }
        return line
    }
}

/// One line whose parts have roles.
struct StyledLine: Hashable, Sendable {
    var runs: [Run] = []

    struct Run: Hashable, Sendable {
        var text: String
        var role: ThemeRole
    }

    init(_ runs: [Run]) { self.runs = runs }

    init(_ parts: (text: String, role: ThemeRole)...) { runs = parts.map { Run(text: $0.text, role: $0.role) } }

    init(_ text: String, _ role: ThemeRole) { runs = [Run(text: text, role: role)] }

    mutating func add(_ text: String, _ role: ThemeRole) { runs.append(Run(text: text, role: role)) }

    mutating func add(_ other: StyledLine) { runs += other.runs }

    var columns: Int { runs.reduce(0) { $0 + DisplayWidth.columns(of: $1.text) } }

    /// Draws the line from `column` on, and returns the column after it.
    @discardableResult
    func draw(
        in canvas: inout Canvas, column: Int, row: Int, limit: Int, theme: Theme, ground: ThemeRole = .text
    ) -> Int {
        var column = column
        for run in runs where column < limit {
            column = canvas.draw(run.text, column: column, row: row, style: theme[run.role, on: ground], limit: limit)
        }
        return column
    }
}

extension Canvas {
    /// Draws lines beneath one another, as many as a rectangle has room for.
    mutating func draw(_ lines: some Sequence<StyledLine>, in area: Rectangle, theme: Theme, ground: ThemeRole = .text)
    {
        for (line, row) in zip(lines, area.row..<area.endRow) {
            line.draw(in: &self, column: area.column, row: row, limit: area.endColumn, theme: theme, ground: ground)
        }
    }
}
