internal import Agreement
internal import Figures

/// What the throughput says to a person.
struct ThroughputLines {
    let figures: ThroughputFigures

    var lines: [String] {
        let paces = figures.sheets.filter { $0.name == "throughput" && !$0.rows.isEmpty }
        return Array(paces.map(\.lines).joined(separator: [""])) + ["", note] + costLines
    }

    private var note: String {
        let cutoffs = figures.cutoffs.map { NumberText.duration(milliseconds: $0) }.joined(separator: ", ")
        return cutoffs.isEmpty
            ? "nothing was timed at the desk yet"
            : "active time counts gaps up to \(cutoffs); times and rates are of the desk, counts are of scripts too"
    }

    private var costLines: [String] {
        guard let cost = figures.cost else { return [] }
        let amount = FigureUnit.amount
        var lines = [
            "cost per instruction: \(cost.costPerInstruction.words(amount)) "
                + "(\(cost.population { NumberText.count($0) }); "
                + "\(NumberText.duration(milliseconds: cost.activeMilliseconds)) at "
                + "\(amount.text(cost.hourlyRate)) an hour, overhead \(amount.text(cost.overhead)))"
        ]
        if cost.minutesFromScratch > 0 {
            lines.append(
                "written from scratch: \(amount.text(cost.costFromScratch)) each in "
                    + "\(NumberText.decimal(cost.minutesFromScratch, places: 1)) minutes; correcting costs "
                    + "\(cost.ratio.words(.factor)) of that")
        }
        return lines
    }
}

extension Coefficient {
    /// The figure, or in words why there is none.
    func words(_ unit: FigureUnit) -> String { value.map { unit.text($0) } ?? reason?.phrase ?? "" }
}
