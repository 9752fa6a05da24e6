import Agreement
import Corpus
import Figures
import Formats
import Testing

@testable import Report

@Suite struct FigureTextTests {
    @Test("Days are read and told; what is no day is not read")
    func days() {
        #expect(CalendarDay(named: "2026-11-21")?.number == 20_778)
        #expect(CalendarDay(named: "2026-11-21")?.long == "21 November 2026")
        #expect(CalendarDay(number: 0).short == "1 Jan")
        for text in ["2026-02-30", "2026-1-1", "today", "", "2026-11-21T"] {
            #expect(CalendarDay(named: text) == nil, "\(text)")
        }
        #expect(FigureText.moment(Timestamp(milliseconds: 1_795_255_205_250)) == "21 November 2026, 10:00 UTC")
    }

    /// Every table that the program shows, with rows and without.
    private static let sheets: [FigureSheet] = [ExampleFigures.figures, LeadFigures()].flatMap { figures in
        FigurePage.allCases.flatMap { $0.sheets(of: figures) }
            + [.pairMatrix(figures.agreement.pairs, hasRoom: true)]
    }

    @Test("Every cell of every table reads on the page as it does in text, or says why it is undefined")
    func sameText() throws {
        for sheet in Self.sheets {
            let page = try ParsedPage("<!DOCTYPE html>\n\(PageTable(sheet).markup.source)\n")
            let rows = page.root.all(named: "tbody").flatMap { $0.all(named: "tr") }
            #expect(rows.count == sheet.rows.count, "\(sheet.name)")
            for (row, shown) in zip(sheet.rows, rows) {
                for (index, cell) in zip(sheet.columns(in: .page), shown.children) {
                    let (head, value) = (sheet.heads[index], row.cells[index].value)
                    switch value {
                    case .estimate, .agreement, .group, .heat, .time, .spread: continue
                    default: break
                    }
                    let text = value.text(head.unit) ?? value.coefficient?.reason?.phrase ?? head.absence
                    #expect(cell.text == VisibleText.string(text), "\(sheet.name) \(head.slug)")
                }
            }
        }
    }

    @Test("What of the store is counted is told beside the figures")
    func scope() throws {
        var figures = ExampleFigures.figures
        figures.scope = ["domain=ocr", "since=2026-11-01"]
        let page = ReportPage(figures: figures, store: "s", generated: Timestamp(milliseconds: 0)).html
        #expect(page.contains("Of the store only <bdi>domain=ocr</bdi> and <bdi>since=2026-11-01</bdi> is counted."))
        let json = String(decoding: figures.json(.progress).prettyPrinted, as: UTF8.self)
        #expect(json.contains("\"scope\": ["))
        #expect(!String(decoding: ExampleFigures.figures.json().prettyPrinted, as: UTF8.self).contains("scope"))
    }
}
