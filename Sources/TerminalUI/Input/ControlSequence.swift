/// A control sequence that a terminal sent, `ESC [ parameters final`, and what it means.
///
/// The keys are those of xterm, rxvt, the Linux console, tmux and of terminals that speak xterm's `modifyOtherKeys` or
/// kitty's keyboard protocol. Reports that answer a question mean nothing.
struct ControlSequence {
    private let numbers: [Int]
    private let isPrivate: Bool
    private let final: Character

    init(parameters: [UInt8], final: UInt8) {
        self.final = Character(Unicode.Scalar(final))
        isPrivate = parameters.contains { (0x3C...0x3F).contains($0) || (0x20...0x2F).contains($0) }
        numbers = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: parameters.isEmpty).map {
            parameter in
            // A number may carry parts of its own behind colons; only the first is asked for here.
            Int(String(decoding: parameter.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self)) ?? 0
        }
    }

    var beginsPaste: Bool { !isPrivate && final == "~" && numbers == [200] }

    /// Whether the window has the focus, if that is what is told.
    var focus: Bool? {
        guard !isPrivate, numbers.isEmpty else { return nil }
        return final == "I" ? true : final == "O" ? false : nil
    }

    /// The key that was pressed; nil if the sequence is no key.
    var key: Key? {
        guard !isPrivate else { return nil }
        switch final {
        case "~":
            if numbers.count == 3, numbers[0] == 27 { return Self.key(typing: numbers[2], modifier: numbers[1]) }
            return numbers.first.flatMap(Self.editingKey).map { Self.modified($0, by: modifier) }
        case "^", "@":
            // rxvt: Control, and Control with Shift.
            return numbers.first.flatMap(Self.editingKey).map { Key($0, control: true, shift: final == "@") }
        case "u": return numbers.first.flatMap { Self.key(typing: $0, modifier: modifier) }
        case "R":
            // Also a cursor report, which has a row and a column.
            guard numbers.isEmpty || numbers.count == 2 && numbers[0] == 1 && modifier > 1 else { return nil }
            return Self.modified(.function(3), by: modifier)
        case "Z": return Key(.tab, shift: true)
        case "a", "b", "c", "d":
            // rxvt: Shift with an arrow; with a parameter it is a report of the device's attributes.
            guard numbers.isEmpty else { return nil }
            return Self.letterKeys[Character(final.uppercased())].map { Key($0, shift: true) }
        default: return Self.letterKeys[final].map { Self.modified($0, by: modifier) }
        }
    }

    private var modifier: Int { numbers.count > 1 ? numbers[1] : 1 }

    /// The key of `ESC O` and a letter, which the keypad in application mode sends.
    static func key(singleShift byte: UInt8, modifier: UInt8?) -> Key? {
        let letter = Character(Unicode.Scalar(byte))
        let modifier = modifier.map { Int($0) - 0x30 } ?? 1
        if let code = letterKeys[letter] { return modified(code, by: modifier) }
        switch letter {
        case "M": return modified(.enter, by: modifier)
        case "I": return modified(.tab, by: modifier)
        case "X": return modified(.character("="), by: modifier)
        case "a", "b", "c", "d": return letterKeys[Character(letter.uppercased())].map { Key($0, control: true) }
        case "j"..."y": return modified(.character(Character(Unicode.Scalar(byte - 0x40))), by: modifier)
        default: return nil
        }
    }

    private static let letterKeys: [Character: Key.Code] = [
        "A": .up, "B": .down, "C": .right, "D": .left, "H": .home, "F": .end, "P": .function(1), "Q": .function(2),
        "R": .function(3), "S": .function(4),
    ]

    private static func editingKey(_ number: Int) -> Key.Code? {
        switch number {
        case 1, 7: .home
        case 2: .insert
        case 3: .delete
        case 4, 8: .end
        case 5: .pageUp
        case 6: .pageDown
        case 11...15: .function(number - 10)
        case 17...21: .function(number - 11)
        case 23...26: .function(number - 12)
        case 28, 29: .function(number - 13)
        case 31...34: .function(number - 14)
        default: nil
        }
    }

    /// A key with xterm's modifier, which is 1 and the sum of 1 for Shift, 2 for Alt, 4 for Control and 8 for Meta.
    private static func modified(_ code: Key.Code, by modifier: Int) -> Key {
        let bits = max(0, modifier - 1)
        return Key(code, control: bits & 4 != 0, alt: bits & (2 | 8) != 0, shift: bits & 1 != 0)
    }

    /// The key that types a code point, as `modifyOtherKeys` and kitty's protocol tell it.
    private static func key(typing value: Int, modifier: Int) -> Key? {
        let code: Key.Code
        switch value {
        case 8, 127: code = .backspace
        case 9: code = .tab
        case 13: code = .enter
        case 27: code = .escape
        case 32..<0xE000:
            guard let scalar = Unicode.Scalar(UInt32(value)), scalar.properties.generalCategory != .control else {
                return nil
            }
            code = .character(Character(scalar))
        default: return nil
        }
        var key = modified(code, by: modifier)
        if case .character(let character) = code {
            if key.shift, !key.control, character.uppercased().count == 1 {
                key.code = .character(Character(character.uppercased()))
            } else if key.control, character.lowercased().count == 1 {
                key.code = .character(Character(character.lowercased()))
            }
            key.shift = false
        }
        return key
    }
}

extension Key {
    /// The key of a control byte: Enter, Tab, Backspace (which is DEL or Control-H), or Control with a character.
    init(control byte: UInt8) {
        switch byte {
        case 0x00: self.init(.character(" "), control: true)
        case 0x08, 0x7F: self.init(.backspace)
        case 0x09: self.init(.tab)
        case 0x0D: self.init(.enter)
        case 0x1B: self.init(.escape)
        case 0x01...0x1A: self.init(.character(Character(Unicode.Scalar(byte + 0x60))), control: true)
        default: self.init(.character(Character(Unicode.Scalar(byte + 0x40))), control: true)
        }
    }
}
