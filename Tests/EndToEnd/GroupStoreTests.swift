import Foundation
import TestSupport
import Testing

@Suite struct GroupStoreTests {
    static let canChangeUser = getuid() == 0 && FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv")

    /// Runs the program as another user id of group 60000; needs root.
    private func run(as user: Int, _ arguments: [String], in folder: String, input: String = "") throws -> ProgramRun {
        try ProgramRun(
            arguments, in: folder, input: input,
            environment: ["VERMILION_REVIEWER": "user\(user)"],
            through: ["/usr/bin/setpriv", "--reuid", "\(user)", "--regid", "60000", "--clear-groups", "--"])
    }

    @Test("Two logins of one group write to one store, and neither locks the other out", .enabled(if: canChangeUser))
    func twoUsers() throws {
        let folder = try TemporaryFolder()
        try folder.write(SampleFiles.many(40), to: "data.jsonl")
        // The way to the store must be open to both; the store's own folder is the group's.
        chmod(folder.path, 0o755)
        let store = folder.path("shared/store.sqlite")
        let made = try ProgramRun(["init", "--store", store, "--group", "60000"], in: folder.path)
        #expect(made.exitCode == 0, "\(made.errors)")
        #expect(try ProgramRun(["import", "data.jsonl", "--store", store], in: folder.path).exitCode == 0)

        let script = { (from: Int) in
            (from..<from + 20).map { "{\"sample\":\($0),\"turn\":1,\"decision\":\"accept\"}" }.joined(separator: "\n")
        }
        let runs = try [(60001, 1), (60002, 21), (60001, 11), (60002, 1)].map { user, from in
            try run(as: user, ["decide", "--new", "--store", store], in: folder.path, input: script(from))
        }
        for run in runs { #expect(run.exitCode == 0, "\(run.errors) \(run.output)") }
        let status = try ProgramRun(["status", "--json", "--store", store], in: folder.path).json
        #expect(status["accepted"] as? Int == 40)
        #expect(try ProgramRun(["check", "--store", store], in: folder.path).exitCode == 0)

        let attributes = try FileManager.default.attributesOfItem(atPath: store)
        #expect(attributes[.posixPermissions] as? Int == 0o660)
    }
}
