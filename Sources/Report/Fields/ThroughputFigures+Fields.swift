internal import Figures

extension PaceRow {
    /// Counts, times and rates; the group's name is left to whoever lists it.
    var figures: [FigureField] {
        [
            FigureField("decisions", .integer(decisions)), FigureField("timedDecisions", .integer(timed)),
            FigureField("accepted", .integer(accepted)), FigureField("edited", .integer(edited)),
            FigureField("rejected", .integer(rejected)), FigureField("skipped", FigureValue(skipped)),
            FigureField("reviews", FigureValue(reviews)), FigureField("samples", FigureValue(samples)),
            FigureField("activeMs", FigureValue(activeMilliseconds)),
            FigureField("elapsedMs", FigureValue(elapsedMilliseconds)),
            FigureField("decisionsPerHour", .group(decisionsPerHour.fields)),
            FigureField("meanDecisionsPerHour", .coefficient(meanDecisionsPerHour)),
            FigureField("reviewsPerHour", .group(reviewsPerHour.fields)),
            FigureField("editSize", .group(editSize.fields)),
        ]
    }
}

extension Spread: FigureRow {
    var fields: [FigureField] {
        [
            FigureField("count", .integer(count)), FigureField("lowerQuartile", .coefficient(lowerQuartile)),
            FigureField("median", .coefficient(median)), FigureField("upperQuartile", .coefficient(upperQuartile)),
            FigureField("p90", .coefficient(p90)),
        ]
    }
}

extension CostFigures: FigureRow {
    var fields: [FigureField] {
        [
            FigureField("hourlyRate", .decimal(hourlyRate)), FigureField("overhead", .decimal(overhead)),
            FigureField("instructions", .integer(instructions)),
            FigureField("activeMs", FigureValue(activeMilliseconds)),
            FigureField("costPerInstruction", .coefficient(costPerInstruction)),
            FigureField("minutesFromScratch", .decimal(minutesFromScratch)),
            FigureField("costFromScratch", .decimal(costFromScratch)), FigureField("ratio", .coefficient(ratio)),
        ]
    }
}
