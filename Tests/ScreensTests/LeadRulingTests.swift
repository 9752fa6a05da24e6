import Corpus
import Figures
import Screens
import Settings
import TerminalUI
import Testing

/// Settling turns in the lead's room.
@Suite struct LeadRulingTests {
    private static let place = LeadExamples.items[0].place

    /// A room in front of the first turn that waits, three in all.
    private func opened(keymap: String = "plain") -> LeadDriver {
        var driver = LeadDriver(page: .adjudication, keymap: keymap)
        for item in LeadExamples.items {
            var content = LeadExamples.contested
            content.item = item
            driver.cases[item.place] = content
        }
        driver.press(.tableOpen)
        return driver
    }

    @Test("a version is taken by its number, with a reason and a note, and the next turn comes")
    func takeVersion() throws {
        var driver = opened()
        driver.press(.take3)
        driver.type("2")
        driver.press([Key("m")])
        driver.type("倒影算不算？")
        driver.press(.editSave)
        let action = try #require(driver.rulings.last?.action)
        #expect(action.action == .resolve)
        #expect(action.sample == 1284)
        #expect(action.turn == 3)
        #expect(action.after == TurnText(question: "背景中能看到几座高楼？", answer: "至少十座高楼"))
        #expect(action.reasons == ["guideline-gap"])
        #expect(action.note == "倒影算不算？")
        #expect(action.source == .desk)
        #expect(action.seen?.state == .shown)
        #expect(driver.way.contains("turn 77.1"))
        #expect(driver.footer.contains("settled 1284.3: version 3 (王小明); u undoes"))
        #expect(driver.footer.contains("saved ✓"))
    }

    @Test("the time from seeing a turn to its ruling is recorded")
    func times() throws {
        var driver = opened()
        driver.press(.nextVersion, after: 5_000)
        driver.press(.take2, after: 3_000)
        driver.press(.listConfirm, after: 1_000)
        let action = try #require(driver.rulings.last?.action)
        #expect(action.activeMilliseconds == 9_000)
        #expect(action.elapsedMilliseconds == 9_000)
    }

    @Test("the generated text, an accepted version and a rejection rule as such", arguments: [true, false])
    func acceptAndReject(takesVersion: Bool) throws {
        var driver = opened()
        driver.press(takesVersion ? .take2 : .takeGenerated, .listConfirm)
        #expect(driver.rulings.last?.action.after == LeadExamples.generated)
        // Without a mark the reason under the cursor is meant.
        #expect(driver.rulings.last?.action.reasons == ["ambiguous"])
        driver.press(.settleRejected, .listNext, .listNext, .listConfirm)
        #expect(driver.rulings.last?.action.sample == 77)
        #expect(driver.rulings.last?.action.after == nil)
        #expect(driver.rulings.last?.action.reasons == ["reviewer-error"])
    }

    @Test("Enter takes the version under the cursor")
    func takeUnderCursor() {
        var driver = opened()
        driver.press(.nextVersion, .nextVersion, .take, .listConfirm)
        #expect(driver.rulings.last?.action.after?.answer == "至少十座高楼")
    }

    @Test("a text can be written from the version under the cursor")
    func combine() {
        var driver = opened()
        driver.press(.combine)
        driver.type("大楼")
        driver.press(.editSave)
        #expect(driver.screen.contains("why a text of your own for turn 1284.3?"))
        driver.type("6")
        driver.press(.listConfirm)
        #expect(driver.rulings.last?.action.after?.answer == "至少十座大楼")
        #expect(driver.rulings.last?.action.reasons == ["other"])
        #expect(driver.effects.contains(.clearDraft(TurnPlace(sample: 1284, turn: 3))))
    }

    @Test("a text that was begun and left stays as a draft, and is resumed")
    func draft() {
        var driver = opened()
        driver.press(.combine)
        driver.type("大楼")
        driver.press(.cancel)
        #expect(driver.footer.contains("not saved: the draft is kept"))
        #expect(
            driver.effects.contains(
                .saveDraft(
                    TurnDraft(
                        place: TurnPlace(sample: 1284, turn: 3),
                        text: TurnText(question: "背景中能看到几座高楼？", answer: "至少十座大楼")))))
        #expect(driver.screen.contains("draft kept"))
        driver.press(.nextCase, .previousCase, .combine)
        #expect(driver.screen.contains("至少十座大楼"))
        #expect(driver.rulings.isEmpty)
    }

    @Test("a draft that the store kept is there when the turn is opened")
    func keptDraft() {
        var driver = opened()
        let text = TurnText(question: "背景中能看到几座高楼？", answer: "十座")
        driver.send(.adjudicationCase(LeadExamples.contested, draft: text, at: driver.now))
        driver.press(.combine)
        #expect(driver.screen.contains("the draft is as you left it"))
        driver.press(.editSave, .listConfirm)
        #expect(driver.rulings.last?.action.after == text)
    }

    @Test("leaving the reasons rules nothing")
    func leave() {
        var driver = opened()
        driver.press(.take1, .cancel)
        #expect(driver.rulings.isEmpty)
        #expect(driver.way.contains("turn 1284.3"))
    }

    @Test("a version that is not there is not taken")
    func noSuchVersion() {
        var driver = opened()
        driver.press(.take7)
        #expect(driver.footer.contains("! there are 3 versions"))
        #expect(driver.effects.last == .bell)
    }

    @Test("after the last turn of the list the list comes, without those that are settled")
    func lastTurn() {
        var driver = opened()
        for _ in 0..<3 { driver.press(.take1, .listConfirm) }
        #expect(driver.rulings.map(\.action.sample) == [1284, 77, 1301])
        #expect(driver.way.contains("[4 adjudication]"))
        #expect(driver.screen.contains("No turn needs a lead"))
    }

    @Test("until figures know of it the list says that a turn is settled")
    func settledMeanwhile() {
        var driver = opened()
        driver.answersRecords = false
        driver.press(.take1, .listConfirm)
        #expect(driver.footer.contains("saving…"))
        driver.press(.cancel)
        #expect(driver.lines[4].contains("✓ settled"))
    }

    @Test("undo goes back to the turn that it opened again")
    func undo() {
        var driver = opened()
        driver.press(.take1, .listConfirm)
        #expect(driver.way.contains("turn 77.1"))
        driver.press(.undo)
        #expect(driver.way.contains("turn 1284.3"))
        #expect(driver.footer.contains("undone: settled, turn 1284.3"))
        driver.press(.take2, .listConfirm)
        #expect(driver.rulings.count == 2)
    }

    @Test("a settled turn takes no ruling until it is opened again")
    func reopen() {
        var driver = opened()
        driver.press(.take1, .listConfirm, .previousCase, .take2)
        #expect(driver.footer.contains("! this turn is settled; R opens it again"))
        driver.press(.reopen)
        #expect(driver.rulings.last?.action.action == .reopen)
        #expect(driver.rulings.last?.action.after == nil)
        #expect(driver.screen.contains("∙ opened again"))
        driver.press(.take2, .listConfirm)
        #expect(driver.rulings.count == 3)
    }

    @Test("a ruling that is not on disk is told until it is dismissed, and its text is kept")
    func failure() throws {
        var driver = opened()
        driver.answersRecords = false
        driver.press(.take1, .listConfirm)
        let request = try #require(driver.rulings.last?.request)
        driver.send(.failed(request: request, message: "The disk is full."))
        #expect(driver.footer.contains("NOT SAVED"))
        #expect(driver.screen.contains("NOT SAVED: turn 1284.3 is not settled. The disk is full."))
        #expect(driver.screen.contains("The text is kept as a draft."))
        #expect(driver.effects.contains(.bell))
        driver.press(.nextVersion)
        #expect(driver.screen.contains("The disk is full."))
        driver.press(.cancel)
        #expect(!driver.screen.contains("The disk is full."))
        #expect(driver.way.contains("turn 77.1"))
        driver.press(.cancel)
        #expect(driver.screen.contains("decision, text"))
    }

    @Test("hidden names stay the same in a turn, do not follow the order of deciding, and stand nowhere")
    func hiddenNames() {
        let names = ["alice", "bob", "王小明"]
        var orders: Set<[String]> = []
        for sample in 1...12 {
            var content = LeadExamples.contested
            content.item.sample = sample
            for index in content.versions.indices { content.versions[index].note = "by \(index)" }
            var figures = LeadExamples.figures
            figures.adjudication.items = [content.item]
            var driver = LeadDriver(columns: 120, rows: 40, page: .adjudication, figures: figures)
            driver.cases[content.item.place] = content
            driver.history[content.item.place] = LeadExamples.history
            driver.press(.tableOpen, .hideNames)
            let shown = driver.screen
            for name in names { #expect(!shown.contains(name)) }
            for number in 1...3 { #expect(shown.contains("reviewer \(number)")) }
            let order = (1...3).map { number in
                driver.press([Key(Character("\(number)"))])
                let title = driver.lines.first { $0.contains("why version") } ?? ""
                #expect(title.contains("why version \(number) (reviewer \(number))"))
                driver.press(.listConfirm)
                let answer = driver.rulings.last?.action.after?.answer ?? ""
                driver.press(.undo)
                return answer
            }
            orders.insert(order)
            driver.press(.history)
            for name in names { #expect(!driver.screen.contains(name)) }
            driver.press(.cancel, .hideNames, .hideNames)
            #expect(driver.screen.contains("reviewer 1"))
            driver.send(.changedElsewhere)
            driver.press(.take1, .listConfirm)
            #expect(driver.rulings.last?.action.after?.answer == order.first)
        }
        #expect(orders.count > 2)
    }

    @Test("every keymap can settle turns", arguments: ["plain", "vim", "emacs"])
    func everyKeymap(name: String) {
        var driver = opened(keymap: name)
        driver.press(.take1, .listConfirm, .nextVersion, .take, .listConfirm, .combine)
        driver.type("x")
        driver.press(.editSave, .listConfirm)
        #expect(driver.rulings.map(\.action.action) == [.resolve, .resolve, .resolve])
    }

    @Test("the picture is asked for in its panel, and full-screen")
    func picture() {
        var driver = opened()
        driver.forgetEffects()
        driver.press(.zoom)
        let boxes = driver.effects.compactMap { if case .showPicture(let request) = $0 { request.box } else { nil } }
        #expect(boxes == [Size(columns: 120, rows: 34)])
        #expect(driver.header.contains("rooftop.jpg"))
        driver.press(.cancel)
        #expect(driver.screen.contains("to be settled"))
    }
}
