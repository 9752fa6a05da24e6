import Foundation
import TestSupport
import Testing

/// A disk that fills up under a store, and is emptied again.
@Suite(.enabled(if: PrivateMount.isPossible, "no file system may be mounted here, so none can be filled"))
struct FullDiskTests {
    @Test("On a full disk every command says so, nothing acknowledged is lost, and with room it all goes on")
    func fullDisk() throws {
        let folder = try TemporaryFolder()
        try folder.write(SampleFiles.many(3_000), to: "data.jsonl")
        try folder.write(
            (1...40).map { "{\"sample\":\($0),\"turn\":1,\"decision\":\"accept\"}\n" }.joined(), to: "script")
        // The mount is seen by this one shell and its children only, and goes with them.
        try folder.write(
            """
            mkdir disk && mount -t tmpfs -o size=16m none disk && cd disk || exit 9
            run() { name=$1; shift; "$VERMILION" "$@" > "../$name.out" 2> "../$name.err"; echo $? > "../$name.code"; }
            run import import ../data.jsonl
            head -c 40000000 /dev/zero > filling 2> /dev/null
            run status status
            # Enough to open the store, not enough for all that comes.
            truncate -s -400K filling
            run decide decide ../script
            run backup backup copy.sqlite
            run export export --to out.jsonl
            run more import ../more.jsonl
            ls > ../left
            rm filling
            run decided decide ../script
            run check check
            run statusAfter status --json
            run backupAfter backup copy.sqlite
            """, to: "fill.sh")
        try folder.write(SampleFiles.many(4_000), to: "more.jsonl")
        let shell = try ChildProcess(
            ["/usr/bin/unshare", "-rm", "/bin/sh", "fill.sh"], in: folder.path,
            environment: ProgramRun.environment(adding: ["VERMILION": BuiltProgram.path]))
        #expect(shell.wait() == 0)
        let text = { (name: String) in try String(contentsOfFile: folder.path(name), encoding: .utf8) }
        let code = { (name: String) in try text(name + ".code").trimmingCharacters(in: .whitespacesAndNewlines) }
        #expect(try code("import") == "0")
        for name in ["status", "decide", "backup", "export", "more"] {
            #expect(try code(name) == "1", "\(name)")
            let said = try text(name + ".out") + text(name + ".err")
            #expect(said.contains("disk is full") || said.contains("No space left on device"), "\(name): \(said)")
            #expect(!said.contains("not an error") && !said.contains("NSCocoaErrorDomain"))
        }
        let left = try text("left").split(separator: "\n").filter { !$0.hasPrefix("vermilion.sqlite") }
        #expect(left == ["filling"], "a broken export or backup leaves nothing")
        let acknowledged = try text("decide.out").split(separator: "\n").filter { $0.contains("\"ok\": true") }.count
        #expect((1..<40).contains(acknowledged))
        for name in ["decided", "check", "backupAfter"] {
            #expect(try code(name) == "0", "\(name)")
        }
        #expect(try text("statusAfter.out").contains("\"accepted\": 40"))
    }
}
