import Foundation
import TestSupport
import Testing

/// The guidelines and the reasons of a project, which every event carries by their hashes.
@Suite struct ProjectTextTests {
    private func run(
        _ arguments: String..., as name: String? = nil, input: String? = nil, in folder: TemporaryFolder
    ) throws -> ProgramRun {
        try ProgramRun(arguments + (name.map { ["--as", $0] } ?? []), in: folder.path, input: input)
    }

    private let accept = "{\"sample\":1,\"turn\":1,\"decision\":\"accept\"}\n"

    @Test("Guidelines that a lead sets are carried by what is recorded after, and can be read by their hash later")
    func guidelines() throws {
        let folder = try SampleFiles.store()
        let none = try run("guidelines", "--json", in: folder)
        let nothing = try none.json
        #expect(none.exitCode == 0 && nothing["guidelines"] is NSNull && nothing["text"] is NSNull)
        let set = try run("guidelines", "set", "-", "--json", input: "# 指南\n\nLook \u{1B}[31mtwice.\n", in: folder)
        let told = try set.json
        let hash = try #require(told["guidelines"] as? String)
        #expect(try run("decide", input: accept, in: folder).exitCode == 0)
        let events = try run("history", "1", "--json", in: folder).json["events"] as? [[String: Any]]
        #expect(events?.last?["guidelines"] as? String == hash)

        let shown = try run("guidelines", in: folder).output
        #expect(shown.hasPrefix("# 指南\n\nLook ␛[31mtwice.") && !shown.contains("\u{1B}"))
        #expect(try run("guidelines", "set", "--none", in: folder).output == "the project has no guidelines\n")
        #expect(try run("guidelines", in: folder).output.isEmpty)
        #expect(try run("guidelines", "show", hash, in: folder).output == shown)
        let unknown = try run("guidelines", "show", "00ff", in: folder)
        #expect(unknown.exitCode == 1 && unknown.errors.contains("keeps no guidelines of the hash 00ff"))
        #expect(try run("check", in: folder).exitCode == 0)
    }

    @Test("The list of reasons is the form in which others are set, and what is wrong is told by its line")
    func reasons() throws {
        let folder = try SampleFiles.store()
        let standard = try run("reasons", in: folder).output
        #expect(standard.hasPrefix("hallucination") && standard.contains("text in image (OCR)"))
        let own = standard + "blurred-picture   blurred picture   图片模糊\n"
        let set = try run("reasons", "set", "-", "--json", input: own, in: folder)
        let told = try set.json
        let reasons = try #require(told["reasons"] as? [[String: String]])
        let taxonomy = try #require(told["taxonomy"] as? String)
        #expect(reasons.last == ["slug": "blurred-picture", "english": "blurred picture", "chinese": "图片模糊"])
        #expect(try run("reasons", "--json", in: folder).json["taxonomy"] as? String == taxonomy)
        let reject = "{\"sample\":1,\"turn\":1,\"decision\":\"reject\",\"reasons\":[\"blurred-picture\"]}\n"
        #expect(try run("decide", input: reject, in: folder).exitCode == 0)

        for (text, words) in [
            ("a\tone\t一\na\ttwo\t二\n", "line 2: the reason “a” stands there already"),
            ("A\tone\t一\n", "line 1: “A” is no slug"), ("a\tone\n", "line 1: a reason has a slug"),
            ("\n", "there must be a reason"),
        ] {
            let refused = try run("reasons", "set", "-", input: text, in: folder)
            #expect(refused.exitCode == 1 && refused.errors.contains(words), "\(refused.errors)")
        }
        #expect(try run("reasons", "--json", in: folder).json["taxonomy"] as? String == taxonomy)
    }

    @Test("Only a lead sets guidelines and reasons; everybody reads them")
    func leadsOnly() throws {
        let folder = try SampleFiles.store()
        #expect(try run("decide", "--new", as: "bob", input: accept, in: folder).exitCode == 0)
        for what in ["guidelines", "reasons"] {
            #expect(try run(what, as: "bob", in: folder).exitCode == 0)
            let refused = try run(what, "set", "-", as: "bob", input: "a\tone\t一\n", in: folder)
            #expect(refused.exitCode == 1 && refused.errors.contains("lead"), "\(refused.errors)")
        }
    }
}
