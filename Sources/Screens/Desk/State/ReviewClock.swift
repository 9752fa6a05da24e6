/// Measures how long a turn has been worked on, from the times of inputs alone.
///
/// Active time is the sum of the gaps between inputs while the terminal has the focus, each gap counted up to a limit:
/// looking hard at a picture is work that produces no input, being away is not work.
struct ReviewClock: Hashable, Sendable {
    /// The longest gap that counts in full, in milliseconds.
    let longestGap: Int64

    private(set) var now: Int64 = 0
    /// When the last input came; nil while nobody is looking.
    private var lastInput: Int64?
    private var turns: [Key: Times] = [:]
    private var current: Key?
    /// Active time on everything since the desk was opened.
    private(set) var activeInAll: Int64 = 0

    init(longestGap: Int64) { self.longestGap = longestGap }

    /// A turn of a sample.
    struct Key: Hashable, Sendable {
        var sample: Int
        var turn: Int
    }

    private struct Times: Hashable, Sendable {
        var firstShown: Int64
        var active: Int64 = 0
    }

    /// Counts the time since the last input for the current turn.
    mutating func input(at time: Int64) {
        guard time > now || lastInput == nil else {
            lastInput = lastInput ?? time
            return
        }
        if let lastInput {
            let gap = min(max(0, time - lastInput), longestGap)
            activeInAll += gap
            if let current { turns[current]?.active += gap }
        }
        now = max(now, time)
        lastInput = now
    }

    /// Counts up to `time`, and nothing more until the next input or `resume`.
    mutating func pause(at time: Int64) {
        if lastInput != nil { input(at: time) }
        lastInput = nil
    }

    /// Counts from `time` on.
    mutating func resume(at time: Int64) {
        now = max(now, time)
        lastInput = now
    }

    /// Moves the clock on without an input: a sample came.
    mutating func arrive(at time: Int64) { now = max(now, time) }

    /// Says which turn the time from now on is spent on.
    mutating func look(at key: Key?) {
        current = key
        if let key, turns[key] == nil { turns[key] = Times(firstShown: now) }
    }

    /// Takes what a turn has cost so far for an event: its active time starts anew; nil when it was never current.
    mutating func take(_ key: Key) -> (active: Int64, elapsed: Int64)? {
        guard let times = turns[key] else { return nil }
        turns[key]?.active = 0
        return (times.active, max(0, now - times.firstShown))
    }

    /// Takes what all turns of a sample have cost so far; nil when none was ever current.
    mutating func take(sample: Int) -> (active: Int64, elapsed: Int64)? {
        let taken = turns.keys.filter { $0.sample == sample }.compactMap { take($0) }
        guard let elapsed = taken.map(\.elapsed).max() else { return nil }
        return (taken.reduce(0) { $0 + $1.active }, elapsed)
    }
}
