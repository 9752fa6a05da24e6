/// What each figure means, in plain words, with where it comes from: `definitions.md`.
struct DefinitionsSection: ReportSection {
    let identifier = "definitions"
    let title = "How to read the figures"

    var lead: Markup {
        "A turn is one question with its answer, the unit of every decision. All figures count decisions that stand."
    }

    var content: Markup {
        Markup.element("dl", ["class": "terms"]) {
            Self.terms.map { term in
                let paragraphs = term.split(separator: "\n\n").map { $0.split(separator: "\n").joined(separator: " ") }
                return Markup.element("dt") { .text(paragraphs.first ?? "") }
                    + Markup.element("dd") {
                        paragraphs.dropFirst().map { paragraph in
                            guard paragraph.hasPrefix("> ") else { return .text(paragraph) }
                            return .element("span", ["class": "quiet"]) { .text(" " + paragraph.dropFirst(2)) }
                        }
                    }
            }
        }
    }

    /// The terms, each with its meaning and where it has one its source, a paragraph each.
    private static let terms = String(decoding: PackageResources.definitions_md, as: UTF8.self)
        .split(separator: "## ").map(String.init)
}
