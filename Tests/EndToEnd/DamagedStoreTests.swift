import Corpus
import Foundation
import TestSupport
import Testing

/// Stores whose bytes were damaged: every command says something within a time limit, and none crashes.
@Suite struct DamagedStoreTests {
    private static let commands: [[String]] = [
        ["check"], ["status"], ["search", "Answer"], ["show", "7"], ["history", "7"], ["lint"],
        ["export", "--to", "out.jsonl", "--force"], ["backup", "copy.sqlite"], ["decide", "lines.jsonl"],
    ]

    /// A store of some hundred samples and some decisions, written back into one file.
    private static func store() throws -> (folder: TemporaryFolder, bytes: [UInt8]) {
        let folder = try SampleFiles.store(of: SampleFiles.many(900))
        let lines = (1...40).map { "{\"sample\":\($0),\"turn\":1,\"decision\":\"accept\"}\n" }.joined()
        let run = try ProgramRun(["decide"], in: folder.path, input: lines)
        try #require(run.exitCode == 0)
        try folder.write("{\"sample\":50,\"turn\":1,\"decision\":\"reject\"}\n", to: "lines.jsonl")
        let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.path("vermilion.sqlite")))
        return (folder, Array(bytes))
    }

    /// Puts `bytes` in the place of a store, alone.
    private static func put(_ bytes: [UInt8], in folder: TemporaryFolder) throws {
        for suffix in ["-wal", "-shm", "-lock"] {
            try? FileManager.default.removeItem(atPath: folder.path("vermilion.sqlite" + suffix))
        }
        for name in ["copy.sqlite", "out.jsonl"] { try? FileManager.default.removeItem(atPath: folder.path(name)) }
        try Data(bytes).write(to: URL(fileURLWithPath: folder.path("vermilion.sqlite")))
    }

    /// Runs a command under a time limit; it must end by itself, and say something when it fails.
    private static func run(_ command: [String], in folder: TemporaryFolder, _ damage: String) throws -> ProgramRun {
        let run = try ProgramRun(command, in: folder.path, through: ["/usr/bin/timeout", "60"])
        #expect(run.exitCode != 124, "\(command[0]) does not end: \(damage)")
        #expect(run.exitCode < 128, "\(command[0]) crashes: \(damage)")
        let said = run.errors + run.output
        #expect(run.exitCode == 0 || !said.isEmpty, "\(command[0]) says nothing: \(damage)")
        return run
    }

    @Test("Bytes changed at random: every command ends, and a check that passes lies about nothing that SQLite finds")
    func randomBytes() throws {
        let (folder, bytes) = try Self.store()
        for seed in 1...8 {
            var random = SplitMix64(seed: UInt64(seed))
            var damaged = bytes
            for _ in 0..<1 << (seed % 6) {
                damaged[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next())
            }
            for command in Self.commands {
                try Self.put(damaged, in: folder)
                _ = try Self.run(command, in: folder, "seed \(seed)")
            }
        }
    }

    @Test("Pages whose rows are out of their order: the check names it and stops, and nothing goes round in a circle")
    func rowsOutOfOrder() throws {
        let (folder, bytes) = try Self.store()
        let pages = Self.tableLeaves(bytes).filter { $0.rows >= 6 }
        #expect(pages.count > 10)
        for (index, page) in pages.enumerated() where index.isMultiple(of: max(1, pages.count / 6)) {
            var damaged = bytes
            // The last row of the page says that it is the first of the table, in as many bytes as before.
            for byte in page.lastRowIdentity.dropLast() { damaged[byte] = 0x80 }
            if let last = page.lastRowIdentity.last { damaged[last] = 1 }
            for command in Self.commands {
                try Self.put(damaged, in: folder)
                let run = try Self.run(command, in: folder, "page at \(page.offset)")
                if command == ["check"] {
                    #expect(run.exitCode == 1)
                    let said = run.output + run.errors
                    // A page of the schema keeps the store from being opened at all.
                    #expect(said.contains("out of order") || said.contains("malformed database schema"))
                }
            }
        }
    }

    @Test("A store cut off anywhere, or with pages of nothing, is told of")
    func cutOff() throws {
        let (folder, bytes) = try Self.store()
        var empty = bytes
        empty.replaceSubrange(8_192..<16_384, with: repeatElement(0, count: 8_192))
        for damaged in [
            Array(bytes.prefix(bytes.count / 2)), Array(bytes.prefix(4_096)), Array(bytes.prefix(50)), empty,
        ] {
            for command in Self.commands {
                try Self.put(damaged, in: folder)
                let run = try Self.run(command, in: folder, "\(damaged.count) of \(bytes.count) bytes")
                if command == ["check"] { #expect(run.exitCode == 1) }
            }
        }
    }

    private struct TableLeaf {
        var offset: Int
        var rows: Int
        /// The bytes of the last row's number.
        var lastRowIdentity: Range<Int>
    }

    /// The pages that hold the rows of tables, by SQLite's file format.
    private static func tableLeaves(_ bytes: [UInt8]) -> [TableLeaf] {
        let size = Int(bytes[16]) << 8 | Int(bytes[17])
        return stride(from: size, to: bytes.count - size + 1, by: size).compactMap { offset in
            guard bytes[offset] == 0x0D else { return nil }
            let rows = Int(bytes[offset + 3]) << 8 | Int(bytes[offset + 4])
            guard rows > 0, rows < 4_000 else { return nil }
            let pointer = offset + 8 + 2 * (rows - 1)
            var at = offset + (Int(bytes[pointer]) << 8 | Int(bytes[pointer + 1]))
            guard at + 20 < bytes.count else { return nil }
            // The number of bytes comes first; each number ends with a byte below 128.
            while bytes[at] >= 0x80 { at += 1 }
            let first = at + 1
            at = first
            while bytes[at] >= 0x80 { at += 1 }
            return TableLeaf(offset: offset, rows: rows, lastRowIdentity: first..<at + 1)
        }
    }
}
