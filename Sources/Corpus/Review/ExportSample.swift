/// A sample with what became of its turns: what an export writes.
package struct ExportSample: Hashable, Sendable {
    /// The sample's number in its store.
    package var number: Int
    /// Where its record stands in the dataset file.
    package var place: RecordPlace
    package var label: String?
    package var pictures: [String]
    package var task: SampleTask
    package var domain: String?
    package var context: [Message]
    package var turns: [ExportTurn]

    package init(
        number: Int, place: RecordPlace, label: String?, pictures: [String], task: SampleTask, domain: String?,
        context: [Message], turns: [ExportTurn]
    ) {
        self.number = number
        self.place = place
        self.label = label
        self.pictures = pictures
        self.task = task
        self.domain = domain
        self.context = context
        self.turns = turns
    }
}

/// A turn with what became of it.
package struct ExportTurn: Hashable, Sendable {
    /// Counted from 1 within its sample.
    package var number: Int
    package var kind: TurnKind
    package var language: Language
    package var generated: TurnText
    package var locator: TurnLocator
    package var imageTokens: [ImageToken]
    package var outcome: Outcome
    /// Whether it meets the conditions of the export.
    package var isChosen = true

    package init(
        number: Int, kind: TurnKind, language: Language, generated: TurnText, locator: TurnLocator,
        imageTokens: [ImageToken], outcome: Outcome
    ) {
        self.number = number
        self.kind = kind
        self.language = language
        self.generated = generated
        self.locator = locator
        self.imageTokens = imageTokens
        self.outcome = outcome
    }

    /// What all reviewers together, or a lead, made of a turn.
    package enum Outcome: Hashable, Sendable {
        case undecided
        case accepted
        case edited(TurnText)
        case rejected
        case contested
    }
}
