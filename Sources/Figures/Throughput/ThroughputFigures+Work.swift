internal import Agreement
internal import Corpus

extension ThroughputFigures {
    /// The dimensions that throughput is told by, in their order.
    package static let dimensions: [Dimension] = [.reviewer, .kind, .domain, .language, .queue, .day]

    /// The throughput that sums show.
    ///
    /// - Parameter cutoffs: By which times were measured.
    package init(_ sums: FigureSums, cutoffs: some Sequence<Int64>, _ names: FigureNames) {
        self.init()
        self.cutoffs = cutoffs.sorted()
        resolution = TimeClass.resolution
        let work = sums.work
        all = PaceRow(group: "", work.all)
        all.samples = work.reviewed.samples
        func rows(_ tallies: some Sequence<(name: String, tally: WorkTally)>) -> [PaceRow] {
            tallies.filter { $0.tally.hasWork }.sorted { $0.name < $1.name }.map { PaceRow(group: $0.name, $0.tally) }
        }
        groups[.reviewer] = rows(names.named(work.reviewers.values.enumerated().map { ($0.offset, $0.element) }))
        groups[.kind] = rows(zip(GroupLabels.kinds.map(\.rawValue), work.kinds.values).map { ($0, $1) })
        groups[.language] = rows(zip(GroupLabels.languages.map(\.rawValue), work.languages.values).map { ($0, $1) })
        groups[.domain] = rows(zip(sums.labels.domains, work.domains.values).map { ($0, $1) })
        groups[.queue] = rows(work.queues.map { (names.queues[$0.key] ?? "", $0.value) })
        groups[.day] = rows(work.days.map { (CalendarDay(number: $0.key).name, $0.value) })
        for dimension in [Dimension.kind, .language] {
            change(dimension) { ($0.reviews, $0.samples, $0.skipped) = (nil, nil, nil) }
        }
        change(.day) { $0.samples = nil }
        var reviewed = zip(sums.labels.domains, work.reviewedDomains.values).map { ($0, $1.samples) }
        change(.domain) { row in row.samples = reviewed.first { $0.0 == row.group }?.1 ?? 0 }
        reviewed = work.reviewedQueues.map { (names.queues[$0.key] ?? "", $0.value.samples) }
        change(.queue) { row in row.samples = reviewed.first { $0.0 == row.group }?.1 ?? 0 }
    }

    private mutating func change(_ dimension: Dimension, _ body: (inout PaceRow) -> Void) {
        for index in groups[dimension, default: []].indices { body(&groups[dimension, default: []][index]) }
    }

    /// The turns that leave as accepted or edited and were decided or ruled on at the desk in a measured time.
    package static func instructions(_ sums: FigureSums) -> Int { sums.work.reviewed.instructions }
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
