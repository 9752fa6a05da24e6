internal import Corpus
internal import Settings
internal import TerminalUI

/// The turns of a sample laid out for an area, and which of their lines are in view.
///
/// Blocks are kept as long as what they show is the same, so that a key lays out at most the turn that it changed.
struct Conversation: Sendable {
    private(set) var area = Size(columns: 0, rows: 0)
    /// What stands before the turns: system messages, flags and notes of the sample.
    private(set) var preface = TurnBlock()
    private(set) var blocks: [TurnBlock] = []
    private var sources: [DeskTurn] = []
    private var prefaceSource: Preface?
    /// The first line in view.
    private(set) var top = 0

    /// What the block before the turns is made from.
    struct Preface: Hashable, Sendable {
        var context: [Message]
        var isFlagged: Bool
        var isSkipped: Bool
        var note: String?
    }

    /// Lays out what changed.
    mutating func lay(_ turns: [DeskTurn], preface: Preface, area: Size, theme: Theme, taxonomy: ReasonTaxonomy) {
        let width = area.columns
        let mayReuse = width == self.area.columns
        if !mayReuse || preface != prefaceSource {
            self.preface = TurnBlock(preface: preface, width: width, theme: theme)
            prefaceSource = preface
        }
        var laid: [TurnBlock] = []
        laid.reserveCapacity(turns.count)
        for (index, turn) in turns.enumerated() {
            if mayReuse, index < sources.count, sources[index] == turn {
                laid.append(blocks[index])
            } else {
                laid.append(TurnBlock(turn: turn, width: width, theme: theme, taxonomy: taxonomy))
            }
        }
        blocks = laid
        sources = turns
        self.area = area
    }

    /// The lines of all blocks, a blank one between two.
    var lineCount: Int { blocks.reduce(prefaceLines) { $0 + $1.lines.count + 1 } - (blocks.isEmpty ? 0 : 1) }

    private var prefaceLines: Int { preface.lines.isEmpty ? 0 : preface.lines.count + 1 }

    /// The lines that a turn's block takes.
    func lines(of turn: Int) -> Range<Int> {
        var start = prefaceLines
        for index in 0..<min(turn, blocks.count) { start += blocks[index].lines.count + 1 }
        let count = turn < blocks.count ? blocks[turn].lines.count : 0
        return start..<start + count
    }

    /// Brings a turn into view: the whole of it where it fits, else its beginning.
    mutating func reveal(_ turn: Int) {
        let rows = area.rows
        let lines = lines(of: turn)
        // The sample's first turn brings what stands before it along.
        let start = turn == 0 && lines.upperBound <= rows ? 0 : lines.lowerBound
        if lines.count >= rows || start < top {
            top = start
        } else if lines.upperBound > top + rows {
            top = lines.upperBound - rows
        }
        clamp()
    }

    /// Moves the view by lines, and says whether it moved.
    mutating func scroll(by lines: Int) -> Bool {
        let before = top
        top += lines
        clamp()
        return top != before
    }

    mutating func clamp() { top = max(0, min(top, lineCount - area.rows)) }

    mutating func scrollToTop() { top = 0 }
}
