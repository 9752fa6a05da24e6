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

extension ReasonTaxonomy {
    /// Reads reasons, one a line: slug, English and Chinese name, with a tab or at least two blanks between.
    package init(text: String) throws(ReasonProblem) {
        reasons = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        where !line.allSatisfy(\.isWhitespace) {
            let fields = line.replacing("\t", with: "  ").split(separator: "  ").map {
                String($0.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
            }.filter { !$0.isEmpty }
            func problem(_ what: String) -> ReasonProblem { ReasonProblem(line: index + 1, what: what) }
            guard fields.count == 3 else {
                throw problem("a reason has a slug, an English and a Chinese name, with a tab between them")
            }
            guard fields[0].utf8.allSatisfy({ "abcdefghijklmnopqrstuvwxyz0123456789-".utf8.contains($0) }) else {
                throw problem("“\(fields[0])” is no slug: it has lower-case letters, digits and hyphens only")
            }
            guard self[fields[0]] == nil else { throw problem("the reason “\(fields[0])” stands there already") }
            reasons.append(Reason(slug: fields[0], english: fields[1], chinese: fields[2]))
        }
        if reasons.isEmpty { throw ReasonProblem(line: 1, what: "there must be a reason to choose") }
    }
}

/// Why reasons cannot be put in force.
package struct ReasonProblem: Error, Hashable, Sendable, CustomStringConvertible {
    /// Counted from 1.
    package let line: Int
    let what: String

    package var description: String { "line \(line): \(what)" }
}
