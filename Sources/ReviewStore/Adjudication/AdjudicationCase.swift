package import Corpus

/// Everything that a lead needs to settle a turn, side by side.
package struct AdjudicationCase: Hashable, Sendable {
    /// The sample as it was generated: pictures, captions, domain and the turns around.
    package var sample: ReviewSample
    /// The turn's number, counted from 1.
    package var turn: Int
    /// Why the turn needs a lead; empty when it does not.
    package var causes: [AdjudicationCause]
    /// What each reviewer made of it, in the order of deciding.
    package var versions: [Version]
    /// What leads made of it, oldest first.
    package var rulings: [Ruling]

    /// One reviewer's version of a turn.
    package struct Version: Hashable, Sendable {
        /// The reviewer's number in this store.
        package var reviewer: Int
        package var name: String
        package var decision: OwnDecision
        /// The text that the decision comes to; nil for a rejection.
        package var text: TurnText?
        package var activeMilliseconds: Int64?
    }

    /// What a lead said about a turn.
    package struct Ruling: Hashable, Sendable {
        /// Resolve, gold or reopen.
        package var action: Event.Action
        package var lead: String
        /// What the turn came to; nil for a reopening.
        package var outcome: ExportTurn.Outcome?
        package var reasons: [String]
        package var note: String?
        package var time: Timestamp
        package var event: EventIdentity
        /// Whether it has not been undone.
        package var stands: Bool
    }

    /// The turn as it was generated, with what became of it.
    package var reviewTurn: ReviewTurn { sample.turns[turn - 1] }

    /// The same with letters in the place of the reviewers' names, A for the first.
    ///
    /// The order is another one for each turn, so that nobody is known by a place; it is always the same for the same turn.
    package var withoutNames: AdjudicationCase {
        var hidden = self
        let order = SeededOrder(seed: 0)
        hidden.versions.sort {
            order.place(sample.number, turn, $0.reviewer) < order.place(sample.number, turn, $1.reviewer)
        }
        for index in hidden.versions.indices {
            let letter = UnicodeScalar(UInt8(ascii: "A") + UInt8(index % 26))
            hidden.versions[index].name = "\(letter)" + (index < 26 ? "" : "\(index / 26)")
        }
        return hidden
    }

    /// The resolution that takes a version as it is.
    package func resolution(
        taking version: Version, reasons: [String], note: String?, source: Event.Source
    ) -> ReviewAction {
        ReviewAction(
            action: .resolve, sample: sample.number, turn: turn, after: version.text, reasons: reasons, note: note,
            source: source)
    }
}

/// A resolution that was needed because the guidelines do not say what to do.
package struct GuidelineGap: Hashable, Sendable {
    package var sample: Int
    package var turn: Int
    package var kind: TurnKind
    package var domain: String?
    /// What the turn says as generated.
    package var generated: TurnText
    package var outcome: ExportTurn.Outcome
    package var lead: String
    package var note: String?
    package var time: Timestamp
    package var event: EventIdentity
}
