import Exchange
import Testing

@Suite struct ExportOutcomeTests {
    @Test("Outcomes that are given several times must all hold")
    func repeated() throws {
        #expect(try ExportOutcome.outcomes(in: ["accepted, edited", "edited,rejected"]) == [.edited])
        #expect(try ExportOutcome.outcomes(in: []) == nil)
        #expect(throws: ExportOutcomeError.self) { try ExportOutcome.outcomes(in: ["accepted", "edited"]) }
    }

    @Test("Outcomes that there are not are refused")
    func unknown() {
        let wrong = #expect(throws: ExportOutcomeError.self) { try ExportOutcome.outcomes(in: ["good"]) }
        #expect(
            wrong?.description == "--decided: there is no outcome “good”, only accepted, edited, rejected and undecided"
        )
        let contested = #expect(throws: ExportOutcomeError.self) { try ExportOutcome.outcomes(in: ["contested"]) }
        #expect(contested?.description == "--decided: contested turns are taken with --contested keep")
        #expect(throws: ExportOutcomeError.self) { try ExportOutcome.outcomes(in: [" ,"]) }
    }
}
