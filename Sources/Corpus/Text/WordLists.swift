extension [String] {
    /// The words as a list for people, `a, b and c`; of more than thirty only the first.
    package var listed: String { listed(with: "and") }

    /// The words as a list for people with another word before the last.
    package func listed(with conjunction: String) -> String {
        guard let last, count > 1 else { return first ?? "" }
        if count > 30 { return (prefix(30) + ["…"]).joined(separator: ", ") }
        return dropLast().joined(separator: ", ") + " \(conjunction) " + last
    }
}

extension [String] {
    /// What there is instead of a word that is not among these, as `did you mean kind? There are task and kind`.
    package func offered(for word: String) -> String {
        (word.nearest(among: self).map { "did you mean \($0)? There" } ?? "there") + " are \(listed)"
    }
}

extension String {
    /// The word of a list that this one, whatever its case, may be a slip for; nil when none is near.
    package func nearest(among words: [String]) -> String? {
        let wanted = Array(lowercased())
        let near = words.map { (word: $0, distance: Self.distance(wanted, Array($0.lowercased()))) }
        guard let best = near.min(by: { $0.distance < $1.distance }), best.distance <= 2 else { return nil }
        return best.distance * 2 < Swift.max(wanted.count, best.word.count) ? best.word : nil
    }

    /// The number of characters to insert, remove, exchange or swap with their neighbours.
    private static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var before: [Int] = []
        var last = Array(0...right.count)
        for (row, character) in left.enumerated() {
            var line = [row + 1]
            for (column, other) in right.enumerated() {
                var best = Swift.min(
                    last[column] + (character == other ? 0 : 1), last[column + 1] + 1, line[column] + 1)
                if row > 0, column > 0, character == right[column - 1], left[row - 1] == other {
                    best = Swift.min(best, before[column - 1] + 1)
                }
                line.append(best)
            }
            (before, last) = (last, line)
        }
        return last[right.count]
    }
}
