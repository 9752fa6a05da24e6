import Corpus
import Demo
import Formats
import TestSupport
import Testing

/// A dataset file of the demo, read back as an import reads it.
struct ReadDataset {
    let file: DemoDatasetFile
    let format: DatasetFormat
    let container: DatasetContainer
    let samples: [ReadSample]
    let quarantined: [QuarantinedRecord]

    init(_ file: DemoDatasetFile, from files: [DemoFile]) throws {
        self.file = file
        let bytes = try #require(files.first { $0.name == file.name }, "\(file.name) is not among the files").bytes
        let (shape, batch) = try bytes.withUnsafeBytes { buffer in
            guard case .found(let shape) = try DatasetShape.detect(buffer, isWholeFile: true) else {
                throw NoShape(file: file.name)
            }
            let reader = DatasetReader(shape, options: ReadingOptions(file: file.name))
            reader.read(buffer)
            reader.finish()
            return (shape, reader.takeBatch())
        }
        format = shape.format
        container = shape.container
        samples = batch.samples.map { ReadSample($0, of: bytes) }
        quarantined = batch.quarantined
    }

    struct NoShape: Error {
        var file: String
    }

    /// All dataset files in the order of their import.
    static func all() throws -> [ReadDataset] {
        let files = DemoDataset.files()
        return try DemoDataset.datasets.map { try ReadDataset($0, from: files) }
    }
}
