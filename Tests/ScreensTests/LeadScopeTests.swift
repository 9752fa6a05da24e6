import Corpus
import Figures
import Screens
import Settings
import Testing

/// What the pages of the lead's room are of.
@Suite struct LeadScopeTests {
    private func scope(_ text: String) throws -> Scope { Scope(try Condition.conditions(in: text)) }

    private func write(_ text: String, _ driver: inout LeadDriver) {
        driver.press(.ledgerFilter)
        driver.type(text)
        driver.press(.editSave)
    }

    @Test("a line of conditions says what is counted, on every page and behind every number, until it is taken off")
    func line() throws {
        var driver = LeadDriver()
        write("domain=poster since=2026-11-02", &driver)
        let scope = try scope("domain=poster since=2026-11-02")
        #expect(driver.room.scope == scope && driver.queries.last == .figures(.progress, scope))
        #expect(driver.header.contains("only domain=poster, since=2026-11-02"))
        driver.press(.tableOpen)
        #expect(driver.queries.last == .items(.group(.domain, "ocr", outcome: nil), scope))
        driver.press(.ledgerFilter)
        #expect(driver.footer.contains("goes back to the page first"))
        driver.press(.cancel, .pageAgreement)
        #expect(driver.queries.last == .figures(.agreement, scope))
        driver.press(.refresh)
        #expect(driver.queries.last == .figures(.agreement, scope))
        driver.press(.export)
        #expect(driver.effects.last == .ask(.export(.agreement, of: scope, waiting: WaitingRequest(of: scope))))
        driver.press(.pageReviewers, .ledgerUnfilter)
        #expect(driver.room.scope == .all && driver.queries.last == .figures(.reviewers))
        #expect(!driver.header.contains("only"))
    }

    @Test("figures of another scope are never shown under its name")
    func lateAnswers() throws {
        var driver = LeadDriver(answersLoads: false)
        driver.answer(.figures(.progress))
        write("kind=judgement", &driver)
        #expect(driver.screen.contains("reading the figures…"))
        driver.answer(.figures(.progress))
        #expect(driver.screen.contains("reading the figures…"))
        driver.answer(.figures(.progress, try scope("kind=judgement")))
        #expect(!driver.screen.contains("reading the figures…"))
        driver.send(.notLoaded(.figures(.progress), sentence: "The store is busy."))
        #expect(!driver.header.contains("not read"))
    }

    @Test("the turns that need a lead are those of the scope that meet their own line too; the ledger stays whole")
    func combined() throws {
        var driver = LeadDriver(scope: try scope("domain=poster"))
        #expect(driver.queries == [.figures(.progress, try scope("domain=poster"))])
        driver.press(.pageAdjudication)
        write("kind=judgement", &driver)
        let request = WaitingRequest([Condition(.kind, "judgement")], of: try scope("domain=poster"))
        #expect(driver.queries.last == .waitingTurns(request))
        #expect(request.scope == (try scope("domain=poster kind=judgement")))
        driver.press(.ledgerUnfilter)
        #expect(driver.room.scope == (try scope("domain=poster")))
        driver.press(.ledgerUnfilter)
        #expect(driver.room.scope == .all)
        driver.press(.pageLedger)
        #expect(driver.queries.last == .ledger(LedgerRequest()) && !driver.header.contains("only"))
    }

    @Test("the row under the cursor is counted alone, in the place of another of its field")
    func row() throws {
        var bounded = Scope([Condition(.domain, "poster")])
        bounded.without = ["bob"]
        var driver = LeadDriver(scope: bounded)
        driver.press(.ledgerFilterValue)
        bounded = Scope([Condition(.domain, "ocr")])
        bounded.without = ["bob"]
        #expect(driver.room.scope == bounded)
        #expect(driver.header.contains("only domain=ocr, without bob"))
        driver.press(.pageReviewers, .ledgerFilterValue)
        #expect(driver.footer.contains("put the cursor on a domain, kind, language or queue"))
    }

    @Test("a line that cannot be understood says why and changes nothing")
    func mistakes() {
        var driver = LeadDriver()
        write("kind=nonsense", &driver)
        #expect(driver.footer.contains("there is no kind “nonsense”") && driver.room.scope == .all)
    }

    @Test("a room about a part of the project")
    func golden() throws {
        var driver = LeadDriver(columns: 110, rows: 20)
        write("domain=poster kind=judgement", &driver)
        expect(
            driver,
            """
             vermilion  lead's room  rooftops.sqlite  only domain=poster, kind=judgement (* all)           ✓ live   carol
             [1 progress]   2 reviewers    3 agreement    4 adjudication (3)    5 ledger
            ┌─ the project ──────────────────────────────────────────────────────────────────────────────────────────────┐
            │ 4,085 of 5,928 turns decided  68.9%  █████████████████████████████████████▓▓▓▓▓▓▓▓▓▒░····················· │
            │ █ accepted   ▓ edited   ▒ rejected   ░ contested   · undecided                                             │
            │ decisions a day  2026-11-11 ▂▄·▆▆▇██·█  last 640 on 2026-11-20                                             │
            │ 758 reviews (about 2,179 decisions) and 3 rulings are left; the decisions take 6 to 9 calendar days at 451 │
            │ to 644 decisions a worked day (quartiles of the last 8), 4 days worked a week                              │
            │ 3 datasets · 2,062 samples · 12 quarantined records · 34 flagged · 48,213 events                           │
            └────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
            ┌─[domain] kind  language  queue  day ─────────────────────────────────────────────────────────────────── 5 ─┐
            │  domain    turns  decided    done  progress      accepted  edited  rejected  contested  undecided  samples │
            │› ocr       2,400    1,785   74.4%  █████▓▓▒░···     1,310     402        61         12        615      812 │
            │  poster    1,920    1,920  100.0%  █████████▓▓▒     1,544     301        75          0          0      640 │
            │  海报设计  1,164      346   29.7%  ██▓▒░·······       290      44         9          3        818      388 │
            │  geometry    410        0    0.0%  ············         0       0         0          0        410      205 │
            │  (none)       34       34  100.0%  ██████████▓▒        30       3         1          0          0       17 │
            └────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
             ocr · domain: accepted 1,310, edited 402, rejected 61, contested 12, undecided 615
             Enter open turns   ] next table   Tab next page   * everything   s sort   S flip   g go to turn   ? help
            """)
        driver.press(.nextSection, .nextSection, .nextSection)
        driver.figures.progress.queues = []
        driver.press(.refresh)
        #expect(driver.screen.contains("Queues are counted as a whole"))
    }
}
