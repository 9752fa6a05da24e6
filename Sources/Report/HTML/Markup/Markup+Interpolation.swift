internal import Figures

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
        mutating func appendInterpolation(_ count: Int) { markup = markup + .text(NumberText.count(count)) }
        /// A number of things, as `3 turns`.
        mutating func appendInterpolation(_ count: Int, _ noun: String) {
            markup = markup + .text(NumberText.count(count, noun))
        }

        /// A name or text of a person or a dataset.
        mutating func appendInterpolation(name: String) { markup = markup + .name(name) }
        /// A word of this program.
        mutating func appendInterpolation(word: String) { markup = markup + .text(word) }
    }
}
