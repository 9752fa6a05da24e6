internal import Settings
internal import Agreement
internal import Figures

/// How fast everybody together works, how that was measured, and what an instruction costs.
enum PaceCard {
    static func lines(_ figures: ThroughputFigures, columns: Int) -> [StyledLine] {
        var texts: [StyledText] = []
        var all = StyledText("everybody  ", .dim)
        all.append(NumberText.count(figures.all.decisions), .heading)
        all.append(" decisions, ", .text)
        all.append(NumberText.count(figures.all.timed), .heading)
        all.append(
            " of them timed at the desk, in \(NumberText.duration(milliseconds: figures.all.activeMilliseconds)) of "
                + "active time", .text)
        if let median = figures.all.decisionsPerHour.median.value {
            all.append(" · median ", .dim)
            all.append(FigureUnit.perHour.text(median), .heading)
        }
        if let mean = figures.all.meanDecisionsPerHour.value {
            all.append(" · mean ", .dim)
            all.append(FigureUnit.perHour.text(mean), .heading)
        }
        if let reviews = figures.all.reviews, let samples = figures.all.samples {
            all.append(" · \(NumberText.count(reviews, "review")) of \(NumberText.count(samples, "sample"))", .dim)
        }
        texts.append(all)
        let cutoffs = figures.cutoffs.map { NumberText.duration(milliseconds: $0) }.joined(separator: ", ")
        texts.append(
            StyledText(
                "active time is the sum of the gaps between inputs"
                    + (cutoffs.isEmpty ? "" : ", each counted up to \(cutoffs)")
                    + "; decisions that stand, also of scripts, whose times stay out", .dim))
        if let cost = figures.cost { texts.append(costText(cost)) }
        return texts.flatMap { $0.wrapped(columns: columns) }
    }

    private static func costText(_ cost: CostFigures) -> StyledText {
        var text = StyledText("cost  ", .dim)
        switch cost.costPerInstruction {
        case .undefined(let reason): text.append(reason.phrase, .dim)
        case .value(let value):
            text.append(NumberText.decimal(value, places: 2), .heading)
            text.append(
                " an instruction: \(cost.population { NumberText.count($0) }), "
                    + "\(NumberText.duration(milliseconds: cost.activeMilliseconds)) at "
                    + "\(NumberText.decimal(cost.hourlyRate, places: 2)) an hour"
                    + (cost.overhead > 0 ? " and \(NumberText.decimal(cost.overhead, places: 2)) once" : ""), .text)
            if let ratio = cost.ratio.value {
                text.append(
                    "; writing one from scratch \(NumberText.decimal(cost.costFromScratch, places: 2)) at "
                        + "\(NumberText.decimal(cost.minutesFromScratch, places: 1)) minutes, so "
                        + "×\(NumberText.decimal(ratio, places: 2))", .text)
            }
        }
        return text
    }
}
