import Foundation

/// System calls that fail on purpose, by `strace`.
package enum FailingCalls {
    private static let tracer = "/usr/bin/strace"

    /// Whether programs may be traced here; containers often forbid it.
    package static let arePossible: Bool = {
        guard FileManager.default.isExecutableFile(atPath: tracer) else { return false }
        let child = try? ChildProcess([tracer, "-f", "-qq", "-o", "/dev/null", "/bin/true"])
        return child?.wait() == 0
    }()

    /// A command that starts a program whose calls of `call` fail with `error`: the one of number `place`, counted from 1
    /// over all its threads, or from there on all.
    package static func wrapper(_ call: String, _ error: String, at place: Int, andAfter: Bool = false) -> [String] {
        [
            tracer, "-f", "--seccomp-bpf", "-qq", "-o", "/dev/null", "-e", "trace=\(call)", "-e",
            "inject=\(call):error=\(error):when=\(place)\(andAfter ? "+" : "")",
        ]
    }
}
