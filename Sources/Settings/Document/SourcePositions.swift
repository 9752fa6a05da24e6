/// The places of the keys and values of a TOML document, which the TOML library does not tell.
///
/// Reads documents that the library has found valid; of any other it finds what it can.
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

    private let scalars: [Unicode.Scalar]
    private var index = 0
    private var position = SourcePosition(line: 1, column: 1)
    private var elements: [Path: Int] = [:]

    init(of text: String) {
        scalars = Array(text.unicodeScalars)
        if peek() == "\u{FEFF}" { index += 1 }
        var table: Path = []
        while true {
            skipBlanks(acrossLines: true)
            guard let next = peek() else { break }
            let before = index
            if next == "[" { table = readHeader() } else { readPair(in: table) }
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

    /// Reads `[a.b]` or `[[a.b]]`.
    private mutating func readHeader() -> Path {
        advance()
        let isElement = peek() == "["
        if isElement { advance() }
        var path = readKey(after: [])
        if isElement {
            let number = elements[path, default: 0]
            elements[path] = number + 1
            path.append(.index(number))
        }
        while let next = peek(), next != "\n" { _ = next; advance() }
        return path
    }

    private mutating func readPair(in table: Path) {
        let path = readKey(after: table)
        skipBlanks(acrossLines: false)
        guard peek() == "=" else { return advance() }
        advance()
        skipBlanks(acrossLines: false)
        readValue(path)
    }

    /// Reads a key of one or more names with dots between them.
    private mutating func readKey(after table: Path) -> Path {
        var path = table
        while true {
            skipBlanks(acrossLines: false)
            let start = position
            guard let name = readName() else { return path }
            path.append(.name(name))
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
        while let next = peek(),
            next.properties.isAlphabetic || ("0"..."9").contains(next) || next == "_" || next == "-"
        {
            advance()
        }
        return index > start ? text(start..<index) : nil
    }

    private func text(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range])
        return String(view)
    }

    private mutating func readValue(_ path: Path) {
        values[path] = position
        switch peek() {
        case "\"", "'": skipString()
        case "[": readArray(path)
        case "{": readInlineTable(path)
        default: while let next = peek(), !",]}#\n\r".unicodeScalars.contains(next) { advance() }
        }
    }

    private mutating func readArray(_ path: Path) {
        advance()
        var number = 0
        while true {
            skipBlanks(acrossLines: true)
            switch peek() {
            case nil: return
            case "]": return advance()
            case ",": advance()
            default:
                let before = index
                readValue(path + [.index(number)])
                number += 1
                if index == before { advance() }
            }
        }
    }

    private mutating func readInlineTable(_ path: Path) {
        advance()
        while true {
            skipBlanks(acrossLines: true)
            switch peek() {
            case nil: return
            case "}": return advance()
            case ",": advance()
            default:
                let before = index
                readPair(in: path)
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
