import Foundation

/// A program in a pseudo-terminal, for timing what a person would see: from the key to the bytes of the frame.
final class PseudoTerminal {
    private let primary: Int32
    private let process: pid_t
    private var block = [UInt8](repeating: 0, count: 256 * 1024)

    /// Starts `command` in a terminal of `columns` × `rows`.
    init(_ command: [String], columns: UInt16, rows: UInt16, environment extra: [String: String]) throws {
        primary = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        // TIOCSPTLCK and TIOCGPTN of Linux' ioctl_tty(2): what unlockpt and ptsname do.
        var unlocked: Int32 = 0
        var number: UInt32 = 0
        guard primary >= 0, ioctl(primary, 0x4004_5431, &unlocked) == 0, ioctl(primary, 0x8004_5430, &number) == 0
        else { throw BenchmarkError("no pseudo-terminal can be had") }
        let name = "/dev/pts/\(number)"
        var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(primary, UInt(TIOCSWINSZ), &size)
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for descriptor in Int32(0)...2 { posix_spawn_file_actions_addopen(&actions, descriptor, name, O_RDWR, 0) }
        let environment = ProcessInfo.processInfo.environment.merging(extra) { $1 }.map { "\($0.key)=\($0.value)" }
        var arguments = command.map { strdup($0) } + [nil]
        var variables = environment.map { strdup($0) } + [nil]
        defer { (arguments + variables).forEach { free($0) } }
        var started: pid_t = 0
        guard posix_spawnp(&started, command[0], &actions, nil, &arguments, &variables) == 0 else {
            throw BenchmarkError("\(command[0]) cannot be started")
        }
        process = started
    }

    deinit {
        kill(process, SIGKILL)
        var status: Int32 = 0
        waitpid(process, &status, 0)
        close(primary)
    }

    /// Presses keys.
    func type(_ keys: String) {
        let bytes = Array(keys.utf8)
        _ = write(primary, bytes, bytes.count)
    }

    /// Presses a key and reads until nothing more comes: milliseconds to the first and to the last byte of the answer.
    func press(_ key: String) -> (first: Double, last: Double)? {
        let pressed = ContinuousClock.now
        type(key)
        guard read(upTo: 2_000) else { return nil }
        let first = pressed.duration(to: .now).milliseconds
        var last = first
        while read(upTo: 80) { last = pressed.duration(to: .now).milliseconds }
        return (first, last)
    }

    /// Reads until what has come since the call contains `text`; false after `seconds` without it.
    func wait(for text: String, seconds: Double = 10) -> Bool {
        let wanted = Array(text.utf8)
        var seen: [UInt8] = []
        let end = ContinuousClock.now + .seconds(seconds)
        while ContinuousClock.now < end {
            guard read(upTo: 50) else { continue }
            seen += lastRead
            if Self.contains(seen, wanted) { return true }
        }
        return false
    }

    /// Reads until nothing has come for `milliseconds`.
    func settle(milliseconds: Int32 = 60) {
        while read(upTo: milliseconds) {}
    }

    private var lastRead: ArraySlice<UInt8> = []

    private func read(upTo milliseconds: Int32) -> Bool {
        var descriptor = pollfd(fd: primary, events: Int16(POLLIN), revents: 0)
        guard poll(&descriptor, 1, milliseconds) > 0 else { return false }
        let count = Glibc.read(primary, &block, block.count)
        guard count > 0 else { return false }
        lastRead = block[0..<count]
        return true
    }

    private static func contains(_ bytes: [UInt8], _ wanted: [UInt8]) -> Bool {
        bytes.firstRange(of: wanted) != nil
    }
}
