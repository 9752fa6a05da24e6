internal import Corpus
internal import Figures
internal import TextAnalysis

/// What an act was measured to be: when it was, how long it took, what the answer was after it, how much it edited.
struct ActMeasure: Equatable {
    /// The event's time.
    var time: Timestamp
    /// nil when it was not measured.
    var activeMilliseconds: Int64?
    var elapsedMilliseconds: Int64?
    var cutoffMilliseconds: Int64?
    /// The ``RatingCode`` of the answer of a judgement or choice after it; nil where it says neither.
    var answer: Int?
    /// The normalised Levenshtein distance from the shown to the edited answer, per mille.
    var editSize: Int?

    /// Measures an event; nil for one by which no decision or skip comes or goes, and which took no time.
    ///
    /// - Parameters:
    ///   - shown: What the turn said; nil for the sample as a whole, and where an error was planted in it.
    ///   - kind: The turn's.
    init?(of event: Event, shown: TurnText?, kind: TurnKind?) {
        guard
            event.action.decision != nil || event.action == .skip || event.action == .undo
                || event.activeMilliseconds != nil || event.elapsedMilliseconds != nil
        else { return nil }
        time = event.time
        // A negative time is nobody's.
        let active = event.activeMilliseconds.map { max(0, $0) }
        elapsedMilliseconds = event.elapsedMilliseconds.map { max(0, $0) }
        // Nobody decides in no time while time passes: the clock of active time was not running.
        activeMilliseconds = active == 0 && (elapsedMilliseconds ?? 0) > 0 ? nil : active
        cutoffMilliseconds = event.cutoffMilliseconds
        guard let decision = event.action.decision, let shown else { return }
        if decision == .edit, let after = event.after {
            editSize = Int((LevenshteinDistance(shown.answer, after.answer).normalised * 1_000).rounded())
        }
        if let kind, kind == .judgement || kind == .multipleChoice, decision != .reject {
            answer = Self.code(of: FinalAnswer(of: event.after ?? shown, kind: kind))
        }
    }

    private static func code(of answer: FinalAnswer) -> Int? {
        switch answer {
        case .yes: RatingCode.yes
        case .no: RatingCode.no
        case .option(let index): index < 26 ? RatingCode.firstOption + index : nil
        case .text: nil
        }
    }

    /// Whether any time of it was measured.
    var tookTime: Bool { activeMilliseconds != nil || elapsedMilliseconds != nil }

    /// Reads the columns ``columns``.
    init(_ columns: Columns, from first: Int32 = 0) {
        time = Timestamp(milliseconds: columns.int64(first))
        activeMilliseconds = columns.int64OrNil(first + 1)
        elapsedMilliseconds = columns.int64OrNil(first + 2)
        cutoffMilliseconds = columns.int64OrNil(first + 3)
        answer = columns.intOrNil(first + 4)
        editSize = columns.intOrNil(first + 5)
    }

    static let columns = "time, active_ms, elapsed_ms, cutoff_ms, answer, edit_size"

    /// The cut-off of times that were measured before events told it.
    static let earlierCutoff: Int64 = 60_000
}
