internal import Agreement
import Foundation

/// Krippendorff's alpha over a million ratings, from codes in memory, beside the `krippendorff` package.
enum AgreementAlphaBenchmark: Benchmark {
    static let name = "agreement-alpha"
    static let summary = "alpha over 1,000,000 ratings, beside Python's krippendorff from its value counts"

    // The peer is given the advantage: its table of value counts is ready, in the layout and type that it is fastest
    // with (columns of floats, half the time of rows of integers); ours is counted from single ratings.
    private static let script = """
        import json, sys, time
        import krippendorff, numpy
        path, raters, categories, level, rounds = sys.argv[1], *map(int, sys.argv[2:4]), sys.argv[4], int(sys.argv[5])
        matrix = numpy.fromfile(path, dtype=numpy.int8).reshape(-1, raters)
        counts = numpy.stack([(matrix == k).sum(axis=1) for k in range(categories)]).astype(float).T
        domain = list(range(1, categories + 1))
        seconds = []
        for _ in range(rounds):
            start = time.perf_counter()
            alpha = krippendorff.alpha(value_counts=counts, value_domain=domain, level_of_measurement=level)
            seconds.append(time.perf_counter() - start)
        print(json.dumps({'seconds': seconds, 'values': [float(alpha)]}))
        """

    static func run(in workshop: Workshop) throws -> [Measurement] {
        let units = workshop.scaled(200_000)
        let rounds = max(5, workshop.rounds)
        let version = PythonPeer.versions("krippendorff", "numpy")
        return try [("dense", 5), ("sparse", 50)].flatMap { shape, raters in
            let ratings = SyntheticRatings(units: units, raters: raters, each: 5, categories: 5, seed: 41)
            let path = workshop.path("ratings-\(shape)")
            try ratings.writeMatrix(to: path)
            return try [MeasurementLevel.nominal, .ordinal, .interval].map { level in
                let ours = repeated(rounds) { ratings.signatures.patterns.krippendorffAlpha(level: level) }
                let peer = try version.map { version in
                    let peer = try PythonPeer(
                        script, [path, String(raters), "5", level.rawValue, String(rounds)])
                    try peer.check([ours.result.value ?? .nan], "alpha")
                    let milliseconds = peer.seconds.map { $0 * 1_000 }
                    return Measurement.Peer(
                        name: "krippendorff",
                        command: "krippendorff.alpha(value_counts=…, level_of_measurement='\(level.rawValue)')",
                        version: version, value: milliseconds.min() ?? 0, samples: milliseconds)
                }
                return Measurement(
                    name: "alpha \(level.rawValue), \(shape), best", value: ours.milliseconds.min() ?? 0, unit: "ms",
                    samples: ours.milliseconds, peer: peer,
                    input: "\(units * 5) ratings, \(units) units × 5 of \(raters) raters, 5 categories")
            }
        }
    }
}
