import Corpus
import Screens
import Settings
import TerminalUI
import Testing

/// Correcting texts.
@Suite struct EditingTests {
    @Test("what is typed first takes the place of a short answer")
    func overwrite() {
        var driver = DeskDriver(Examples.all)
        driver.press(.edit)
        driver.type("橙色")
        driver.press(.editSave)
        #expect(driver.actions.map(\.action) == [.edit])
        #expect(driver.actions.first?.after?.answer == "橙色")
        #expect(driver.actions.first?.after?.question == "图中的人物穿着什么颜色的披风？")
    }

    @Test("a short answer can also be changed within")
    func changeWithin() {
        var driver = DeskDriver(Examples.all)
        driver.press(.edit, .editLeft, .editDeleteBackward)
        driver.type("橙")
        driver.press(.editSave)
        #expect(driver.actions.first?.after?.answer == "橙色")
    }

    @Test("a long answer opens at the first doubtful place, else at its end")
    func doubtfulPlace() {
        var sample = Examples.street
        sample.turns[1].generated.answer =
            "As an AI language model, I see two people. \(sample.turns[1].generated.answer)"
        var driver = DeskDriver([sample])
        driver.press(.nextTurn, .edit)
        #expect(driver.canvas.cursor?.row == driver.row(of: "▌ As an AI language model"))
        driver.press(.cancel, .nextSample)

        var plain = DeskDriver([Examples.street])
        plain.press(.nextTurn, .edit)
        plain.type(" Yes.")
        plain.press(.editSave)
        #expect(plain.actions.first?.after?.answer.hasSuffix("looks at a phone. Yes.") == true)
    }

    @Test("a text that the record has no place for says so before one types, and what cannot be written is not saved")
    func noPlace() {
        var sample = Examples.street
        sample.turns[0].room = CorrectionRoom(
            of: TurnLocator(question: FieldLocator(pointer: "/messages/0/content/1/text"), answer: nil))
        var driver = DeskDriver([sample])
        driver.press(.flip)
        driver.press(.editChoices, .cancel)
        #expect(driver.actions.isEmpty)

        sample.turns[0].room = CorrectionRoom(
            of: TurnLocator(
                question: FieldLocator(pointer: "/qa_raw", span: 5..<9),
                answer: FieldLocator(pointer: "/qa_raw", span: 20..<23)))
        var tagged = DeskDriver([sample])
        tagged.press(.edit)
        tagged.type("no </A1>")
        tagged.press(.editSave)
        #expect(tagged.actions.isEmpty)
        #expect(tagged.screen.contains("not saved: </A1> in the answer"))
        for _ in "</A1>" { tagged.press(.editDeleteBackward) }
        tagged.press(.editSave)
        #expect(tagged.actions.map(\.action) == [.edit])
    }

    @Test("the cursor stands behind wide characters, where an input method opens")
    func cursor() throws {
        var driver = DeskDriver(Examples.all)
        #expect(driver.canvas.cursor == nil)
        driver.press(.edit)
        let start = try #require(driver.canvas.cursor)
        driver.type("橙黄a")
        let end = try #require(driver.canvas.cursor)
        #expect(end.row == start.row)
        // 红色 is four columns wide, 橙黄a five.
        #expect(end.column == start.column + 1)
    }

    @Test("pasted text is literal: a line feed does not save")
    func paste() {
        var driver = DeskDriver(Examples.all)
        driver.press(.edit)
        driver.send(.terminal(.paste("a\nx\u{1B}[31m"), at: 9_000))
        #expect(driver.actions.isEmpty)
        driver.press(.editSave)
        #expect(driver.actions.first?.after?.answer == "a\nx\u{1B}[31m")
    }

    @Test("pasted text is no command outside of the editor")
    func pasteOutside() {
        var driver = DeskDriver(Examples.all)
        driver.send(.terminal(.paste("aaaa"), at: 9_000))
        #expect(driver.actions.isEmpty)
    }

    @Test("an unchanged text is not saved as an edit, and accepting is offered")
    func unchanged() {
        var driver = DeskDriver(Examples.all)
        driver.press(.edit, .editSave)
        #expect(driver.actions.isEmpty)
        #expect(driver.footer.contains("nothing changed; a accepts the turn as it is"))
    }

    @Test("leaving keeps a draft, which the edit key resumes and saving clears")
    func draft() {
        var driver = DeskDriver(Examples.all)
        driver.press(.edit)
        driver.type("橙色的披风")
        driver.press(.cancel)
        #expect(driver.drafts[1284]?[1]?.answer == "橙色的披风")
        #expect(driver.footer.contains("the draft is kept"))
        driver.press(.nextSample, .previousSample, .edit)
        #expect(driver.screen.contains("▌ 橙色的披风"))
        driver.press(.editSave)
        #expect(driver.actions.first?.after?.answer == "橙色的披风")
        #expect(driver.drafts[1284]?[1] == nil)
    }

    @Test("an unsaved text is kept while it is written, not only at the end")
    func draftWhileWriting() {
        var driver = DeskDriver(Examples.all)
        driver.press(.edit)
        driver.type("a long answer to the question")
        #expect(driver.drafts[1284]?[1]?.answer.hasPrefix("a long answer") == true)
    }

    @Test("the last letters of an unsaved text are kept when some time has passed")
    func draftAfterAWhile() {
        var driver = DeskDriver(Examples.all)
        driver.press(.edit)
        driver.type("橙色")
        #expect(driver.desk.hasUnkeptDraft && driver.drafts[1284]?[1] == nil)
        driver.send(.timeToKeepDraft)
        #expect(!driver.desk.hasUnkeptDraft && driver.drafts[1284]?[1]?.answer == "橙色")
    }

    @Test("deciding a turn otherwise lets go of its draft")
    func draftLetGo() {
        var driver = DeskDriver(Examples.all)
        driver.press(.edit)
        driver.type("橙色")
        driver.press(.cancel, .accept)
        #expect(driver.drafts[1284]?[1] == nil)
    }

    @Test("the generated text comes back on a key, and that can be undone")
    func restore() {
        var driver = DeskDriver(Examples.all)
        driver.press(.edit)
        driver.type("橙色")
        driver.press(.editRestore)
        #expect(driver.screen.contains("▌ 红色"))
        driver.press(.editUndo)
        #expect(driver.screen.contains("▌ 橙色"))
    }

    @Test("an edit that ends as what was generated is an acceptance")
    func backToGenerated() {
        var driver = DeskDriver(Examples.all)
        driver.press(.edit)
        driver.type("橙色")
        driver.press(.editSave, .previousTurn, .edit, .editRestore, .editSave)
        #expect(driver.actions.map(\.action) == [.edit, .accept])
    }

    @Test("the question and the choices can be corrected too")
    func otherFields() {
        var driver = DeskDriver(Examples.all)
        driver.press(.nextTurn, .editQuestion)
        driver.press(.editDeleteBackward)
        driver.type("呢？")
        driver.press(.editNextField)
        driver.type("前")
        driver.press(.editSave)
        #expect(driver.actions.first?.after?.question == "图中的场景发生在什么时候呢？")
        #expect(driver.actions.first?.after?.choices == ["清晨前", "正午", "日落", "深夜"])
        #expect(driver.actions.first?.after?.answer == "B")
    }

    @Test("one's own editor gets the text that is written, and what it leaves is taken as it is and kept at once")
    func ownEditor() {
        var driver = DeskDriver(Examples.all)
        driver.press(.editExternally)
        #expect(driver.effects.last == .editExternally("红色"))
        driver.send(.editedExternally(.changed("橙色\n"), at: 50_000))
        #expect(driver.drafts[1284]?[1]?.answer == "橙色\n")
        driver.press(.editSave)
        #expect(driver.actions.first?.after?.answer == "橙色\n")
    }

    @Test("what was typed is kept before one's own editor opens, and stays when that fails, with its reason")
    func ownEditorFails() {
        var driver = DeskDriver(Examples.all)
        driver.press(.edit)
        driver.type("橙")
        driver.press(.editExternally)
        #expect(driver.drafts[1284]?[1]?.answer == "橙")
        driver.send(.editedExternally(.failed("the editor “ed” ended with status 3"), at: 50_000))
        #expect(driver.footer.contains("ended with status 3"))
        driver.press(.editSave)
        #expect(driver.actions.first?.after?.answer == "橙")
    }

    @Test("the first interrupt leaves the editor with its draft, the second the program")
    func interrupt() {
        var driver = DeskDriver(Examples.all)
        let interrupt = [Key(.character("c"), control: true)]
        driver.press(.edit)
        driver.type("橙色")
        driver.press(interrupt)
        #expect(driver.drafts[1284]?[1]?.answer == "橙色")
        #expect(!driver.effects.contains(.quit))
        driver.press(interrupt)
        #expect(driver.effects.last == .quit)
    }
}
