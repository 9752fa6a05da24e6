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
