import Settings
import TerminalUI
import Corpus

struct TextEditor: Sendable {
    var text: String
    var caretOffset: Int
    var selected = false
    init(_ text: String) { self.text = text; caretOffset = text.count }
    mutating func insert(_ new: String) {
        if selected { text = ""; caretOffset = 0; selected = false }
        text.insert(contentsOf: new, at: text.index(text.startIndex, offsetBy: caretOffset)); caretOffset += new.count }
    mutating func selectAll() { selected = true; caretOffset = text.count }
    mutating func moveCaret(toCharacter offset: Int) { caretOffset = offset }
    mutating func replaceAll(with new: String) { text = new; caretOffset = new.count }
    mutating func perform(_ action: Action, columns: Int) -> Bool {
        switch action {
        case .editDeleteBackward: if caretOffset > 0 { text.remove(at: text.index(text.startIndex, offsetBy: caretOffset - 1)); caretOffset -= 1 }
        case .editNewline: insert("\n")
        default: return false
        }
        return true
    }
}

enum EditMarks {
    static func text(from: String, to: String, role: ThemeRole) -> StyledText { StyledText(to, role) }
}
struct Doubt: Hashable, Sendable {
    var field: TurnField; var sentence: String; var offset: Int?
    static func find(in text: TurnText, kind: TurnKind, language: Language) -> [Doubt] { [] }
}
