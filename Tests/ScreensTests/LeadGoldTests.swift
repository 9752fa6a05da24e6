import Corpus
import Figures
import Screens
import Settings
import TerminalUI
import Testing

/// A gold turn in the lead's room, which somebody failed.
@Suite struct LeadGoldTests {
    private func opened(keymap: String = "plain") -> LeadDriver {
        var driver = LeadDriver(page: .adjudication, keymap: keymap)
        var content = LeadExamples.contested
        content.isSettled = true
        content.isGold = true
        content.versions[0].isRight = true
        content.versions[1].isRight = false
        content.rulings = [
            Ruling(kind: .gold, lead: "carol", text: content.versions[0].text, time: LeadExamples.time)
        ]
        for item in LeadExamples.items {
            content.item = item
            if item == LeadExamples.items[0] { content.item.contentions = [.failedGold] }
            driver.cases[item.place] = content
        }
        driver.press(.tableOpen)
        return driver
    }

    @Test("it says who failed it, and what can be done", arguments: ["plain", "vim", "emacs"])
    func shown(keymap: String) {
        var driver = opened(keymap: keymap)
        #expect(driver.screen.contains("gold · 3 versions"))
        #expect(driver.screen.contains("accepted  bob  failed") && driver.screen.contains("edited  alice  right"))
        #expect(driver.screen.contains("failed gold"))
        #expect(driver.footer.contains("gold stands") && driver.footer.contains("this is right too"))
        driver.press(.take1)
        #expect(driver.footer.contains("this turn is gold: G confirms it"))
        #expect(driver.rulings.isEmpty)
    }

    @Test("it is confirmed with a reason, and the gold stays")
    func confirmed() throws {
        var driver = opened()
        driver.press(.confirmGold)
        #expect(driver.screen.contains("why the gold stands for turn 1284.3?"))
        driver.press(.listConfirm)
        let action = try #require(driver.rulings.last?.action)
        #expect(action.action == .confirm && action.after == nil && action.reasons.count == 1)
        #expect(driver.footer.contains("confirmed 1284.3"))
    }

    @Test("the version under the cursor is right too, or the gold from now on")
    func otherVersions() throws {
        var driver = opened()
        driver.press(.nextVersion, .acceptToo, .listConfirm)
        let also = try #require(driver.rulings.last?.action)
        #expect(also.action == .alternative && also.after == LeadExamples.contested.generated)
        driver = opened()
        driver.press(.nextVersion, .nextVersion, .correctGold)
        #expect(driver.screen.contains("why version 3 as the gold for turn 1284.3?"))
        driver.press(.listConfirm)
        let corrected = try #require(driver.rulings.last?.action)
        #expect(corrected.action == .gold && corrected.after?.answer == "至少十座高楼")
    }

    @Test("another text is written and is the gold from now on")
    func written() throws {
        var driver = opened()
        driver.press(.combine)
        driver.type("！")
        driver.press(.editSave, .listConfirm)
        let action = try #require(driver.rulings.last?.action)
        #expect(action.action == .gold && action.after?.answer.contains("！") == true)
    }

    @Test("how probable it is that a version's decision is right stands beside it")
    func probabilities() {
        var driver = LeadDriver(page: .adjudication)
        var content = LeadExamples.contested
        content.posterior = DecisionPosterior(
            probabilities: [.accept: 0.25, .edit: 0.75, .reject: 0], decided: [.edit, .accept, .edit])
        driver.cases[content.item.place] = content
        driver.press(.tableOpen)
        #expect(driver.screen.contains("alice  75.0%") && driver.screen.contains("bob  25.0%"))
    }

    @Test("nothing is said of the gold of a turn that is none")
    func ordinary() {
        var driver = LeadDriver(page: .adjudication)
        driver.press(.tableOpen, .confirmGold)
        #expect(driver.footer.contains("this turn is not gold"))
        #expect(driver.rulings.isEmpty)
    }
}
