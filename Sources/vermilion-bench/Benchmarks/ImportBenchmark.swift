import Foundation

/// Import of a LLaVA file against DuckDB's `read_json` into one table.
enum ImportBenchmark: Benchmark {
    static let name = "import"
    static let summary = "import of 100,000 LLaVA samples as JSONL, beside DuckDB's read_json into one table"

    static func run(in workshop: Workshop) throws -> [Measurement] {
        let dataset = try workshop.dataset(samples: workshop.scaled(100_000))
        let megabytes = Double(dataset.byteCount) / 1e6
        let store = workshop.path("import.sqlite")
        let table = workshop.path("import.duckdb")
        // DuckDB is given the advantage: only its statement is timed, not the start of Python.
        let script = """
            import duckdb, sys, time
            connection = duckdb.connect(sys.argv[2])
            start = time.perf_counter()
            connection.execute("create table t as select * from read_json(?, format='newline_delimited')", [sys.argv[1]])
            print(time.perf_counter() - start)
            """
        let peerCommand = ["python3", "-c", script, dataset.path, table]
        let hasPeer = workshop.has(["python3", "-c", "import duckdb"])

        var ours: [Double] = []
        var theirs: [Double] = []
        var memory: [Double] = []
        for _ in 0..<workshop.rounds {
            Self.remove(store, table)
            let run = try MeasuredRun.succeeding([workshop.program, "import", dataset.path, "--store", store])
            ours.append(megabytes / run.seconds)
            memory.append(run.peakMegabytes)
            guard hasPeer else { continue }
            let peer = try MeasuredRun.succeeding(peerCommand)
            guard let seconds = Double(peer.output.trimmingCharacters(in: .whitespacesAndNewlines)) else { continue }
            theirs.append(megabytes / seconds)
        }
        let storeBytes = try FileManager.default.attributesOfItem(atPath: store)[.size] as? Int ?? 0
        Self.remove(store, table)
        let input = "\(dataset.samples) samples, \(Int(megabytes)) MB"
        let samplesPerMegabyte = Double(dataset.samples) / megabytes
        return [
            Measurement(
                name: "import", value: ours.median, unit: "MB/s", samples: ours,
                peer: theirs.isEmpty
                    ? nil
                    : .init(
                        name: "DuckDB read_json",
                        command: "create table t as select * from read_json(FILE, format='newline_delimited')",
                        version: try Self.version(), value: theirs.median, samples: theirs),
                input: input, moreIsBetter: true),
            Measurement(
                name: "import rate", value: ours.median * samplesPerMegabyte, unit: "samples/s",
                samples: ours.map { $0 * samplesPerMegabyte }, input: input, moreIsBetter: true),
            Measurement(
                name: "import peak memory", value: memory.max() ?? 0, unit: "MB", samples: memory, input: input),
            Measurement(
                name: "store size", value: Double(storeBytes) / Double(dataset.byteCount), unit: "× source",
                samples: [Double(storeBytes)], input: input),
        ]
    }

    private static func version() throws -> String {
        try MeasuredRun(["python3", "-c", "import duckdb; print(duckdb.__version__)"]).output
            .trimmingCharacters(in: .whitespacesAndNewlines)
    }

    static func remove(_ stores: String...) {
        for store in stores {
            for suffix in ["", "-wal", "-shm", "-lock", ".wal"] { unlink(store + suffix) }
        }
    }
}
