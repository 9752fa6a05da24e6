internal import Agreement
import Foundation

/// Cohen's kappa of every pair of fifty raters, beside NumPy's matrix product of indicator matrices.
enum AgreementPairsBenchmark: Benchmark {
    static let name = "agreement-pairs"
    static let summary = "all 1,225 pairwise kappas of 50 raters over 1,000,000 ratings, beside NumPy"

    // All cross tables in one product: the indicators of (category, rater) by units, times their own transpose.
    private static let script = """
        import json, sys, time
        import numpy
        path, raters, categories, rounds = sys.argv[1], *map(int, sys.argv[2:5])
        matrix = numpy.fromfile(path, dtype=numpy.int8).reshape(-1, raters)

        def indicators():
            return numpy.concatenate([matrix == k for k in range(categories)], axis=1).astype(numpy.float32)

        def kappas(x):
            tables = (x.T @ x).reshape(categories, raters, categories, raters).transpose(1, 3, 0, 2)
            a, b = numpy.triu_indices(raters, 1)
            tables = tables[a, b].astype(numpy.float64)
            n = tables.sum(axis=(1, 2))
            agreeing = numpy.trace(tables, axis1=1, axis2=2)
            chance = (tables.sum(axis=2) * tables.sum(axis=1)).sum(axis=1)
            return (n * agreeing - chance) / (n * n - chance)

        whole, product = [], []
        for _ in range(rounds):
            start = time.perf_counter()
            x = indicators()
            middle = time.perf_counter()
            values = kappas(x)
            end = time.perf_counter()
            whole.append(end - start)
            product.append(end - middle)
        wanted = product if sys.argv[5] == 'product' else whole
        print(json.dumps({'seconds': wanted, 'values': values.tolist()}))
        """

    static func run(in workshop: Workshop) throws -> [Measurement] {
        let units = workshop.scaled(200_000)
        let raters = 50
        let rounds = max(5, workshop.rounds)
        let ratings = SyntheticRatings(units: units, raters: raters, each: 5, categories: 5, seed: 42)
        let path = workshop.path("ratings-pairs")
        try ratings.writeMatrix(to: path)
        let ours = repeated(rounds) { ratings.signatures.pairs() }
        let input = "\(units * 5) ratings, \(units) units × 5 of \(raters) raters, \(ours.result.count) pairs"
        let own = Measurement(
            name: "", value: ours.milliseconds.min() ?? 0, unit: "ms", samples: ours.milliseconds, input: input)
        guard let version = PythonPeer.versions("numpy") else {
            var alone = own
            alone.name = "pairwise kappas, best"
            return [alone]
        }
        return try [
            ("whole", "from codes", "indicator matrices, X.T @ X, kappas"),
            ("product", "beside the product alone", "X.T @ X, kappas"),
        ].map { part, name, command in
            let peer = try PythonPeer(script, [path, String(raters), "5", String(rounds), part])
            try peer.check(ours.result.map { $0.cohenKappa.value ?? .nan }, "the kappas")
            let milliseconds = peer.seconds.map { $0 * 1_000 }
            var measurement = own
            measurement.name = "pairwise kappas \(name), best"
            measurement.peer = .init(
                name: "NumPy", command: command, version: version, value: milliseconds.min() ?? 0,
                samples: milliseconds)
            return measurement
        }
    }
}
