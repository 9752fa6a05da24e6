package import Corpus

/// What a cell or a part of a bar stands for, which each output shows in its own way.
package enum FigureTone: String, Hashable, Sendable {
    case plain
    /// What need not catch the eye.
    case quiet
    case warning
    case accepted
    case edited
    case rejected
    case contested
    case undecided
    case skipped
    case flagged
    case open
    /// Ruled on by a lead.
    case settled
    /// On disk.
    case saved
    /// Done, in a bar of work.
    case done
    /// In somebody's hands, in a bar of work.
    case held
    /// What is left in a bar.
    case rest

    package init(_ decision: Decision) {
        self =
            switch decision {
            case .accept: .accepted
            case .edit: .edited
            case .reject: .rejected
            }
    }
}

/// A part of a bar.
package struct FigurePart: Hashable, Sendable {
    package var tone: FigureTone
    package var count: Int

    package init(_ tone: FigureTone, _ count: Int) {
        self.tone = tone
        self.count = count
    }
}

extension ProgressRow {
    /// What became of the turns, in the order that it is told in everywhere.
    package var parts: [FigurePart] {
        [
            FigurePart(.accepted, outcomes.accepted), FigurePart(.edited, outcomes.edited),
            FigurePart(.rejected, outcomes.rejected), FigurePart(.contested, outcomes.contested),
            FigurePart(.undecided, undecided),
        ]
    }
}

extension [FigurePart] {
    /// As `accepted 3, edited 1`.
    package var words: String {
        map { "\($0.tone.rawValue) \(NumberText.count($0.count))" }.joined(separator: ", ")
    }
}
