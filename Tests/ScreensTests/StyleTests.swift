import Corpus
import Screens
import Settings
import TerminalUI
import Testing

/// What colours, attributes, glyphs and marks tell.
@Suite struct StyleTests {
    @Test(
        "what was deleted and inserted has styles of its own, and marks",
        arguments: [
            ("dark", ColourDepth.truecolour), ("light", .twoHundredFiftySix), ("high-contrast", .sixteen),
            ("monochrome", .monochrome),
        ])
    func difference(theme name: String, depth: ColourDepth) throws {
        var driver = DeskDriver(Examples.all, theme: name, depth: depth)
        driver.press(.nextTurn, .nextTurn, .edit)
        driver.type("至少十座")
        driver.press(.editSave)
        driver.press(.goToSample)
        driver.type("1284")
        driver.press(.editSave)
        let theme = Theme.preset(name, depth: depth)
        #expect(driver.style(of: "[-三-]") == theme[.diffDelete, on: .text])
        #expect(driver.style(of: "{+十+}") == theme[.diffInsert, on: .text])
        #expect(theme[.diffDelete, on: .text] != theme[.diffInsert, on: .text])
    }

    @Test("every state has its glyph and its word in its style")
    func states() throws {
        var driver = DeskDriver(Examples.all)
        let theme = Theme.preset("dark", depth: .truecolour)
        driver.press(.accept, .chooseC, .flag, .reject, .listConfirm, .previousSample)
        #expect(driver.style(of: "✓ accepted") == theme[.stateAccepted, on: .text])
        #expect(driver.style(of: "✎ edited") == theme[.stateEdited, on: .text])
        #expect(driver.style(of: "✗ rejected") == theme[.stateRejected, on: .text])
        #expect(driver.style(of: "⚑ flagged") == theme[.stateFlagged, on: .text])
    }

    @Test("the bar of the current turn, doubts and the saved mark stand out")
    func marks() {
        var driver = DeskDriver(Examples.all)
        let theme = Theme.preset("dark", depth: .truecolour)
        #expect(driver.style(of: "▌") == theme[.turnCurrent, on: .text])
        #expect(driver.style(of: "the caption speaks of 日落") == theme[.warning, on: .text])
        #expect(driver.style(of: "B. 正午") == theme[.choiceSelected, on: .text])
        driver.press(.accept)
        #expect(driver.style(of: "saved ✓") == theme[.saved, on: .text])
    }

    @Test("what is typed over is shown on another ground")
    func overwritten() {
        var driver = DeskDriver(Examples.all)
        driver.press(.edit)
        let theme = Theme.preset("dark", depth: .truecolour)
        #expect(driver.style(of: "▌ 红色", at: 2) == theme[.listSelected])
        driver.type("橙")
        #expect(driver.style(of: "▌ 橙", at: 2) == theme[.editor])
    }

    @Test("without colours the screen says the same", arguments: [ColourDepth.monochrome, .sixteen])
    func sameText(depth: ColourDepth) {
        var colourful = DeskDriver(Examples.all)
        var plain = DeskDriver(Examples.all, theme: "dark", depth: depth)
        for action in [Action.accept, .chooseC, .reject] {
            colourful.press(action)
            plain.press(action)
            #expect(colourful.screen == plain.screen)
        }
    }

    @Test("hostile text is shown as tokens and never as what it is")
    func hostile() {
        let hostile = "a\u{1B}]52;c;aGk=\u{07}b\u{9B}31m\u{202E}c\u{200B}d\u{7F}\r\n\u{0}e"
        var sample = Examples.street
        sample.domain = hostile
        sample.pictures = ["x/\(hostile)"]
        sample.captions = [hostile]
        sample.context = [Message(role: hostile, text: hostile)]
        sample.turns[0].generated = TurnText(question: hostile, choices: [hostile, hostile], answer: hostile)
        sample.turns[0].kind = .multipleChoice
        sample.turns[0].note = hostile
        var driver = DeskDriver([sample])
        driver.press(.caption)
        expectSafe(driver)
        driver.press(.edit)
        expectSafe(driver)
        driver.press(.cancel, .zoom)
        expectSafe(driver)
        driver.press(.cancel)
        driver.send(.failed(request: 1, message: hostile))
        driver.send(.message(hostile, .failure))
        driver.send(.message(hostile, .warning))
        driver.send(
            .found(
                SearchResults(text: hostile, hits: [FoundTurn(sample: 1, turn: 1, snippet: hostile)], total: 1)))
        expectSafe(driver)
    }

    private func expectSafe(_ driver: DeskDriver, sourceLocation: SourceLocation = #_sourceLocation) {
        for scalar in driver.screen.unicodeScalars where scalar != "\n" {
            let category = scalar.properties.generalCategory
            if category == .control || category == .format {
                Issue.record("U+\(String(scalar.value, radix: 16)) is on the screen", sourceLocation: sourceLocation)
                return
            }
        }
    }
}
