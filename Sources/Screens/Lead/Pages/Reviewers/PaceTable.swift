internal import Agreement
internal import Figures

/// How fast work goes in the groups of a dimension.
enum PaceTable {
    static func table(_ rows: [PaceRow], by dimension: Dimension) -> LeadTable {
        var table = LeadTable()
        table.emptySentence = "Nothing was decided at the desk yet; a script's times stay out of these figures."
        table.columns = [
            .text(dimension.rawValue, "the group", rank: 0, most: 24),
            .number("decisions", "decisions at the desk that stand", rank: 2),
            .number("per hour", "median of the rates of single decisions, per hour of active time", rank: 1),
            .number("middle half", "between which half of the rates lie, per hour of active time", rank: 3),
            .number("p90", "the rate that nine in ten decisions stay below", rank: 7),
            .number("mean", "all decisions over all active time, per hour", rank: 5),
            .number("samples/h", "median of the rates of single samples, per hour of active time", rank: 8),
            .number("active", "time with the hands at the keys", rank: 4),
            .number("elapsed", "time from first sight to decision", rank: 10),
            .number("accepts", "share of the decisions", rank: 6),
            .number("edits", "share of the decisions", rank: 9),
            .number("rejects", "share of the decisions", rank: 11),
            .number("edit size", "how much of an answer an edit changes (median)", rank: 12),
            .number("samples", "samples closed", rank: 13),
            .number("skipped", "samples skipped; their time counts", rank: 14),
        ]
        table.rows = rows.map { row in
            func opens(_ outcome: FigureSource.Outcome?) -> LeadTarget {
                let what = outcome.map { " · \($0.rawValue)" } ?? ""
                return .items(
                    .group(dimension, row.group, outcome: outcome),
                    title: (row.group.isEmpty ? "without a \(dimension.rawValue)" : row.group) + what)
            }
            return LeadTable.Row(
                identity: row.group,
                cells: [
                    .text(row.group, opens: opens(nil)), .count(row.decisions, opens: opens(nil)),
                    .figure(row.decisionsPerHour.median, PaceText.rate), PaceText.middleHalf(row.decisionsPerHour),
                    .figure(row.decisionsPerHour.p90, PaceText.rate),
                    .figure(row.meanDecisionsPerHour, PaceText.rate),
                    .figure(row.samplesPerHour.median, PaceText.rate), PaceText.active(row.activeMilliseconds),
                    PaceText.active(row.elapsedMilliseconds),
                    .share(row.accepted, of: row.decisions, opens: opens(.accepted)),
                    .share(row.edited, of: row.decisions, opens: opens(.edited)),
                    .share(row.rejected, of: row.decisions, opens: opens(.rejected)),
                    .figure(row.editSize.median) { NumberText.percent($0, places: 0) },
                    .count(row.samples), .count(row.skipped),
                ])
        }
        return table
    }
}
