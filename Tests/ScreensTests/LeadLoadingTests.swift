import Corpus
import Figures
import Screens
import Settings
import TerminalUI
import Testing

/// What the lead's room asks the store for, and when.
@Suite struct LeadLoadingTests {
    @Test("a page is asked for when it is opened, and again only when something changed")
    func pages() {
        var driver = LeadDriver()
        #expect(driver.queries == [.figures(.progress)])
        driver.press(.pageAgreement, .pageProgress, .pageAgreement)
        #expect(driver.queries == [.figures(.progress), .figures(.agreement)])
        driver.send(.changedElsewhere)
        #expect(driver.queries.count == 3)
        driver.press(.pageProgress)
        #expect(driver.queries.last == .figures(.progress))
        #expect(driver.queries.count == 4)
    }

    @Test("the name of the adjudication page says on every page how many turns wait now", arguments: LeadPage.allCases)
    func waiting(page: LeadPage) {
        var driver = LeadDriver(page: page)
        #expect(driver.way.contains("adjudication (3)"))
        driver.figures.adjudication.waiting = 561
        driver.send(.changedElsewhere)
        #expect(driver.way.contains("adjudication (561)"))
    }

    @Test("changes that come while figures are read are asked for once more, and not more often")
    func patience() {
        var driver = LeadDriver(answersLoads: false)
        for _ in 0..<5 { driver.send(.changedElsewhere) }
        #expect(driver.queries == [.figures(.progress)])
        #expect(driver.header.contains("… reading"))
        driver.answer(.figures(.progress))
        #expect(driver.queries == [.figures(.progress), .figures(.progress)])
        driver.answer(.figures(.progress))
        #expect(driver.queries.count == 2)
        #expect(driver.header.contains("✓ live"))
    }

    @Test("pages are gone through by numbers, Tab and Shift-Tab")
    func pageKeys() {
        var driver = LeadDriver()
        driver.press([Key("3")])
        #expect(driver.way.contains("[3 agreement]"))
        driver.press([Key(.tab)])
        #expect(driver.way.contains("[4 adjudication"))
        driver.press([Key(.tab), Key(.tab)])
        #expect(driver.way.contains("[1 progress]"))
        driver.press([Key(.tab, shift: true)])
        #expect(driver.way.contains("[5 ledger]"))
    }

    @Test("figures that cannot be read are told, and the old ones stay")
    func notRead() {
        var driver = LeadDriver(answersLoads: false)
        driver.send(.notLoaded(.figures(.progress), sentence: "The store is busy."))
        #expect(driver.screen.contains("! The store is busy."))
        #expect(driver.header.contains("! not read"))
        driver.press(.refresh)
        driver.answer(.figures(.progress))
        #expect(driver.header.contains("✓ live"))
        driver.press(.refresh)
        driver.send(.notLoaded(.figures(.progress), sentence: "The store is busy."))
        #expect(driver.screen.contains("4,085 of 5,928 turns decided"))
        #expect(driver.header.contains("! not read"))
    }

    @Test("a turn that is not there says so, and can be left")
    func noSuchTurn() {
        var driver = LeadDriver()
        driver.press(.openCase)
        driver.type("99.4")
        driver.press(.editSave)
        #expect(driver.queries.last == .adjudicationCase(TurnPlace(sample: 99, turn: 4)))
        #expect(driver.screen.contains("! There is no turn 99.4."))
        driver.press(.take1)
        #expect(driver.footer.contains("the turn is not here yet"))
        driver.press(.cancel)
        #expect(driver.way.contains("[1 progress]"))
        driver.press(.openCase)
        driver.type("twelve")
        driver.press(.editSave)
        #expect(driver.footer.contains("“twelve” is no turn; write 12.2"))
    }

    @Test("an answer that nobody waits for any more changes nothing")
    func lateAnswer() {
        var driver = LeadDriver(answersLoads: false)
        driver.answer(.figures(.progress))
        driver.moveTo(column: "turns")
        driver.press(.tableOpen, .cancel)
        let before = driver.screen
        driver.answer(.items(.group(.domain, "ocr", outcome: nil)))
        #expect(driver.screen == before)
    }

    @Test("what is open refreshes with the page behind it")
    func layers() {
        var driver = LeadDriver(page: .adjudication)
        driver.press(.tableOpen)
        driver.forgetEffects()
        driver.cases[LeadExamples.items[0].place]?.versions.removeLast()
        driver.send(.changedElsewhere)
        #expect(driver.queries == [.figures(.adjudication), .adjudicationCase(LeadExamples.items[0].place)])
        #expect(driver.screen.contains("2 versions"))
    }

    @Test("the ledger is fetched page by page, and newer events come in front")
    func ledgerPages() {
        var driver = LeadDriver(page: .progress)
        driver.ledger = (1...450).reversed().map {
            LeadExamples.row(Int64($0), "alice", .accept, $0, 1, "text \($0)")
        }
        driver.press(.pageLedger)
        #expect(driver.screen.contains("/200+"))
        driver.press(.tableLast)
        #expect(driver.queries.last == .ledger(LedgerRequest(before: 251)))
        #expect(driver.screen.contains("/400+"))
        driver.press(.tableLast)
        #expect(driver.screen.contains("/450 "))
        let row = driver.selected
        #expect(row.contains("text 51"))
        driver.ledger.insert(LeadExamples.row(451, "bob", .reject, 1, 1, "text 451"), at: 0)
        driver.send(.changedElsewhere)
        #expect(driver.screen.contains("/451 "))
        #expect(driver.selected == row)
        driver.press(.tableFirst)
        #expect(driver.selected.contains("text 451"))
    }

    @Test("what is written of a filter is met with fields and words, and Tab writes out what is sure")
    func offers() {
        var driver = LeadDriver(page: .ledger)
        driver.press(.ledgerFilter)
        #expect(driver.remark.contains("dataset  domain  task"))
        driver.type("rev")
        driver.press(.editNextField)
        #expect(driver.remark.contains("reviews  reviewer") && driver.footer.contains("review"))
        driver.type("er=alice ac")
        driver.press(.editNextField)
        #expect(driver.footer.contains("reviewer=alice action="))
        #expect(driver.remark.contains("accept") && driver.remark.contains("undo"))
        driver.type("und")
        driver.press(.editNextField)
        driver.press(.editSave)
        #expect(
            driver.queries.last == .ledger(LedgerRequest([Condition(.reviewer, "alice"), Condition(.action, "undo")])))
    }

    @Test(
        "the ledger is filtered by what people write",
        arguments: [
            ("alice", "reviewer=alice"),
            ("reviewer=\"Li Na\" action=settled", "reviewer=\"Li Na\" action=resolve"),
            ("77.1", "sample=77 turn=1"),
            ("edit 1284", "action=edit sample=1284"),
        ])
    func filters(text: String, conditions: String) throws {
        var driver = LeadDriver(page: .ledger)
        driver.press(.ledgerFilter)
        driver.type(text)
        driver.press(.editSave)
        #expect(driver.queries.last == .ledger(LedgerRequest(try Condition.conditions(in: conditions))))
    }

    @Test(
        "a filter that cannot be understood says why and changes nothing",
        arguments: [
            ("sample=x", "“x” is no sample number, nor a range"),
            ("action=eat", "there is no action “eat”; there are site, open, accept"),
            ("colour=red", "there is no field “colour”"), ("reviewer=", "“reviewer” has no value"),
        ])
    func badFilters(text: String, sentence: String) {
        var driver = LeadDriver(page: .ledger)
        driver.press(.ledgerFilter)
        driver.type(text)
        driver.press(.editSave)
        #expect(driver.footer.contains(sentence))
        #expect(driver.queries.count == 1)
    }

    @Test("the ledger is filtered by the value under the cursor, and shown whole again")
    func filterByValue() {
        var driver = LeadDriver(page: .ledger)
        driver.press(.tableDown)
        driver.moveTo(column: "reviewer")
        driver.press(.ledgerFilterValue)
        #expect(driver.screen.contains("events with reviewer=bob"))
        driver.moveTo(column: "turn")
        driver.press(.ledgerFilterValue)
        #expect(driver.screen.contains("events with reviewer=bob sample=1284 turn=3"))
        driver.press(.ledgerUnfilter)
        #expect(driver.screen.contains("every event"))
        driver.moveTo(column: "says")
        driver.press(.ledgerFilterValue)
        #expect(driver.footer.contains("events are filtered by reviewer, action and turn"))
    }

    @Test("a turn's history is followed from an event, and leads to its versions")
    func history() {
        var driver = LeadDriver(page: .ledger)
        driver.press(.tableOpen)
        #expect(driver.queries.last == .history(TurnPlace(sample: 1284, turn: 3)))
        #expect(driver.way == " ledger › history of 1284.3")
        driver.press(.tableOpen)
        #expect(driver.way == " ledger › turn 1284.3")
        driver.press(.cancel)
        #expect(driver.way.contains("[5 ledger]"))
    }

    @Test("tables are written by the runtime, which is told which page")
    func export() {
        var driver = LeadDriver(page: .agreement)
        driver.press(.export)
        #expect(driver.effects.last == .ask(.export(.agreement)))
        driver.send(.message("wrote 9 files to figures/", .information))
        #expect(driver.footer.contains("wrote 9 files"))
    }

    @Test("help shows the keys of the room and none of the desk")
    func help() {
        var driver = LeadDriver(rows: 60)
        driver.press(.help)
        #expect(driver.screen.contains("The lead's room"))
        #expect(driver.screen.contains("sort by the column"))
        #expect(!driver.screen.contains("accept all open turns"))
        driver.press(.help)
        #expect(!driver.screen.contains("─ keys ─"))
    }

    @Test("a command is found by words and done")
    func command() {
        var driver = LeadDriver()
        driver.press(.commands)
        driver.type("agree")
        driver.press(.editSave)
        #expect(driver.way.contains("[3 agreement]"))
    }

    @Test("quit leaves the room, and only the room")
    func quit() {
        var driver = LeadDriver(page: .adjudication)
        driver.press(.help, .quit)
        #expect(!driver.effects.contains(.quit))
        driver.press(.quit)
        #expect(driver.effects.last == .quit)
    }
}
