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
