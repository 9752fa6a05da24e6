/// Joins changes that only a scrap of equal text holds apart, since a reader takes them for one.
enum RunMerging {
    /// The most characters that an equal run may have to be merged.
    private static let scrap = 6

    /// Runs that say the same with fewer pieces.
    ///
    /// An equal run between two changes goes into them when it is no longer than either of them, if it is but white space
    /// and marks, or at most half as long, if there are letters in it.
    static func merged(_ runs: [TextDifference.Run]) -> [TextDifference.Run] {
        var changes = Change.grouped(runs)
        var index = 1
        while index + 1 < changes.count {
            // Equal runs are changes of no size, so they stand at every second place.
            if case .equal(let text) = changes[index], case .change(let delete, let insert) = changes[index - 1],
                case .change(let nextDelete, let nextInsert) = changes[index + 1],
                isScrap(
                    text, before: max(delete.count, insert.count), after: max(nextDelete.count, nextInsert.count))
            {
                changes[index - 1] = .change(
                    delete: delete + text + nextDelete, insert: insert + text + nextInsert)
                changes.removeSubrange(index...index + 1)
                index = max(1, index - 2)
            } else {
                index += 1
            }
        }
        var builder = RunBuilder()
        for change in changes {
            switch change {
            case .equal(let text): builder.append(.equal, text)
            case .change(let delete, let insert):
                builder.append(.delete, delete)
                builder.append(.insert, insert)
            }
        }
        return builder.finished()
    }

    private static func isScrap(_ text: String, before: Int, after: Int) -> Bool {
        let count = text.count
        guard count <= scrap else { return false }
        let hasLetters = text.contains { $0.isLetter || $0.isNumber }
        return (hasLetters ? 2 * count : count) <= min(before, after)
    }

    /// What stands between equal runs, taken together.
    private enum Change {
        case equal(String)
        case change(delete: String, insert: String)

        static func grouped(_ runs: [TextDifference.Run]) -> [Change] {
            var changes: [Change] = []
            for run in runs {
                if run.kind == .equal {
                    changes.append(.equal(run.text))
                    continue
                }
                var (delete, insert) = ("", "")
                if case .change(let before, let after) = changes.last {
                    (delete, insert) = (before, after)
                    changes.removeLast()
                }
                if run.kind == .delete { delete += run.text } else { insert += run.text }
                changes.append(.change(delete: delete, insert: insert))
            }
            return changes
        }
    }
}

/// Puts runs together: joins neighbours of one kind, and in a change the deletions before the insertions.
struct RunBuilder {
    private var runs: [TextDifference.Run] = []
    private var deleted = ""
    private var inserted = ""

    mutating func append(_ kind: TextDifference.Kind, _ text: some StringProtocol) {
        switch kind {
        case .delete: deleted += text
        case .insert: inserted += text
        case .equal:
            guard !text.isEmpty else { return }
            endChange()
            if runs.last?.kind == .equal {
                runs[runs.count - 1].text += text
            } else {
                runs.append(TextDifference.Run(.equal, String(text)))
            }
        }
    }

    private mutating func endChange() {
        if !deleted.isEmpty { runs.append(TextDifference.Run(.delete, deleted)) }
        if !inserted.isEmpty { runs.append(TextDifference.Run(.insert, inserted)) }
        deleted = ""
        inserted = ""
    }

    consuming func finished() -> [TextDifference.Run] {
        endChange()
        return runs
    }
}
