import Corpus
import Screens
import Settings
import TerminalUI
import Testing

/// What keys decide, and where they lead.
@Suite struct DecidingTests {
    @Test("accepting records the turn and moves on to the next open one")
    func accepting() {
        var driver = DeskDriver(Examples.all)
        driver.press(.accept)
        #expect(driver.actions.map(\.action) == [.accept])
        #expect(driver.actions.first?.sample == 1284)
        #expect(driver.actions.first?.turn == 1)
        #expect(driver.actions.first?.source == .desk)
        #expect(driver.header.contains("turn 2/3"))
    }

    @Test("after a sample's last open turn the next open sample comes")
    func nextSample() {
        var driver = DeskDriver(Examples.all)
        driver.press(.accept, .accept, .accept)
        #expect(driver.effects.contains(.ask(.load(LoadRequest(.nextOpen, after: 1284)))))
        #expect(driver.header.contains("sample 1285   turn 1/2"))
    }

    @Test("a turn that was passed over is come back to before the sample is left")
    func passedOver() {
        var driver = DeskDriver(Examples.all)
        driver.press(.nextTurn, .accept, .accept)
        #expect(driver.header.contains("sample 1284   turn 1/3"))
    }

    @Test("the desk says saved only when every record has been answered")
    func saved() {
        var driver = DeskDriver(Examples.all)
        #expect(!driver.footer.contains("saved"))
        driver.answersRecords = false
        driver.press(.accept, .accept)
        #expect(driver.footer.contains("saving…"))
        #expect(driver.header.contains("turn 3/3"))
        driver.confirm(driver.asked[0].request)
        #expect(driver.footer.contains("saving…"))
        driver.confirm(driver.asked[1].request)
        #expect(driver.footer.contains("saved ✓"))
    }

    @Test("a record that fails is told until it is dismissed, and its turn is open again")
    func failure() {
        var driver = DeskDriver(Examples.all)
        driver.answersRecords = false
        driver.press(.accept)
        #expect(driver.screen.contains("1  ✓ accepted"))
        driver.send(.failed(request: driver.asked[0].request, message: "The disk is full."))
        #expect(driver.screen.contains("1  ∙ open"))
        #expect(driver.screen.contains("NOT SAVED: accept of sample 1284, turn 1. The disk is full."))
        driver.press(.nextTurn)
        #expect(driver.screen.contains("The disk is full."))
        #expect(driver.footer.contains("NOT SAVED"))
        driver.press(.cancel)
        #expect(!driver.screen.contains("The disk is full."))
    }

    @Test("the text of an edit that could not be recorded is kept as a draft")
    func failedEdit() {
        var driver = DeskDriver(Examples.all)
        driver.answersRecords = false
        driver.press(.edit)
        driver.type("橙色")
        driver.press(.editSave)
        driver.send(.failed(request: driver.asked[0].request, message: "The store is locked."))
        #expect(driver.drafts[1284]?[1]?.answer == "橙色")
        driver.press(.previousTurn, .edit)
        #expect(driver.screen.contains("▌ 橙色"))
    }

    @Test("a failure of a sample that was left brings it back open when it is gone to")
    func failureElsewhere() {
        var driver = DeskDriver(Examples.all)
        driver.press(.accept, .accept)
        driver.answersRecords = false
        driver.press(.accept)
        #expect(driver.header.contains("sample 1285"))
        driver.send(.failed(request: driver.asked[2].request, message: "The disk is full."))
        #expect(driver.screen.contains("sample 1284, turn 3"))
        driver.press(.previousSample)
        #expect(driver.header.contains("sample 1284   turn 3/3"))
        #expect(driver.screen.contains("3  ∙ open"))
    }

    @Test("a judgement is turned over by one key")
    func flip() {
        var driver = DeskDriver([Examples.street])
        driver.press(.flip)
        #expect(driver.actions.map(\.action) == [.edit])
        #expect(driver.actions.first?.after?.answer == "No.")
        driver.press(.previousTurn, .flip)
        // Turned over twice it is what was generated.
        #expect(driver.actions.last?.action == .accept)
    }

    @Test("a judgement that says more than yes or no opens in the editor")
    func flipLong() {
        var sample = Examples.street
        sample.turns[0].generated.answer = "Yes, it is green, although the sun makes it hard to see."
        var driver = DeskDriver([sample])
        driver.press(.flip)
        #expect(driver.actions.isEmpty)
        #expect(driver.screen.contains("editing turn 1 · answer"))
    }

    @Test("a turn that is no judgement is not turned over")
    func noFlip() {
        var driver = DeskDriver(Examples.all)
        driver.press(.flip)
        #expect(driver.actions.isEmpty)
        #expect(driver.footer.contains("turn 1 is no judgement"))
        #expect(driver.effects.contains(.bell))
    }

    @Test("another letter is an edit with its reason, the answer's own letter accepts")
    func choice() {
        var driver = DeskDriver(Examples.all)
        driver.press(.nextTurn, .chooseC)
        #expect(driver.actions.last?.action == .edit)
        #expect(
            driver.actions.last?.after
                == TurnText(
                    question: "图中的场景发生在什么时候？", choices: ["清晨", "正午", "日落", "深夜"], answer: "C"))
        #expect(driver.actions.last?.reasons == ["wrong-choice"])
        driver.press(.previousTurn, .chooseB)
        #expect(driver.actions.last?.action == .accept)
    }

    @Test("letters also pick from choices that stand in the question")
    func embeddedChoice() {
        var driver = DeskDriver([Examples.geometry])
        driver.press(.chooseB)
        #expect(driver.actions.last?.after?.answer == "B")
        driver.press(.chooseE)
        #expect(driver.footer.contains("turn 1 has no choice E"))
    }

    @Test("all open turns of a sample are accepted at once, each by an event of its own")
    func acceptAll() {
        var driver = DeskDriver(Examples.all)
        driver.press(.accept, .acceptAll)
        #expect(driver.actions.map(\.turn) == [1, 2, 3])
        #expect(driver.actions.allSatisfy { $0.action == .accept })
        #expect(driver.header.contains("sample 1285"))
        #expect(driver.footer.contains("accepted 2 turns"))
    }

    @Test("reasons are recorded in the order in which they were marked, with the note")
    func reject() {
        var driver = DeskDriver(Examples.all)
        driver.press(.reject)
        driver.type("52")
        driver.press(.note)
        driver.type("看不清")
        driver.press(.editSave)
        #expect(driver.actions.map(\.action) == [.reject])
        #expect(driver.actions.first?.reasons == ["ocr", "count"])
        #expect(driver.actions.first?.note == "看不清")
        #expect(driver.header.contains("turn 2/3"))
    }

    @Test("a mark is taken off by its key again, and a turn may be rejected without a reason")
    func rejectWithoutReason() {
        var driver = DeskDriver(Examples.all)
        driver.press(.reject)
        driver.type("11")
        driver.press(.listConfirm)
        #expect(driver.actions.map(\.reasons) == [[]])
        #expect(driver.actions.first?.note == nil)
    }

    @Test("leaving the reasons decides nothing")
    func cancelReject() {
        var driver = DeskDriver(Examples.all)
        driver.press(.reject)
        driver.type("1")
        driver.press(.cancel)
        #expect(driver.actions.isEmpty)
    }

    @Test("flag, note and skip are recorded without being decisions")
    func marks() {
        var driver = DeskDriver(Examples.all)
        driver.press(.flag, .note)
        driver.type("check")
        driver.press(.editSave)
        #expect(driver.actions.map(\.action) == [.flag, .note])
        #expect(driver.actions.dropFirst().first?.note == "check")
        #expect(driver.screen.contains("⚑ flagged"))
        #expect(driver.screen.contains("note: check"))
        #expect(driver.header.contains("turn 1/3"))
        driver.press(.skip)
        #expect(driver.actions.last?.action == .skip)
        #expect(driver.actions.last?.turn == nil)
        #expect(driver.header.contains("sample 1285"))
    }

    @Test("an undo leads to what it took back, in whatever sample that was")
    func undo() {
        var driver = DeskDriver(Examples.all)
        driver.press(.accept, .accept, .accept, .undo)
        guard case .undo(let request)? = driver.effects.last else {
            Issue.record("no undo was asked for")
            return
        }
        driver.takeBack(sample: 1284, turn: 3)
        driver.send(
            .recorded(
                request: request, DeskDriver.recorded(request, sample: 1284, turn: 3, reversed: .accept)))
        #expect(driver.header.contains("sample 1284   turn 3/3"))
        #expect(driver.screen.contains("3  ∙ open"))
        #expect(driver.footer.contains("undone: accept of sample 1284, turn 3"))
    }

    @Test("an undo that cannot be done says why and changes nothing")
    func noUndo() {
        var driver = DeskDriver(Examples.all)
        driver.press(.undo)
        driver.send(.failed(request: 1, message: "There is nothing to undo."))
        #expect(driver.footer.contains("There is nothing to undo."))
        #expect(driver.header.contains("sample 1284   turn 1/3"))
    }

    @Test("what is being written stays on screen when an undo is answered late")
    func lateUndo() {
        var driver = DeskDriver(Examples.all)
        driver.press(.accept, .accept, .accept, .undo, .reject)
        driver.send(
            .recorded(request: 4, DeskDriver.recorded(4, sample: 1284, turn: 3, reversed: .accept)))
        #expect(driver.screen.contains("why reject turn 1?"))
        driver.press(.listConfirm)
        #expect(driver.actions.last?.sample == 1285)
    }

    @Test("nothing is decided about a sample that was not on screen yet")
    func notOnScreen() {
        var desk = Desk(
            ScreenSetup(
                person: "alice", keymap: .preset(), theme: .preset("dark", depth: .truecolour),
                size: Size(columns: 80, rows: 24)))
        var effects = desk.start()
        #expect(effects == [.ask(.load(LoadRequest(.nextOpen, after: nil)))])
        let loaded = LoadedSample(sample: Examples.textOnly, progress: DeskProgress(remaining: 2, total: 2))
        _ = desk.update(.answer(.loaded(LoadRequest(.nextOpen, after: nil), loaded, at: 0)))
        let accept = Keymap.preset().keys(for: .accept, in: .desk)[0][0]
        effects = desk.update(.terminal(.key(accept), at: 1_000))
        #expect(effects.contains(.ask(.load(LoadRequest(.nextOpen, after: 1286)))))
        effects = desk.update(.terminal(.key(accept), at: 1_100))
        #expect(effects == [.bell])
        // An answer to an older question is not taken.
        _ = desk.update(.answer(.loaded(LoadRequest(.previous, after: 3), loaded, at: 1_200)))
        effects = desk.update(.terminal(.key(accept), at: 1_300))
        #expect(effects == [.bell])
    }
}
