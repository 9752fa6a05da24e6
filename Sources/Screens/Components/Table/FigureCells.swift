internal import Agreement
internal import Corpus
internal import Figures
internal import Settings
internal import TerminalUI

/// The cells of one column, drawn so that their numbers, intervals and counts stand beneath one another.
struct FigureCells {
    var head: FigureHead
    var cells: [FigureCell]
    /// Why the figures of a row say little, row by row.
    var weaknesses: [String?]
    var theme: Theme

    var drawn: [ScreenTable.Cell] {
        let estimates = cells.map { parts(of: $0.value) }
        let widths = (0..<3).map { place in
            estimates.map { parts in parts.map { DisplayWidth.columns(of: $0[place]) } ?? 0 }.max() ?? 0
        }
        return cells.indices.map { index in
            let cell = cells[index]
            let content = estimates[index].map { .line(estimate(cell.value, $0, widths)) } ?? self.content(cell)
            return drawn(cell, content, weakness: weaknesses[index])
        }
    }

    private func drawn(_ cell: FigureCell, _ content: ScreenTable.Content, weakness: String?) -> ScreenTable.Cell {
        var drawn = ScreenTable.Cell(
            content: content, order: cell.value.order, remark: cell.remark, target: cell.target)
        if cell.value.text(head.unit) == nil, drawn.remark == nil { drawn.remark = head.absence }
        if head.unit == .workTime, drawn.remark == nil { drawn.remark = cell.value.text(.workTime) }
        // Nothing is behind nothing.
        if case .count(0) = cell.value { drawn.target = nil }
        if let weakness, head.isNumber {
            drawn.remark = weakness
            if case .line(var line) = content {
                for index in line.runs.indices { line.runs[index].role = .dim }
                drawn.content = .line(line)
            }
        }
        return drawn
    }

    /// The number, the interval and the count of an estimate; nil for another value.
    private func parts(of value: FigureValue) -> [String]? {
        switch value {
        case .estimate(let estimate, let count): head.unit.parts(of: estimate, count: count, isNarrow: true)
        case .agreement(let estimate, _): head.unit.parts(of: estimate, count: nil, isNarrow: true)
        default: nil
        }
    }

    private func estimate(_ value: FigureValue, _ parts: [String], _ widths: [Int]) -> StyledLine {
        func padded(_ place: Int, isTrailing: Bool) -> String {
            let gap = String(repeating: " ", count: max(0, widths[place] - DisplayWidth.columns(of: parts[place])))
            return isTrailing ? gap + parts[place] : parts[place] + gap
        }
        var runs = [
            StyledLine.Run(text: padded(0, isTrailing: true), role: value.coefficient?.value == nil ? .dim : .text)
        ]
        if widths[1] > 0 { runs.append(.init(text: " " + padded(1, isTrailing: false), role: .dim)) }
        if widths[2] > 0 { runs.append(.init(text: " " + padded(2, isTrailing: true), role: .dim)) }
        return StyledLine(runs)
    }

    private func content(_ cell: FigureCell) -> ScreenTable.Content {
        let role = cell.tone.role
        switch cell.value {
        case .bar(let parts): return .bar(StackedBar(parts))
        case .series(let numbers, _): return .spark(numbers.map(Double.init))
        case .count(0): return .line(StyledLine(NumberText.count(0), .dim))
        case .place(let place) where place.turn > 0:
            return .line(StyledLine(("\(place.sample)", role), (".\(place.turn)", .dim)))
        case .marked(let tone, let words):
            let mark = tone == .quiet ? " " : theme.mark(tone.role, "+")
            return .line(StyledLine("\(mark) \(words)", tone.role))
        case .rows(let sheet):
            let count = sheet.rows.count
            return .line(StyledLine(count == 0 ? "" : "\(theme.mark(role, "!")) \(count)", role))
        case .decisions(let counts): return .line(decisions(counts))
        case .deciders(let decisions) where !decisions.isEmpty: return .line(deciders(decisions))
        case .heat(let kappa, _, let isEnough): return .line(heat(kappa.value, isEnough: isEnough))
        default: return .line(line(cell, role))
        }
    }

    private func line(_ cell: FigureCell, _ role: ThemeRole) -> StyledLine {
        guard let text = cell.value.text(head.unit, isNarrow: true) else {
            return StyledLine(head.absent(cell.value), .dim)
        }
        if head.isNumber { return StyledLine(text, role) }
        let shown = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        return StyledText(shown, cell.value.isUnnamed ? .dim : role).line
    }

    /// As `✓2 ✎1 ✗1`.
    private func decisions(_ counts: [Decision: Int]) -> StyledLine {
        var line = StyledLine()
        for decision in Decision.allCases {
            guard let count = counts[decision], count > 0 else { continue }
            if !line.runs.isEmpty { line.add(" ", .text) }
            let role = FigureTone(decision).role
            line.add("\(theme.glyph(role))\(count)", role)
        }
        return line
    }

    private func deciders(_ decisions: [ItemDecision]) -> StyledLine {
        var text = StyledText()
        for decision in decisions {
            if !text.isEmpty { text.append("  ", .text) }
            let role = FigureTone(decision.decision).role
            text.append("\(theme.glyph(role)) ", role)
            text.append(decision.reviewer.split(whereSeparator: \.isNewline).joined(separator: " "), .text)
        }
        return text.line
    }

    private func heat(_ value: Double?, isEnough: Bool) -> StyledLine {
        guard isEnough else { return StyledLine("\(theme.mark(.heatFew, "-")) ", .heatFew) }
        guard let value else { return StyledLine(NumberText.undefined, .dim) }
        return StyledLine(" \(HeatScale.text(value, theme: theme)) ", HeatScale.role(of: value))
    }
}

extension FigureValue {
    /// Whether it is a name that is empty.
    fileprivate var isUnnamed: Bool {
        switch self {
        case .name(let name): name?.isEmpty == true
        case .group(let dimension, let name): name.isEmpty && dimension != nil
        default: false
        }
    }
}

extension FigureTone {
    var role: ThemeRole {
        switch self {
        case .plain: .text
        case .quiet, .undecided, .held, .rest: .dim
        case .warning: .warning
        case .accepted: .stateAccepted
        case .edited: .stateEdited
        case .rejected: .stateRejected
        case .contested: .stateContested
        case .skipped: .stateSkipped
        case .flagged: .stateFlagged
        case .open: .stateOpen
        case .settled: .choiceSelected
        case .saved: .saved
        case .done: .chart
        }
    }
}

extension StackedBar {
    /// The parts with the shades that they have on every screen.
    init(_ parts: [FigurePart]) {
        self.init(
            parts: parts.map { part in
                let (glyph, ascii): (Character, Character) =
                    switch part.tone {
                    case .accepted, .done: ("█", "#")
                    case .edited: ("▓", "=")
                    case .rejected: ("▒", "x")
                    case .contested: ("░", "?")
                    case .held: ("▒", "+")
                    case .plain: (" ", " ")
                    default: ("·", ".")
                    }
                return Part(
                    role: part.tone == .plain ? .dim : part.tone.role, count: part.count, glyph: glyph, ascii: ascii)
            })
    }
}

extension StyledLine {
    /// An estimate with all that belongs to it, as in a card.
    init(_ estimate: Estimate, count: Int? = nil, _ unit: FigureUnit, isNarrow: Bool = false) {
        let parts = unit.parts(of: estimate, count: count, isNarrow: isNarrow)
        self.init(parts[0], estimate.value == nil ? .dim : .heading)
        runs += parts.dropFirst().filter { !$0.isEmpty }.map { Run(text: " " + $0, role: .dim) }
    }
}
