import Foundation
import TestSupport
import Testing

@Suite struct AdjudicateTests {
    /// A store in which bob and carol differ about the first turn of the first two samples.
    static func contested() throws -> TemporaryFolder {
        let folder = try SampleFiles.store()
        try decide(
            """
            {"sample":1,"turn":1,"decision":"edit","answer":"天空是蓝色的。","reasons":["colour"],"note":"看图"}
            {"sample":2,"turn":1,"decision":"accept"}

            """, as: "bob", in: folder)
        try decide(
            """
            {"sample":1,"turn":1,"decision":"accept"}
            {"sample":2,"turn":1,"decision":"reject"}

            """, as: "carol", in: folder)
        return folder
    }

    static func decide(_ script: String, as name: String, in folder: TemporaryFolder) throws {
        let run = try ProgramRun(["decide", "--as", name, "--new"], in: folder.path, input: script)
        try #require(run.exitCode == 0, "\(run.output)")
    }

    @Test("Two people disagree, a lead looks at both versions and takes one, and that leaves with the export")
    func settle() throws {
        let folder = try Self.contested()
        let list = try ProgramRun(["adjudicate", "--json"], in: folder.path).json
        #expect(list["total"] as? Int == 2)
        let items = try #require(list["items"] as? [[String: Any]])
        #expect(items.map { $0["sample"] as? Int } == [2, 1])
        #expect(items[0]["decisions"] as? [String: Int] == ["accept": 1, "edit": 0, "reject": 1])
        #expect(items[0]["contentions"] as? [String] == ["decision"] && items[0]["posteriorEntropy"] is NSNull)
        let unsure = try ProgramRun(["adjudicate", "list", "--cause", "low certainty", "--json"], in: folder.path).json
        #expect(unsure["total"] as? Int == 0)

        let shown = try ProgramRun(["adjudicate", "show", "1", "1"], in: folder.path)
        for part in ["bob  edit  (colour)", "天空是[-绿-]{+蓝+}色的。", "note: 看图", "carol  accept"] {
            #expect(shown.output.contains(part), "\(shown.output)")
        }
        let resolve = try ProgramRun(
            ["adjudicate", "resolve", "1", "1", "--take", "bob", "--reason", "guideline-gap", "--note", "which blue?"],
            in: folder.path)
        #expect(resolve.exitCode == 0, "\(resolve.errors)")
        #expect(try ProgramRun(["adjudicate", "--json"], in: folder.path).json["total"] as? Int == 1)
        #expect(try ProgramRun(["export", "--to", "out.jsonl"], in: folder.path).exitCode == 0)
        let exported = try String(contentsOfFile: folder.path("out.jsonl"), encoding: .utf8)
        #expect(exported.contains("天空是蓝色的。") && !exported.contains("天空是绿色的。"))

        let gaps = try #require(
            try ProgramRun(["adjudicate", "gaps", "--json"], in: folder.path).json["gaps"] as? [[String: Any]])
        #expect(gaps.map { $0["note"] as? String } == ["which blue?"])

        #expect(try ProgramRun(["adjudicate", "reopen", "1", "1"], in: folder.path).exitCode == 0)
        let again = try ProgramRun(["adjudicate", "show", "1", "1", "--json"], in: folder.path).json
        #expect(again["contentions"] as? [String] == ["reopened", "decision"])
        #expect((again["rulings"] as? [[String: Any]])?.map { $0["action"] as? String } == ["resolve", "reopen"])
        #expect(again["settled"] as? Bool == false)
        let own = try ProgramRun(
            ["adjudicate", "resolve", "1", "1", "--answer", "天空是深蓝色的。", "--reason", "ambiguous"], in: folder.path)
        #expect(own.exitCode == 0, "\(own.errors)")
        let status = try ProgramRun(["status", "--json"], in: folder.path).json
        #expect(status["edited"] as? Int == 1 && status["contested"] as? Int == 1)
        #expect(try ProgramRun(["check"], in: folder.path).exitCode == 0)
    }

    @Test("With names hidden a version is taken by its letter")
    func hiddenNames() throws {
        let folder = try Self.contested()
        let shown = try ProgramRun(["adjudicate", "show", "2", "1", "--hide-names", "--json"], in: folder.path)
        #expect(!shown.output.contains("bob") && !shown.output.contains("carol"))
        let versions = try #require(try shown.json["versions"] as? [[String: Any]])
        #expect(versions.map { $0["reviewer"] as? String } == ["A", "B"])
        let rejecting = try #require(versions.first { $0["decision"] as? String == "reject" }?["reviewer"] as? String)
        let unknown = try ProgramRun(
            ["adjudicate", "resolve", "2", "1", "--take", "bob", "--hide-names"], in: folder.path)
        #expect(unknown.exitCode == 1 && unknown.errors.contains("take one of A, B"))
        let run = try ProgramRun(
            ["adjudicate", "resolve", "2", "1", "--take", rejecting, "--hide-names"], in: folder.path)
        #expect(run.exitCode == 0, "\(run.errors)")
        #expect(try ProgramRun(["status", "--json"], in: folder.path).json["rejected"] as? Int == 1)
    }

    @Test(
        "However many turns wait, all are written as JSON and CSV, and those whose versions are alike are settled at once"
    )
    func many() throws {
        let folder = try SampleFiles.store(of: SampleFiles.many(205))
        func script(_ ending: (Int) -> String) -> String {
            (1...205).map { sample in
                let answer = "The quiet harbour has a row of white boats in \(sample) colours\(ending(sample))"
                return #"{"sample":\#(sample),"turn":1,"decision":"edit","answer":"\#(answer)"}"# + "\n"
            }.joined()
        }
        try Self.decide(script { _ in "" }, as: "bob", in: folder)
        // Of one wording, alike, and different.
        try Self.decide(
            script { $0 == 1 ? "." : $0 == 2 ? ", all of them under a heavy sky" : "s" }, as: "carol", in: folder)
        let list = try ProgramRun(["adjudicate", "--json"], in: folder.path).json
        #expect(list["total"] as? Int == 204 && (list["items"] as? [Any])?.count == 204)
        let csv = try ProgramRun(["adjudicate", "list", "--csv"], in: folder.path).output
        #expect(csv.split(separator: "\r\n").count == 205)
        let text = try ProgramRun(["adjudicate", "list", "--reviewer", "carol"], in: folder.path)
        #expect(text.errors.contains("4 more; --limit 0 lists all"))
        let report = try ProgramRun(["report", "--json"], in: folder.path).json["adjudication"] as? [String: Any]
        #expect((report?["items"] as? [Any])?.count == 204)
        let none = try ProgramRun(["adjudicate", "list", "--because", "ocr", "--json"], in: folder.path).json
        #expect(none["total"] as? Int == 0)

        let unsaid = try ProgramRun(["adjudicate", "settle", "--similar", "0.9"], in: folder.path)
        #expect(unsaid.exitCode == 64 && unsaid.errors.contains("--dry-run"))
        let dry = try ProgramRun(["adjudicate", "settle", "--similar", "0.9", "--dry-run"], in: folder.path)
        #expect(dry.errors.contains("203 turns would be settled") && dry.output.contains("colours"))
        let arguments = ["adjudicate", "settle", "--similar", "0.9", "--reason", "subjective", "--json"]
        let refused = try ProgramRun(arguments + ["--as", "bob"], in: folder.path)
        #expect(refused.exitCode == 1 && refused.errors.contains("only a lead may settle turns"))
        let settled = try ProgramRun(arguments, in: folder.path).json
        #expect(settled["settled"] as? Int == 203)
        #expect(try ProgramRun(["adjudicate", "--json"], in: folder.path).json["total"] as? Int == 1)
        #expect(try ProgramRun(["adjudicate", "reopen", "3", "1"], in: folder.path).exitCode == 0)
        #expect(try ProgramRun(["adjudicate", "--json"], in: folder.path).json["total"] as? Int == 2)
        #expect(try ProgramRun(["check"], in: folder.path).exitCode == 0)
    }

    @Test("A reviewer is told nothing and settles nothing; what makes no sense is refused with a reason")
    func refusals() throws {
        let folder = try Self.contested()
        for arguments in [
            ["adjudicate"], ["adjudicate", "show", "1", "1"], ["adjudicate", "resolve", "1", "1", "--accept"],
            ["adjudicate", "reopen", "1", "1"], ["adjudicate", "gaps"],
        ] {
            let run = try ProgramRun(arguments + ["--as", "bob"], in: folder.path)
            #expect(run.exitCode == 1 && run.output.isEmpty && run.errors.contains("only a lead may"), "\(arguments)")
        }
        let both = try ProgramRun(["adjudicate", "resolve", "1", "1", "--accept", "--reject"], in: folder.path)
        #expect(both.exitCode == 64)
        let reason = try ProgramRun(
            ["adjudicate", "resolve", "1", "1", "--accept", "--reason", "because"], in: folder.path)
        #expect(reason.exitCode == 1 && reason.errors.contains("guideline-gap"))
        #expect(try ProgramRun(["status", "--json"], in: folder.path).json["contested"] as? Int == 2)
    }
}
