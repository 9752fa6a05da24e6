import Foundation
import TestSupport
import Testing

@Suite struct ReportTests {
    @Test("A lead writes the report as one page that tells the store's counts and its head")
    func page() throws {
        let folder = try SampleFiles.store()
        #expect(
            try ProgramRun(["decide"], in: folder.path, input: #"{"sample":1,"turn":1,"decision":"accept"}"#).exitCode
                == 0)
        let run = try ProgramRun(["report", "--to", "report.html"], in: folder.path)
        #expect(run.exitCode == 0, "\(run.errors)")
        let html = try String(contentsOfFile: folder.path("report.html"), encoding: .utf8)
        #expect(html.hasPrefix("<!DOCTYPE html>") && html.hasSuffix("</html>\n"))
        #expect(html.contains("3 samples with 6 turns came from 1 dataset."))
        let heads = try ProgramRun(["status", "--json"], in: folder.path).json["heads"] as? [[String: Any]]
        let head = try #require(heads?.first)
        let text = "\(head["site"] ?? ""):\(head["sequence"] ?? ""):\(head["hash"] ?? "")"
        #expect(html.contains(text))
        #expect(try ProgramRun(["check", "--head", text], in: folder.path).exitCode == 0)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).allSatisfy { !$0.contains("partial") })
    }

    @Test("What two reviewers decided differently shows as agreement, as a pair and as a turn that waits")
    func figures() throws {
        let folder = try SampleFiles.store()
        let decisions = { (last: String) in
            """
            {"sample":1,"turn":1,"decision":"accept"}
            {"sample":1,"turn":2,"decision":"accept"}
            {"sample":2,"turn":1,"decision":"edit","answer":"There are two boats in the harbour."}
            {"sample":2,"turn":2,"decision":"\(last)"}

            """
        }
        #expect(try ProgramRun(["decide"], in: folder.path, input: decisions("accept")).exitCode == 0)
        #expect(
            try ProgramRun(["decide", "--as", "李娜", "--new"], in: folder.path, input: decisions("reject")).exitCode == 0
        )
        let run = try ProgramRun(["report", "--to", "report.html", "--json"], in: folder.path)
        #expect(run.exitCode == 0, "\(run.errors)")
        let agreement = try #require(try run.json["agreement"] as? [String: Any])
        let card = try #require(agreement["decisions"] as? [String: Any])
        #expect(
            card["units"] as? Int == 4 && card["ratings"] as? Int == 8 && card["percentAgreement"] as? Double == 0.75)
        let adjudication = try #require(try run.json["adjudication"] as? [String: Any])
        #expect(adjudication["waiting"] as? Int == 1)
        let html = try String(contentsOfFile: folder.path("report.html"), encoding: .utf8)
        for text in ["<bdi>李娜</bdi>", "75.0%", "2.2", "1 accept, 1 reject", "n 4"] {
            #expect(html.contains(text), "the page does not say \(text)")
        }
    }

    @Test("A page that is there is replaced only by force, and a folder never")
    func overwriting() throws {
        let folder = try SampleFiles.store()
        try folder.write("mine", to: "report.html")
        let refused = try ProgramRun(["report", "--to", "report.html"], in: folder.path)
        #expect(refused.exitCode == 1 && refused.errors.contains("report.html exists; --force replaces it"))
        #expect(try String(contentsOfFile: folder.path("report.html"), encoding: .utf8) == "mine")
        #expect(try ProgramRun(["report", "--to", "report.html", "--force"], in: folder.path).exitCode == 0)
        #expect(try String(contentsOfFile: folder.path("report.html"), encoding: .utf8).hasPrefix("<!DOCTYPE html>"))
        #expect(try ProgramRun(["report", "--to", "images", "--force"], in: folder.path).exitCode == 1)
        #expect(try ProgramRun(["report"], in: folder.path).exitCode == 64)
    }

    @Test("Nobody but a lead makes the report, and a stranger who asks is not entered in the store")
    func leadsOnly() throws {
        let folder = try SampleFiles.store()
        let run = try ProgramRun(["report", "--to", "report.html", "--as", "mallory"], in: folder.path)
        #expect(run.exitCode == 1 && run.errors.contains("no reviewer named mallory"), "\(run.errors)")
        #expect(!FileManager.default.fileExists(atPath: folder.path("report.html")))
        let json = try ProgramRun(["report", "--json", "--as", "mallory"], in: folder.path)
        #expect(json.exitCode == 1 && json.output.isEmpty)
        _ = try ProgramRun(["reviewer", "add", "mallory"], in: folder.path)
        let reviewer = try ProgramRun(["report", "--json", "--as", "mallory"], in: folder.path)
        #expect(reviewer.exitCode == 1 && reviewer.errors.contains("only a lead may make the report"))
    }

    @Test("Figures come as CSV, one table at a time, and never as two forms at once")
    func csv() throws {
        let folder = try SampleFiles.store()
        let run = try ProgramRun(["status", "--csv"], in: folder.path)
        #expect(run.exitCode == 0)
        #expect(
            run.output.hasPrefix(
                "dimension,group,samples,turns,accepted,edited,rejected,contested,undecided\r\nall,,3,6,0,0,0,0,6\r\n"))
        #expect(try ProgramRun(["status", "--table", "progress"], in: folder.path).output == run.output)
        let wrong = try ProgramRun(["status", "--table", "nights"], in: folder.path)
        #expect(wrong.exitCode == 1 && wrong.errors.contains("there is no table nights here; there are progress"))
        #expect(try ProgramRun(["status", "--csv", "--json"], in: folder.path).exitCode == 64)
    }

    @Test("The same figures come as JSON")
    func json() throws {
        let folder = try SampleFiles.store()
        let figures = try ProgramRun(["report", "--json"], in: folder.path).json
        #expect((figures["progress"] as? [String: Any])?["turns"] as? Int == 6)
        #expect((figures["progress"] as? [String: Any])?["heads"] is [[String: Any]])
    }
}
