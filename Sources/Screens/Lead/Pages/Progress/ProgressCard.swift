internal import Figures
internal import Settings

/// The project as a whole, in a few lines.
enum ProgressCard {
    static func lines(_ figures: ProgressFigures, columns: Int, theme: Theme) -> [StyledLine] {
        let all = figures.all
        var lines = [decided(all, columns: columns, theme: theme), legend(all, columns: columns, theme: theme)]
        lines.append(days(figures.days, columns: columns, theme: theme))
        if let forecast = figures.forecast { lines += remaining(forecast, columns: columns) }
        lines.append(
            StyledLine(
                [
                    NumberText.count(figures.datasets, "dataset"), NumberText.count(all.samples ?? 0, "sample"),
                    NumberText.count(figures.quarantined, "quarantined record"),
                    "\(NumberText.count(figures.flagged)) flagged", NumberText.count(figures.events, "event"),
                ].joined(separator: " · "), .dim))
        return lines
    }

    private static func decided(_ all: ProgressRow, columns: Int, theme: Theme) -> StyledLine {
        var line = StyledLine([
            .init(text: NumberText.count(all.decided), role: .heading),
            .init(text: " of \(NumberText.count(all.turns)) turns decided  ", role: .text),
            .init(
                text: all.turns > 0 ? NumberText.percent(Double(all.decided) / Double(all.turns)) : "no turns yet",
                role: .heading),
            .init(text: "  ", role: .text),
        ])
        let room = columns - line.columns
        if room >= 10 { line.runs += StackedBar(all.parts).line(columns: min(room, 80), theme: theme).runs }
        return line
    }

    /// What the parts of bars are, with their counts.
    private static func legend(_ all: ProgressRow, columns: Int, theme: Theme) -> StyledLine {
        func line(hasCounts: Bool) -> StyledLine {
            var line = StyledLine()
            for (part, word) in zip(StackedBar(all.parts).parts, all.parts.map(\.tone.rawValue)) {
                let glyph = String(theme.hasASCIIGlyphs ? part.ascii : part.glyph)
                if !line.runs.isEmpty { line.runs.append(.init(text: "   ", role: .text)) }
                line.runs.append(.init(text: "\(glyph) \(word)", role: part.role))
                guard hasCounts else { continue }
                let share = all.turns > 0 ? " " + NumberText.percent(Double(part.count) / Double(all.turns)) : ""
                line.runs.append(.init(text: " \(NumberText.count(part.count))", role: .text))
                line.runs.append(.init(text: share, role: .dim))
            }
            return line
        }
        let full = line(hasCounts: true)
        return full.columns <= columns ? full : line(hasCounts: false)
    }

    private static func days(_ days: [DayCount], columns: Int, theme: Theme) -> StyledLine {
        guard let first = days.first, let last = days.last else {
            return StyledLine("nothing was decided yet", .dim)
        }
        var line = StyledLine("decisions a day  ", .text)
        let rest = "  last \(NumberText.count(last.decisions)) on \(last.day)"
        let room = min(60, columns - line.columns - rest.count - 14)
        let shown = days.suffix(max(1, room))
        line.runs.append(.init(text: "\(shown.first?.day ?? first.day) ", role: .dim))
        line.runs.append(
            .init(
                text: Sparkline.text(days.map { Double($0.decisions) }, columns: max(1, room), theme: theme),
                role: .chart))
        line.runs.append(.init(text: rest, role: .dim))
        return line
    }

    /// What is left to do, and how long that takes as things go.
    private static func remaining(_ forecast: Forecast, columns: Int) -> [StyledLine] {
        var text = StyledText(forecast.left { NumberText.count($0) }, .heading)
        if let duration = forecast.duration({ NumberText.count($0) }) { text.append("; \(duration)", .text) }
        return text.wrapped(columns: columns)
    }
}
