import Foundation

/// A program that a test has started.
///
/// Foundation's `Process` waits by a run loop, which many tests at once can starve; this one only asks the kernel.
package struct ChildProcess {
    package let identifier: Int32

    /// Where a program's input comes from and its output goes to, as paths.
    package struct Streams {
        package var input = "/dev/null"
        package var output = "/dev/null"
        package var errors = "/dev/null"

        package init(input: String = "/dev/null", output: String = "/dev/null", errors: String = "/dev/null") {
            self.input = input
            self.output = output
            self.errors = errors
        }
    }

    /// Starts a command, its first word a path, in a folder.
    package init(
        _ command: [String], in folder: String? = nil, streams: Streams = Streams(),
        environment: [String: String] = ProgramRun.environment()
    ) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, streams.input, O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, streams.output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, streams.errors, O_WRONLY | O_CREAT | O_TRUNC, 0o600)

        // A test runs on a thread that blocks signals, which a child would inherit and pass on.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))

        // `env -C` changes the folder: the C library's own way is not visible to Swift.
        let prefix = folder.map { ["/usr/bin/env", "-C", $0] } ?? []
        var arguments = (prefix + command).map { strdup($0) } + [nil]
        var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { (arguments + variables).forEach { free($0) } }
        var started: pid_t = 0
        let error = posix_spawn(&started, (prefix + command)[0], &actions, &attributes, &arguments, &variables)
        guard error == 0 else { throw CannotStart(command: command, error: error) }
        identifier = started
    }

    /// Sends a signal.
    package func signal(_ signal: Int32) { kill(identifier, signal) }

    /// Waits for the end: the exit code, or 128 and the signal that ended it.
    @discardableResult
    package func wait() -> Int32 {
        var status: Int32 = 0
        while waitpid(identifier, &status, 0) == -1, errno == EINTR {}
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
    }

    /// Waits for the end, as `wait()` does; what has not ended after `seconds` is killed.
    package func wait(seconds: Double) -> Int32 {
        let end = Date().addingTimeInterval(seconds)
        var status = siginfo_t()
        // Only looks: the end itself is for `wait()` to take.
        while waitid(P_PID, id_t(identifier), &status, WEXITED | WNOHANG | WNOWAIT) == 0, status.si_signo == 0 {
            if Date() > end {
                signal(SIGKILL)
                break
            }
            usleep(5_000)
        }
        return wait()
    }

    /// A program that could not be started.
    package struct CannotStart: Error {
        package let command: [String]
        package let error: Int32
    }
}
