/// What was changed between two texts, as runs of words in Latin script and of characters in Chinese.
///
/// The equal and deleted runs together give the old text byte for byte, the equal and inserted ones the new text. Texts are
/// compared by their bytes, never by canonical equivalence.
package struct TextDifference: Hashable, Sendable {
    /// The runs in reading order: no two neighbours are of one kind, and a deletion stands before the insertion that
    /// replaces it.
    package let runs: [Run]

    /// Compares two texts.
    package init(from old: String, to new: String) {
        runs = RunMerging.merged(TokenDifference.runs(from: old, to: new))
    }

    /// A stretch of text that both have, or only one of them.
    package struct Run: Hashable, Sendable {
        package var kind: Kind
        package var text: String

        package init(_ kind: Kind, _ text: String) {
            self.kind = kind
            self.text = text
        }

        // Texts that are canonically equivalent are not the same here.
        package static func == (one: Run, other: Run) -> Bool {
            one.kind == other.kind && one.text.utf8.elementsEqual(other.text.utf8)
        }

        package func hash(into hasher: inout Hasher) {
            hasher.combine(kind)
            for byte in text.utf8 { hasher.combine(byte) }
        }
    }

    /// Which of the texts has a run.
    package enum Kind: Hashable, Sendable {
        case equal
        case delete
        case insert
    }

    /// Whether both texts are the same.
    package var isEmpty: Bool { runs.allSatisfy { $0.kind == .equal } }

    /// The share of both texts' characters that were deleted or inserted: 0 for none, 1 for all.
    package var changedShare: Double {
        var changed = 0
        var all = 0
        for run in runs {
            let count = run.text.count
            all += run.kind == .equal ? 2 * count : count
            if run.kind != .equal { changed += count }
        }
        return all == 0 ? 0 : Double(changed) / Double(all)
    }

    /// Whether the old text above the new one reads better than both in one another: so when more than 60 % changed, unless
    /// both are short.
    package var isBetterStacked: Bool {
        changedShare > 0.6 && runs.reduce(0) { $0 + $1.text.count } > 24
    }

    /// Both texts in one another, as `至少[-三-]{+十+}座`.
    package var inlineText: String {
        runs.map { run in
            switch run.kind {
            case .equal: run.text
            case .delete: "[-\(run.text)-]"
            case .insert: "{+\(run.text)+}"
            }
        }.joined()
    }
}
