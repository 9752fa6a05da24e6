/// Sentences are written as literals with figures and names in them: `"\(3) turns of \(name: reviewer)"`.
///
/// A text that is neither a name nor a word of this program has no way in.
extension Markup: ExpressibleByStringInterpolation {
    init(stringLiteral value: String) { self = .text(value) }
    init(stringInterpolation: Interpolation) { self = stringInterpolation.markup }

    struct Interpolation: StringInterpolationProtocol {
        var markup = Markup()

        init(literalCapacity: Int, interpolationCount: Int) {}

        mutating func appendLiteral(_ literal: String) { markup = markup + .text(literal) }
        mutating func appendInterpolation(_ markup: Markup) { self.markup = self.markup + markup }
        mutating func appendInterpolation(_ count: Int) { markup = markup + .text(FigureText.count(count)) }
        /// A name or text of a person or a dataset.
        mutating func appendInterpolation(name: String) { markup = markup + .name(name) }
        /// A word of this program.
        mutating func appendInterpolation(word: String) { markup = markup + .text(word) }
    }
}
