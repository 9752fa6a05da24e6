/// Reads the part of TOML 1.0 that settings are written in, and where every name and value stands.
///
/// That is texts, whole numbers, true and false, lists and tables; a number with a fraction is told as what it is, and
/// dates and lists of tables are refused. Files come from anybody, so their depth and the number of their names and values
/// are bounded.
struct TOMLReader {
    /// The most names and lists that stand inside one another.
    private static let mostDepth = 16
    /// The most names and values in a file; the largest of our own files has a tenth of that.
    private static let mostSteps = 5_000

    private let file: String
    private let scalars: [Unicode.Scalar]
    private var index = 0
    private var steps = 0
    private var position = SourcePosition(line: 1, column: 1)

    /// A part of a key, as `b` of `a.b`.
    private struct Name {
        var text: String
        var position: SourcePosition
    }

    /// The entries of a file in their order.
    static func entries(of text: String, in file: String) throws(SettingsProblem) -> [SettingsEntry] {
        var reader = TOMLReader(file: file, scalars: Array(text.unicodeScalars))
        return try reader.readFile()
    }

    private init(file: String, scalars: [Unicode.Scalar]) {
        self.file = file
        self.scalars = scalars
        if scalars.first == "\u{FEFF}" { index = 1 }
    }

    private mutating func readFile() throws(SettingsProblem) -> [SettingsEntry] {
        var entries: [SettingsEntry] = []
        var headers: Set<[String]> = []
        var table: [Name] = []
        while true {
            skipLines()
            guard let next = peek() else { return entries }
            if next == "[" {
                let place = position
                table = try readHeader()
                guard headers.insert(table.map(\.text)).inserted else {
                    throw problem("this table stands in the file already", at: place)
                }
                try add(nil, at: table[...], to: &entries)
            } else {
                try readPair(after: table, to: &entries)
            }
            try endLine()
        }
    }

    // Names

    /// Reads `[a.b]`.
    private mutating func readHeader() throws(SettingsProblem) -> [Name] {
        let place = position
        advance()
        let isElement = peek() == "["
        if isElement { advance() }
        let key = try readKey(depth: 0, called: "the name of a table")
        try take("]")
        guard !isElement else { throw problem("lists of tables are not used here", at: place) }
        return key
    }

    /// Reads a name and its value, and puts them into a table.
    private mutating func readPair(after table: [Name], to entries: inout [SettingsEntry]) throws(SettingsProblem) {
        let key = table + (try readKey(depth: table.count, called: "a name"))
        try take("=")
        try add(try readValue(depth: key.count), at: key[...], to: &entries)
    }

    /// Reads one or more names with dots between them.
    private mutating func readKey(depth: Int, called what: String) throws(SettingsProblem) -> [Name] {
        var key: [Name] = []
        while true {
            skipSpaces()
            let place = position
            key.append(Name(text: try readName(called: what), position: place))
            try step(to: depth + key.count, at: place)
            skipSpaces()
            guard peek() == "." else { return key }
            advance()
        }
    }

    private mutating func readName(called what: String) throws(SettingsProblem) -> String {
        if peek() == "\"" || peek() == "'" { return try readText() }
        let start = index
        while let next = peek(), Self.isBare(next) { advance() }
        guard index > start else { throw unexpected(what) }
        return text(start..<index)
    }

    /// Puts a value where a key leads, making the tables on the way; without a value just the table.
    private func add(_ value: SettingsValue?, at key: ArraySlice<Name>, to table: inout [SettingsEntry])
        throws(SettingsProblem)
    {
        guard let name = key.first else { return }
        let rest = key.dropFirst()
        guard let place = table.firstIndex(where: { $0.name == name.text }) else {
            var own: [SettingsEntry] = []
            try add(value, at: rest, to: &own)
            let inner = SettingsValue(content: .table(own), position: name.position)
            table.append(
                SettingsEntry(name: name.text, position: name.position, value: rest.isEmpty ? value ?? inner : inner))
            return
        }
        guard case .table(var inner) = table[place].value.content, value == nil || !rest.isEmpty else {
            throw problem("“\(name.text)” has a value already", at: name.position)
        }
        // Held in one place alone, the list is not copied.
        table[place].value.content = .table([])
        try add(value, at: rest, to: &inner)
        table[place].value.content = .table(inner)
    }

    // Values

    private mutating func readValue(depth: Int, or wanted: String = "a value") throws(SettingsProblem) -> SettingsValue
    {
        skipSpaces()
        let place = position
        try step(to: depth, at: place)
        let content: SettingsValue.Content
        switch peek() {
        case "\"", "'": content = .string(try readText())
        case "[": content = .array(try readList(depth: depth))
        case "{": content = .table(try readInlineTable(depth: depth))
        default: content = try readWord(or: wanted)
        }
        return SettingsValue(content: content, position: place)
    }

    private mutating func readList(depth: Int) throws(SettingsProblem) -> [SettingsValue] {
        var values: [SettingsValue] = []
        advance()
        while true {
            skipLines()
            if peek() == "]" { break }
            values.append(try readValue(depth: depth + 1, or: "a value or “]”"))
            skipLines()
            guard peek() == "," else { break }
            advance()
        }
        try take("]")
        return values
    }

    private mutating func readInlineTable(depth: Int) throws(SettingsProblem) -> [SettingsEntry] {
        var entries: [SettingsEntry] = []
        advance()
        while true {
            skipLines()
            if peek() == "}" { break }
            var key = try readKey(depth: depth, called: "a name or “}”")[...]
            try take("=")
            try add(try readValue(depth: depth + key.count), at: key, to: &entries)
            key = []
            skipLines()
            guard peek() == "," else { break }
            advance()
        }
        try take("}")
        return entries
    }

    /// Reads a number, `true` or `false`.
    private mutating func readWord(or wanted: String) throws(SettingsProblem) -> SettingsValue.Content {
        guard let first = peek(), Self.isBare(first) || first == "+" || first == "." else { throw unexpected(wanted) }
        let (start, place) = (index, position)
        while let next = peek(), !",]}#\n\r".unicodeScalars.contains(next) { advance() }
        var end = index
        while scalars[end - 1] == " " || scalars[end - 1] == "\t" { end -= 1 }
        let word = text(start..<end)
        if word == "true" || word == "false" { return .boolean(word == "true") }
        let digits = word.replacing("_", with: "")
        for (mark, radix) in [("0x", 16), ("0o", 8), ("0b", 2)] where digits.hasPrefix(mark) {
            if let number = Int(digits.dropFirst(2), radix: radix) { return .integer(number) }
        }
        if let number = Int(digits) { return .integer(number) }
        if Double(digits) != nil { return .other("a number with a fraction") }
        let isNumber = "+-.0123456789".unicodeScalars.contains(first)
        throw problem(
            "“\(word)” is no "
                + (isNumber ? "number; dates and times are not used here" : "value; a text stands in quotes"), at: place
        )
    }

    /// Reads a text of any of TOML's four kinds.
    private mutating func readText() throws(SettingsProblem) -> String {
        guard let quote = peek() else { return "" }
        let place = position
        let isLong = peek(1) == quote && peek(2) == quote
        advance(isLong ? 3 : 1)
        if isLong, peek() == "\r" { advance() }
        if isLong, peek() == "\n" { advance() }
        var text = String.UnicodeScalarView()
        while let next = peek(), isLong || next != "\n" {
            if next == "\\", quote == "\"" {
                try readEscape(into: &text, isLong: isLong)
            } else if next == quote, !isLong {
                advance()
                return String(text)
            } else if next == quote, peek(1) == quote, peek(2) == quote {
                // Up to two more quotes at the end belong to the text.
                while peek(3) == quote {
                    text.append(quote)
                    advance()
                }
                advance(3)
                return String(text)
            } else if next.properties.generalCategory == .control, !"\t\n\r".unicodeScalars.contains(next) {
                throw unexpected("a character of a text")
            } else {
                text.append(next)
                advance()
            }
        }
        throw problem("the text that begins here has no end", at: place)
    }

    private mutating func readEscape(into text: inout String.UnicodeScalarView, isLong: Bool) throws(SettingsProblem) {
        let place = position
        let mark = peek(1)
        advance(2)
        switch mark {
        case "b": text.append("\u{8}")
        case "t": text.append("\t")
        case "n": text.append("\n")
        case "f": text.append("\u{C}")
        case "r": text.append("\r")
        case "\"", "\\": text.append(mark ?? "\\")
        case "u", "U":
            let count = mark == "u" ? 4 : 8
            let digits = self.text(index..<min(scalars.count, index + count))
            guard digits.unicodeScalars.count == count, let value = UInt32(digits, radix: 16),
                let scalar = Unicode.Scalar(value)
            else { throw problem("this is no character; write “\\u” and four hexadecimal digits", at: place) }
            text.append(scalar)
            advance(count)
        case " ", "\t", "\r",
            "\n" where isLong:
            // A line that ends in a backslash goes on with the next text.
            while let next = peek(), " \t\r\n".unicodeScalars.contains(next) { advance() }
        default: throw problem("a backslash in a text is written “\\\\”", at: place)
        }
    }

    // Characters

    private func peek(_ ahead: Int = 0) -> Unicode.Scalar? {
        index + ahead < scalars.count ? scalars[index + ahead] : nil
    }

    private mutating func advance(_ count: Int = 1) {
        for _ in 0..<count where index < scalars.count {
            if scalars[index] == "\n" {
                position = SourcePosition(line: position.line + 1, column: 1)
            } else {
                position.column += 1
            }
            index += 1
        }
    }

    private mutating func skipSpaces() { while peek() == " " || peek() == "\t" { advance() } }

    /// Skips blanks, comments and ends of lines.
    private mutating func skipLines() {
        while let next = peek() {
            switch next {
            case " ", "\t", "\n", "\r": advance()
            case "#":
                while let comment = peek(), comment != "\n" {
                    _ = comment;
                    advance()
                }
            default: return
            }
        }
    }

    /// Goes to the end of the line, on which nothing but a comment may stand.
    private mutating func endLine() throws(SettingsProblem) {
        skipSpaces()
        guard let next = peek(), !"#\r\n".unicodeScalars.contains(next) else { return }
        throw unexpected("the line's end")
    }

    private mutating func take(_ wanted: Unicode.Scalar) throws(SettingsProblem) {
        skipSpaces()
        guard peek() == wanted else { throw unexpected("“\(wanted)”") }
        advance()
    }

    /// Goes a step into the file.
    private mutating func step(to depth: Int, at place: SourcePosition) throws(SettingsProblem) {
        steps += 1
        guard depth <= Self.mostDepth else {
            throw problem("over \(Self.mostDepth) names and lists stand inside one another here", at: place)
        }
        guard steps <= Self.mostSteps else {
            throw problem("the file has over \(Self.mostSteps) names and values", at: place)
        }
    }

    /// Whether a name without quotes may hold it.
    private static func isBare(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "_", "-": true
        default: false
        }
    }

    private func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }

    private func problem(_ message: String, at place: SourcePosition) -> SettingsProblem {
        SettingsProblem(.error, file: file, position: place, message)
    }

    /// Says what stands in the place of something else: by its number if it cannot be seen.
    private func unexpected(_ wanted: String) -> SettingsProblem {
        let found: String
        if let next = peek(), next != "\n", next != "\r" {
            let isSeen =
                !next.properties.isWhitespace && ![.control, .format].contains(next.properties.generalCategory)
            let number = String(next.value, radix: 16, uppercase: true)
            found = isSeen ? "“\(next)”" : "U+" + String(repeating: "0", count: max(0, 4 - number.count)) + number
        } else {
            found = peek() == nil ? "the end of the file" : "the end of the line"
        }
        return problem("\(wanted) is expected here, not \(found)", at: position)
    }
}
