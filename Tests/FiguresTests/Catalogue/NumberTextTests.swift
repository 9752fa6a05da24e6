import Agreement
import Corpus
import Figures
import Testing

@Suite struct NumberTextTests {
    @Test(
        "Durations are told in the units that suit them",
        arguments: [
            (0.0, "0 s"), (840, "840 ms"), (12_440, "12.4 s"), (59_940, "59.9 s"), (59_960, "1 min 00 s"),
            (90_000, "1 min 30 s"), (200_000, "3 min 20 s"), (51_120_000, "14 h 12 min"), (982_800_000, "273 h 00 min"),
        ])
    func durations(milliseconds: Double, text: String) {
        #expect(FigureUnit.milliseconds.text(milliseconds) == text)
        #expect(FigureUnit.workTime.text(milliseconds) == text)
    }

    @Test("Numbers have thousands, a real minus, and no minus nought")
    func numbers() {
        #expect(NumberText.count(1_234_567) == "1,234,567")
        #expect(NumberText.count(-1_234) == "−1,234")
        #expect(NumberText.count(1, "turn") == "1 turn" && NumberText.count(2_000, "turn") == "2,000 turns")
        #expect(NumberText.decimal(-0.061, places: 2) == "−0.06")
        #expect(NumberText.decimal(-0.001, places: 2) == "0.00")
        #expect(NumberText.percent(0.9157) == "91.6%")
        #expect(NumberText.percent(0.9999) == ">99.9%" && NumberText.percent(0.000_1) == "<0.1%")
        #expect(NumberText.probability(0.000_02) == "p < 0.001")
        #expect(FigureUnit.coefficient.text(.nan) == NumberText.undefined)
    }

    @Test("An interval has the digits of its figure, and one that is missing has a sign in its place")
    func intervals() {
        let estimate = Estimate(.value(0.9412), interval: Interval(lower: 0.9281, upper: 0.9533))
        #expect(FigureUnit.share.parts(of: estimate, count: 1_204) == ["94.1%", "[92.8, 95.3]", "n 1,204"])
        #expect(FigureUnit.share.parts(of: estimate, count: nil, isNarrow: true) == ["94%", "[93, 95]", ""])
        let missing = Estimate(.value(1), missing: MissingInterval(.clusters, found: 7, needed: 15, of: .samples))
        #expect(FigureUnit.coefficient.parts(of: missing, count: nil) == ["1.000", "[–]", ""])
        #expect(
            FigureUnit.coefficient.parts(of: Estimate(.undefined(.noData)), count: 0) == [
                NumberText.undefined, "", "n 0",
            ])
    }

    @Test("Every column of every table has a name, a heading and a meaning, and no table has a name twice")
    func columns() {
        let sheets =
            FigurePage.allCases.flatMap { $0.sheets(of: LeadFigures()) }
            + [FigureTable.ledger.sheet([]), FigureTable.items.sheet([])]
            + Dimension.allCases.flatMap {
                [
                    FigureTable.progress(by: $0).sheet([]), FigureTable.pace(by: $0).sheet([]),
                    FigureTable.agreement(by: $0).sheet([]),
                ]
            }
        for sheet in sheets {
            #expect(!sheet.caption.isEmpty && !sheet.empty.isEmpty, "\(sheet.name)")
            #expect(Set(sheet.heads.map(\.slug)).count == sheet.heads.count, "\(sheet.name)")
            for head in sheet.heads {
                #expect(!head.slug.isEmpty && !head.meaning.isEmpty, "\(sheet.name) \(head.slug)")
                // Only a bar of a screen stands without a heading.
                #expect(!head.heading.isEmpty || head.outputs == .screen, "\(sheet.name) \(head.slug)")
            }
            for slug in sheet.fields { #expect(sheet.index(of: slug) != nil, "\(sheet.name) \(slug)") }
        }
    }
}
