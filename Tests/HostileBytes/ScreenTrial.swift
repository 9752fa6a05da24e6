import CNcurses
import Corpus
import Foundation

/// Rows of characters that no terminal and no C library agree about.
enum ScreenTrial {
    static func run() -> Int {
        let nowhere = open("/dev/null", O_RDWR | O_CLOEXEC)
        defer { close(nowhere) }
        guard cncurses_use_utf8(), cncurses_open("xterm-256color", nowhere, nowhere) else { return 0 }
        defer { cncurses_close() }
        var generator = SplitMix64(seed: 8)
        for round in 0..<1_000 {
            if round % 100 == 0 {
                cncurses_resize(.random(in: 1...1_200, using: &generator), .random(in: 1...60, using: &generator))
            }
            let cells = (0..<Int.random(in: 0...1_500, using: &generator)).map { _ in cell(&generator) }
            cncurses_put_row(.random(in: 0...60, using: &generator), cells, Int32(cells.count))
            if round % 20 == 0 { cncurses_update() }
        }
        return 1_000
    }

    private static func cell(_ generator: inout SplitMix64) -> cncurses_cell {
        let ranges: [ClosedRange<UInt32>] = [
            0...0x1F, 0x20...0x7E, 0x300...0x36F, 0x4E00...0x9FFF, 0xD800...0xDFFF, 0xFE00...0xFE0F,
            0x1F300...0x1F6FF, 0...0x11_FFFF, UInt32.max - 1...UInt32.max,
        ]
        func scalar() -> UInt32 { .random(in: ranges.randomElement(using: &generator) ?? 0...0, using: &generator) }
        var cell = cncurses_cell()
        cell.scalars = (scalar(), scalar(), scalar(), scalar(), scalar())
        cell.attributes = UInt32.random(in: 0...255, using: &generator)
        cell.pair = Int32.random(in: -1...70_000, using: &generator)
        cell.columns = Int32.random(in: 1...2, using: &generator)
        return cell
    }
}
