import Corpus
import Testing

@testable import TerminalUI

struct CanvasTests {
    private func canvas(_ columns: Int, _ rows: Int = 1) -> Canvas { Canvas(size: Size(columns: columns, rows: rows)) }

    @Test func `text is clipped at every edge and wide characters are never halved`() {
        var canvas = canvas(5)
        #expect(canvas.draw("中文字", column: 0, row: 0, style: .plain) == 4)
        #expect(canvas.text == "中文")
        canvas.draw("x", column: 1, row: 0, style: .plain)
        #expect(canvas.text == " x文")
        canvas.draw("图", column: 1, row: 0, style: .plain)
        #expect(canvas.text == " 图")
        canvas.draw("中ab", column: -1, row: 0, style: .plain)
        #expect(canvas.text == " ab")
        canvas.draw("out", column: 0, row: 7, style: .plain)
        canvas.draw("abc", column: 3, row: 0, style: .plain, limit: 4)
        #expect(canvas.text == " aba")
    }

    @Test func `every continuation follows a wide character whatever is drawn over what`() {
        var generator = SplitMix64(seed: 19)
        var canvas = canvas(12, 2)
        for _ in 0..<2_000 {
            let column = Int.random(in: -2...12, using: &generator)
            switch Int.random(in: 0..<4, using: &generator) {
            case 0: canvas.draw("中", column: column, row: 0, style: .plain)
            case 1: canvas.draw("a文b", column: column, row: 0, style: .plain)
            case 2: canvas.fill(Rectangle(column: column, row: 0, columns: 1, rows: 1), style: .plain)
            default:
                canvas.place(
                    PicturePlacement(identity: 1, rectangle: Rectangle(column: column, row: 0, columns: 3, rows: 1)))
            }
            for index in 0..<12 {
                let cell = canvas[index, 0]
                let next = index + 1 < 12 ? canvas[index + 1, 0] : Cell.blank
                guard case .text(let character) = cell.content else { continue }
                #expect((DisplayWidth.columns(of: character) == 2) == (next.content == .continuation))
            }
            #expect(canvas[0, 0].content != .continuation)
        }
    }

    @Test func `a line feed in a line of text is visible`() {
        var canvas = canvas(8)
        canvas.draw("a\nb", column: 0, row: 0, style: .plain)
        #expect(canvas.text == "a␊b")
    }

    @Test func `hostile text is only ever drawn as tokens`() {
        var generator = SplitMix64(seed: 23)
        for _ in 0..<200 {
            var canvas = canvas(60, 1)
            canvas.draw(hostileText(using: &generator), column: 0, row: 0, style: .plain)
            let ansi = canvas.ansi(depth: .truecolour).dropLast()
            #expect(ansi.unicodeScalars.allSatisfy { DisplayWidth.columns(of: $0) != nil })
        }
    }
}
