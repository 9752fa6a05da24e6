/// Why a lead's decision was needed: what a resolution gives as its reasons, beside those of the project's taxonomy.
///
/// The list is fixed, so that the figures of all projects mean the same. The raw values are the slugs that events carry.
package enum AdjudicationReason: String, CaseIterable, Sendable {
    /// Picture or question allow more than one answer.
    case ambiguous
    /// The guidelines do not say what to do.
    case guidelineGap = "guideline-gap"
    /// A reviewer overlooked or mistook something.
    case reviewerError = "reviewer-error"
    /// Guidelines and reviewers are sound; the turn is out of the ordinary.
    case edgeCase = "edge-case"
    /// A matter of taste.
    case subjective
    case other

    /// The slug and the words that people see.
    package var reason: Reason {
        switch self {
        case .ambiguous: Reason(slug: rawValue, english: "ambiguous", chinese: "有歧义")
        case .guidelineGap: Reason(slug: rawValue, english: "guideline gap", chinese: "规范缺失")
        case .reviewerError: Reason(slug: rawValue, english: "reviewer error", chinese: "审核失误")
        case .edgeCase: Reason(slug: rawValue, english: "edge case", chinese: "边缘情况")
        case .subjective: Reason(slug: rawValue, english: "subjective", chinese: "主观判断")
        case .other: Reason(slug: rawValue, english: "other", chinese: "其他")
        }
    }
}
