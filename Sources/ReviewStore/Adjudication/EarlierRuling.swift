package import Corpus
internal import GRDB

/// The ruling by which a turn counts as it does.
package struct EarlierRuling: Hashable, Sendable {
    package var event: EventIdentity
    /// Who ruled.
    package var author: Identifier
    /// The name of who ruled.
    package var lead: String
    package var isGold: Bool
    /// The hash of the texts that it leaves; nil when it rejects.
    package var text: SHA256Digest?
    /// How long ago that was, in milliseconds.
    package var age: Int64

    /// How long ago that was, in words.
    var ageInWords: String {
        let minutes = max(0, age) / 60_000
        func words(_ count: Int64, _ unit: String) -> String { "\(count) \(unit)\(count == 1 ? "" : "s") ago" }
        if minutes == 0 { return "less than a minute ago" }
        if minutes < 60 { return words(minutes, "minute") }
        return minutes < 2_880 ? words(minutes / 60, "hour") : words(minutes / 1_440, "day")
    }
}

extension Database {
    /// The ruling by which a turn counts as it does; nil when no lead has ruled, or the turn was reopened.
    func earlierRuling(sample: Int, turn: Int, now: Timestamp) throws -> EarlierRuling? {
        let found = try row(
            "SELECT event, state FROM resolution WHERE sample = ? AND turn = ? AND state IN ('adjudicated', 'gold')",
            sample, turn
        ) { (event: $0.int64OrNil("event"), state: try $0.value("state", as: Resolution.self)) }
        guard let found, let number = found.event, let ledger = try event(number), let said = ledger.event else {
            return nil
        }
        return EarlierRuling(
            event: ledger.identity, author: said.reviewer,
            lead: try namesByIdentity()[said.reviewer] ?? ReviewerRow.shownName(nil, said.reviewer),
            isGold: found.state == .gold, text: said.after?.shown, age: now.milliseconds - said.time.milliseconds)
    }
}
