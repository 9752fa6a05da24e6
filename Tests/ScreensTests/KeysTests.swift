import Corpus
import Screens
import Settings
import TerminalUI
import Testing

/// Keys, hints and lists.
@Suite struct KeysTests {
    @Test("a key that does nothing is named, with the way to the help")
    func wrongKey() {
        var driver = DeskDriver(Examples.all)
        driver.press([Key("%")])
        #expect(driver.footer.contains("% does nothing here; ? shows the keys"))
        #expect(driver.actions.isEmpty)
        driver.press(.nextTurn)
        #expect(!driver.footer.contains("does nothing"))
    }

    @Test("full-width letters of an input method are commands outside of texts")
    func fullWidth() {
        var driver = DeskDriver(Examples.all)
        driver.press([Key("ａ")])
        #expect(driver.actions.map(\.action) == [.accept])
        driver.press(.nextTurn, .edit)
        driver.type("ａ")
        driver.press(.editSave)
        #expect(driver.actions.last?.after?.answer == "ａ")
    }

    @Test("hints and messages name the keys of the keymap that is used", arguments: ["plain", "vim", "emacs"])
    func liveHints(name: String) {
        let driver = DeskDriver(Examples.all, keymap: name)
        for (action, label) in [(Action.accept, "accept"), (.edit, "edit"), (.reject, "reject"), (.help, "help")] {
            let key = Keymap.preset(name).hint(for: action, in: .desk) ?? ""
            #expect(driver.footer.contains("\(key) \(label)"))
        }
    }

    @Test("the main job can be done with every keymap", arguments: ["plain", "vim", "emacs"])
    func everyKeymap(name: String) {
        var driver = DeskDriver(Examples.all, keymap: name)
        driver.press(.accept, .chooseC, .edit)
        driver.type("至少十座")
        driver.press(.editSave)
        driver.press(.flip, .reject, .listToggle, .listConfirm)
        #expect(driver.actions.map(\.action) == [.accept, .edit, .edit, .edit, .reject])
    }

    @Test("the hint for what is quickest stands first among those of its kind of turn")
    func quickest() {
        var driver = DeskDriver(Examples.all, columns: 60, rows: 20)
        #expect(!driver.footer.contains("flip"))
        driver.press(.nextTurn)
        #expect(driver.footer.contains("A–D choose"))
        driver.press(.nextSample)
        #expect(driver.footer.contains("flip"))
        driver.press(.nextTurn)
        #expect(!driver.footer.contains("flip"))
    }

    @Test("help is there from everywhere and goes away by its own key")
    func help() {
        var driver = DeskDriver(Examples.all)
        for action in [Action.edit, .zoom, .reject] {
            driver.press(action, .help)
            #expect(driver.screen.contains("─ keys ─"))
            driver.press(.cancel, .cancel)
        }
        driver.press(.help, .help)
        #expect(!driver.screen.contains("─ keys ─"))
    }

    @Test("a command is found by words and done")
    func command() {
        var driver = DeskDriver(Examples.all)
        driver.press(.commands)
        driver.type("accept all")
        driver.press(.editSave)
        #expect(driver.actions.count == 3)
    }

    @Test("a sample is gone to by its number, and one that is not there is told")
    func goTo() {
        var driver = DeskDriver(Examples.all)
        driver.press(.goToSample)
        driver.type("1287")
        driver.press(.editSave)
        #expect(driver.header.contains("sample 1287"))
        driver.press(.goToSample)
        driver.type("5")
        driver.press(.editSave)
        #expect(driver.header.contains("sample 1287"))
        #expect(driver.footer.contains("No sample is left."))
        driver.press(.goToSample)
        driver.type("x")
        driver.press(.editSave)
        #expect(driver.footer.contains("“x” is no sample's number"))
    }

    @Test("hits of a search are gone to, one after the other")
    func search() {
        var driver = DeskDriver(Examples.all)
        driver.press(.search)
        driver.type("e")
        driver.press(.editSave)
        #expect(driver.effects.last == .ask(.search("e")))
        driver.send(
            .found(
                SearchResults(
                    text: "e",
                    hits: [
                        FoundTurn(sample: 1285, turn: 2, snippet: "Describe"),
                        FoundTurn(sample: 1286, turn: 1, snippet: "the sky"),
                    ], total: 2)))
        driver.press(.listConfirm)
        #expect(driver.header.contains("sample 1285   turn 2/2"))
        driver.press(.searchNext)
        #expect(driver.header.contains("sample 1286"))
        #expect(driver.footer.contains("hit 2 of 2 for “e”"))
        driver.press(.searchPrevious)
        #expect(driver.header.contains("sample 1285"))
    }

    @Test("hits join the list as they come, and a list that was left does not come back")
    func hitsThatCome() {
        func results(_ count: Int, isOver: Bool = false) -> SearchResults {
            let hits = (0..<count).map { FoundTurn(sample: 1285 + $0, turn: 1, snippet: "the sky") }
            return SearchResults(text: "e", hits: hits, total: count, isOver: isOver)
        }
        var driver = DeskDriver(Examples.all)
        driver.press(.search)
        driver.type("e")
        driver.press(.editSave)
        driver.send(.found(results(1)))
        #expect(driver.screen.contains("1 hit so far"))
        driver.send(.found(results(2)))
        driver.press(.listNext)
        driver.send(.found(results(3, isOver: true)))
        #expect(driver.screen.contains("3 hits ─"))
        driver.press(.listConfirm)
        #expect(driver.header.contains("sample 1286"))
        driver.send(.found(results(4, isOver: true)))
        #expect(!driver.screen.contains("4 hits"))
    }

    @Test("a long conversation scrolls, and comes back to the turn that keys act on")
    func scrolling() {
        var sample = Examples.street
        sample.turns = (1...12).map {
            Examples.turn(
                $0, .longAnswer, .english, "Question \($0)?", String(repeating: "Words and words. ", count: 20))
        }
        var driver = DeskDriver([sample], columns: 80, rows: 24)
        #expect(driver.screen.contains("Question 1?"))
        driver.press(.scrollDown)
        #expect(!driver.screen.contains("Question 1?"))
        driver.press(.nextTurn)
        #expect(driver.screen.contains("▌2  ∙ open        Question 2?"))
        for _ in 0..<10 { driver.press(.nextTurn) }
        #expect(driver.screen.contains("▌12 ∙ open        Question 12?"))
        driver.press(.previousTurn)
        #expect(driver.screen.contains("▌11 ∙ open        Question 11?"))
    }

    @Test("captions that have no room are shown in full by the key again, and then no more")
    func captions() {
        var sample = Examples.poster
        sample.captions = (1...30).map { "Caption number \($0) speaks of the city." }
        var driver = DeskDriver([sample], columns: 80, rows: 24)
        driver.press(.caption)
        #expect(driver.screen.contains("─ 30 captions ─"))
        #expect(driver.screen.contains("more lines"))
        driver.press(.caption)
        #expect(driver.screen.contains("Caption number 15 speaks"))
        driver.press(.cancel)
        #expect(!driver.screen.contains("Caption number"))
    }

    @Test("a change made elsewhere is fetched without moving")
    func changedElsewhere() {
        var driver = DeskDriver(Examples.all)
        driver.press(.nextTurn)
        driver.send(.changedElsewhere)
        #expect(driver.effects.contains(.ask(.load(LoadRequest(.number(1284), after: 1284)))))
        #expect(driver.header.contains("turn 2/3"))
    }

    @Test("keys are not taken while the terminal is too small to see what they do")
    func tooSmall() {
        var driver = DeskDriver(Examples.all, columns: 30, rows: 8)
        driver.press(.accept)
        #expect(driver.actions.isEmpty)
        driver.press(.quit)
        #expect(driver.effects.last == .quit)
    }
}
