/// An `<image>` token that was taken out of a question for display, and where it stood.
package struct ImageToken: Hashable, Sendable {
    /// The UTF-8 offset in the question without tokens at which `literal` stood.
    package var offset: Int
    /// What was taken out, byte for byte: the token and, at either end of the question, the white space beside it.
    package var literal: String

    package init(offset: Int, literal: String) {
        self.offset = offset
        self.literal = literal
    }

    /// How many `<image>` tokens the literal holds.
    package var count: Int {
        var count = 0
        var rest = literal[...]
        while let range = rest.firstRange(of: Self.marker) {
            count += 1
            rest = rest[range.upperBound...]
        }
        return count
    }

    /// The token as datasets write it.
    package static let marker = "<image>"
}
