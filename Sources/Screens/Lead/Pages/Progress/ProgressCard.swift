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
        var line = StyledLine(
            (NumberText.count(all.decided), .heading), (" of \(NumberText.count(all.turns)) turns decided  ", .text),
            (all.turns > 0 ? NumberText.percent(Double(all.decided) / Double(all.turns)) : "no turns yet", .heading),
            ("  ", .text))
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
                if !line.runs.isEmpty { line.add("   ", .text) }
                line.add("\(glyph) \(word)", part.role)
                guard hasCounts else { continue }
                let share = all.turns > 0 ? " " + NumberText.percent(Double(part.count) / Double(all.turns)) : ""
                line.add(" \(NumberText.count(part.count))", .text)
                line.add(share, .dim)
            }
            return line
        }
        let full = line(hasCounts: true)
        return full.columns <= columns ? full : line(hasCounts: false)
    }

    private static func days(_ days: [DayCount], columns: Int, theme: Theme) -> StyledLine {
        guard let first = days.first, let last = days.last else { return StyledLine("nothing was decided yet", .dim) }
        var line = StyledLine("decisions a day  ", .text)
        let rest = "  last \(NumberText.count(last.decisions)) on \(last.day)"
        let room = min(60, columns - line.columns - rest.count - 14)
        let shown = days.suffix(max(1, room))
        line.add("\(shown.first?.day ?? first.day) ", .dim)
        line.add(Sparkline.text(days.map { Double($0.decisions) }, columns: max(1, room), theme: theme), .chart)
        line.add(rest, .dim)
        return line
    }

    /// What is left to do, and how long that takes as things go.
    private static func remaining(_ forecast: Forecast, columns: Int) -> [StyledLine] {
        var text = StyledText(forecast.left { NumberText.count($0) }, .heading)
        if let duration = forecast.duration({ NumberText.count($0) }) { text.append("; \(duration)", .text) }
        return text.wrapped(columns: columns)
    }
}
