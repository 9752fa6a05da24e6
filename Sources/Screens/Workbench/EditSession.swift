internal import Corpus
internal import Figures
internal import Settings
internal import TerminalUI

/// A correction under way: the texts of one turn, each with its editor.
struct EditSession: Sendable {
    let place: TurnPlace
    let generated: TurnText
    /// The text when the editor was opened.
    let start: TurnText
    private(set) var fields: [Field]
    private(set) var focus: Int
    /// What was generated for the focused field, with what differs now marked.
    private(set) var marks = StyledText()
    /// Whether an unsaved text was handed out to be kept.
    private(set) var hasKept: Bool
    private var changesSinceKept = 0
    /// Whether what is typed next takes the place of the whole focused text.
    private(set) var isReadyToOverwrite = false

    /// One of the texts and its editor.
    struct Field: Sendable {
        let field: TurnField
        var editor: TextEditor
    }

    /// After so many changes an unsaved text is kept anew.
    static let changesBetweenDrafts = 12

    /// - Parameters:
    ///   - start: the text as it stands: an earlier correction, or what was generated.
    ///   - draft: what was begun before and not saved.
    init(place: TurnPlace, generated: TurnText, start: TurnText, draft: TurnText?, focus: TurnField) {
        self.place = place
        self.generated = generated
        self.start = start
        hasKept = draft != nil
        let text = draft ?? start
        let list = generated.fields
        fields = list.map { Field(field: $0, editor: TextEditor(text[$0])) }
        self.focus = list.firstIndex(of: focus) ?? list.count - 1
        mark()
    }

    /// The text as the fields have it now.
    var text: TurnText {
        var text = start
        for field in fields { text[field.field] = field.editor.text }
        return text
    }

    var focused: Field { fields[focus] }

    var isChanged: Bool { !text.hasSameBytes(as: start) }

    /// Lets what is typed next take the place of the whole focused text.
    mutating func makeReadyToOverwrite() { isReadyToOverwrite = !focused.editor.characters.isEmpty }

    /// Puts the caret before a character of the focused text.
    mutating func moveCaret(to index: Int) { fields[focus].editor.moveCaret(to: index) }

    /// Writes typed or pasted text; true when the unsaved text should be kept now.
    mutating func insert(_ text: String, isPasted: Bool) -> Bool {
        edit { editor, overwrites in
            if overwrites {
                editor.overwrite(with: text)
            } else if isPasted {
                editor.paste(text)
            } else {
                editor.insert(text)
            }
        }
    }

    /// Carries out a command on the focused text; true when the unsaved text should be kept now.
    mutating func perform(_ command: EditCommand, viewport: Size) -> Bool {
        edit { editor, overwrites in
            editor.viewport = viewport
            editor.perform(overwrites && command.overwrites ? .clear : command)
        }
    }

    /// Replaces the focused text; true when the unsaved text should be kept now.
    mutating func replaceAll(with text: String) -> Bool { edit { editor, _ in editor.replaceAll(with: text) } }

    private mutating func edit(_ change: (inout TextEditor, _ overwrites: Bool) -> Void) -> Bool {
        let before = fields[focus].editor.text
        let overwrites = isReadyToOverwrite
        isReadyToOverwrite = false
        change(&fields[focus].editor, overwrites)
        guard !fields[focus].editor.text.utf8.elementsEqual(before.utf8) else { return false }
        mark()
        changesSinceKept += 1
        guard changesSinceKept >= Self.changesBetweenDrafts else { return false }
        keep()
        return true
    }

    /// Whether a change was not handed out to be kept yet.
    var hasUnkeptChange: Bool { changesSinceKept > 0 }

    /// Notes that the unsaved text is handed out to be kept.
    mutating func keep() {
        changesSinceKept = 0
        hasKept = true
    }

    mutating func focusNext() {
        isReadyToOverwrite = false
        focus = (focus + 1) % fields.count
        mark()
    }

    private mutating func mark() {
        marks = EditMarks.text(from: generated[focused.field], to: focused.editor.text, role: .dim)
    }
}
