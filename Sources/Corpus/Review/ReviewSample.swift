/// A sample as one reviewer sees it: its pictures, its captions and its turns with what was decided about them.
package struct ReviewSample: Hashable, Sendable {
    /// The sample's number in its store, counted from 1.
    package var number: Int
    package var dataset: ReviewDataset
    /// The record's ordinal in its dataset, counted from 0.
    package var ordinal: Int
    package var label: String?
    package var pictures: [String]
    package var task: SampleTask
    package var domain: String?
    package var context: [Message]
    /// What other records say about the same picture.
    package var captions: [String]
    package var turns: [ReviewTurn]
    /// Whether this reviewer has flagged the sample.
    package var isFlagged: Bool
    /// Whether this reviewer has skipped the sample and not come back to it.
    package var isSkipped: Bool
    /// This reviewer's note on the sample as a whole.
    package var note: String?

    package init(
        number: Int, dataset: ReviewDataset, ordinal: Int, label: String? = nil, pictures: [String] = [],
        task: SampleTask = .conversation, domain: String? = nil, context: [Message] = [], captions: [String] = [],
        turns: [ReviewTurn], isFlagged: Bool = false, isSkipped: Bool = false, note: String? = nil
    ) {
        self.number = number
        self.dataset = dataset
        self.ordinal = ordinal
        self.label = label
        self.pictures = pictures
        self.task = task
        self.domain = domain
        self.context = context
        self.captions = captions
        self.turns = turns
        self.isFlagged = isFlagged
        self.isSkipped = isSkipped
        self.note = note
    }
}

/// What the desk needs to know about the dataset of a sample.
package struct ReviewDataset: Hashable, Sendable {
    /// The dataset's number in its store, counted from 1.
    package var number: Int
    package var digest: SHA256Digest
    /// The file's name without its folder.
    package var file: String
    package var format: DatasetFormat
    /// The folders under which pictures are looked for, in order.
    package var pictureFolders: [String]
    package var generator: String?

    package init(
        number: Int, digest: SHA256Digest, file: String, format: DatasetFormat, pictureFolders: [String],
        generator: String? = nil
    ) {
        self.number = number
        self.digest = digest
        self.file = file
        self.format = format
        self.pictureFolders = pictureFolders
        self.generator = generator
    }
}

/// A turn as one reviewer sees it.
package struct ReviewTurn: Hashable, Sendable {
    /// Counted from 1 within its sample.
    package var number: Int
    package var kind: TurnKind
    package var language: Language
    /// What the generator wrote.
    package var generated: TurnText
    /// How many `<image>` tokens stand in the question.
    package var imageTokens: Int
    /// What the turn's record has room for.
    package var room: CorrectionRoom
    /// What this reviewer has decided, if anything.
    package var decision: OwnDecision?
    /// Whether this reviewer has flagged the turn.
    package var isFlagged: Bool
    /// This reviewer's note on the turn.
    package var note: String?
    package var resolution: Resolution

    package init(
        number: Int, kind: TurnKind, language: Language, generated: TurnText, imageTokens: Int = 0,
        room: CorrectionRoom = .everything, decision: OwnDecision? = nil, isFlagged: Bool = false, note: String? = nil,
        resolution: Resolution = .open
    ) {
        self.number = number
        self.kind = kind
        self.language = language
        self.generated = generated
        self.imageTokens = imageTokens
        self.room = room
        self.decision = decision
        self.isFlagged = isFlagged
        self.note = note
        self.resolution = resolution
    }

    /// The text as it stands for this reviewer: corrected when edited, else as generated.
    package var current: TurnText { decision?.text ?? generated }
}

/// A reviewer's decision about a turn, now in force.
package struct OwnDecision: Hashable, Sendable {
    package var decision: Decision
    /// The corrected text of an edit; nil for accept and reject.
    package var text: TurnText?
    package var reasons: [String]
    package var note: String?
    package var time: Timestamp
    /// The ledger event that recorded it.
    package var event: EventIdentity

    package init(
        decision: Decision, text: TurnText? = nil, reasons: [String] = [], note: String? = nil, time: Timestamp,
        event: EventIdentity
    ) {
        self.decision = decision
        self.text = text
        self.reasons = reasons
        self.note = note
        self.time = time
        self.event = event
    }
}
