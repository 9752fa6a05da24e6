package import Corpus
package import Figures
internal import Foundation

/// The lead's figures as one self-contained HTML page.
///
/// The page fetches nothing, and its policy forbids it to; everything reads without its one script, which sorts tables.
/// It is light or dark as the reader's machine is, fits a telephone, and prints. The same values give the same bytes.
package struct ReportPage: Sendable {
    let figures: LeadFigures
    let store: String
    let generated: Timestamp
    let heads: [String]
    let program: String

    /// - Parameters:
    ///   - store: what the store is called, as its file's name.
    ///   - generated: when the page is made.
    ///   - heads: the ends of the ledger's chains at the figures' event, each as `check --head` takes it.
    ///   - program: the program and its version, as `vermilion 1.0`.
    package init(
        figures: LeadFigures, store: String, generated: Timestamp, heads: [String] = [], program: String = "vermilion"
    ) {
        self.figures = figures
        self.store = store
        self.generated = generated
        self.heads = heads
        self.program = program
    }

    /// The whole page: HTML that an XML parser reads too.
    package var html: String {
        "<!DOCTYPE html>\n" + page.source + "\n"
    }

    private var sections: [any ReportSection] {
        [
            ProgressSection(progress: figures.progress), ReviewersSection(reviewers: figures.reviewers),
            ThroughputSection(throughput: figures.throughput), AgreementSection(agreement: figures.agreement),
            ReferenceSection(catches: figures.catches, gold: figures.gold),
            AdjudicationSection(adjudication: figures.adjudication), DefinitionsSection(),
            ProvenanceSection(figures: figures, store: store, generated: generated, heads: heads, program: program),
        ]
    }

    private var page: Markup {
        let style = PageStyle.text
        let script = SortingScript.text
        return .element("html", ["lang": "en", "dir": "ltr"]) {
            Markup.element("head") {
                Markup.element("meta", ["charset": "utf-8"])
                Markup.element(
                    "meta",
                    [
                        "http-equiv": "Content-Security-Policy",
                        "content": ContentSecurityPolicy.text(style: style, script: script),
                    ])
                Markup.element("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
                Markup.element("meta", ["name": "color-scheme", "content": "light dark"])
                Markup.element("meta", ["name": "referrer", "content": "no-referrer"])
                Markup.element("title") { .text("\(store) – Vermilion report") }
                Markup.verbatim("style", style)
            }
            Markup.element("body") {
                patterns
                SummarySection(figures: figures, store: store, sections: sections).header
                Markup.element("main") { sections.map(\.markup) }
                Markup.element("footer") {
                    Markup.element("p") {
                        """
                        Made by \(word: program) on \(word: FigureText.moment(generated)) from event \
                        \(Int(figures.event)) of the ledger. This page holds all it needs and fetches nothing.
                        """
                    }
                }
                Markup.verbatim("script", script)
            }
        }
    }

    /// The stripes of contested turns, for all charts.
    private var patterns: Markup {
        .element("svg", ["class": "defs", "width": "0", "height": "0", "aria-hidden": "true"]) {
            .element("defs") {
                .element(
                    "pattern",
                    [
                        "id": "stripes", "width": "5", "height": "5", "patternUnits": "userSpaceOnUse",
                        "patternTransform": "rotate(45)",
                    ]
                ) {
                    Markup.element("rect", ["class": "stripe-ground", "width": "5", "height": "5"])
                    Markup.element("line", ["class": "stripe", "x1": "1", "y1": "0", "x2": "1", "y2": "5"])
                }
            }
        }
    }
}

/// What a browser may do with the page: show it, with its own style and its own script, and fetch nothing.
enum ContentSecurityPolicy {
    static func text(style: String, script: String) -> String {
        [
            "default-src 'none'", "style-src '\(hash(of: style))'", "script-src '\(hash(of: script))'",
            "base-uri 'none'", "form-action 'none'",
        ].joined(separator: "; ")
    }

    /// The digest of an element's text as the policy names it (CSP Level 3, 2.3.1).
    private static func hash(of text: String) -> String {
        "sha256-" + Data(SHA256Digest(of: Array(text.utf8)).bytes).base64EncodedString()
    }
}
