/// Why a turn was edited or rejected: a stable slug that events carry, and the words people see.
package struct Reason: Hashable, Sendable {
    /// Lower-case letters, digits and hyphens; never reused for another meaning.
    package let slug: String
    /// English name, as `text in image (OCR)`.
    package let english: String
    /// Chinese name.
    package let chinese: String

    package init(slug: String, english: String, chinese: String) {
        self.slug = slug
        self.english = english
        self.chinese = chinese
    }
}

/// The reasons that reviewers choose from, in the order of their keys.
package struct ReasonTaxonomy: Hashable, Sendable {
    package var reasons: [Reason]

    package init(reasons: [Reason]) { self.reasons = reasons }

    /// The reason with this slug.
    package subscript(slug: String) -> Reason? { reasons.first { $0.slug == slug } }

    /// The taxonomy as text, one `slug<TAB>English<TAB>Chinese` a line: what its hash is taken over.
    package var text: String { reasons.map { "\($0.slug)\t\($0.english)\t\($0.chinese)\n" }.joined() }

    /// The taxonomy that a new store starts with.
    package static let standard = ReasonTaxonomy(reasons: [
        Reason(slug: "hallucination", english: "hallucination", chinese: "幻觉"),
        Reason(slug: "count", english: "count", chinese: "数量"),
        Reason(slug: "colour", english: "colour", chinese: "颜色"),
        Reason(slug: "relation", english: "relation", chinese: "关系"),
        Reason(slug: "ocr", english: "text in image (OCR)", chinese: "图中文字"),
        Reason(slug: "knowledge", english: "knowledge", chinese: "知识"),
        Reason(slug: "wrong-choice", english: "wrong choice", chinese: "选项错误"),
        Reason(slug: "language", english: "language", chinese: "语言"),
        Reason(slug: "format", english: "format", chinese: "格式"),
        Reason(slug: "unanswerable", english: "unanswerable", chinese: "无法回答"),
        Reason(slug: "unsafe", english: "unsafe", chinese: "不安全"),
        Reason(slug: "other", english: "other", chinese: "其他"),
    ])
}
