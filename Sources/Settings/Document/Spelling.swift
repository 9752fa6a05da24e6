/// Finds the name that somebody meant when they wrote another.
enum Spelling {
    /// ` did you mean “…”?` led by a semicolon, or nothing when no name is near.
    static func suggestion(for text: String, among names: some Sequence<String>) -> String {
        guard let name = nearest(to: text, among: names) else { return "" }
        return "; did you mean “\(name)”?"
    }

    /// The name nearest to `text`, unless even that is more than a third of its letters away.
    static func nearest(to text: String, among names: some Sequence<String>) -> String? {
        let written = Array(text.lowercased().unicodeScalars.prefix(60))
        var best: (name: String, distance: Int)?
        for name in names {
            let distance = distance(written, Array(name.lowercased().unicodeScalars))
            if distance < best?.distance ?? .max { best = (name, distance) }
        }
        guard let best, best.distance <= max(1, written.count / 3) else { return nil }
        return best.name
    }

    /// The number of insertions, deletions, replacements and swaps of neighbours that turn one into the other.
    ///
    /// The restricted Damerau–Levenshtein distance (optimal string alignment).
    static func distance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...other.count)
        for i in 0..<one.count {
            var row = [i + 1]
            row.reserveCapacity(other.count + 1)
            for j in 0..<other.count {
                var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (one[i] == other[j] ? 0 : 1))
                if i > 0, j > 0, one[i] == other[j - 1], one[i - 1] == other[j] {
                    cost = min(cost, beforeLast[j - 1] + 1)
                }
                row.append(cost)
            }
            beforeLast = last
            last = row
        }
        return last[other.count]
    }
}
