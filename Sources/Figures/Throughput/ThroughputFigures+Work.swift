internal import Agreement

extension ThroughputFigures {
    /// The dimensions that throughput is told by, in their order.
    package static let dimensions: [Dimension] = [.reviewer, .kind, .domain, .language, .queue, .day]

    /// The throughput that work shows.
    ///
    /// - Parameters:
    ///   - work: by domain, kind, language, queue and day; every piece of work is in one kind and one reviewer.
    ///   - cutoffs: by which times were measured.
    package init(work: [WorkEntry], cutoffs: [Int64]) {
        self.init()
        self.cutoffs = cutoffs.sorted()
        resolution = TimeClass.resolution
        var sums: [Dimension: [String: WorkTally]] = [:]
        var sum = WorkTally()
        for entry in work {
            sums[entry.dimension, default: [:]][entry.name, default: WorkTally()].add(entry.tally)
            guard entry.dimension == .kind else { continue }
            sums[.reviewer, default: [:]][entry.reviewer, default: WorkTally()].add(entry.tally)
            sum.add(entry.tally)
        }
        all = PaceRow(group: "", sum)
        for dimension in Self.dimensions {
            let rows = sums[dimension, default: [:]].filter { $0.value.hasDeskWork }
            groups[dimension] = rows.sorted { $0.key < $1.key }.map { PaceRow(group: $0.key, $0.value) }
        }
    }
}

extension WorkTally {
    /// Whether any of it was done at the desk; the rest is ratings by scripts.
    package var hasDeskWork: Bool { decisions > 0 || skipped > 0 || samples > 0 || elapsedMilliseconds > 0 }
}

extension CostFigures {
    /// What instructions cost that so many hours of active time went into.
    ///
    /// (active hours × rate + overhead) / accepted and edited turns, beside minutes from scratch × rate.
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
}
