import Foundation

/// One run of a command to its end, timed from outside, with the operating system's own account of it.
struct MeasuredRun {
    let seconds: Double
    /// What the process took of all processors, in seconds.
    let processorSeconds: Double
    /// The largest resident memory of the process, in MB.
    let peakMegabytes: Double
    let exitCode: Int32
    let output: String

    /// Runs `command`, its first word a path or a name to be found, without a shell.
    init(_ command: [String], environment extra: [String: String] = [:]) throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("bench-\(UUID().uuidString)").path
        defer { unlink(path) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_adddup2(&actions, 1, 2)

        let environment = ProcessInfo.processInfo.environment.merging(extra) { $1 }.map { "\($0.key)=\($0.value)" }
        var arguments = command.map { strdup($0) } + [nil]
        var variables = environment.map { strdup($0) } + [nil]
        defer { (arguments + variables).forEach { free($0) } }

        var process: pid_t = 0
        let start = ContinuousClock.now
        guard posix_spawnp(&process, command[0], &actions, nil, &arguments, &variables) == 0 else {
            throw BenchmarkError("\(command[0]) cannot be started")
        }
        var status: Int32 = 0
        var usage = rusage()
        wait4(process, &status, 0, &usage)
        let elapsed = start.duration(to: .now)
        seconds = elapsed.seconds
        processorSeconds = [usage.ru_utime, usage.ru_stime].reduce(0) {
            $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6
        }
        peakMegabytes = Double(usage.ru_maxrss) / 1_024
        exitCode = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
        output = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    }

    /// Runs `command` and throws with its output when it fails.
    static func succeeding(_ command: [String]) throws -> MeasuredRun {
        let run = try MeasuredRun(command)
        guard run.exitCode == 0 else {
            throw BenchmarkError(
                "\(command.joined(separator: " ")) ended with \(run.exitCode): \(run.output.suffix(500))")
        }
        return run
    }
}

/// A benchmark that could not be run, and why.
struct BenchmarkError: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}

extension Duration {
    var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
    var milliseconds: Double { seconds * 1_000 }
}
