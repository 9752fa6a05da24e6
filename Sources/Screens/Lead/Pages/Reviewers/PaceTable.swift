internal import Agreement
internal import Figures

/// How fast work goes in the groups of a dimension.
enum PaceTable {
    static func table(_ rows: [PaceRow], by dimension: Dimension) -> LeadTable {
        var table = LeadTable()
        table.emptySentence = "Nothing was decided yet."
        table.columns = [
            .text(dimension.rawValue, "the group", rank: 0, most: 24),
            .number("decisions", "decisions that stand, also of scripts; rates and times are of the desk", rank: 2),
            .number("per hour", "median of the rates of single decisions, per hour of active time", rank: 1),
            .number("middle half", "between which half of the rates lie, per hour of active time", rank: 3),
            .number("p90", "the rate that nine in ten decisions stay below", rank: 7),
            .number("mean", "all decisions that were timed at the desk over all active time, per hour", rank: 5),
            .number("reviews/h", "median of the rates of single samples' reviews, per hour of active time", rank: 8),
            .number("active", "time with the hands at the keys", rank: 4),
            .number("elapsed", "time from first sight to decision", rank: 10),
            .number("accepts", "share of the decisions", rank: 6),
            .number("edits", "share of the decisions", rank: 9),
            .number("rejects", "share of the decisions", rank: 11),
            .number("edit size", "how much of an answer an edit changes (median)", rank: 12),
            .number("reviews", "samples that a reviewer is through with, once for each reviewer", rank: 13),
            .number("samples", "samples that were reviewed, however often", rank: 14),
            .number("skipped", "samples skipped; their time counts", rank: 15),
        ]
        // By kind and language there are no samples, for their turns can be of several, and a day may share them with others.
        let missing = Set(
            (rows.contains { $0.reviews != nil } ? [] : ["reviews", "reviews/h", "skipped"])
                + (rows.contains { $0.samples != nil } ? [] : ["samples"]))
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
                    .figure(row.reviewsPerHour.median, PaceText.rate), PaceText.active(row.activeMilliseconds),
                    PaceText.active(row.elapsedMilliseconds),
                    .share(row.accepted, of: row.decisions, opens: opens(.accepted)),
                    .share(row.edited, of: row.decisions, opens: opens(.edited)),
                    .share(row.rejected, of: row.decisions, opens: opens(.rejected)),
                    .figure(row.editSize.median) { NumberText.percent($0, places: 0) },
                    .count(row.reviews ?? 0), .count(row.samples ?? 0), .count(row.skipped ?? 0),
                ])
        }
        for index in table.columns.indices.reversed() where missing.contains(table.columns[index].title) {
            table.columns.remove(at: index)
            for row in table.rows.indices { table.rows[row].cells.remove(at: index) }
        }
        return table
    }
}
