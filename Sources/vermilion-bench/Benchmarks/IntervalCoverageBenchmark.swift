internal import Agreement
internal import Corpus
import Foundation
internal import Synchronization

/// How often intervals hold the truth that they promise to hold in 95 of 100 cases, over simulated projects.
enum IntervalCoverageBenchmark: Benchmark {
    static let name = "coverage"
    static let summary = "of 95% intervals over simulated projects: what is printed, and plain bootstrap percentiles"

    static func run(in workshop: Workshop) throws -> [Measurement] {
        let projects = max(50, 1_000 * workshop.scale / 1_000)
        var results: [Measurement] = []
        for samples in [15, 20, 30, 50, 200] {
            let cells = try SimulatedRatings.grid.indices.concurrently { world in
                try cell(SimulatedRatings.grid[world], samples: samples, projects: projects, seed: UInt64(world + 1))
            }
            for (index, figure) in figures.enumerated() {
                results += measurements(figure.name, samples, projects, cells.map { $0[index] })
            }
        }
        return results + shares()
    }

    private static let figures: [(name: String, make: @Sendable (RatingPatterns) -> any PatternStatistic)] = [
        ("percent", { PercentAgreement($0) }), ("alpha", { KrippendorffAlpha($0) }), ("AC1", { GwetAC($0) }),
        ("Fleiss' kappa", { FleissKappa($0) }), ("Brennan–Prediger", { BrennanPrediger($0) }),
    ]

    /// What became of the intervals of one figure in one world.
    private struct Cell {
        var known = 0
        var printed = 0
        var right = 0
        var drawn = 0
        var drawnRight = 0
    }

    private static func cell(
        _ world: SimulatedRatings, samples: Int, projects: Int, seed: UInt64
    ) throws -> [Cell] {
        var generator = SplitMix64(seed: seed &* 1_000 &+ UInt64(samples))
        let whole = world.project(samples: 60_000, from: &generator)
        let truths = figures.map { $0.make(whole.patterns).coefficient(counts: whole.patterns.counts).value }
        var cells = figures.map { _ in Cell() }
        for project in 0..<projects {
            let clusters = world.project(samples: samples, from: &generator)
            let statistics = figures.map { $0.make(clusters.patterns) }
            let made = clusters.intervals(of: statistics, by: .jackknife(JackknifeInterval()), over: .samples)
            // Drawing takes long, and shows soon what it covers.
            let drawn =
                project % 20 == 0 ? Bootstrap(replicates: 400).resample(clusters, statistics).map { $0.interval() } : []
            for (index, truth) in truths.enumerated() {
                guard let truth, let outcome = made.outcomes[index] else { continue }
                cells[index].known += 1
                if let interval = outcome.interval {
                    cells[index].printed += 1
                    if interval.holds(truth) { cells[index].right += 1 }
                }
                if drawn.indices.contains(index), let interval = drawn[index]?.interval {
                    cells[index].drawn += 1
                    if interval.holds(truth) { cells[index].drawnRight += 1 }
                }
            }
        }
        return cells
    }

    private static func measurements(
        _ figure: String, _ samples: Int, _ projects: Int, _ cells: [Cell]
    ) -> [Measurement] {
        // A world in which next to nothing is printed says nothing about what is.
        let telling = cells.filter { $0.printed * 5 >= projects }.map { 100 * Double($0.right) / Double($0.printed) }
        let drawn = cells.filter { $0.drawn > 0 }.map { 100 * Double($0.drawnRight) / Double($0.drawn) }
        let printed = 100 * cells.reduce(0) { $0 + $1.printed } / max(1, cells.reduce(0) { $0 + $1.known })
        let within = telling.count { $0 >= 93 && $0 <= 97 }
        let ends =
            "least \(text(telling.min())), most \(text(telling.max())), 93 to 97 in \(within) of \(telling.count)"
        return [
            Measurement(
                name: "coverage of \(figure), \(samples) samples", value: telling.mean, unit: "%", samples: telling,
                input: "\(cells.count) worlds × \(projects) projects; \(printed)% printed; \(ends)"),
            Measurement(
                name: "the same by bootstrap percentiles", value: drawn.mean, unit: "%", samples: drawn,
                input: "a twentieth of them; least \(text(drawn.min()))"),
        ]
    }

    /// Wilson's interval of a share, exactly: over all numbers of successes, at shares from a half to 99.5 in 100.
    private static func shares() -> [Measurement] {
        [15, 30, 50, 200].map { trials in
            let coverage = stride(from: 0.5, through: 0.995, by: 0.005).map { share in
                (0...trials).reduce(0.0) { sum, successes in
                    guard Wilson.interval(successes: successes, trials: trials)?.holds(share) == true else {
                        return sum
                    }
                    let ways =
                        lgamma(Double(trials) + 1) - lgamma(Double(successes) + 1)
                        - lgamma(Double(trials - successes) + 1)
                    return sum
                        + 100 * exp(ways + Double(successes) * log(share) + Double(trials - successes) * log1p(-share))
                }
            }
            return Measurement(
                name: "coverage of a share, Wilson", value: coverage.mean, unit: "%", samples: coverage,
                input: "\(trials) trials; 100 shares from 50% to 99.5%; least \(text(coverage.min()))")
        }
    }

    private static func text(_ value: Double?) -> String { value.map { String(format: "%.1f", $0) } ?? "–" }
}

extension Interval {
    /// Whether a value is within, but for rounding.
    fileprivate func holds(_ value: Double) -> Bool { lower - 1e-9 <= value && value <= upper + 1e-9 }
}

extension [Double] {
    fileprivate var mean: Double { isEmpty ? 0 : reduce(0, +) / Double(count) }
}

extension Range<Int> {
    /// What `work` gives for each number, in their order, on all cores.
    fileprivate func concurrently<Result: Sendable>(_ work: @Sendable (Int) throws -> Result) throws -> [Result] {
        let results = Mutex([Swift.Result<Result, any Error>?](repeating: nil, count: count))
        DispatchQueue.concurrentPerform(iterations: count) { index in
            let result = Swift.Result { try work(lowerBound + index) }
            results.withLock { $0[index] = result }
        }
        return try results.withLock { try $0.compactMap { try $0?.get() } }
    }
}
