import Foundation
import TestSupport
import Testing

/// Every command as a reviewer: what is refused, and that nothing that is told depends on what others decide.
///
/// The list of commands is the program's own: one that is added and is not below fails the test.
@Suite struct RoleTests {
    /// Whom a command is for.
    private enum Audience {
        case leads
        /// Also reviewers; what is told to them must be the same whatever others decide.
        case reviewers
        /// It opens a screen, or is tried elsewhere: only that leads alone may run it is looked at here.
        case screen
    }

    /// Every command by its full name, with arguments with which a lead could run it.
    private static let commands: [String: (audience: Audience, arguments: [[String]])] = [
        "demo": (.screen, []), "init": (.screen, []), "keys": (.screen, []), "themes": (.screen, []),
        "compare": (.screen, []), "conditions": (.screen, []), "review": (.screen, []),
        "import": (.leads, [["more.jsonl"]]),
        "decide": (.reviewers, [["own.jsonl"]]),
        "status": (.reviewers, [[], ["--json"], ["--csv"]]),
        "show": (.reviewers, [["1"], ["1", "--json"], ["1", "--frame", "100x30"], ["2", "--json"]]),
        "history": (.reviewers, [["1"], ["1", "--json"], ["2", "--turn", "1", "--json"]]),
        "search": (.reviewers, [["天空", "--json"], ["boats"]]),
        "lint": (.reviewers, [[], ["--json"]]),
        "dataset list": (.reviewers, [[], ["--json"]]),
        "dataset set": (.leads, [["1", "--domain", "poster"]]),
        "lead": (.leads, [[]]),
        "queue list": (.reviewers, [[], ["--json"]]), "queue show": (.reviewers, [["q"], ["q", "--json"]]),
        "queue claim": (.reviewers, [["q", "--json"]]), "queue release": (.reviewers, [["q"]]),
        "queue add": (.leads, [["mine"]]), "queue top-up": (.leads, [["q"]]),
        "queue order": (.leads, [["q", "random"]]), "queue assign": (.leads, [["q", "--everybody"]]),
        "queue set": (.leads, [["q", "--overlap", "3"]]), "queue pause": (.leads, [["q"]]),
        "queue resume": (.leads, [["q"]]), "queue remove": (.leads, [["q", "--yes"]]),
        "queue history": (.leads, [[], ["q", "--json"]]),
        "reviewer list": (.reviewers, [[], ["--json"]]), "reviewer add": (.leads, [["eve"]]),
        "reviewer role": (.leads, [["zoe", "lead"]]), "reviewer rename": (.reviewers, [["zoe", "zoe"]]),
        "reviewer deactivate": (.leads, [["carol"]]), "reviewer reactivate": (.leads, [["carol"]]),
        "reviewer merge": (.leads, [["carol", "--into", "zoe", "--yes"]]),
        "reviewer roster show": (.reviewers, [[]]), "reviewer roster close": (.leads, [[]]),
        "reviewer roster open": (.leads, [[]]), "reviewer history": (.reviewers, [[], ["--json"]]),
        "reviewers": (.reviewers, [[], ["--json"], ["--csv"], ["--reviewer", "zoe", "--json"]]),
        "throughput show": (.reviewers, [[], ["--json"], ["--by", "kind", "--csv"], ["--cost", "30", "--json"]]),
        "throughput set": (.leads, [["--cutoff", "30"]]),
        "agreement": (.leads, [[], ["--json"], ["--by", "pair"]]),
        "adjudicate list": (.leads, [[], ["--json"]]), "adjudicate show": (.leads, [["1", "1"]]),
        "adjudicate resolve": (.leads, [["1", "1", "--accept", "--over", "00000000000000000000000000000000:1"]]),
        "adjudicate settle": (.leads, [["--similar", "0.95", "--dry-run"]]),
        "adjudicate reopen": (.leads, [["1", "1"]]), "adjudicate gaps": (.leads, [[]]),
        "gold list": (.leads, [[]]), "gold add": (.leads, [["3", "1", "--decision", "accept"]]),
        "gold promote": (.leads, [["--from", "unanimous", "--count", "1"]]), "gold remove": (.leads, [["1", "1"]]),
        "gold failed": (.leads, [[]]), "gold confirm": (.leads, [["2", "1"]]),
        "gold also": (.leads, [["2", "1", "--accept"]]), "gold correct": (.leads, [["2", "1", "--reject"]]),
        "gold plant": (.leads, [["3", "--reviewer", "zoe"]]),
        "gold planted": (.leads, [[]]),
        "report": (.leads, [["--json"], ["--to", "report.html"]]), "export": (.leads, [["--to", "out.jsonl"]]),
        "guidelines show": (.reviewers, [[], ["--json"]]), "guidelines set": (.leads, [["--none"]]),
        "reasons list": (.reviewers, [[], ["--json"]]), "reasons set": (.leads, [["reasons.txt"]]),
        "backup": (.leads, [["copy.sqlite"]]), "check": (.reviewers, [["--json"]]),
    ]

    /// The names of all commands that the program has, but for `help`.
    private static func programCommands() throws -> Set<String> {
        let help = try ProgramRun(["--experimental-dump-help"], in: "/").json
        var names: Set<String> = []
        func walk(_ command: [String: Any], _ path: [String]) {
            let below = (command["subcommands"] as? [[String: Any]] ?? []).filter {
                $0["commandName"] as? String != "help"
            }
            if below.isEmpty { names.insert(path.joined(separator: " ")) }
            for one in below { walk(one, path + [one["commandName"] as? String ?? ""]) }
        }
        walk(try #require(help["command"] as? [String: Any]), [])
        return names
    }

    @Test("Every command is known here, and so is whom it is for")
    func complete() throws {
        let found = try Self.programCommands()
        #expect(found.subtracting(Self.commands.keys) == [])
        #expect(Set(Self.commands.keys).subtracting(found) == [])
    }

    @Test("What is for leads is refused to a reviewer, and nothing is written")
    func refused() throws {
        let folder = try Self.store(othersAgree: true)
        let before = try ProgramRun(["status", "--json"], in: folder.path).json["events"] as? Int
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        for (name, command) in Self.commands where command.audience == .leads {
            for arguments in command.arguments {
                let words = name.split(separator: " ").map(String.init) + arguments
                let run = try ProgramRun(words + ["--as", "zoe"], in: folder.path)
                #expect(run.exitCode == 1 && run.errors.contains("only a lead may"), "\(words): \(run.errors)")
                #expect(run.output.isEmpty, "\(words)")
                // Nor does a stranger get further by not being known.
                let stranger = try ProgramRun(words + ["--as", "mallory"], in: folder.path)
                #expect(stranger.exitCode == 1 && stranger.errors.contains("mallory"), "\(words): \(stranger.errors)")
            }
        }
        #expect(try ProgramRun(["status", "--json"], in: folder.path).json["events"] as? Int == before)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == files)
        // With the right person the same words are no wrong usage.
        for words in [["queue", "set", "q", "--overlap", "3"], ["dataset", "set", "1", "--domain", "poster"]] {
            #expect(try ProgramRun(words, in: folder.path).exitCode == 0)
        }
    }

    @Test("Nothing that a reviewer is told depends on what others decided")
    func nothingLeaks() throws {
        let (one, other) = (try Self.store(othersAgree: true), try Self.store(othersAgree: false))
        for (name, command) in Self.commands.sorted(by: { $0.key < $1.key }) where command.audience == .reviewers {
            for arguments in command.arguments {
                let words = name.split(separator: " ").map(String.init) + arguments + ["--as", "zoe"]
                let (first, second) = (try ProgramRun(words, in: one.path), try ProgramRun(words, in: other.path))
                #expect(first.exitCode == 0, "\(words): \(first.errors)\(first.output)")
                #expect(second.exitCode == 0, "\(words): \(second.errors)\(second.output)")
                #expect(Self.masked(first.output) == Self.masked(second.output), "\(words)")
                #expect(Self.masked(first.errors) == Self.masked(second.errors), "\(words)")
            }
        }
    }

    /// A text without what differs from store to store: hashes, identities and times.
    private static func masked(_ text: String) -> String {
        // The folder first: its name can have as many digits in a row as a hash.
        text.replacing(/vermilion-test-[0-9A-F-]+/, with: "folder").replacing(/[0-9a-f]{8,}/, with: "#")
            .replacing(/[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z/, with: "@")
    }

    /// Alice leads, zoe has decided three turns, and carol the same turns: as zoe has, or otherwise.
    private static func store(othersAgree: Bool) throws -> TemporaryFolder {
        let folder = try SampleFiles.store()
        try folder.write(SampleFiles.many(2), to: "more.jsonl")
        try folder.write("{\"sample\":3,\"turn\":1,\"decision\":\"accept\"}\n", to: "own.jsonl")
        let own = """
            {"sample":1,"turn":1,"decision":"accept"}
            {"sample":1,"turn":2,"decision":"reject"}
            {"sample":2,"turn":1,"decision":"accept"}

            """
        let contrary = """
            {"sample":1,"turn":1,"decision":"reject"}
            {"sample":1,"turn":2,"decision":"accept"}
            {"sample":2,"turn":1,"decision":"edit","answer":"Four boats."}

            """
        for (arguments, input) in [
            (["reviewer", "add", "zoe"], nil), (["reviewer", "add", "carol"], nil),
            (["queue", "add", "q", "--overlap", "2", "--seed", "3"], nil), (["decide", "--as", "zoe"], own),
            (["decide", "--as", "carol"], othersAgree ? own : contrary),
            (["gold", "add", "2", "1", "--decision", othersAgree ? "accept" : "reject"], nil),
        ] {
            let run = try ProgramRun(arguments, in: folder.path, input: input)
            try #require(run.exitCode == 0, "\(arguments): \(run.errors)\(run.output)")
        }
        return folder
    }
}
