import Foundation

/// The folder in which benchmarks work, with the inputs that several of them share.
final class Workshop {
    let folder: String
    /// How often each figure is taken.
    let rounds: Int
    /// Thousandths of the full size of every input; 1000 but for a quick look.
    let scale: Int

    init(rounds: Int, scale: Int) throws {
        self.rounds = rounds
        self.scale = scale
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("vermilion-bench-\(getpid())").path
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// The program that is measured: the one built beside this one.
    var program: String {
        let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        return (own as NSString).deletingLastPathComponent + "/vermilion"
    }

    func path(_ name: String) -> String { folder + "/" + name }

    func scaled(_ count: Int) -> Int { max(100, count * scale / 1_000) }

    private var datasets: [Int: SyntheticDataset] = [:]

    /// A dataset of `samples` made-up records, written once.
    func dataset(samples: Int) throws -> SyntheticDataset {
        if let made = datasets[samples] { return made }
        let dataset = try SyntheticDataset(samples: samples, at: path("data-\(samples).jsonl"))
        datasets[samples] = dataset
        return dataset
    }

    private var stores: [Int: String] = [:]

    /// A store with that dataset imported and pictures in place, made once.
    func store(samples: Int) throws -> String {
        if let made = stores[samples] { return made }
        let dataset = try dataset(samples: samples)
        try PictureFiles.write(to: path("images"))
        let store = path("store-\(samples).sqlite")
        _ = try MeasuredRun.succeeding([
            program, "import", dataset.path, "--store", store, "--images", path("images"),
        ])
        stores[samples] = store
        return store
    }

    /// Whether a command can be found, so that a peer may be measured.
    func has(_ command: [String]) -> Bool {
        (try? MeasuredRun(command))?.exitCode == 0
    }
}
