internal import Agreement
import Foundation

/// A bootstrap of 1,000 replicates over 100,000 units, for alpha, percent agreement and AC1 at once.
enum AgreementBootstrapBenchmark: Benchmark {
    static let name = "agreement-bootstrap"
    static let summary = "1,000 bootstrap replicates over 100,000 units, beside NumPy"

    // The same plan: draw units, count their patterns, alpha from the counts.
    private static let script = """
        import json, sys, time
        import numpy
        path, raters, categories, rounds, replicates = sys.argv[1], *map(int, sys.argv[2:6])
        matrix = numpy.fromfile(path, dtype=numpy.int8).reshape(-1, raters)
        counts = numpy.stack([(matrix == k).sum(axis=1) for k in range(categories)], axis=1)
        patterns, codes = numpy.unique(counts, axis=0, return_inverse=True)
        codes = codes.reshape(-1).astype(numpy.uint8 if len(patterns) <= 256 else numpy.uint32)
        r = patterns.sum(axis=1)
        observed = (patterns * (r[:, None] - patterns)).sum(axis=1) / (r - 1)
        n = len(codes)
        seconds = []
        for _ in range(rounds):
            start = time.perf_counter()
            generator = numpy.random.default_rng(1)
            alphas = []
            for _ in range(replicates):
                drawn = numpy.bincount(codes[generator.integers(0, n, n)], minlength=len(patterns))
                totals = drawn @ patterns
                pairable = totals.sum()
                expected = (totals * (pairable - totals)).sum()
                alphas.append(1 - (pairable - 1) * (drawn @ observed) / expected)
            seconds.append(time.perf_counter() - start)
        print(json.dumps({'seconds': seconds, 'values': numpy.percentile(alphas, [2.5, 97.5]).tolist()}))
        """

    static func run(in workshop: Workshop) throws -> [Measurement] {
        let count = workshop.scaled(100_000)
        let replicates = 1_000
        let ratings = SyntheticRatings(units: count, raters: 5, each: 5, categories: 3, seed: 43)
        let path = workshop.path("ratings-bootstrap")
        try ratings.writeMatrix(to: path)
        let patterns = ratings.signatures.patterns
        let units = ratings.signatures.unitPatterns
        let bootstrap = Bootstrap(replicates: replicates, seed: 1)
        let drawn = repeated(max(3, workshop.rounds)) {
            bootstrap.resample(units, Self.statistics(units.patterns))[0].interval()?.interval
        }
        let counted = repeated(max(3, workshop.rounds)) {
            bootstrap.resample(ClusterPatterns(alone: patterns), Self.statistics(patterns))[0].interval()?.interval
        }
        guard let interval = drawn.result, let quick = counted.result else {
            throw BenchmarkError("the bootstrap gives no interval")
        }
        try Self.check(quick, interval)
        let peer = try PythonPeer.versions("numpy").map { version in
            let peer = try PythonPeer(script, [path, "5", "3", "3", String(replicates)])
            try Self.check(Interval(lower: peer.values[0], upper: peer.values[1]), interval)
            let milliseconds = peer.seconds.map { $0 * 1_000 }
            return Measurement.Peer(
                name: "NumPy, alpha alone", command: "bincount(codes[integers(0, n, n)])", version: version,
                value: milliseconds.min() ?? 0, samples: milliseconds)
        }
        let input = "\(count) units × 5 raters, \(patterns.count) patterns, \(replicates) replicates, three figures"
        return [
            Measurement(
                name: "bootstrap, unit by unit, best", value: drawn.milliseconds.min() ?? 0, unit: "ms",
                samples: drawn.milliseconds, peer: peer, input: input),
            Measurement(
                name: "bootstrap, by histogram, best", value: counted.milliseconds.min() ?? 0, unit: "ms",
                samples: counted.milliseconds, peer: peer, input: input),
        ]
    }

    private static func statistics(_ patterns: RatingPatterns) -> [any PatternStatistic] {
        [KrippendorffAlpha(patterns), PercentAgreement(patterns), GwetAC(patterns)]
    }

    /// Two intervals from different random numbers differ by far less than their width.
    private static func check(_ one: Interval, _ other: Interval) throws {
        let width = other.upper - other.lower
        guard abs(one.lower - other.lower) < width / 5, abs(one.upper - other.upper) < width / 5 else {
            throw BenchmarkError("the intervals differ: \(one), \(other)")
        }
    }
}
