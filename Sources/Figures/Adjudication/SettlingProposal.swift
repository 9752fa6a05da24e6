package import Corpus

/// How a contested turn whose versions are alike would be settled.
package struct SettlingProposal: Hashable, Sendable {
    package var place: TurnPlace
    /// The least similarity of any two versions, from 0 to 1.
    package var similarity: Double
    /// The text that most reviewers wrote, of those that as many wrote the earliest.
    package var text: TurnText
    /// The names of those who wrote it, in order of deciding.
    package var authors: [String]
    /// The other texts, in order of deciding, each once.
    package var others: [TurnText]

    package init(
        place: TurnPlace, similarity: Double, text: TurnText, authors: [String], others: [TurnText]
    ) {
        self.place = place
        self.similarity = similarity
        self.text = text
        self.authors = authors
        self.others = others
    }
}

/// Which contested turns are to be settled at once.
package struct SettlingQuery: Hashable, Sendable {
    package var conditions: [Condition]
    /// How alike any two versions of a turn must be at least, from 0 to 1.
    package var similarity: Double
    /// Whether turns are meant too that some accepted as generated, and not only those that all edited.
    package var includesAccepted: Bool

    package init(
        _ conditions: [Condition] = [], similarity: Double, includesAccepted: Bool = false
    ) {
        self.conditions = conditions
        self.similarity = similarity
        self.includesAccepted = includesAccepted
    }
}
