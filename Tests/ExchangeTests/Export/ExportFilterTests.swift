import Corpus
import Testing

@testable import Exchange

@Suite("An export's filter is read exactly")
struct ExportFilterTests {
    @Test("conditions are separated by commas or spaces, values by bars")
    func conditions() throws {
        let filter = try ExportFilter(
            decided: ["accepted, edited"],
            conditions: [#"domain=poster|ocr, kind!=Multiple-Choice reviewer="Ada L.""#])
        #expect(filter.decided == [.accepted, .edited])
        #expect(
            filter.conditions == [
                .init(key: .domain, values: ["poster", "ocr"]),
                .init(key: .kind, isNegated: true, values: ["Multiple-Choice"]),
                .init(key: .reviewer, values: ["Ada L."]),
            ])
        #expect(filter.conditionText == #"domain=poster|ocr kind!=Multiple-Choice reviewer="Ada L.""#)
    }

    @Test(
        "what is wrong is told with its place",
        arguments: [
            (
                "colour=red",
                "--where, character 1: there is no key “colour”, only domain, kind, language, reviewer, dataset and task"
            ),
            ("domain=a kind", "--where, character 14: after “kind” stands = or !="),
            (
                "kind=essay",
                "--where, character 6: there is no kind “essay”, only judgement, multiple choice, short answer, long answer and description"
            ),
            ("domain=", "--where, character 8: “domain” has no value"),
            ("domain=a|,", "--where, character 10: “domain” has no value"),
            (#"domain="a"#, "--where, character 8: the quotes are not closed"),
            (
                "=x",
                "--where, character 1: a key is missing; there are domain, kind, language, reviewer, dataset and task"
            ),
        ])
    func mistakes(text: String, message: String) {
        let error = #expect(throws: ExportFilterError.self) { try ExportFilter(decided: [], conditions: [text]) }
        #expect(error?.description == message)
    }

    @Test("conditions and outcomes that are given several times must all hold")
    func repeated() throws {
        let filter = try ExportFilter(
            decided: ["accepted,edited", "edited,rejected"], conditions: ["domain=ocr", "language=zh domain!=map"])
        #expect(filter.decided == [.edited])
        #expect(filter.conditionText == "domain=ocr language=zh domain!=map")
        #expect(throws: ExportFilterError.self) { try ExportFilter(decided: ["accepted", "edited"], conditions: []) }
        #expect(throws: ExportFilterError.self) { try ExportFilter(decided: [], conditions: ["domain=ocr", " "]) }
    }

    @Test("outcomes that there are not are refused")
    func outcomes() {
        let wrong = #expect(throws: ExportFilterError.self) { try ExportFilter(decided: ["good"], conditions: []) }
        #expect(
            wrong?.description == "--decided: there is no outcome “good”, only accepted, edited, rejected and undecided"
        )
        let contested = #expect(throws: ExportFilterError.self) {
            try ExportFilter(decided: ["contested"], conditions: [])
        }
        #expect(contested?.description == "--decided: contested turns are taken with --contested keep")
        #expect(throws: ExportFilterError.self) { try ExportFilter(decided: [" ,"], conditions: []) }
    }
}
