import Foundation
internal import Pictures
internal import Synchronization
internal import TerminalUI

/// From a picture's file to painted cells, through the worker process, beside the `chafa` program.
enum PictureBenchmark: Benchmark {
    static let name = "pictures"
    static let summary = "file to painted cells, 80×40 truecolour, beside the chafa program"

    static func run(in workshop: Workshop) throws -> [Measurement] {
        let folder = workshop.path("pictures")
        try PictureFiles.write(to: folder)
        var files = (0..<PictureFiles.count).map { "\($0).jpg" }
        let large = "large.jpg"
        if try PictureFiles.writeLarge(to: folder + "/" + large) { files.insert(large, at: 0) }
        let hasPeer = workshop.has(["chafa", "--version"])
        let version = try MeasuredRun(["chafa", "--version"]).output.split(separator: "\n").first ?? ""
        let inbox = DeliveryBox()
        // Keeps nothing but the newest, so that another picture in between makes each one be decoded anew.
        let provider = PictureProvider(
            program: WorkerProgram(executable: workshop.program), fittedBytes: 0, paintedBytes: 0
        ) { inbox.put($0) }
        let folders = PictureFolders([folder])

        return try files.map { file in
            let path = folder + "/" + file
            let request = PictureRequest(
                folders: folders, path: file, fit: PictureFit(box: Size(columns: 80, rows: 40)),
                form: .cells(.truecolour))
            var ours: [Double] = []
            var theirs: [Double] = []
            for _ in 0..<max(5, workshop.rounds) {
                let other = PictureRequest(
                    folders: folders, path: file == "0.jpg" ? "1.jpg" : "0.jpg", fit: request.fit, form: request.form)
                provider.show(other)
                _ = inbox.take(other)
                let began = ContinuousClock.now
                provider.show(request)
                let delivery = inbox.take(request)
                ours.append(began.duration(to: .now).milliseconds)
                if case .failure(let problem) = delivery.outcome { throw BenchmarkError("\(file): \(problem)") }
                if hasPeer { theirs.append(try MeasuredRun.succeeding(peer + [path]).seconds * 1_000) }
            }
            let bytes = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
            return Measurement(
                name: file == large ? "picture, 4000×3000 JPEG" : "picture \(file)", value: ours.median, unit: "ms",
                samples: ours,
                peer: theirs.isEmpty
                    ? nil
                    : .init(
                        name: "chafa", command: (peer + ["FILE"]).joined(separator: " "), version: String(version),
                        value: theirs.median, samples: theirs),
                input: "\(bytes / 1_000) kB")
        }
    }

    private static let peer = ["chafa", "-f", "symbols", "-c", "full", "-s", "80x40", "--symbols", "block"]
}

/// Where the provider's threads leave deliveries for the benchmark.
private final class DeliveryBox: Sendable {
    private let deliveries = Mutex<[PictureDelivery]>([])

    func put(_ delivery: PictureDelivery) { deliveries.withLock { $0.append(delivery) } }

    /// Waits for the finished picture of a request.
    func take(_ request: PictureRequest) -> PictureDelivery {
        while true {
            let found = deliveries.withLock { deliveries in
                defer { deliveries.removeAll() }
                return deliveries.first { $0.request == request && !$0.isPreview }
            }
            if let found { return found }
            usleep(50)
        }
    }
}
