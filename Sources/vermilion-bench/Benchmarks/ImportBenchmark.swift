import Foundation

/// Import of a LLaVA file against DuckDB's `read_json` into one table.
enum ImportBenchmark: Benchmark {
    static let name = "import"
    static let summary = "import of 200,000 LLaVA samples as JSONL, beside DuckDB's read_json into one table"

    static func run(in workshop: Workshop) throws -> [Measurement] {
        let dataset = try workshop.dataset(samples: workshop.scaled(200_000))
        let megabytes = Double(dataset.byteCount) / 1e6
        let store = workshop.path("import.sqlite")
        let table = workshop.path("import.duckdb")
        // DuckDB is given the advantage: only its statement is timed, not the start of Python.
        let script = """
            import duckdb, sys, time
            connection = duckdb.connect(sys.argv[2])
            start, used = time.perf_counter(), time.process_time()
            connection.execute("create table t as select * from read_json(?, format='newline_delimited')", [sys.argv[1]])
            print(time.perf_counter() - start)
            print(time.process_time() - used)
            """
        let peerCommand = ["python3", "-c", script, dataset.path, table]
        let hasPeer = workshop.has(["python3", "-c", "import duckdb"])

        var ours: [Double] = []
        var theirs: [Double] = []
        var memory: [Double] = []
        var processorSeconds: [Double] = []
        var theirProcessorSeconds: [Double] = []
        for _ in 0..<workshop.rounds {
            Self.remove(store, table)
            let run = try MeasuredRun.succeeding([workshop.program, "import", dataset.path, "--store", store])
            ours.append(megabytes / run.seconds)
            memory.append(run.peakMegabytes)
            processorSeconds.append(run.processorSeconds)
            guard hasPeer else { continue }
            let peer = try MeasuredRun.succeeding(peerCommand)
            let taken = peer.output.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
            guard taken.count == 2 else { continue }
            theirs.append(megabytes / taken[0])
            theirProcessorSeconds.append(taken[1])
        }
        let storeBytes = try FileManager.default.attributesOfItem(atPath: store)[.size] as? Int ?? 0
        Self.remove(store, table)
        let input = "\(dataset.samples) samples, \(Int(megabytes)) MB"
        let samplesPerMegabyte = Double(dataset.samples) / megabytes
        let version = hasPeer ? try Self.version() : ""
        func peer(_ samples: [Double]) -> Measurement.Peer? {
            guard !samples.isEmpty else { return nil }
            return Measurement.Peer(
                name: "DuckDB read_json",
                command: "create table t as select * from read_json(FILE, format='newline_delimited')",
                version: version, value: samples.median, samples: samples)
        }
        return [
            Measurement(
                name: "import", value: ours.median, unit: "MB/s", samples: ours, peer: peer(theirs), input: input,
                moreIsBetter: true),
            Measurement(
                name: "import, on all processors together", value: processorSeconds.median, unit: "s",
                samples: processorSeconds, peer: peer(theirProcessorSeconds), input: input),
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
