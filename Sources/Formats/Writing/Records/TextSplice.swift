/// A change of one stretch of a string's decoded text.
package struct TextSplice: Hashable, Sendable {
    /// The UTF-8 range in the text as it is.
    package var range: Range<Int>
    /// What stands there afterwards.
    package var replacement: String

    package init(range: Range<Int>, replacement: String) {
        self.range = range
        self.replacement = replacement
    }

    /// The splice without what old and new text have in common at either end; nil when nothing changes.
    ///
    /// Neither a scalar nor what a person sees as one character is cut. `range` must lie within `text`.
    func trimmed(in text: [UInt8]) -> TextSplice? {
        let old = Array(text[range])
        let new = Array(replacement.utf8)
        guard old != new else { return nil }
        let oldText = String(decoding: old, as: UTF8.self)
        let shortest = min(old.count, new.count)

        var prefix = 0
        while prefix < shortest, old[prefix] == new[prefix] { prefix += 1 }
        while true {
            let start = min(
                oldText.characterBoundary(atOrBefore: prefix), replacement.characterBoundary(atOrBefore: prefix))
            if start == prefix { break }
            prefix = start
        }

        var suffix = 0
        while suffix < shortest - prefix, old[old.count - 1 - suffix] == new[new.count - 1 - suffix] { suffix += 1 }
        while true {
            let oldEnd = oldText.characterBoundary(atOrAfter: old.count - suffix)
            let newEnd = replacement.characterBoundary(atOrAfter: new.count - suffix)
            let end = min(old.count - oldEnd, new.count - newEnd)
            if end == suffix { break }
            suffix = end
        }
        return TextSplice(
            range: range.lowerBound + prefix..<range.upperBound - suffix,
            replacement: String(decoding: new[prefix..<new.count - suffix], as: UTF8.self))
    }
}

extension String {
    /// The UTF-8 offset of the character that `offset` lies in or begins.
    fileprivate func characterBoundary(atOrBefore offset: Int) -> Int {
        guard let index = indexWithinCharacter(offset) else { return offset }
        return utf8.distance(from: startIndex, to: self.index(before: self.index(after: index)))
    }

    /// The UTF-8 offset at which the character ends that `offset` lies in, or `offset` itself between two.
    fileprivate func characterBoundary(atOrAfter offset: Int) -> Int {
        guard let index = indexWithinCharacter(offset) else { return offset }
        return utf8.distance(from: startIndex, to: self.index(after: index))
    }

    /// The index at `offset` if it lies within a character.
    private func indexWithinCharacter(_ offset: Int) -> Index? {
        guard offset > 0, offset < utf8.count else { return nil }
        let index = utf8.index(startIndex, offsetBy: offset)
        return Index(index, within: self) == nil ? index : nil
    }
}
