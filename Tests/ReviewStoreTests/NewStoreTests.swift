import Corpus
import Foundation
import ReviewStore
import TestSupport
import Testing

/// Stores that are made of what is imported into them.
@Suite struct NewStoreTests {
    private let folder: TemporaryFolder
    private var path: String { folder.path("store.sqlite") }

    init() throws { folder = try TemporaryFolder() }

    @Test("A store that begins with datasets is as one into which they were imported")
    func filled() throws {
        let store = try ReviewStore.create(at: path) { made in
            let file = SmallFile(4)
            try Self.importWhole(file, into: made)
            #expect(try made.hasDataset(byteCount: file.bytes.count))
            #expect(!FileManager.default.fileExists(atPath: path))
            try Self.importWhole(SmallFile(2, named: "second"), into: made)
        }
        let alice = try store.reviewer(named: "alice")
        #expect(try store.datasets().map(\.samples) == [4, 2])
        #expect(try store.sample(6, for: alice)?.label == "second-1")
        _ = try store.record(ReviewAction(action: .accept, sample: 6, turn: 2, source: .script), by: alice)
        #expect(try store.check().problems == [])
        #expect(try RawDatabase(path).texts("PRAGMA journal_mode") == ["wal"])
    }

    @Test("What cannot be imported whole leaves no store, and nothing beside its place")
    func failed() throws {
        struct Failure: Error {}
        #expect(throws: Failure.self) {
            try ReviewStore.create(at: path) { made in
                let session = try made.beginImport(SmallFile(3).description)
                try SmallFile(3).write(into: session)
                throw Failure()
            }
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
    }

    @Test("An import that is given up leaves the others as they are")
    func abandoned() throws {
        let store = try ReviewStore.create(at: path) { made in
            try Self.importWhole(SmallFile(2), into: made)
            let session = try made.beginImport(SmallFile(3, named: "second").description)
            try SmallFile(3, named: "second").write(into: session)
            try session.abandon()
            try Self.importWhole(SmallFile(1, named: "third"), into: made)
        }
        #expect(try store.datasets().map(\.file) == ["small.jsonl", "third.jsonl"])
        #expect(try store.sample(3, for: store.reviewer(named: "alice"))?.label == "third-0")
        #expect(try store.check().problems == [])
    }

    private static func importWhole(_ file: SmallFile, into made: NewStore) throws {
        let session = try made.beginImport(file.description)
        try file.write(into: session)
        _ = try session.finish(digest: SHA256Digest(of: file.bytes), byteCount: file.bytes.count)
    }
}
