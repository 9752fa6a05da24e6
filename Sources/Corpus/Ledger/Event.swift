/// One line of the ledger as it is written: who did what to which turn, when, for how long, and having seen what.
package struct Event: Hashable, Sendable {
    package var time: Timestamp
    package var reviewer: Identifier
    package var action: Action
    /// What it is about; nil for events about the store itself.
    package var target: EventTarget?
    /// The event that an undo takes back.
    package var reverses: EventIdentity?
    /// The texts after an edit; nil where the action leaves them as they are.
    package var after: TurnText?
    package var reasons: [String]
    package var note: String?
    /// Time spent on it with the hands at the keys, in milliseconds; nil when not measured.
    package var activeMilliseconds: Int64?
    /// Time from first sight to decision, in milliseconds; nil when not measured.
    package var elapsedMilliseconds: Int64?
    /// The longest gap between inputs that the active time counts in full, in milliseconds; nil when not measured.
    package var cutoffMilliseconds: Int64?
    package var source: Source
    /// What the reviewer could see of the picture; nil for a script.
    package var seen: SeenPicture?
    /// Hash of the guidelines in force; nil when the project has none.
    package var guidelines: SHA256Digest?
    /// Hash of the reason taxonomy in force.
    package var taxonomy: SHA256Digest?
    /// The program's version.
    package var program: String
    /// A script's own key, unique per reviewer, that makes running again safe.
    package var key: String?

    package init(
        time: Timestamp, reviewer: Identifier, action: Action, target: EventTarget?, reverses: EventIdentity? = nil,
        after: TurnText? = nil, reasons: [String] = [], note: String? = nil, activeMilliseconds: Int64? = nil,
        elapsedMilliseconds: Int64? = nil, cutoffMilliseconds: Int64? = nil, source: Source,
        seen: SeenPicture? = nil, guidelines: SHA256Digest? = nil, taxonomy: SHA256Digest? = nil, program: String,
        key: String? = nil
    ) {
        self.time = time
        self.reviewer = reviewer
        self.action = action
        self.target = target
        self.reverses = reverses
        self.after = after
        self.reasons = reasons
        self.note = note
        self.activeMilliseconds = activeMilliseconds
        self.elapsedMilliseconds = elapsedMilliseconds
        self.cutoffMilliseconds = cutoffMilliseconds
        self.source = source
        self.seen = seen
        self.guidelines = guidelines
        self.taxonomy = taxonomy
        self.program = program
        self.key = key
    }

    /// What was done.
    package enum Action: String, CaseIterable, Sendable {
        /// A site began: the first event of every chain; `note` names the head it continues, if any.
        case site
        /// A sample was opened for the first time by this reviewer.
        case open
        case accept
        case edit
        case reject
        case skip
        case flag
        case note
        case undo
        /// A lead settled a turn.
        case resolve
        /// A lead declared what is right about a turn, so that reviewers can be measured by it.
        case gold
        /// A lead confirmed gold that reviewers failed: the gold stands, and so does that they failed it.
        case confirm
        /// A lead accepted something else as right about a gold turn too; without texts, that it is rejected.
        case alternative
        /// A lead took a turn's resolution away, for a new one.
        case reopen
        /// A lead had an event's content taken down; `reverses` names the event, `note` says why.
        case redact
        /// Something changed about a person: who they are to this project; `reasons` is a ``ProjectChange``.
        case person
        /// The roster was closed or opened; `reasons` is a ``ProjectChange``.
        case roster
        /// A queue was made, changed or removed; `reasons` is a ``ProjectChange``.
        case queue

        /// The decision that this action is, if it is one.
        package var decision: Decision? { Decision(rawValue: rawValue) }

        /// What was done, in a word.
        package var word: String {
            switch self {
            case .site, .gold, .roster, .queue: rawValue
            case .open: "opened"
            case .accept: "accepted"
            case .edit: "edited"
            case .reject: "rejected"
            case .skip: "skipped"
            case .flag: "flagged"
            case .note: "noted"
            case .undo: "undid"
            case .resolve: "settled"
            case .confirm: "confirmed"
            case .alternative: "also right"
            case .reopen: "reopened"
            case .redact: "taken down"
            case .person: "people"
            }
        }

        /// Whether it says what counts about a turn whatever its reviewers say, which only a lead does.
        package var isRuling: Bool {
            switch self {
            case .resolve, .gold, .confirm, .alternative, .reopen: true
            case .site, .open, .accept, .edit, .reject, .skip, .flag, .note, .undo, .redact, .person, .roster, .queue:
                false
            }
        }
    }

    /// Where an event came from: a script's times are its own claim and stay out of throughput.
    package enum Source: String, CaseIterable, Sendable {
        case desk
        case script
        case program
    }
}

/// What an event is about, named by content, so that ledgers of two machines can be joined.
package struct EventTarget: Hashable, Sendable {
    /// SHA-256 of the dataset file.
    package var dataset: SHA256Digest
    /// The record's ordinal in its dataset, counted from 0.
    package var ordinal: Int
    /// SHA-256 of the record's bytes.
    package var record: SHA256Digest
    /// The turn, counted from 1; nil for the sample as a whole.
    package var turn: Int?
    /// The `shown` hash of the texts that the person had before them; nil for the sample as a whole.
    ///
    /// Where it is not the turn's own, an error had been planted, and what was decided is no decision about the turn.
    package var shown: SHA256Digest?

    package init(dataset: SHA256Digest, ordinal: Int, record: SHA256Digest, turn: Int?, shown: SHA256Digest?) {
        self.dataset = dataset
        self.ordinal = ordinal
        self.record = record
        self.turn = turn
        self.shown = shown
    }
}

/// What a reviewer could see of a sample's picture when deciding.
package struct SeenPicture: Hashable, Sendable {
    /// How it was drawn, as `cells truecolour`; or why it was not.
    package var mode: String
    /// Whether a picture was on screen, and if not, why.
    package var state: State
    /// The box it was drawn in, in cells.
    package var columns: Int
    package var rows: Int
    /// The largest zoom looked at, in thousandths of the fitted size: 1000 is the whole picture.
    package var largestZoom: Int

    package init(mode: String, state: State, columns: Int, rows: Int, largestZoom: Int) {
        self.mode = mode
        self.state = state
        self.columns = columns
        self.rows = rows
        self.largestZoom = largestZoom
    }

    package enum State: String, CaseIterable, Sendable {
        case shown
        case waiting
        case missing
        case broken
        case tooLarge = "too large"
        case noPicture = "no picture"
    }
}
