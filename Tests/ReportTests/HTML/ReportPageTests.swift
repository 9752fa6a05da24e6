import Agreement
import Corpus
import Figures
import Foundation
import Testing

@testable import Report

@Suite struct ReportPageTests {
    private static func page(_ figures: LeadFigures = ExampleFigures.figures, store: String = "store.sqlite") -> String
    {
        ReportPage(
            figures: figures, store: store, generated: Timestamp(milliseconds: 1_795_255_260_000),
            heads: ["00112233445566778899aabbccddeeff:148213:9b74"], program: "vermilion 1.0"
        ).html
    }

    @Test("The page is well formed, with and without figures, and the same figures give the same bytes")
    func wellFormed() throws {
        _ = try ParsedPage(Self.page())
        _ = try ParsedPage(Self.page(LeadFigures()))
        #expect(Self.page() == Self.page())
    }

    @Test("The page tells its event, its heads and its sections")
    func provenance() throws {
        let page = try ParsedPage(Self.page())
        #expect(try #require(page.element("provenance")).text.contains("00112233445566778899aabbccddeeff:148213:9b74"))
        #expect(page.root.text.contains("As of event 148,213 of the ledger, 21 November 2026, 10:00 UTC"))
        let links = page.root.all(named: "nav").flatMap { $0.all(named: "a") }.compactMap { $0.attributes["href"] }
        #expect(links.count == 8)
        for link in links { #expect(page.element(String(link.dropFirst())) != nil, "\(link) leads nowhere") }
    }

    @Test("Nothing is fetched: no address but places on the page, and a policy that allows no other style or script")
    func selfContained() throws {
        let html = Self.page()
        let page = try ParsedPage(html)
        for element in page.root.all({ _ in true }) {
            for (name, value) in element.attributes where ["href", "src", "srcset", "data", "action"].contains(name) {
                #expect(value.hasPrefix("#"), "<\(element.name) \(name)=\(value)>")
            }
            #expect(!element.attributes.keys.contains { $0.hasPrefix("on") || $0 == "style" })
        }
        #expect(!html.contains("://") && !html.contains("@import"))
        let policy = try #require(
            page.root.all { $0.attributes["http-equiv"] == "Content-Security-Policy" }.first?.attributes["content"])
        #expect(policy.hasPrefix("default-src 'none'; style-src 'sha256-"))
        #expect(!policy.contains("unsafe"))
    }

    @Test("Every identifier stands once, and whatever is labelled by one finds it")
    func identifiers() throws {
        let all = try ParsedPage(Self.page()).root.all { _ in true }
        let identifiers = all.compactMap { $0.attributes["id"] }
        #expect(Set(identifiers).count == identifiers.count)
        let wanted = all.compactMap { $0.attributes["aria-labelledby"] }.flatMap { $0.split(separator: " ") }
        #expect(Set(wanted.map(String.init)).subtracting(identifiers).isEmpty)
    }

    @Test("Tables have a caption and scoped headers, drawings a title, and headings skip no level")
    func accessible() throws {
        let root = try ParsedPage(Self.page()).root
        for table in root.all(named: "table") {
            #expect(table.all(named: "caption").count == 1)
            #expect(table.all(named: "th").allSatisfy { ["col", "row"].contains($0.attributes["scope"] ?? "") })
            let columns = table.all(named: "thead").first?.all(named: "th").count
            for row in table.all(named: "tbody").flatMap({ $0.all(named: "tr") }) {
                #expect(row.children.count == columns, "\(table.all(named: "caption").first?.text ?? "")")
            }
        }
        for drawing in root.all(named: "svg") where drawing.attributes["role"] == "img" {
            #expect(drawing.children.first?.name == "title")
        }
        #expect(root.all(named: "h1").count == 1)
        var level = 1
        for heading in root.all({ ["h1", "h2", "h3", "h4"].contains($0.name) }) {
            let next = Int(heading.name.dropFirst()) ?? 0
            #expect(next <= level + 1, "\(heading.text)")
            level = next
        }
    }

    @Test("What people and datasets wrote can neither become markup nor hide")
    func hostile() throws {
        let name = "</title></script><script>alert(1)</script>\u{202E}\u{1B}[31m\u{0}'\"&#x3C;img onerror=x>"
        var figures = ExampleFigures.figures
        figures.reviewers[0].name = name
        figures.reviewers[4].flags[0].sentence = name
        figures.progress.byDomain[0].name = name
        figures.progress.queues[0].name = name
        figures.throughput.groups[.reviewer]?[0].group = name
        figures.catches[1].corruption = name
        figures.agreement.pairs[0].a = name
        figures.agreement.groups[.domain]?[0].group = name
        figures.agreement.overall[0].categories[0].name = name
        figures.adjudication.items[0].excerpt = name
        figures.adjudication.gaps[0].note = name
        let html = Self.page(figures, store: name)
        let page = try ParsedPage(html)
        #expect(page.root.all(named: "script").count == 1)
        #expect(page.root.all(named: "img").isEmpty)
        #expect(!html.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x202E })
        let shown = "</title></script><script>alert(1)</script>⟨U+202E⟩␛[31m␀'\"&#x3C;img onerror=x>"
        #expect(page.root.all(named: "bdi").filter { $0.text == shown }.count > 10)
        #expect(page.root.all(named: "h1").first?.text == shown)
    }

    @Test("Chinese names and long names stay whole, and fit beside a chart")
    func names() throws {
        #expect(VisibleText.string("欧阳振华 👩‍👩‍👧 é") == "欧阳振华 👩‍👩‍👧 é")
        #expect(VisibleText.string("a\u{200B}b\tc\r\n\u{E0041}\u{AD}") == "a⟨U+200B⟩b⇥c␍↵⟨U+E0041⟩⟨U+00AD⟩")
        #expect(VisibleText.string("a" + String(repeating: "\u{301}", count: 9)) == "a\u{301}\u{301}\u{301}\u{301}⟨+5⟩")
        #expect(ShortLabel.text("欧阳振华欧阳振华欧阳振华") == "欧阳振华欧阳振华欧阳振…")
        #expect(ShortLabel.text("commonsense_reasoning") == "commonsense_reasoning")
        #expect(ShortLabel.text(String(repeating: "W", count: 23)).count == 14)
        #expect(ShortLabel.text("multiple choice") == "multiple choice")
    }

    @Test("An empty store makes a page that says what is not there yet")
    func empty() throws {
        let text = try ParsedPage(Self.page(LeadFigures())).root.text
        for sentence in [
            "The store holds no turns yet.", "Nobody has reviewed anything yet.", "No turn has been rated twice yet.",
            "No planted errors have been shown yet.", "Nothing waits for a lead.", "No hourly rate was given",
        ] { #expect(text.contains(sentence), "\(sentence)") }
    }
}
