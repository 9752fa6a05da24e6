/// A key as a terminal can send it.
package struct Key: Hashable, Sendable {
    package var code: Code
    package var control: Bool
    package var alt: Bool
    /// Only told apart for keys that are not characters.
    package var shift: Bool

    package init(_ code: Code, control: Bool = false, alt: Bool = false, shift: Bool = false) {
        self.code = code
        self.control = control
        self.alt = alt
        self.shift = shift
    }

    /// A key that types a character.
    package init(_ character: Character) { self.init(.character(character)) }

    package enum Code: Hashable, Sendable {
        case character(Character)
        case enter
        case tab
        case escape
        case backspace
        case delete
        case insert
        case up
        case down
        case left
        case right
        case home
        case end
        case pageUp
        case pageDown
        /// F1 to F24.
        case function(Int)
    }
}

/// What a terminal reports.
package enum TerminalEvent: Hashable, Sendable {
    case key(Key)
    /// Text pasted between brackets: literal, never commands.
    case paste(String)
    case resize(Size)
    /// The terminal's window gained or lost the focus.
    case focus(Bool)
}
