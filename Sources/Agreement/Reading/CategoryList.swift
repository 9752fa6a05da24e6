extension RatingScale {
    /// The names in a list such as `accept,edit,"reject, or skip"`: one comma-separated record.
    ///
    /// - Throws: `RatingProblem` for a quote that is never closed.
    package static func names(in list: String) throws(RatingProblem) -> [String] {
        var text = DelimitedText(Array(list.utf8))
        guard try text.next() else { return [] }
        return (0..<text.fieldCount).map { String(decoding: text[$0], as: UTF8.self) }
    }
}
