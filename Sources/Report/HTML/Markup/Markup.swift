internal import Figures

/// A piece of the page that is well formed and escaped by construction.
///
/// Names of elements and attributes are literals of this program; everything else is escaped on its way in. What comes
/// out is HTML that an XML parser reads too.
struct Markup: Hashable, Sendable {
    private(set) var source: String

    /// Nothing.
    init() { source = "" }

    private init(source: String) { self.source = source }

    /// Text, its control characters made visible.
    static func text(_ text: String) -> Markup { Markup(source: escaped(VisibleText.string(text))) }

    /// Text by somebody else, which may be written in another direction than what is around it.
    static func name(_ text: String) -> Markup { .element("bdi") { .text(text) } }

    /// An element with its attributes, in this order, and what is in it.
    static func element(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:],
        @MarkupBuilder _ content: () -> Markup = { Markup() }
    ) -> Markup {
        let inner = content().source
        var source = "<\(name)"
        for (key, value) in attributes {
            if let value { source += " \(key)=\"\(escaped(VisibleText.string(value)))\"" }
        }
        if inner.isEmpty, selfClosing.contains("\(name)") { return Markup(source: source + "/>") }
        return Markup(source: source + ">" + inner + "</\(name)>")
    }

    /// A style sheet or script of this program, which stands as it is.
    ///
    /// Neither may hold `&`, `<` or `]]>`: HTML and XML read them differently.
    static func verbatim(_ name: StaticString, _ content: String) -> Markup {
        Markup(source: "<\(name)>\(content)</\(name)>")
    }

    /// The elements that HTML writes without an end, and those of SVG that hold nothing here.
    private static let selfClosing: Set<String> = [
        "meta", "br", "col", "hr", "rect", "line", "circle", "path", "polyline", "polygon",
    ]

    private static func escaped(_ text: String) -> String {
        var escaped = ""
        escaped.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    static func + (left: Markup, right: Markup) -> Markup { Markup(source: left.source + right.source) }

    var isEmpty: Bool { source.isEmpty }
}

extension Sequence<Markup> {
    /// The pieces one after another.
    func joined(by separator: Markup = Markup()) -> Markup {
        var result = Markup()
        for (index, piece) in enumerated() { result = index == 0 ? piece : result + separator + piece }
        return result
    }
}

/// Puts pieces of markup one after another.
@resultBuilder enum MarkupBuilder {
    static func buildExpression(_ markup: Markup) -> Markup { markup }
    static func buildExpression(_ pieces: [Markup]) -> Markup { pieces.joined() }
    static func buildBlock(_ pieces: Markup...) -> Markup { pieces.joined() }
    static func buildOptional(_ markup: Markup?) -> Markup { markup ?? Markup() }
    static func buildEither(first markup: Markup) -> Markup { markup }
    static func buildEither(second markup: Markup) -> Markup { markup }
    static func buildArray(_ pieces: [Markup]) -> Markup { pieces.joined() }
}

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
