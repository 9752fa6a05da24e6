import Corpus
import TerminalUI

/// A correction under way: the texts of one turn, each with its editor.
struct EditSession: Sendable {
    /// The turn's number.
    let turn: Int
    let generated: TurnText
    /// The text when the editor was opened.
    let start: TurnText
    private(set) var fields: [Field]
    private(set) var focus: Int
    /// The text that was last handed out to be kept.
    private(set) var kept: TurnText
    private var changesSinceKept = 0

    /// One of the texts and its editor.
    struct Field: Sendable {
        let field: TurnField
        var editor: TextEditor
    }

    /// After so many changes an unsaved text is kept anew.
    static let changesBetweenDrafts = 12

    /// - Parameters:
    ///   - text: what the fields begin with: a draft, an earlier correction, or what was generated.
    ///   - start: what stands without the correction.
    init(turn: Int, generated: TurnText, start: TurnText, text: TurnText, focus: TurnField) {
        self.turn = turn
        self.generated = generated
        self.start = start
        kept = text
        let list = generated.fields
        fields = list.map { Field(field: $0, editor: TextEditor(text[$0])) }
        self.focus = list.firstIndex(of: focus) ?? list.count - 1
    }

    /// The text as the fields have it now.
    var text: TurnText {
        var text = start
        for field in fields { text[field.field] = field.editor.text }
        return text
    }

    var focused: Field { fields[focus] }

    var isChanged: Bool { !text.hasSameBytes(as: start) }

    /// Changes the editor of the focused field; true when the unsaved text should be kept now.
    mutating func edit(_ change: (inout TextEditor) -> Void) -> Bool {
        let before = fields[focus].editor.text
        change(&fields[focus].editor)
        guard !fields[focus].editor.text.utf8.elementsEqual(before.utf8) else { return false }
        changesSinceKept += 1
        guard changesSinceKept >= Self.changesBetweenDrafts else { return false }
        keep()
        return true
    }

    /// Notes that the text as it is now was handed out to be kept.
    mutating func keep() {
        changesSinceKept = 0
        kept = text
    }

    mutating func focusNext() { focus = (focus + 1) % fields.count }
}
