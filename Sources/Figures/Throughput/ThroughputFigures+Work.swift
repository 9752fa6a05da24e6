internal import Agreement

extension ThroughputFigures {
    /// The dimensions that throughput is told by, in their order.
    package static let dimensions: [Dimension] = [.reviewer, .kind, .domain, .language, .queue, .day]

    /// The throughput that work shows.
    ///
    /// - Parameters:
    ///   - work: by domain, kind, language, queue and day; every piece of work is in one domain and one reviewer.
    ///   - reviewed: how many samples were reviewed, by domain and queue; nil for one reviewer's work, who reviews none twice.
    ///   - cutoffs: by which times were measured.
    package init(work: [WorkEntry], reviewed: [Dimension: [String: ReviewedCount]]?, cutoffs: [Int64]) {
        self.init()
        self.cutoffs = cutoffs.sorted()
        resolution = TimeClass.resolution
        var sums: [Dimension: [String: WorkTally]] = [:]
        var sum = WorkTally()
        for entry in work {
            sums[entry.dimension, default: [:]][entry.name, default: WorkTally()].add(entry.tally)
            guard entry.dimension == .domain else { continue }
            sums[.reviewer, default: [:]][entry.reviewer, default: WorkTally()].add(entry.tally)
            sum.add(entry.tally)
        }
        all = PaceRow(group: "", sum)
        if let reviewed { all.samples = reviewed[.domain, default: [:]].values.reduce(0) { $0 + $1.samples } }
        for dimension in Self.dimensions {
            let rows = sums[dimension, default: [:]].filter { $0.value.hasWork }.sorted { $0.key < $1.key }
            groups[dimension] = rows.map { name, tally in
                var row = PaceRow(group: name, tally)
                switch dimension {
                case .kind, .language: (row.reviews, row.samples, row.skipped) = (nil, nil, nil)
                case .day, .week: row.samples = nil
                case .domain, .queue: if let reviewed { row.samples = reviewed[dimension]?[name]?.samples ?? 0 }
                case .reviewer: break
                }
                return row
            }
        }
    }
}

extension WorkTally {
    /// Whether anything was decided or took time; weeks have ratings alone.
    package var hasWork: Bool { decisions > 0 || skipped > 0 || reviews > 0 || elapsedMilliseconds > 0 }
}

extension CostFigures {
    /// What instructions cost that so many hours of active time went into.
    ///
    /// (active hours × rate + overhead) / instructions, beside minutes from scratch × rate.
    package init(
        hourlyRate: Double, overhead: Double, minutesFromScratch: Double, instructions: Int, activeMilliseconds: Int64
    ) {
        let spent = Double(activeMilliseconds) / 3_600_000 * hourlyRate + overhead
        // Where nothing was timed, work did not cost nothing.
        let cost: Coefficient =
            instructions > 0 && activeMilliseconds > 0 ? .value(spent / Double(instructions)) : .undefined(.noData)
        let fromScratch = minutesFromScratch / 60 * hourlyRate
        let ratio: Coefficient
        switch cost {
        case .value(let cost): ratio = fromScratch > 0 ? .value(cost / fromScratch) : .undefined(.noData)
        case .undefined(let reason): ratio = .undefined(reason)
        }
        self.init(
            hourlyRate: hourlyRate, overhead: overhead, instructions: instructions,
            activeMilliseconds: activeMilliseconds, costPerInstruction: cost, minutesFromScratch: minutesFromScratch,
            costFromScratch: fromScratch, ratio: ratio)
    }

    /// Whose cost it is, the same wherever it is told: as `all time measured at the desk over the 22 turns that …`.
    ///
    /// - Parameter number: how a count is written.
    package func population(_ number: (Int) -> String) -> String {
        "all time measured at the desk, also on what was rejected or skipped, over the "
            + (instructions == 1 ? "one turn that was" : "\(number(instructions)) turns that were")
            + " decided there in a measured time and \(instructions == 1 ? "leaves" : "leave") as accepted or edited"
    }
}
