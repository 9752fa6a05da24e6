internal import Corpus
import Foundation

/// System calls that fail at a chosen place under every command that writes.
enum FailingCallsTrial: EnduranceTrial {
    static let name = "failing-calls"
    static let summary =
        "import, decide, export and backup with a failing system call: nothing acknowledged lost, nothing torn"

    private static let faults: [(call: String, error: String)] = [
        ("pwrite64", "ENOSPC"), ("pwrite64", "EIO"), ("write", "ENOSPC"), ("write", "EIO"), ("fdatasync", "EIO"),
        ("fsync", "EIO"), ("pread64", "EIO"), ("read", "EIO"), ("openat", "EMFILE"), ("openat", "EACCES"),
        ("flock", "ENOLCK"), ("fcntl", "EACCES"), ("ftruncate", "ENOSPC"), ("link", "EIO"), ("rename", "EIO"),
        ("unlink", "EACCES"), ("fchmod", "EPERM"), ("mmap", "ENOMEM"), ("newfstatat", "EIO"), ("lseek", "EIO"),
    ]

    static func run(in workshop: Workshop, rounds: Int, generator: inout SplitMix64) throws -> EnduranceFindings {
        var findings = EnduranceFindings()
        guard workshop.has(["strace", "-f", "-qq", "-o", "/dev/null", "true"]) else {
            findings.count("rounds: strace may not trace here")
            return findings
        }
        for round in 0..<rounds {
            let fault = faults[Int.random(in: 0..<faults.count, using: &generator)]
            let place = Int.random(in: 1...120, using: &generator)
            let lasts = Bool.random(using: &generator) ? "+" : ""
            let wrapper = [
                "strace", "-f", "--seccomp-bpf", "-qq", "-o", "/dev/null", "-e", "trace=\(fault.call)", "-e",
                "inject=\(fault.call):error=\(fault.error):when=\(place)\(lasts)",
            ]
            let found = try mistreat(workshop, through: wrapper, findings: &findings)
            findings.faults += found.map { "round \(round), \(wrapper.last ?? ""): \($0)" }
        }
        return findings
    }

    private static func mistreat(
        _ workshop: Workshop, through wrapper: [String], findings: inout EnduranceFindings
    ) throws -> [String] {
        var faults: [String] = []
        var store = try TrialStore(in: workshop, name: name)
        let source = try Data(contentsOf: URL(fileURLWithPath: TrialStore.dataset(in: workshop).path))
        func run(_ arguments: [String]) throws -> MeasuredRun {
            let run = try MeasuredRun(store.command(arguments, through: wrapper))
            findings.count("runs")
            if run.exitCode == 1 { findings.count("refused") }
            // What cannot even be loaded ends before the program begins, with the loader's 127.
            if run.exitCode > 1, run.exitCode != 127 {
                faults.append("\(arguments[0]) ended with \(run.exitCode): \(run.output.suffix(200))")
            }
            for phrase in ["not an error", "NSCocoaErrorDomain"] where run.output.contains(phrase) {
                faults.append("\(arguments[0]) said “\(phrase)”")
            }
            return run
        }
        let target = store.folder + "/out.jsonl"
        let export = try run(["export", "--to", target])
        let written = FileManager.default.contents(atPath: target)
        if written.map({ $0 != source }) ?? (export.exitCode == 0) { faults.append("export left a torn file, or none") }

        let copy = store.folder + "/copy.sqlite"
        let backup = try run(["backup", copy])
        if FileManager.default.fileExists(atPath: copy) {
            let check = try MeasuredRun([workshop.program, "check", "--store", copy])
            if check.exitCode != 0 { faults.append("backup left an unsound copy: \(check.output.prefix(200))") }
        } else if backup.exitCode == 0 {
            faults.append("backup left nothing and said nothing")
        }

        let script = store.folder + "/script.jsonl"
        let lines = (0..<20).map { "{\"sample\":\($0 % TrialStore.samples + 1),\"turn\":1,\"decision\":\"accept\"}\n" }
        try Data(lines.joined().utf8).write(to: URL(fileURLWithPath: script))
        findings.count("acknowledged", store.note(answers: try run(["decide", script]).output).acknowledged)

        let fresh = try workshop.dataset(samples: 120)
        let imported = try run(["import", fresh.path])
        let status = try MeasuredRun(store.command(["status", "--json"]))
        let told = try? JSONSerialization.jsonObject(with: Data(status.output.utf8)) as? [String: Any]
        let samples = told?["samples"] as? Int
        let whole = TrialStore.samples + fresh.samples
        if samples != whole, samples != TrialStore.samples || imported.exitCode == 0 {
            faults.append("import ended with \(imported.exitCode) and \(samples ?? -1) samples")
        }
        return try faults + store.faults()
    }
}
