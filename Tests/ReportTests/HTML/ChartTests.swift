import Agreement
import Corpus
import Figures
import Foundation
import Testing

@testable import Report

@Suite struct ChartTests {
    private static func page() throws -> ParsedPage { try ParsedPage(html) }

    private static let html = ReportPage(
        figures: ExampleFigures.figures, store: "store.sqlite", generated: Timestamp(milliseconds: 0)
    ).html

    @Test(
        "Every row has its marks in its chart",
        arguments: [
            ("progress-domain", 23), ("progress-kind", 5), ("progress-language", 3), ("days", 22),
            ("reviewer-shares", 12), ("funnel", 11), ("pace-reviewer", 12), ("pace-domain", 23), ("pace-kind", 5),
            ("pace-language", 2), ("forest", 1 + 23 + 5 + 2), ("catches", 6), ("overall", 1),
        ])
    func rows(chart: String, count: Int) throws {
        let figure = try #require(try Self.page().chart(chart), "there is no chart \(chart)")
        let rows = figure.all(classed: "row")
        #expect(rows.count == count)
        for row in rows {
            let marks = row.all { !$0.classes.isDisjoint(with: ["mark", "point", "median", "none"]) }
            #expect(!marks.isEmpty, "\(row.text)")
            #expect(row.children.first?.name == "title")
        }
    }

    @Test("There is a learning curve for each reviewer")
    func learning() throws {
        let curves = try Self.page().root.all(classed: "multiples").flatMap { $0.all(named: "li") }
        #expect(curves.count == 12)
        #expect(curves[0].text.contains("34.0 s → 17.2 s, ×0.86 a doubling"))
        #expect(curves[11].text.contains("undefined, too few to tell"))
    }

    @Test("Every figure that is undefined says why, beside its chart and in its table")
    func undefined() throws {
        let page = try Self.page()
        let forest = try #require(page.chart("forest")).text
        #expect(
            forest.contains(
                "Undefined, no variation: every rating is the same, so chance alone would agree as well: "
                    + "furniture (Krippendorff’s alpha)."))
        #expect(forest.contains("Undefined, no data: remote-sensing (percent agreement)"))
        let cells = page.root.all(classed: "undefined").map(\.text)
        for reason in [Undefined.noData, .noVariation, .noUnitRatedTwice, .neverUsed] {
            #expect(cells.contains(reason.phrase), "\(reason)")
        }
        let newcomer = try #require(
            page.element("reviewers")?.all(named: "tr").first { $0.children.first?.text == "newcomer" })
        #expect(newcomer.all(classed: "undefined").count == 10)
        #expect(!page.root.text.contains(/(?i)\b(nan|inf|nil)\b/))
    }

    @Test("No table has an empty cell")
    func noEmptyCells() throws {
        for table in try Self.page().root.all(named: "table") {
            for cell in table.all(named: "td") { #expect(!cell.text.isEmpty, "\(table.children[0].text)") }
        }
    }

    @Test("Bars add up to their whole and follow one another without a gap")
    func bars() throws {
        let row = try #require(
            try Self.page().chart("progress-domain")?.all(classed: "row").first { $0.text.contains("chart") })
        func number(_ element: ParsedPage.Element, _ name: String) -> Double {
            Double(element.attributes[name]?.dropLast() ?? "") ?? -1
        }
        let bars = row.all(named: "rect")
        #expect(bars.count == 5)
        for (bar, next) in zip(bars, bars.dropFirst()) {
            #expect(abs(number(bar, "x") + number(bar, "width") - number(next, "x")) < 0.021)
        }
        #expect(abs(number(bars[4], "x") + number(bars[4], "width") - 100) < 0.021)
    }

    @Test("The funnel names who is outside, and nobody within")
    func funnel() throws {
        let figure = try #require(try Self.page().chart("funnel"))
        #expect(figure.text.contains("Above the limits: 陈静怡."))
        #expect(figure.all(classed: "row").filter { $0.text.contains("outside the limits") }.count == 2)
        #expect(FunnelPlot([]) == nil)
    }

    @Test("The funnel says by how much it is wider than chance, and draws both")
    func dispersion() throws {
        let figure = try #require(try Self.page().chart("funnel"))
        #expect(figure.text.contains("φ = 3.09") && figure.text.contains("over-dispersion"))
        #expect(figure.all(classed: "chance").filter { $0.name == "polyline" }.count == 2)
        #expect(!figure.text.contains("shares that chance gives"))
        let alike = ExampleFigures.figures.reviewers.map { reviewer in
            var reviewer = reviewer
            reviewer.acceptanceDispersion = 1
            return reviewer
        }
        let plot = try #require(FunnelPlot(alike))
        #expect(plot.reading.source.contains("φ = 1") && !plot.markup.source.contains("chance"))
    }

    @Test("A scale is round, holds its values, and draws each at its place")
    func scales() {
        #expect(Scale(upTo: 583).ticks == [0, 200, 400, 600])
        #expect(Scale(upTo: 0).upper > 0)
        #expect(Scale(upTo: 0.03).upper >= 0.03)
        let near = Scale(near: [Estimate(.value(0.88), interval: Interval(lower: 0.81, upper: 0.9))])
        #expect(near.lower == 0.75 && near.place(0.875) == 0.5)
        #expect(Scale(near: [Estimate(.value(-0.06))]).lower == -0.25)
        #expect(Scale(near: []).lower == 0)
        #expect(SVGLength.percent(1.0 / 3) == "33.33%")
    }

    @Test("Names of dots never cover each other")
    func labels() {
        let crowd = FunnelLabels(
            (0..<6).map { "reviewer \($0)" }, at: (0..<6).map { (x: 0.5 + Double($0) / 400, y: 100) }, first: [5]
        ).labels
        #expect(crowd[5] != nil)
        #expect(crowd.count < 6)
        #expect(FunnelLabels(["a", "b"], at: [(x: 0.2, y: 50), (x: 0.8, y: 50)], first: []).labels.count == 2)
    }
}
