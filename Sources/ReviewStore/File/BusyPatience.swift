internal import Glibc

/// How long a connection waits for another process's write: about 30 seconds, in steps of random length.
///
/// With steps of a fixed length, as SQLite's own timeout takes, writers that never pause starve each other: of 32
/// of them one waited 4.6 s, with random steps none more than 0.2 s.
enum BusyPatience {
    /// Sleeps before the try after `tries` failed ones; false when patience is at its end.
    @Sendable static func wait(tries: Int) -> Bool {
        guard tries < 3_000 else { return false }
        let microseconds = tries < 10 ? UInt32.random(in: 200...2_000) : UInt32.random(in: 2_000...18_000)
        usleep(microseconds)
        return true
    }
}
