/// A text being edited: its grapheme clusters, a caret between two of them, what can be undone, and a view that scrolls.
///
/// What was not touched keeps its bytes. Keys that type call `insert(_:)`, a paste calls `paste(_:)`, everything else is
/// an `EditCommand`. Lines are those that are shown, so `viewport` has to be the size of the editor on the screen.
package struct TextEditor: Sendable {
    /// The text's grapheme clusters.
    package private(set) var characters: [Character]
    /// The number of characters before the caret.
    package private(set) var caret: Int
    /// Whether the text is one line, as in a prompt: line feeds become blanks, and the view scrolls sideways.
    package let isSingleLine: Bool
    /// The size in which the text is shown.
    package var viewport: Size { didSet { if viewport != oldValue { scrollToCaret() } } }

    /// The first of the lines that are in view.
    var firstLine = 0
    /// Whether a caret between two lines of one paragraph stands at the end of the first one.
    var caretHugsLineEnd = false
    /// The column that moving up and down tries to keep.
    private var goalColumn: Int?
    private var history = EditHistory()

    /// Starts with the caret behind `text`.
    package init(_ text: String = "", isSingleLine: Bool = false, viewport: Size = Size(columns: 80, rows: 24)) {
        characters = Array(text)
        caret = characters.count
        self.isSingleLine = isSingleLine
        self.viewport = viewport
        scrollToCaret()
    }

    package var text: String { String(characters) }

    /// Types some text at the caret; what is typed in one go is undone in one go.
    package mutating func insert(_ text: String) {
        replace(caret..<caret, with: text, kind: text == "\n" ? .single : .typing)
    }

    /// Inserts pasted text at the caret, as one step.
    package mutating func paste(_ text: String) { replace(caret..<caret, with: text, kind: .single) }

    /// Types or pastes some text over the whole one, as one step.
    package mutating func overwrite(with text: String) { replace(0..<characters.count, with: text, kind: .single) }

    /// Replaces the whole text by another one with its own line ends, as one step: what was there in the beginning, or
    /// what another editor left.
    package mutating func replaceAll(with text: String) {
        replace(0..<characters.count, with: text, kind: .single, keepsLineEnds: !isSingleLine)
    }

    /// Puts the caret before the character at `index`, or behind the text.
    package mutating func moveCaret(to index: Int) {
        caret = min(max(0, index), characters.count)
        caretHugsLineEnd = false
        goalColumn = nil
        history.endBurst()
        scrollToCaret()
    }

    /// Carries out a command.
    package mutating func perform(_ command: EditCommand) {
        switch command {
        case .left: moveCaret(to: caret - 1)
        case .right: moveCaret(to: caret + 1)
        case .up: moveVertically(by: -1)
        case .down: moveVertically(by: 1)
        case .pageUp: moveVertically(by: -max(1, viewport.rows - 1))
        case .pageDown: moveVertically(by: max(1, viewport.rows - 1))
        case .wordLeft: moveCaret(to: wordStart(before: caret))
        case .wordRight: moveCaret(to: wordEnd(after: caret))
        case .lineStart: moveCaret(to: caretLine.lowerBound)
        case .lineEnd: moveToLineEnd()
        case .textStart: moveCaret(to: 0)
        case .textEnd: moveCaret(to: characters.count)
        case .newline: if !isSingleLine { insert("\n") }
        case .deleteBackward: delete(max(0, caret - 1)..<caret, kind: .deleting)
        case .deleteForward: delete(caret..<min(caret + 1, characters.count), kind: .deleting)
        case .deleteWordBackward: delete(wordStart(before: caret)..<caret, kind: .single)
        case .deleteWordForward: delete(caret..<wordEnd(after: caret), kind: .single)
        case .deleteToLineStart: delete(min(caret, caretLine.lowerBound)..<caret, kind: .single)
        case .deleteToLineEnd: deleteToLineEnd()
        case .clear: delete(0..<characters.count, kind: .single)
        case .undo: undo()
        case .redo: redo()
        }
    }

    // At a line's end this joins it with the next line, so that pressing again goes on.
    private mutating func deleteToLineEnd() {
        let end = max(caretLine.upperBound, caret)
        delete(caret..<(end > caret ? end : min(caret + 1, characters.count)), kind: .single)
    }

    private mutating func moveToLineEnd() {
        let end = max(caret, caretLine.upperBound)
        moveCaret(to: end)
        caretHugsLineEnd = true
        scrollToCaret()
    }

    private mutating func moveVertically(by count: Int) {
        guard !isSingleLine else { return }
        let lines = visualLines(columns: viewport.columns)
        let line = lineIndex(of: caret, in: lines)
        let target = line + count
        let goal = goalColumn ?? column(of: caret, in: lines[line], columns: viewport.columns)
        if target < 0 && line == 0 {
            moveCaret(to: 0)
        } else if target >= lines.count && line == lines.count - 1 {
            moveCaret(to: characters.count)
        } else {
            let range = lines[min(max(0, target), lines.count - 1)]
            moveCaret(to: index(atColumn: goal, in: range))
            caretHugsLineEnd = caret == range.upperBound && !range.isEmpty
            scrollToCaret()
        }
        goalColumn = goal
    }

    private mutating func delete(_ range: Range<Int>, kind: EditHistory.Kind) {
        if !range.isEmpty { replace(range, with: "", kind: kind) }
    }

    private mutating func undo() {
        guard let edit = history.undo() else { return }
        let end = edit.position + edit.inserted.count
        characters.replaceSubrange(edit.position..<end, with: edit.removed)
        land(at: edit.caretBefore)
    }

    private mutating func redo() {
        guard let edit = history.redo() else { return }
        let end = edit.position + edit.removed.count
        characters.replaceSubrange(edit.position..<end, with: edit.inserted)
        land(at: edit.caretAfter)
    }

    private mutating func land(at index: Int) {
        caret = index
        caretHugsLineEnd = false
        goalColumn = nil
        scrollToCaret()
    }

    /// Replaces some characters and puts the caret behind the new ones.
    ///
    /// New text can join the clusters beside it, as a combining mark does, so the paragraph is segmented again.
    private mutating func replace(
        _ range: Range<Int>, with text: String, kind: EditHistory.Kind, keepsLineEnds: Bool = false
    ) {
        let text = !keepsLineEnds && text.contains { $0.isNewline } ? normalised(text) : text
        let start = (characters[..<range.lowerBound].lastIndex(of: "\n") ?? -1) + 1
        let end = characters[range.upperBound...].firstIndex(of: "\n") ?? characters.count
        let head = String(characters[start..<range.lowerBound]) + text
        let old = characters[start..<end]
        let new = Array(head + String(characters[range.upperBound..<end]))

        var caretAfter = start
        var bytesLeft = head.utf8.count
        for character in new where bytesLeft > 0 {
            bytesLeft -= character.utf8.count
            caretAfter += 1
        }
        var same = 0
        while same < min(old.count, new.count), Self.areIdentical(old[start + same], new[same]) { same += 1 }
        var sameAtEnd = 0
        while sameAtEnd < min(old.count, new.count) - same,
            Self.areIdentical(old[end - 1 - sameAtEnd], new[new.count - 1 - sameAtEnd])
        { sameAtEnd += 1 }
        let edit = EditHistory.Edit(
            position: start + same, removed: Array(old[(start + same)..<(end - sameAtEnd)]),
            inserted: Array(new[same..<(new.count - sameAtEnd)]), caretBefore: caret, caretAfter: caretAfter)
        if !edit.removed.isEmpty || !edit.inserted.isEmpty { history.record(edit, kind: kind) }
        characters.replaceSubrange(start..<end, with: new)
        land(at: caretAfter)
    }

    /// Line ends as line feeds; in a single line they are blanks.
    private func normalised(_ text: String) -> String {
        String(
            text.map { character in
                guard character == "\r\n" || character == "\r" || character == "\n" else { return character }
                return isSingleLine ? " " : "\n"
            })
    }

    /// Whether two clusters have the same scalars: canonical equivalence, which `==` asks for, is not enough to
    /// keep the bytes of a text.
    private static func areIdentical(_ first: Character, _ second: Character) -> Bool {
        first.unicodeScalars.elementsEqual(second.unicodeScalars)
    }
}
