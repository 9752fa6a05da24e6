/// Something that generators get wrong and that can be told from the text alone.
///
/// A rule would rather miss a fault than warn without one.
protocol LintRule: Sendable {
    /// Lower-case letters and hyphens; stands in reports and does not change.
    static var name: String { get }
    /// What the rule looks for, in one sentence.
    static var summary: String { get }

    static func warnings(for turn: LintedTurn) -> [LintWarning]
}

extension LintRule {
    static func warning(
        _ place: LintWarning.Place, _ range: Range<Int>? = nil, text: String, _ message: String
    ) -> LintWarning {
        LintWarning(rule: name, place: place, range: range, text: text, message: message)
    }
}
