internal import Corpus
package import Formats
package import ReviewStore

/// Why an export was not written; no file has been touched then.
package enum ExportError: Error, Sendable {
    case exists(String)
    /// The target is a folder, or something else that is no file.
    case notAFile(String, hint: String)
    /// The folder that the target should stand in is not there or cannot be written.
    case file(String, operation: String, code: Int32)
    /// One manifest was named for several files.
    case severalManifests(String)
    case noDatasets(String)
    /// A source export of several datasets to one file.
    case severalDatasets([DatasetSummary])
    case unknownDataset(Int, known: [DatasetSummary])
    /// A record cannot be corrected.
    case record(file: String, line: Int, sample: Int, RecordEditError)
    /// The source in the store is not the file that was imported.
    case damagedSource(file: String, String)
    case cancelled
}

extension ExportError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .exists(let path): "\(path) exists; --force replaces it"
        case .notAFile(let path, let hint): "\(path) is not a file that can be written; \(hint)"
        case .file(let path, let operation, let code): "\(path): cannot \(operation): \(OutputFile.reason(code))"
        case .severalManifests(let path):
            "\(path) cannot be the manifest of several files: leave it out, and each has its own beside it"
        case .noDatasets(let why): "there is nothing to export: \(why)"
        case .severalDatasets(let datasets):
            """
            the store has several datasets, and a source export writes one file: choose one with --dataset, \
            or name a folder to write them all into; there are \(Self.list(datasets))
            """
        case .unknownDataset(let number, let known):
            "there is no dataset \(number); "
                + (known.isEmpty ? "the store is empty" : "there are \(Self.list(known))")
        case .record(let file, let line, let sample, let error):
            "sample \(sample) (\(file), line \(line)): \(error); nothing was written"
        case .damagedSource(let file, let what):
            "the store's copy of \(file) \(what); `check` tells what is damaged, and nothing was written"
        case .cancelled: "the export was stopped; nothing was written"
        }
    }

    private static func list(_ datasets: [DatasetSummary]) -> String {
        datasets.map { "\($0.number) (\($0.file))" }.listed
    }
}
