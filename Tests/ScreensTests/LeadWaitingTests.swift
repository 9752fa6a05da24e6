import Corpus
import Figures
import Screens
import Settings
import TerminalUI
import Testing

/// Many turns that need a lead: which of them are listed, and settling those whose versions are alike.
@Suite struct LeadWaitingTests {
    private static func item(_ number: Int) -> AdjudicationItem {
        var item = LeadExamples.items[0]
        item.sample = number
        item.turn = 1
        item.kind = number.isMultiple(of: 2) ? .judgement : .shortAnswer
        item.contentions = [.text]
        item.entropy = Double(number) / 1_000
        return item
    }

    /// A room in front of as many turns.
    private func opened(_ count: Int) -> LeadDriver {
        var figures = LeadExamples.figures
        let items = (1...count).map(Self.item)
        figures.adjudication.items = Array(items.prefix(WaitingRequest.pageSize))
        figures.adjudication.waiting = count
        var driver = LeadDriver(page: .progress, figures: figures)
        driver.waiting = items
        driver.press(.pageAdjudication)
        return driver
    }

    private func asked(_ driver: LeadDriver) -> [WaitingRequest] {
        driver.queries.compactMap { if case .waitingTurns(let request) = $0 { request } else { nil } }
    }

    @Test("more come as the cursor goes down, and all when it goes to the end or they are sorted")
    func scrolling() {
        var driver = opened(1_240)
        #expect(driver.screen.contains("of 1,240"))
        #expect(asked(driver).isEmpty)
        for _ in 0..<20 { driver.press(.scrollDown) }
        #expect(asked(driver) == [WaitingRequest(limit: 1_000)])
        driver.press(.tableLast)
        #expect(driver.selected.contains("1,240"))
        #expect(asked(driver).last == WaitingRequest(limit: WaitingRequest.most))
        driver.press(.tableLeft)

        driver = opened(540)
        driver.moveTo(column: "doubt")
        driver.press(.tableSort, .tableFirst)
        #expect(asked(driver) == [WaitingRequest(limit: WaitingRequest.most)])
        #expect(driver.selected.contains("540.1"))
    }

    @Test("what is beyond the longest list is told, and found by a filter")
    func tooMany() {
        var driver = opened(6_000)
        driver.moveTo(column: "doubt")
        driver.press(.tableSort)
        #expect(driver.footer.contains("among the 5,000 most contested; a filter finds the others"))
        #expect(driver.screen.contains("of 6,000"))
    }

    @Test("a filter is written, taken from the value under the cursor, and let go")
    func filtering() {
        var driver = opened(540)
        driver.press(.ledgerFilter)
        driver.type("kind=judgement why=text")
        driver.press(.editSave)
        #expect(asked(driver).last?.conditions.text == "kind=judgement contention=text")
        #expect(driver.screen.contains("kind=judgement contention=text"))
        #expect(driver.screen.contains("/270"))
        driver.press(.export)
        #expect(
            driver.effects.last
                == .ask(
                    .export(
                        .adjudication,
                        waiting: WaitingRequest([Condition(.kind, "judgement"), Condition(.contention, "text")]))))
        driver.press(.ledgerUnfilter)
        #expect(driver.screen.contains("of 540"))
        driver.moveTo(column: "kind")
        driver.press(.ledgerFilterValue)
        // The cursor has stayed on its row.
        #expect(asked(driver).last?.conditions == [Condition(.kind, "judgement")])
        driver.press(.ledgerFilter)
        driver.type(" colour=red")
        driver.press(.editSave)
        #expect(driver.footer.contains("there is no field “colour”"))
        driver.press(.ledgerFilter)
        driver.type(" kind=nonsense")
        driver.press(.editSave)
        #expect(driver.footer.contains("there is no kind “nonsense”"))
    }

    @Test("turns with versions that are alike are looked through, given a reason, and settled at once")
    func bulk() throws {
        var driver = opened(540)
        let text = LeadExamples.contested.generated
        var other = text
        other.answer += "座"
        driver.proposals = (1...3).map {
            SettlingProposal(
                place: TurnPlace(sample: $0, turn: 1), similarity: 0.97 - Double($0) / 100, text: text,
                authors: ["alice"], others: [other])
        }
        driver.press(.settleAlike, .editSave)
        #expect(driver.screen.contains("settle 2 turns, alike to 95.0% at least?"))
        #expect(driver.screen.contains("1.1  96.0% alike  alice") && driver.footer.contains("settle all"))
        driver.press(.listConfirm)
        #expect(driver.screen.contains("why settle 2 turns?"))
        driver.press(.listConfirm)
        guard case .ask(.settle(let request, let proposals, let query, let reasons, nil)) = driver.effects.last else {
            Issue.record("nothing was settled")
            return
        }
        #expect(proposals.map(\.place.sample) == [1, 2] && query.similarity == 0.95 && reasons.count == 1)
        #expect(driver.footer.contains("saving…"))
        driver.send(.settledAtOnce(request: request, turns: 1))
        #expect(driver.footer.contains("settled 1 turn, one event each; 1 had changed and are left"))

        driver.proposals = []
        driver.press(.settleAlike, .editSave)
        #expect(driver.footer.contains("no turn that all its reviewers edited has versions so much alike"))
        driver.press(.settleAlike)
        driver.type("x")
        driver.press(.editSave)
        #expect(driver.footer.contains("is no similarity"))
        driver.press(.settleAlike, .cancel, .pageProgress, .settleAlike)
        #expect(driver.footer.contains("turns are settled at once on the adjudication page"))
    }
}
