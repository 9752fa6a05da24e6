/// Something that conditions can ask about; each is declared once, and help and the documentation follow.
package enum ConditionField: String, CaseIterable, Sendable {
    case dataset
    case domain
    case task
    case generator
    case sample
    case id
    case picture
    case queue
    case complete
    case turn
    case kind
    case language
    case state
    case contention
    case text
    case reviews
    case action
    case reviewer
    case decision
    case reason
    case since
    case until

    /// What a field is.
    package struct Declaration: Sendable {
        package var subject: Subject
        package var values: Values
        /// A sentence for people.
        package var meaning: String
        package var examples: [String]
        /// Other names that people may write.
        package var otherNames: [String]

        /// The words of the field; nil when it takes other values.
        package var words: [String]? { if case .words(let words) = values { words.map(\.name) } else { nil } }

        fileprivate init(
            _ subject: Subject, _ values: Values, _ meaning: String, _ examples: String..., otherNames: [String] = []
        ) {
            self.subject = subject
            self.values = values
            self.meaning = meaning
            self.examples = examples
            self.otherNames = otherNames
        }
    }

    /// What has the field.
    package enum Subject: String, Sendable {
        case sample
        case turn
        /// A reviewer's decision on a turn, as it now stands; of the ledger, an event.
        case decision
    }

    /// What the field can have.
    package enum Values: Sendable {
        /// One of these words.
        case words([Word])
        /// What a store has.
        case text
        case number
        /// A day or a moment, in UTC.
        case moment
    }

    /// A word of a fixed set.
    package struct Word: Hashable, Sendable {
        package var name: String
        /// What people may write instead.
        package var otherNames: [String] = []
    }

    package var declaration: Declaration {
        switch self {
        case .dataset:
            Declaration(.sample, .text, "A dataset, by its number or the name of its file.", "dataset=2,posters.jsonl")
        case .domain:
            Declaration(.sample, .text, "The sample's domain, or its dataset's; none for neither.", "domain=poster,ocr")
        case .task:
            Declaration(
                .sample, Self.words(SampleTask.self), "What the sample was generated as.", "task=\"complex reasoning\"")
        case .generator:
            Declaration(.sample, .text, "What wrote the dataset's turns; none where nobody said.", "generator=qwen")
        case .sample: Declaration(.sample, .number, "Sample numbers and ranges of them.", "sample=12", "sample=1-500")
        case .id: Declaration(.sample, .text, "The record's own id.", "id=000000215677")
        case .picture: Declaration(.sample, .text, "A part of a picture's path.", "picture=coco/train2017")
        case .queue: Declaration(.sample, .text, "A queue that the sample belongs to.", "queue=pilot")
        case .complete:
            Declaration(
                .sample, .words([Word(name: "yes", otherNames: ["true"]), Word(name: "no", otherNames: ["false"])]),
                "Whether every turn of the sample is decided.", "complete=yes")
        case .turn: Declaration(.turn, .number, "The turn's number in its sample, from 1.", "turn=1")
        case .kind:
            Declaration(
                .turn, Self.words(TurnKind.self), "The kind of question.", "kind=judgement", "kind!=description")
        case .language: Declaration(.turn, Self.words(Language.self), "The turn's language.", "language=zh,mixed")
        case .state:
            Declaration(
                .turn, Self.words(TurnState.self),
                "What has become of the turn over all its reviewers; flagged, skipped and noted also of its sample.",
                "state=contested", "state!=gold")
        case .contention:
            Declaration(
                .turn, Self.words(Contention.self), "Why the turn needs a lead.", "contention=\"failed gold\"",
                otherNames: ["why", "cause", "over"])
        case .text:
            Declaration(
                .turn, .text, "A part of the question, a choice or the answer, as search finds it.", "text=\"红色 披风\"")
        case .reviews:
            Declaration(.turn, .number, "How many reviewers have decided the turn.", "reviews>=2", "reviews=0")
        case .action:
            Declaration(
                .turn, .words(Event.Action.allCases.map { Word(name: $0.rawValue, otherNames: [$0.word]) }),
                "What was done about the turn or its sample; in the ledger, what an event says.", "action=undo")
        case .reviewer:
            Declaration(
                .decision, .text, "Who decided; in the ledger, who did it.", "reviewer=alice", otherNames: ["by"])
        case .decision:
            Declaration(
                .decision,
                .words([
                    Word(name: "accept", otherNames: ["accepted"]), Word(name: "edit", otherNames: ["edited"]),
                    Word(name: "reject", otherNames: ["rejected"]),
                ]), "What a reviewer decided.", "decision=edit,reject")
        case .reason:
            Declaration(
                .decision, .text, "A reason that a decision gives, by its slug.", "reason=hallucination",
                otherNames: ["because"])
        case .since:
            Declaration(
                .decision, .moment, "Decided on this day or at this moment (UTC), or later.", "since=2026-11-02",
                otherNames: ["after"])
        case .until:
            Declaration(
                .decision, .moment, "Decided on this day or at this moment (UTC), or earlier.",
                "until=2026-11-02T12:00Z",
                otherNames: ["before"])
        }
    }

    /// The signs that may stand behind the field's name.
    package var signs: [String] {
        switch declaration.values {
        case .words, .text: ["=", "!="]
        case .number: ["=", "!=", ">=", "<=", ">", "<"]
        case .moment: ["="]
        }
    }

    /// The field of that name, whatever its case.
    package init?(named name: String) {
        let name = name.lowercased()
        guard
            let field = Self.allCases.first(where: { $0.rawValue == name || $0.declaration.otherNames.contains(name) })
        else { return nil }
        self = field
    }

    private static func words<Value: RawRepresentable & CaseIterable>(_: Value.Type) -> Values
    where Value.RawValue == String {
        .words(Value.allCases.map { Word(name: $0.rawValue) })
    }
}

/// The state of a turn, as conditions name it.
package enum TurnState: String, CaseIterable, Sendable {
    /// Nobody has decided.
    case open
    /// One reviewer has decided.
    case single
    case unanimous
    case contested
    case adjudicated
    case gold
    /// Somebody has flagged the turn, or the sample.
    case flagged
    /// Somebody has skipped the sample and not decided anything of it since.
    case skipped
    /// Somebody has noted something about the turn, or the sample.
    case noted
    /// Somebody has begun an edit that is not recorded.
    case draft
    /// A lint rule doubts the turn.
    case lint

    /// What it says about the turn's decisions; nil when it says something else.
    package var resolution: Resolution? { Resolution(rawValue: rawValue) }
}
