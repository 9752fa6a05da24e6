import Corpus
import Figures
import Testing

@testable import Report

@Suite struct FigureTextTests {
    @Test(
        "Durations are told in the unit that suits them",
        arguments: [
            (0.0, "0 s"), (840, "840 ms"), (12_440, "12.4 s"), (60_000, "60.0 s"), (200_000, "3 min 20 s"),
            (51_120_000, "14.2 h"), (982_800_000, "273 h"),
        ])
    func durations(milliseconds: Double, text: String) {
        #expect(FigureText.duration(milliseconds) == text)
    }

    @Test("Numbers have thousands, a real minus, and no minus nought")
    func numbers() {
        #expect(FigureText.count(1_234_567) == "1,234,567")
        #expect(FigureText.count(-1_234) == "−1,234")
        #expect(FigureText.decimal(-0.061, 2) == "−0.06")
        #expect(FigureText.decimal(-0.001, 2) == "0.00")
        #expect(FigureText.percent(0.9157) == "91.6%")
        #expect(FigureText.probability(0.000_02) == "p < 0.001")
    }

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
}
