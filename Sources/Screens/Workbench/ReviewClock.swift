internal import Corpus

/// Measures how long a turn has been worked on, from the times of inputs alone.
///
/// Active time is the sum of the gaps between inputs while the terminal has the focus, each gap counted up to a limit:
/// looking hard at a picture is work that produces no input, being away is not work. A sample that comes begins a gap:
/// the time in which it was awaited is nobody's.
struct ReviewClock: Hashable, Sendable {
    /// The longest gap that counts in full, in milliseconds.
    let longestGap: Int64

    private(set) var now: Int64 = 0
    /// When the gap began that the next input ends; nil while there is nothing to look at, or nobody who does.
    private var lastInput: Int64?
    /// Whether the person is known to look elsewhere.
    private var isAway = false
    private var turns: [TurnPlace: Times] = [:]
    private var current: TurnPlace?
    /// Active time on everything since the desk was opened.
    private(set) var activeInAll: Int64 = 0

    init(longestGap: Int64) { self.longestGap = longestGap }

    private struct Times: Hashable, Sendable {
        var firstShown: Int64
        /// What was measured; nil where nothing was.
        var active: Int64?
    }

    /// Counts the time since the last input for the current turn.
    mutating func input(at time: Int64) {
        isAway = false
        guard time > now || lastInput == nil else {
            lastInput = lastInput ?? time
            return
        }
        if let lastInput {
            let gap = min(max(0, time - lastInput), longestGap)
            activeInAll += gap
            if let current {
                let before = turns[current]?.active ?? 0
                turns[current]?.active = before + gap
            }
        }
        now = max(now, time)
        lastInput = now
    }

    /// Counts up to `time`, and nothing more until the next input or `resume`.
    mutating func pause(at time: Int64) {
        if lastInput != nil { input(at: time) }
        lastInput = nil
        isAway = true
    }

    /// Counts from `time` on.
    mutating func resume(at time: Int64) {
        now = max(now, time)
        lastInput = now
        isAway = false
    }

    /// Moves the clock on without an input: something came to be shown, of which `isNew` tells whether it was there.
    mutating func arrive(at time: Int64, isNew: Bool) {
        now = max(now, time)
        if isNew, !isAway { lastInput = now }
    }

    /// Says which turn the time from now on is spent on.
    mutating func look(at key: TurnPlace?) {
        current = key
        if let key, turns[key] == nil { turns[key] = Times(firstShown: now) }
    }

    /// What a turn or a sample has cost so far.
    struct Cost: Hashable, Sendable {
        /// Nil where nothing was measured, which is not the same as no time.
        var active: Int64?
        var elapsed: Int64
    }

    /// Takes what a turn has cost so far for an event: its active time starts anew; nil when it was never current.
    mutating func take(_ key: TurnPlace) -> Cost? {
        guard let times = turns[key] else { return nil }
        turns[key]?.active = nil
        return Cost(active: times.active, elapsed: max(0, now - times.firstShown))
    }

    /// Takes what all turns of a sample have cost so far; nil when none was ever current.
    mutating func take(sample: Int) -> Cost? {
        let taken = turns.keys.filter { $0.sample == sample }.compactMap { take($0) }
        guard let elapsed = taken.map(\.elapsed).max() else { return nil }
        let measured = taken.compactMap(\.active)
        return Cost(active: measured.isEmpty ? nil : measured.reduce(0, +), elapsed: elapsed)
    }
}
