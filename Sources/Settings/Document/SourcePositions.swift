/// The places of the keys and values of a TOML document, which the TOML library does not tell.
///
/// It reads a document before the library does, and refuses what the library must not see: what it aborts on instead of
/// complaining, and what it would take long over. Of other mistakes it finds what it can; they are the library's to name.
struct SourcePositions {
    /// The way to a value: names of tables and keys, and places in arrays.
    typealias Path = [Step]

    enum Step: Hashable {
        case name(String)
        case index(Int)
    }

    /// Where the name of each key or table stands.
    private(set) var names: [Path: SourcePosition] = [:]
    /// Where each value begins.
    private(set) var values: [Path: SourcePosition] = [:]

    /// Why the library is not given a document.
    struct Refusal: Error {
        var position: SourcePosition
        var message: String
    }

    /// The most names and lists that stand inside one another.
    private static let mostDepth = 16
    /// The most names and values in a file; the largest of our own files has a tenth of that.
    private static let mostSteps = 5_000

    private let scalars: [Unicode.Scalar]
    private var index = 0
    private var steps = 0
    private var position = SourcePosition(line: 1, column: 1)
    private var elements: [Path: Int] = [:]

    init(of text: String) throws(Refusal) {
        scalars = Array(text.unicodeScalars)
        if peek() == "\u{FEFF}" { index += 1 }
        var table: Path = []
        while true {
            skipBlanks(acrossLines: true)
            guard let next = peek() else { break }
            let before = index
            if next == "[" { table = try readHeader() } else { try readPair(in: table) }
            guard index > before else { break }
        }
    }

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

    private mutating func skipBlanks(acrossLines: Bool) {
        while let next = peek() {
            switch next {
            case " ", "\t": advance()
            case "\n" where acrossLines, "\r" where acrossLines: advance()
            case "#": while let comment = peek(), comment != "\n" { _ = comment; advance() }
            default: return
            }
        }
    }

    /// Goes a step into the document.
    private mutating func step(to path: Path, at place: SourcePosition) throws(Refusal) {
        steps += 1
        guard path.count <= Self.mostDepth else {
            throw Refusal(
                position: place, message: "over \(Self.mostDepth) names and lists stand inside one another here")
        }
        guard steps <= Self.mostSteps else {
            throw Refusal(position: place, message: "the file has over \(Self.mostSteps) names and values")
        }
    }

    /// Reads `[a.b]` or `[[a.b]]`.
    private mutating func readHeader() throws(Refusal) -> Path {
        advance()
        let isElement = peek() == "["
        if isElement { advance() }
        while peek() == " " || peek() == "\t" { advance() }
        if let next = peek(), next != "]", next != "\"", next != "'", !Self.isBare(next) {
            throw Refusal(
                position: position, message: "the name of a table is expected here, not \(Self.word(for: next))")
        }
        var path = try readKey(after: [])
        if isElement {
            let number = elements[path, default: 0]
            elements[path] = number + 1
            path.append(.index(number))
        }
        while let next = peek(), next != "\n" { _ = next; advance() }
        return path
    }

    private mutating func readPair(in table: Path) throws(Refusal) {
        let path = try readKey(after: table)
        skipBlanks(acrossLines: false)
        guard peek() == "=" else { return advance() }
        advance()
        skipBlanks(acrossLines: false)
        try readValue(path)
    }

    /// Reads a key of one or more names with dots between them.
    private mutating func readKey(after table: Path) throws(Refusal) -> Path {
        var path = table
        while true {
            skipBlanks(acrossLines: false)
            let start = position
            guard let name = readName() else { return path }
            path.append(.name(name))
            try step(to: path, at: start)
            if names[path] == nil { names[path] = start }
            skipBlanks(acrossLines: false)
            guard peek() == "." else { return path }
            advance()
        }
    }

    private mutating func readName() -> String? {
        let start = index
        if let quote = peek(), quote == "\"" || quote == "'" {
            skipString()
            guard index - start >= 2 else { return nil }
            return text(start + 1..<index - 1)
        }
        while let next = peek(), Self.isBare(next) { advance() }
        return index > start ? text(start..<index) : nil
    }

    /// Whether a name without quotes may hold it.
    private static func isBare(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "_", "-": true
        default: false
        }
    }

    /// A character as a message names it: by its number if it cannot be seen.
    private static func word(for scalar: Unicode.Scalar) -> String {
        let isSeen =
            !scalar.properties.isWhitespace && ![.control, .format].contains(scalar.properties.generalCategory)
        if isSeen { return "“\(scalar)”" }
        let number = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - number.count)) + number
    }

    private func text(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range])
        return String(view)
    }

    private mutating func readValue(_ path: Path) throws(Refusal) {
        try step(to: path, at: position)
        values[path] = position
        switch peek() {
        case "\"", "'": skipString()
        case "[": try readArray(path)
        case "{": try readInlineTable(path)
        default: try readWord()
        }
    }

    /// Reads a number, `true` or `false`; the library aborts on some dates, which settings have no use for.
    private mutating func readWord() throws(Refusal) {
        let (start, place) = (index, position)
        while let next = peek(), !",]}#\n\r".unicodeScalars.contains(next) { advance() }
        var end = index
        while end > start, scalars[end - 1] == " " || scalars[end - 1] == "\t" { end -= 1 }
        let word = text(start..<end)
        guard let first = word.unicodeScalars.first, "+-0123456789".unicodeScalars.contains(first) else { return }
        if word.wholeMatch(of: /[+-]?[0-9A-Za-z_.]+([eE][+-][0-9_]+)?/) == nil {
            throw Refusal(position: place, message: "“\(word)” is no number; dates and times are not used here")
        }
    }

    private mutating func readArray(_ path: Path) throws(Refusal) {
        advance()
        var number = 0
        while true {
            skipBlanks(acrossLines: true)
            switch peek() {
            case nil: return
            case "]": return advance()
            case ",": advance()
            case let next? where !Self.isBare(next) && !"[{\"'+.".unicodeScalars.contains(next):
                throw Refusal(
                    position: position, message: "a value or “]” is expected here, not \(Self.word(for: next))")
            default:
                let before = index
                try readValue(path + [.index(number)])
                number += 1
                if index == before { advance() }
            }
        }
    }

    private mutating func readInlineTable(_ path: Path) throws(Refusal) {
        advance()
        while true {
            skipBlanks(acrossLines: true)
            switch peek() {
            case nil: return
            case "}": return advance()
            case ",": advance()
            default:
                let before = index
                try readPair(in: path)
                if index == before { advance() }
            }
        }
    }

    /// Skips a string of any of TOML's four kinds.
    private mutating func skipString() {
        guard let quote = peek() else { return }
        let length = peek(1) == quote && peek(2) == quote ? 3 : 1
        advance(length)
        while let next = peek() {
            if next == "\\", quote == "\"" {
                advance(2)
            } else if next == quote, length == 1 || (peek(1) == quote && peek(2) == quote) {
                advance(length)
                // A multi-line string may end in up to two more quotes that belong to it.
                while length == 3, peek() == quote { advance() }
                return
            } else if next == "\n", length == 1 {
                return
            } else {
                advance()
            }
        }
    }
}
