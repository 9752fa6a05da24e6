package import TerminalUI

extension Key {
    /// The key as keymap files write it: `a`, `<C-s>`, `<S-Tab>`, `<F5>`.
    package var name: String {
        var modifiers = ""
        if control { modifiers += "C-" }
        if alt { modifiers += "A-" }
        if shift { modifiers += "S-" }
        switch code {
        case .character(" "): return "<\(modifiers)Space>"
        case .character("<") where !modifiers.isEmpty: return "<\(modifiers)lt>"
        case .character(">") where !modifiers.isEmpty: return "<\(modifiers)gt>"
        case .character(let character): return modifiers.isEmpty ? String(character) : "<\(modifiers)\(character)>"
        case .function(let number): return "<\(modifiers)F\(number)>"
        default: return "<\(modifiers)\(Self.names.first { $0.code == code }?.name ?? "?")>"
        }
    }

    /// The key as hints show it: `a`, `^S`, `Shift-Tab`, `F5`, `Alt-x`.
    package var label: String {
        var modifiers = ""
        if control { modifiers += "^" }
        if alt { modifiers += "Alt-" }
        if shift { modifiers += "Shift-" }
        switch code {
        case .character(" "): return modifiers + "Space"
        // After a caret letters are capitals by long custom; alone and after Alt their case counts.
        case .character(let character): return modifiers + (control ? character.uppercased() : String(character))
        case .function(let number): return modifiers + "F\(number)"
        default: return modifiers + (Self.names.first { $0.code == code }?.label ?? "?")
        }
    }

    /// Names and labels of the keys that are not characters; the first name of a key is the one that is written.
    private static let names: [(name: String, code: Code, label: String)] = [
        ("Enter", .enter, "Enter"), ("Tab", .tab, "Tab"), ("Esc", .escape, "Esc"), ("Backspace", .backspace, "Bksp"),
        ("Delete", .delete, "Del"), ("Insert", .insert, "Ins"), ("Up", .up, "Up"), ("Down", .down, "Down"),
        ("Left", .left, "Left"), ("Right", .right, "Right"), ("Home", .home, "Home"), ("End", .end, "End"),
        ("PageUp", .pageUp, "PgUp"), ("PageDown", .pageDown, "PgDn"), ("Return", .enter, ""), ("CR", .enter, ""),
        ("Escape", .escape, ""), ("BS", .backspace, ""), ("Del", .delete, ""), ("Ins", .insert, ""),
        ("PgUp", .pageUp, ""), ("PgDn", .pageDown, ""), ("Space", .character(" "), ""), ("lt", .character("<"), ""),
        ("gt", .character(">"), ""),
    ]

    private static let codes = Dictionary(names.map { ($0.name.lowercased(), $0.code) }) { first, _ in first }

    /// Reads one key's name.
    init(name: Substring) throws(KeyNameError) {
        guard name.count > 1 else {
            guard let character = name.first else { throw KeyNameError("there is no key in “”") }
            try self.init(typing: character)
            return
        }
        guard name.first == "<", name.last == ">" else {
            let spaced = name.map(String.init).joined(separator: " ")
            throw KeyNameError("“\(name)” is not a key; write “\(spaced)” for keys one after the other")
        }
        var rest = name.dropFirst().dropLast()
        var key = Key(.escape)
        while rest.count > 2, rest.dropFirst().first == "-" {
            switch rest.first {
            case "C", "c": key.control = true
            case "A", "a", "M", "m": key.alt = true
            case "S", "s": key.shift = true
            default: throw KeyNameError("“\(rest.prefix(2))” in “\(name)” is no modifier; there are C-, A- and S-")
            }
            rest = rest.dropFirst(2)
        }
        key.code = try Self.code(named: rest, in: name)
        if case .character(let character) = key.code, key.control, character.isASCII, character.isLetter {
            key.code = .character(Character(character.lowercased()))
        }
        self = key
    }

    private init(typing character: Character) throws(KeyNameError) {
        if let plain = Self.halfWidth(of: character) {
            throw KeyNameError("“\(character)” is full-width; write “\(plain)”, which stands for both")
        }
        let isUnprintable = character.unicodeScalars.contains {
            [.control, .format, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator].contains(
                $0.properties.generalCategory)
        }
        guard !isUnprintable, !character.isWhitespace else {
            throw KeyNameError("a character that cannot be seen is not a key; use a name such as “<Tab>”")
        }
        self.init(character)
    }

    private static func code(named text: Substring, in name: Substring) throws(KeyNameError) -> Code {
        if text.count == 1, let character = text.first { return try Key(typing: character).code }
        if let code = codes[text.lowercased()] { return code }
        if text.first == "F" || text.first == "f", let number = Int(text.dropFirst()), (1...24).contains(number) {
            return .function(number)
        }
        let known = names.map(\.name) + (1...24).map { "F\($0)" }
        let suggestion = Spelling.nearest(to: String(text), among: known).map { "; did you mean “<\($0)>”?" } ?? ""
        throw KeyNameError("there is no key “\(name)”\(suggestion)")
    }

    /// The ASCII character that an input method's full-width form stands for; nil for any other character.
    ///
    /// U+FF01–FF5E lie at a fixed distance from ASCII; the ideographic space and the three marks that Chinese input
    /// methods type for `.`, `[` and `]` do not.
    static func halfWidth(of character: Character) -> Character? {
        guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 else { return nil }
        switch scalar.value {
        case 0xFF01...0xFF5E: return Unicode.Scalar(scalar.value - 0xFEE0).map(Character.init)
        case 0x3000: return " "
        case 0x3002: return "."
        case 0x3010: return "["
        case 0x3011: return "]"
        default: return nil
        }
    }

    /// The key with a full-width form replaced by the ASCII character that it stands for.
    var foldedToHalfWidth: Key {
        guard case .character(let character) = code, !character.isASCII, let plain = Self.halfWidth(of: character)
        else { return self }
        var key = self
        key.code = .character(plain)
        return key
    }
}
