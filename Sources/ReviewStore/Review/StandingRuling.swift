internal import Corpus

/// What leads have said about one turn, taken in one act after the other: the newest ruling, and what is known of gold.
///
/// - A turn stays gold while its gold is declared otherwise, confirmed, or something else is accepted as right too.
///   What was accepted beside a gold that was then declared otherwise is right no longer.
/// - A resolution that says what the gold says confirms it. Any other one takes the gold's place.
/// - What is only said of gold says nothing about a turn that is none.
struct StandingRuling {
    /// The newest resolution, gold or reopening.
    private(set) var act: Act?
    /// What is known of the gold; nil when the turn is none.
    private(set) var gold: GoldStanding?

    mutating func take(_ act: Act) {
        switch act.action {
        case .gold:
            if let gold, self.act?.text != act.text {
                self.gold = GoldStanding(since: gold.since)
            } else {
                gold = gold?.confirmed(by: act.event) ?? GoldStanding(since: act.event)
            }
            self.act = act
        case .resolve:
            if let gold, self.act?.text == act.text {
                self.gold = gold.confirmed(by: act.event)
            } else {
                gold = nil
                self.act = act
            }
        case .reopen:
            gold = nil
            self.act = act
        case .confirm: gold = gold?.confirmed(by: act.event)
        case .alternative: gold?.alternatives.append(act.event)
        case .site, .open, .accept, .edit, .reject, .skip, .flag, .note, .undo, .redact, .person, .roster, .queue: break
        }
    }
}

/// What is known of a gold turn besides what is right about it.
struct GoldStanding: Equatable {
    /// The event by which the turn became gold, whatever was declared about it later.
    var since: Int64
    /// The event by which a lead last confirmed it; who failed it before has been looked at.
    var confirmed: Int64?
    /// The events by which something else was accepted as right too, oldest first.
    var alternatives: [Int64] = []

    fileprivate func confirmed(by event: Int64) -> GoldStanding {
        var standing = self
        standing.confirmed = event
        return standing
    }
}
