internal import TerminalUI

extension Key {
    /// Why a terminal cannot send this key so that it is told apart, and what to bind instead; nil when it can.
    ///
    /// Terminals send characters: Control takes the upper bits off a letter, which leaves 32 codes, some of them taken by
    /// keys of their own; Shift is lost on characters; Alt is an escape in front, and so can begin another key's sequence.
    var obstacle: Obstacle? {
        guard case .character(let character) = code else {
            if shift || control, [.enter, .escape, .backspace].contains(code) {
                var plain = self
                plain.shift = false
                plain.control = false
                return .doubtful("most terminals send “\(name)” as “\(plain.name)”")
            }
            if code == .tab, control { return .doubtful("most terminals send “\(name)” as “<Tab>” or keep it") }
            return nil
        }
        if shift {
            return .impossible(
                character.isLetter && !control
                    ? "terminals send Shift with a letter as a capital; write “\(Key(typed: character, alt: alt).name)”"
                    : "terminals do not send Shift with “\(character)”; write the character that is typed")
        }
        if control { return Self.controlObstacle(character) }
        if alt, character == "[" || character == "O" {
            return .impossible("“\(name)” begins the codes of arrows and function keys, so it cannot be told from them")
        }
        return nil
    }

    private init(typed character: Character, alt: Bool) {
        self.init(.character(Character(character.uppercased())), alt: alt)
    }

    private static func controlObstacle(_ character: Character) -> Obstacle? {
        switch character {
        case "i": .impossible("terminals send “<C-i>” as “<Tab>”")
        case "h": .impossible("terminals send “<C-h>” as “<Backspace>”")
        case "m": .impossible("terminals send “<C-m>” as “<Enter>”")
        case "[": .impossible("terminals send “<C-[>” as “<Esc>”")
        case "j": .doubtful("many terminals send “<C-j>” as “<Enter>”")
        case " ", "@": .doubtful("many terminals and input methods keep “<C-Space>” for themselves")
        case "/", "-": .impossible("terminals send “<C-\(character)>” as “<C-_>”; write that")
        case "a"..."z", "\\", "]", "^", "_": nil
        default: .impossible("terminals have no code for Control with “\(character)”")
        }
    }

    enum Obstacle: Hashable, Sendable {
        /// The key never arrives as itself.
        case impossible(String)
        /// It depends on the terminal.
        case doubtful(String)
    }
}
