internal import CNcurses
internal import TerminalUI

/// Puts canvases on ncurses' screen: cells become its characters, styles its attributes and colour pairs.
struct CursesScreen {
    private(set) var size: Size
    let depth: ColourDepth
    private let colours: Int
    /// Whether struck-out text can be written past ncurses; otherwise it is dimmed.
    let strikes: Bool
    private let pairLimit: Int
    private var pairs: [PairColours: Int32] = [:]
    private var shown: Canvas?
    private var line: [cncurses_cell] = []

    private struct PairColours: Hashable {
        var foreground: Int32
        var background: Int32
    }

    init(size: Size, depth: ColourDepth) {
        self.size = size
        self.depth = depth
        colours = Int(cncurses_colours())
        strikes = cncurses_capability("smxx") != nil
        pairLimit = min(Int(cncurses_pairs()), 60_000)
    }

    /// Forgets what was shown, so that the next canvas is put as a whole.
    mutating func forget(size: Size) {
        self.size = size
        shown = nil
    }

    /// Puts the rows that differ from the canvas before, and returns where ncurses may write, by row.
    ///
    /// They are sent one by one, so that ncurses does not scroll cells that it knows nothing of.
    mutating func put(_ canvas: Canvas) -> [(row: Int, columns: ClosedRange<Int>)] {
        let isWhole = shown == nil
        if pairs.count + 512 > pairLimit, pairLimit > 1_024 {
            cncurses_reset_pairs()
            pairs = [:]
            shown = nil
        }
        let before = shown?.size == canvas.size ? shown : nil
        var changes: [(row: Int, columns: ClosedRange<Int>)] = []
        for row in 0..<size.rows {
            if let before, row < canvas.size.rows {
                let spans = Self.changedSpans(from: before.row(row), to: canvas.row(row))
                guard !spans.isEmpty else { continue }
                changes += spans.map { (row, $0) }
            } else if size.columns > 0 {
                changes.append((row, 0...size.columns - 1))
            }
            putRow(row, of: canvas)
            if !isWhole { cncurses_update_row() }
        }
        shown = canvas
        return changes
    }

    /// The spans that ncurses may send again when a row changes: it skips what is equal in between only if it is long.
    private static func changedSpans(from old: ArraySlice<Cell>, to new: ArraySlice<Cell>) -> [ClosedRange<Int>] {
        let longGap = 64
        var spans: [ClosedRange<Int>] = []
        for (column, cells) in zip(old, new).enumerated() where differ(cells.0, cells.1) {
            if let last = spans.last, column - last.upperBound <= longGap {
                spans[spans.count - 1] = last.lowerBound...column
            } else {
                spans.append(column...column)
            }
        }
        return spans
    }

    private static func differ(_ old: Cell, _ new: Cell) -> Bool {
        // A picture's cells are all the same to ncurses, whatever their style.
        if case .picture = old.content, case .picture = new.content { return false }
        return old != new
    }

    private mutating func putRow(_ row: Int, of canvas: Canvas) {
        line.removeAll(keepingCapacity: true)
        var lastStyle: Style?
        var attributes: UInt32 = 0
        var pair: Int32 = 0
        for column in 0..<size.columns {
            let isOnCanvas = column < canvas.size.columns && row < canvas.size.rows
            let cell = isOnCanvas ? canvas[column, row] : .blank
            if case .continuation = cell.content { continue }
            if cell.content == .picture {
                line.append(Self.pictureCell)
                continue
            }
            if cell.style != lastStyle {
                (attributes, pair) = look(of: cell.style)
                lastStyle = cell.style
            }
            var result = cncurses_cell()
            result.attributes = attributes
            result.pair = pair
            result.columns = 1
            if case .text(let character) = cell.content {
                result.columns = Int32(DisplayWidth.columns(of: character))
                Self.setScalars(of: character, in: &result)
            }
            line.append(result)
        }
        line.withUnsafeBufferPointer { cncurses_put_row(Int32(row), $0.baseAddress, Int32($0.count)) }
    }

    /// What ncurses is told of a picture's cells: a no-break space, which no text is drawn with.
    private static let pictureCell: cncurses_cell = {
        var cell = cncurses_cell()
        cell.scalars.0 = 0xA0
        cell.columns = 1
        return cell
    }()

    private static func setScalars(of character: Character, in cell: inout cncurses_cell) {
        withUnsafeMutableBytes(of: &cell.scalars) { bytes in
            let scalars = bytes.bindMemory(to: UInt32.self)
            for (index, scalar) in character.unicodeScalars.prefix(scalars.count).enumerated() {
                scalars[index] = scalar.value == 0xA0 ? 0x20 : scalar.value
            }
        }
    }

    private mutating func look(of style: Style) -> (attributes: UInt32, pair: Int32) {
        var bits: UInt32 = 0
        let attributes = style.attributes
        if attributes.contains(.bold) { bits |= UInt32(cncurses_bold) }
        if attributes.contains(.dim) { bits |= UInt32(cncurses_dim) }
        if attributes.contains(.italic) { bits |= UInt32(cncurses_italic) }
        if attributes.contains(.underline) { bits |= UInt32(cncurses_underline) }
        if attributes.contains(.reverse) { bits |= UInt32(cncurses_reverse) }
        if attributes.contains(.strike) { bits |= UInt32(strikes ? cncurses_marked : cncurses_dim) }
        guard depth != .monochrome else { return (bits, 0) }
        var foreground = number(of: style.foreground)
        var background = number(of: style.background)
        if colours < 16 {
            // The bright colours are the others in bold; but bold black is black on many terminals.
            if foreground == 8 { foreground = 7 }
            if foreground > 8 { bits |= UInt32(cncurses_bold) }
            foreground = foreground > 8 ? foreground - 8 : foreground
            background = background >= 8 ? background - 8 : background
        }
        return (bits, pair(of: PairColours(foreground: foreground, background: background)))
    }

    private mutating func pair(of colours: PairColours) -> Int32 {
        if colours == PairColours(foreground: -1, background: -1) { return 0 }
        if let pair = pairs[colours] { return pair }
        let pair = Int32(pairs.count + 1)
        guard Int(pair) < pairLimit, cncurses_set_pair(pair, colours.foreground, colours.background) else { return 0 }
        pairs[colours] = pair
        return pair
    }

    /// The number by which ncurses knows a colour.
    private func number(of colour: Colour) -> Int32 {
        switch colour.reduced(to: depth) {
        case .standard: return -1
        case .palette(let index):
            guard depth == .truecolour, index >= 8 else { return Int32(index) }
            let colour = RGBColour(palette: index)
            return Self.direct(colour.red, colour.green, colour.blue)
        case .rgb(let red, let green, let blue): return Self.direct(red, green, blue)
        }
    }

    /// A colour of a `*-direct` entry, in which the first eight numbers are those of the palette.
    private static func direct(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> Int32 {
        max(8, Int32(red) << 16 | Int32(green) << 8 | Int32(blue))
    }
}
