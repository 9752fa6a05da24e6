import Corpus
import Testing

@testable import TerminalUI

struct TextEditorTests {
    private func editor(_ text: String, columns: Int = 21, rows: Int = 5) -> TextEditor {
        TextEditor(text, viewport: Size(columns: columns, rows: rows))
    }

    private func lines(_ editor: TextEditor) -> [String] { editor.layout().lines.map { String($0.characters) } }

    @Test func `typing goes in at the caret`() {
        var editor = editor("红披风")
        editor.perform(.textStart)
        editor.perform(.right)
        for character in "色的" { editor.insert(String(character)) }
        #expect(editor.text == "红色的披风")
        #expect(editor.caret == 3)
        #expect(editor.layout().caret == Position(column: 6, row: 0))
    }

    @Test func `a combining mark joins the character before it and goes with it`() {
        var editor = editor("caf")
        editor.insert("e")
        editor.insert("\u{301}")
        #expect(editor.characters.count == 4)
        editor.perform(.deleteBackward)
        #expect(editor.text == "caf")
        editor.perform(.undo)
        #expect(editor.text.unicodeScalars.elementsEqual("cafe\u{301}".unicodeScalars))
    }

    @Test func `what was not touched keeps its bytes`() {
        var editor = editor("e\u{301} and \u{E9}, 한 \u{1112}\u{1161}\u{11AB}\nnext")
        let before = Array(editor.text.utf8)
        editor.perform(.textEnd)
        editor.insert("!")
        #expect(Array(editor.text.utf8) == before + [0x21])
    }

    @Test func `a burst of typing is one step and a pause begins another`() {
        var editor = editor("")
        for character in "red cape" { editor.insert(String(character)) }
        editor.perform(.undo)
        #expect(editor.text == "red ")
        editor.perform(.undo)
        #expect(editor.text.isEmpty)
        editor.perform(.undo)
        #expect(editor.text.isEmpty)
        editor.perform(.redo)
        editor.perform(.redo)
        #expect(editor.text == "red cape")
        editor.perform(.left)
        editor.insert("X")
        editor.perform(.redo)
        editor.perform(.undo)
        #expect(editor.text == "red cape")
    }

    @Test func `a paste and a restored text are one step each`() {
        var editor = editor("图")
        editor.paste("one\r\ntwo\rthree")
        #expect(editor.text == "图one\ntwo\nthree")
        editor.replaceAll(with: "generated")
        editor.perform(.undo)
        #expect(editor.text == "图one\ntwo\nthree")
        editor.perform(.undo)
        #expect(editor.text == "图")
    }

    @Test func `deleting one by one is undone together`() {
        var editor = editor("abcd")
        editor.perform(.deleteBackward)
        editor.perform(.deleteBackward)
        editor.perform(.textStart)
        editor.perform(.deleteForward)
        #expect(editor.text == "b")
        editor.perform(.undo)
        editor.perform(.undo)
        #expect(editor.text == "abcd")
        #expect(editor.caret == 4)
    }

    @Test func `words are Latin words and Chinese runs`() {
        var editor = editor("图中的人，a red-cape 在")
        var stops: [Int] = []
        while editor.caret > 0 {
            editor.perform(.wordLeft)
            stops.append(editor.caret)
        }
        #expect(stops == [16, 11, 7, 5, 0])
        editor.perform(.wordRight)
        #expect(editor.caret == 4)
        editor.perform(.textEnd)
        editor.perform(.deleteWordBackward)
        editor.perform(.deleteWordBackward)
        #expect(editor.text == "图中的人，a red-")
    }

    @Test func `up and down go by the lines that are shown and keep the column`() {
        var editor = editor("一二三四五六\nab\n一二三四五六", columns: 9)
        #expect(lines(editor) == ["一二三四", "五六", "ab", "一二三四", "五六"])
        editor.perform(.up)
        editor.perform(.right)
        #expect(editor.layout().caret == Position(column: 6, row: 3))
        editor.perform(.up)
        #expect(editor.layout().caret == Position(column: 2, row: 2))
        editor.perform(.up)
        #expect(editor.layout().caret == Position(column: 4, row: 1))
        editor.perform(.up)
        #expect(editor.layout().caret == Position(column: 6, row: 0))
        editor.perform(.up)
        #expect(editor.caret == 0)
    }

    @Test func `a line's start and end are those of the shown line`() {
        var editor = editor("一二三四五六", columns: 9)
        editor.perform(.textStart)
        editor.perform(.lineEnd)
        #expect(editor.layout().caret == Position(column: 8, row: 0))
        editor.perform(.lineStart)
        #expect(editor.caret == 0)
        editor.perform(.lineEnd)
        editor.perform(.deleteToLineStart)
        #expect(editor.text == "五六")
        editor.perform(.deleteToLineEnd)
        #expect(editor.text.isEmpty)
    }

    @Test func `the caret stays in view, also behind a full line and in blanks that were broken at`() {
        var generator = SplitMix64(seed: 17)
        for _ in 0..<60 {
            let columns = Int.random(in: 4...24, using: &generator)
            var editor = editor(ordinaryText(length: 60, using: &generator), columns: columns, rows: 4)
            for _ in 0..<80 {
                let command = EditCommand.allCases.filter { $0 != .clear }.randomElement(using: &generator)
                if Bool.random(using: &generator), let command {
                    editor.perform(command)
                } else {
                    editor.insert(["中", "a", " ", "\u{301}", "\n", "，"].randomElement(using: &generator) ?? "")
                }
                let layout = editor.layout()
                #expect((0..<columns).contains(layout.caret.column))
                #expect((0..<min(4, layout.lines.count)).contains(layout.caret.row))
                #expect((0...editor.characters.count).contains(editor.caret))
                #expect(Array(editor.text).count == editor.characters.count)
            }
            for _ in 0..<100 { editor.perform(.undo) }
            for _ in 0..<100 { editor.perform(.redo) }
        }
    }

    @Test func `a prompt is one line that scrolls sideways`() {
        var editor = TextEditor("", isSingleLine: true, viewport: Size(columns: 10, rows: 1))
        editor.paste("search\nfor 中文字符")
        #expect(editor.text == "search for 中文字符")
        #expect(editor.layout().lines.count == 1)
        #expect(editor.layout().caret.column <= 9)
        editor.perform(.textStart)
        #expect(editor.layout().caret == Position(column: 0, row: 0))
        #expect(lines(editor) == ["search fo"])
    }

    @Test func `the cursor of the canvas stands at the caret`() {
        var canvas = Canvas(size: Size(columns: 12, rows: 3))
        canvas.draw(editor("至少十", columns: 10), in: Rectangle(column: 1, row: 1, columns: 10, rows: 2), style: .plain)
        #expect(canvas.text == "\n 至少十\n")
        #expect(canvas.cursor == Position(column: 7, row: 1))
    }
}
