internal import Corpus

/// What leads have said about one turn, taken in one fact after the other: the newest ruling, and what is known of gold.
///
/// - A turn stays gold while its gold is declared otherwise, confirmed, or something else is accepted as right too.
///   What was accepted beside a gold that was then declared otherwise is right no longer.
/// - A resolution that says what the gold says confirms it. Any other one takes the gold's place.
/// - What is only said of gold says nothing about a turn that is none.
struct StandingRuling {
    /// The newest resolution, gold or reopening.
    private(set) var fact: Fact?
    /// The place of that fact among those of the sample.
    private(set) var place = 0
    /// What is known of the gold; nil when the turn is none.
    private(set) var gold: GoldStanding?

    mutating func take(_ fact: Fact, at place: Int) {
        switch fact.action {
        case .gold:
            if let gold, self.fact?.text != fact.text {
                self.gold = GoldStanding(since: gold.since)
            } else {
                gold = gold?.confirmed(by: fact.event) ?? GoldStanding(since: fact.event)
            }
            (self.fact, self.place) = (fact, place)
        case .resolve:
            if let gold, self.fact?.text == fact.text {
                self.gold = gold.confirmed(by: fact.event)
            } else {
                gold = nil
                (self.fact, self.place) = (fact, place)
            }
        case .reopen:
            gold = nil
            (self.fact, self.place) = (fact, place)
        case .confirm: gold = gold?.confirmed(by: fact.event)
        case .alternative: gold?.alternatives.append(fact.event)
        case .site, .open, .accept, .edit, .reject, .skip, .flag, .note, .undo, .redact, .person, .roster, .queue: break
        }
    }
}

/// What is known of a gold turn besides what is right about it.
package struct GoldStanding: Hashable, Sendable {
    /// The event by which the turn became gold, whatever was declared about it later.
    package var since: Int64
    /// The event by which a lead last confirmed it; who failed it before has been looked at.
    package var confirmed: Int64?
    /// The events by which something else was accepted as right too, oldest first.
    package var alternatives: [Int64] = []

    package init(since: Int64, confirmed: Int64? = nil, alternatives: [Int64] = []) {
        self.since = since
        self.confirmed = confirmed
        self.alternatives = alternatives
    }

    fileprivate func confirmed(by event: Int64) -> GoldStanding {
        var standing = self
        standing.confirmed = event
        return standing
    }
}
