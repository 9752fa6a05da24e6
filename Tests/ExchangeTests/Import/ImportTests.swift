import Corpus
import Exchange
import Foundation
import ReviewStore
import Synchronization
import TestSupport
import Testing

/// Files brought into a store.
@Suite struct ImportTests {
    private let folder: TemporaryFolder
    private let store: ReviewStore

    init() throws {
        folder = try TemporaryFolder()
        store = try ReviewStore.create(at: folder.path("store.sqlite"))
    }

    private static func record(_ id: Int, picture: String = "a.jpg") -> String {
        #"{"id": \#(id), "image": "\#(picture)", "conversations": [{"from": "human", "value": "<image>\n颜色？"}, "#
            + #"{"from": "gpt", "value": "红色"}, {"from": "human", "value": "Is it \#(id)?"}, {"from": "gpt", "value": "Yes"}]}"#
    }

    private static func lines(_ count: Int) -> String {
        (1...count).map { record($0, picture: "\($0 % 7).jpg") + "\n" }.joined()
    }

    /// What the store keeps of the file, byte for byte.
    private func source(of dataset: DatasetSummary) throws -> [UInt8] {
        var bytes: [UInt8] = []
        try store.readSource(dataset: dataset.number) { bytes += Array($0) }
        return bytes
    }

    @Test("An import tells what it read, and the store has it")
    func tellsWhatItRead() throws {
        let text = Self.record(1) + "\n{\"bad\": NaN}\n" + Self.record(2, picture: "b.jpg") + "\n"
        let path = try folder.write(text, to: "set.jsonl")
        let importer = DatasetImporter(
            options: ImportOptions(pictureFolders: ["/pictures"], domain: "poster", generator: "model-1"),
            pictureExists: { $0 == "a.jpg" })
        let report = try importer.importFile(path, into: store)
        #expect(report.format == .llava)
        #expect(report.container == .lines)
        #expect((report.records, report.samples, report.turns, report.quarantined) == (3, 2, 4, 1))
        #expect(report.missingPictures == 1)
        #expect(!report.alreadyImported)
        #expect(report.firstQuarantined.map(\.place.line) == [2])
        let dataset = try #require(report.dataset)
        #expect(try store.datasets() == [dataset])
        #expect((dataset.file, dataset.samples, dataset.turns, dataset.quarantined) == ("set.jsonl", 2, 4, 1))
        #expect((dataset.generator, dataset.pictureFolders) == ("model-1", ["/pictures"]))
        #expect(dataset.digest == SHA256Digest(of: Array(text.utf8)))
        #expect(try source(of: dataset) == Array(text.utf8))
        let reviewer = try store.reviewer(named: "alice")
        let sample = try #require(try store.sample(2, for: reviewer))
        #expect(sample.domain == "poster")
        #expect(sample.turns.map(\.generated.question) == ["颜色？", "Is it 2?"])
    }

    @Test("Importing the same file twice adds nothing, whatever its name")
    func twice() throws {
        let first = try folder.write(Self.lines(3), to: "a.jsonl")
        let second = try folder.write(Self.lines(3), to: "b.jsonl")
        _ = try DatasetImporter().importFile(first, into: store)
        let again = try DatasetImporter().importFile(second, into: store)
        #expect(again.alreadyImported)
        #expect((again.samples, again.turns, again.dataset?.number) == (3, 6, 1))
        #expect(try store.datasets().count == 1)
    }

    @Test("A file of the same size with other bytes is another dataset")
    func sameSize() throws {
        let first = try folder.write(Self.record(1), to: "a.jsonl")
        let second = try folder.write(Self.record(2), to: "b.jsonl")
        _ = try DatasetImporter().importFile(first, into: store)
        let report = try DatasetImporter().importFile(second, into: store)
        #expect(!report.alreadyImported)
        #expect(try store.datasets().count == 2)
    }

    @Test("A file of many blocks and batches comes in whole and in order")
    func manyBlocks() throws {
        let text = Self.lines(6_000)
        let path = try folder.write(text, to: "large.jsonl")
        let seen = Mutex<[ImportProgress]>([])
        let importer = DatasetImporter(progress: { progress in seen.withLock { $0.append(progress) } })
        let report = try importer.importFile(path, into: store)
        #expect((report.samples, report.turns) == (6_000, 12_000))
        let dataset = try #require(report.dataset)
        #expect(try source(of: dataset) == Array(text.utf8))
        let reviewer = try store.reviewer(named: "alice")
        #expect(try store.sample(6_000, for: reviewer)?.label == "6000")
        let progress = seen.withLock { $0 }
        let size = text.utf8.count
        #expect(progress.last.map { [$0.bytes, $0.totalBytes, $0.samples] } == [size, size, 6_000])
        #expect(zip(progress, progress.dropFirst()).allSatisfy { $0.bytes <= $1.bytes })
    }

    @Test("A rehearsal tells the same and writes nothing")
    func rehearsal() throws {
        let path = try folder.write("[" + Self.record(1) + ", {\"bad\"}, " + Self.record(2) + "]", to: "set.json")
        let importer = DatasetImporter(pictureExists: { _ in false })
        let rehearsed = try importer.rehearse(path)
        #expect(try store.datasets().isEmpty)
        let report = try importer.importFile(path, into: store)
        #expect(rehearsed.container == .array)
        #expect((rehearsed.samples, rehearsed.turns, rehearsed.quarantined) == (2, 4, 1))
        #expect(rehearsed.firstQuarantined == report.firstQuarantined)
        #expect(rehearsed.missingPictures == report.missingPictures)
        #expect(rehearsed.dataset == nil)
    }

    @Test("A cancelled import leaves nothing behind, and can be run again")
    func cancelled() throws {
        let path = try folder.write(Self.lines(6_000), to: "large.jsonl")
        let cancellation = ImportCancellation()
        let importer = DatasetImporter(cancellation: cancellation, progress: { _ in cancellation.cancel() })
        #expect(throws: ImportError.cancelled(file: path)) { _ = try importer.importFile(path, into: store) }
        #expect(try store.datasets().isEmpty)
        let report = try DatasetImporter().importFile(path, into: store)
        #expect(report.samples == 6_000)
        let reviewer = try store.reviewer(named: "alice")
        #expect(try store.sample(1, for: reviewer) != nil)
    }

    @Test("A file that grows while it is read is refused")
    func changed() throws {
        // Of several blocks, so that there is more to be read when the first pictures are looked for.
        let path = try folder.write(Self.lines(40_000), to: "large.jsonl")
        let hasGrown = Mutex(false)
        let importer = DatasetImporter(pictureExists: { _ in
            hasGrown.withLock { hasGrown in
                guard !hasGrown, let handle = FileHandle(forWritingAtPath: path) else { return }
                hasGrown = true
                handle.seekToEndOfFile()
                handle.write(Data("\n".utf8))
                handle.closeFile()
            }
            return true
        })
        #expect(throws: ImportError.changed(file: path)) { _ = try importer.importFile(path, into: store) }
        #expect(try store.datasets().isEmpty)
    }

    @Test(
        "Files of which nothing can be kept are refused, and leave nothing",
        arguments: ["", "\n", "[]", "\(record(1).dropLast(2))\n{\"conversations\": []}\n"])
    func nothingKept(text: String) throws {
        let path = try folder.write(text, to: "empty.json")
        #expect(throws: ImportError.self) { try DatasetImporter().importFile(path, into: store) }
        #expect(throws: ImportError.self) { try DatasetImporter().rehearse(path) }
        #expect(try store.datasets().isEmpty)
    }

    @Test("An array that was cut off is imported as far as it goes, with a notice")
    func cutOff() throws {
        let path = try folder.write("[" + Self.record(1) + ",\n" + Self.record(2).dropLast(9), to: "cut.json")
        let report = try DatasetImporter().importFile(path, into: store)
        #expect((report.samples, report.quarantined, report.notices.count) == (1, 1, 1))
        #expect(report.firstQuarantined.first?.reason == "the file ends inside a record")
    }

    @Test("What is no file, or no dataset, is refused by name")
    func refused() throws {
        let parquet = try folder.write("PAR1....", to: "set.jsonl")
        let missing = folder.path("missing.json")
        for (path, hint) in [
            (parquet, "Parquet"), (missing, "cannot be opened: No such file"), (folder.path, "is a folder"),
            ("/dev/null", "is a device"),
        ] {
            let error = #expect(throws: ImportError.self) { _ = try DatasetImporter().importFile(path, into: store) }
            #expect(error?.description.hasPrefix(path) == true)
            #expect(error?.description.contains(hint) == true, "\(error?.description ?? "")")
        }
    }

    @Test("A pipe nobody writes to does not hold the program up")
    func pipe() throws {
        let path = folder.path("pipe")
        #expect(mkfifo(path, 0o600) == 0)
        #expect(throws: ImportError.notAFile(file: path, kind: "a pipe")) {
            _ = try DatasetImporter().importFile(path, into: store)
        }
    }
}
