internal import Agreement
internal import Figures

/// What the throughput says to a person.
struct ThroughputLines {
    let figures: ThroughputFigures

    var lines: [String] {
        var lines = table("all", [figures.all])
        for dimension in ThroughputFigures.dimensions {
            guard let rows = figures.groups[dimension], !rows.isEmpty else { continue }
            lines += [""] + table(dimension.rawValue, rows)
        }
        return lines + [""] + notes + costLines
    }

    private func table(_ name: String, _ rows: [PaceRow]) -> [String] {
        var table = TextTable()
        table.add(
            name, "decisions", "accepted", "edited", "rejected", "skipped", "reviews", "samples", "active",
            "elapsed", "timed", "decisions/h", "quartiles", "p90", "reviews/h", "edit size")
        for row in rows {
            let spread = row.decisionsPerHour
            let quartiles =
                spread.count > 0
                ? FigureWords.short(spread.lowerQuartile, decimals: 0) + "–"
                    + FigureWords.short(spread.upperQuartile, decimals: 0) : "—"
            table.add(
                row.group.isEmpty ? (rows.count == 1 && name == "all" ? "" : "(none)") : Console.safe(row.group),
                String(row.decisions), String(row.accepted), String(row.edited), String(row.rejected),
                row.skipped.map(String.init) ?? "—", row.reviews.map(String.init) ?? "—",
                row.samples.map(String.init) ?? "—", FigureWords.duration(row.activeMilliseconds),
                FigureWords.duration(row.elapsedMilliseconds), String(row.timed),
                FigureWords.short(spread.median, decimals: 0), quartiles, FigureWords.short(spread.p90, decimals: 0),
                FigureWords.short(row.reviewsPerHour.median, decimals: 0), FigureWords.short(row.editSize.median))
        }
        return table.lines
    }

    private var notes: [String] {
        let cutoffs = figures.cutoffs.map { FigureWords.duration($0) }.joined(separator: ", ")
        return cutoffs.isEmpty
            ? ["nothing was timed at the desk yet"]
            : ["active time counts gaps up to \(cutoffs); times and rates are of the desk, counts are of scripts too"]
    }

    private var costLines: [String] {
        guard let cost = figures.cost else { return [] }
        var lines = [
            "cost per instruction: \(FigureWords.text(cost.costPerInstruction, decimals: 2)) "
                + "(\(cost.population { String($0) }); \(FigureWords.duration(cost.activeMilliseconds)) "
                + "at \(FigureWords.number(cost.hourlyRate, decimals: 2)) an hour, overhead "
                + "\(FigureWords.number(cost.overhead, decimals: 2)))"
        ]
        if cost.minutesFromScratch > 0 {
            lines.append(
                "written from scratch: \(FigureWords.number(cost.costFromScratch, decimals: 2)) each in "
                    + "\(FigureWords.number(cost.minutesFromScratch, decimals: 1)) minutes; correcting costs "
                    + "\(FigureWords.text(cost.ratio, decimals: 2)) of that")
        }
        return lines
    }
}
