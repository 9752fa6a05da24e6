package import Corpus

/// What one event about a sample says, as far as standings and figures follow from it.
///
/// It is as small as it can be, because a project has millions of them: numbers that are missing are -1, and hashes, which
/// stand as their first eight bytes, 0.
package struct Fact: Hashable, Sendable {
    /// The event's local number.
    package var event: Int64
    /// When it was, in milliseconds since 1970, UTC.
    package var time: Int64
    /// The event that an undo reverses.
    package var reverses: Int64 = 0
    /// The hash of the texts after an edit or a ruling; a ruling without texts rejects.
    package var text: Int64 = 0
    /// The hash of the wording after an edit, which texts share that say the same.
    package var wording: Int64 = 0
    /// The hash of the texts with a planted error that it is about; 0 when it is about the turn's own.
    package var planted: Int64 = 0
    /// Milliseconds with the hands at the keys.
    package var active: Int32 = -1
    /// Milliseconds from first sight on.
    package var elapsed: Int32 = -1
    /// The longest gap between inputs that the active time counts in full, in milliseconds.
    package var cutoff: Int32 = -1
    /// The number of the turn's ``TurnGroup``; of the first turn's for the sample as a whole.
    package var group: Int32 = 0
    package var sample: Int32 = 0
    /// The reviewer's local number.
    package var reviewer: Int32
    /// Counted from 1; 0 for the sample as a whole.
    package var turn: Int32
    /// How many turns the sample has.
    package var turns: Int32 = 0
    /// The normalised Levenshtein distance from the shown to the edited answer, per mille.
    package var editSize: Int16 = -1
    /// The ``RatingCode`` of the answer of a judgement or choice after it.
    package var answer: Int8 = -1
    package var action: Event.Action
    /// What a decision about a planted error makes of it; nil for others, and where the error was planted elsewhere.
    package var plantedResult: PlantedErrorResult?
    package var isAtDesk = false
    /// Whether its texts are those of the turn as generated.
    package var keepsGenerated = false
    /// Whether it is a note that takes the note away.
    package var clears = false

    package init(event: Int64, time: Int64, reviewer: Int, turn: Int, action: Event.Action) {
        self.event = event
        self.time = time
        self.reviewer = Int32(clamping: reviewer)
        self.turn = Int32(clamping: turn)
        self.action = action
    }

    package var isPlanted: Bool { planted != 0 }

    /// Whether it was done at the desk in an active time that was measured.
    package var isTimed: Bool { isAtDesk && active >= 0 }

    /// Whether it took time at the desk that was measured.
    var tookTime: Bool { isAtDesk && (active >= 0 || elapsed >= 0) }

    /// The number of its day.
    var day: Int { CalendarDay(of: Timestamp(milliseconds: time)).number }

    /// The cut-off of times that were measured before events told it.
    package static let earlierCutoff: Int32 = 60_000
}
