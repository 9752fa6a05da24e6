import Corpus
import Foundation
import ReviewStore
import TestSupport
import Testing

@Suite struct LedgerTests {
    @Test(.enabled(if: hasPython, "needs python3 with its sqlite3 module"))
    func anIndependentVerifierAgreesWithARealStore() throws {
        let small = try SmallStore()
        try small.exerciseEverything()
        let heads = try small.store.heads(upTo: try small.store.newestEventNumber()).map(\.description)
        try small.store.close()
        let verified = try Self.verify(small.path)
        #expect(verified.status == 0)
        #expect(verified.output.split(separator: "\n").map(String.init) == heads)
    }

    @Test(
        .enabled(if: hasPython, "needs python3 with its sqlite3 module"),
        arguments: [
            "answer = 'another' WHERE action = 'edit'", "answer = 'one' WHERE question IS NULL",
            "choices = '[]' WHERE question IS NULL", "seen_rows = 3 WHERE seen_mode IS NULL",
            "reverses_sequence = 2 WHERE reverses_site IS NULL", "turn = 7 WHERE dataset IS NULL",
        ])
    func theIndependentVerifierFindsAChangedColumn(change: String) throws {
        let small = try SmallStore()
        try small.exerciseEverything()
        try small.store.close()
        try RawDatabase(small.path).tamper("UPDATE event SET \(change)")
        #expect(try Self.verify(small.path).status == 1)
    }

    @Test func nobodyChangesDeletesOrReplacesAnEvent() throws {
        let small = try SmallStore()
        _ = try small.decide(.accept, 1, 1)
        let raw = try RawDatabase(small.path)
        for sql in [
            "UPDATE event SET answer = 'x'", "UPDATE event SET hash = randomblob(32)", "UPDATE event SET note = NULL",
            "DELETE FROM event", "DELETE FROM event WHERE number = 2",
            "INSERT OR REPLACE INTO event SELECT * FROM event",
            "REPLACE INTO event SELECT * FROM event WHERE number = 1",
            "UPDATE OR REPLACE event SET number = 1 WHERE number = 2",
        ] {
            let message = try #require(raw.run(sql), "\(sql) was let through")
            #expect(message.contains("append-only"))
        }
        #expect(try small.store.check().ok)
    }

    @Test func aTakenDownEventLosesWhatItSaysAndTheChainHolds() throws {
        let small = try SmallStore()
        let edit = try small.decide(.edit, 1, 1, answer: "secret", note: "my phone number")
        _ = try small.decide(.accept, 2, 1)
        #expect(throws: StoreError.notLead(name: "bob", action: "take an event down")) {
            try small.store.redact(edit.identity, by: small.bob, reason: nil)
        }
        _ = try small.store.redact(edit.identity, by: small.alice, reason: "asked for")
        #expect(try small.decision(1, 1) == nil)
        #expect(try small.decision(2, 1)?.decision == .accept)
        let report = try small.store.check()
        #expect(report.problems == [])
        #expect(report.redacted == 1)
        #expect(throws: StoreError.alreadyRedacted(edit.identity)) {
            try small.store.redact(edit.identity, by: small.alice, reason: nil)
        }
        try small.store.close()
        if Self.hasPython { #expect(try Self.verify(small.path).status == 0) }
        let file = try #require(FileManager.default.contents(atPath: small.path))
        #expect(file.range(of: Data("my phone number".utf8)) == nil)
    }

    @Test func theFirstEventOfAStoreBeginsItsSite() throws {
        let small = try SmallStore()
        let first = try small.decide(.accept, 1, 1)
        // After the beginning of the site and the joining of both reviewers.
        #expect(first.identity.sequence == 4)
        #expect(try small.store.newestEventNumber() == 4)
        #expect(try RawDatabase(small.path).texts("SELECT action FROM event WHERE sequence = 1") == ["site"])
    }

    @Test func aCopyGoesOnAsASiteOfItsOwnThatNamesTheOldHead() throws {
        let small = try SmallStore()
        let first = try small.decide(.accept, 1, 1)
        try small.store.close()
        let copyPath = small.folder.path("copy.sqlite")
        try FileManager.default.copyItem(atPath: small.path, toPath: copyPath)

        let copy = try ReviewStore(opening: copyPath)
        _ = try copy.status()
        #expect(try copy.newestEventNumber() == 4)
        let second = try copy.record(
            ReviewAction(action: .accept, sample: 2, turn: 1, source: .script), by: small.alice)
        #expect(second.identity.site != first.identity.site)
        let notes = try RawDatabase(copyPath).texts("SELECT note FROM event WHERE action = 'site' ORDER BY number")
        #expect(notes == ["NULL", LedgerHead(event: first.identity, hash: first.hash).description])
        #expect(try copy.check().problems == [])

        let original = try ReviewStore(opening: small.path)
        let third = try original.record(
            ReviewAction(action: .accept, sample: 3, turn: 1, source: .script), by: small.alice)
        #expect(third.identity == EventIdentity(site: first.identity.site, sequence: 5))
    }

    @Test func aStorePutBackInPlaceFromACopyGoesOnAsASiteOfItsOwn() throws {
        let small = try SmallStore()
        let first = try small.decide(.accept, 1, 1)
        try small.store.close()
        let old = try #require(FileManager.default.contents(atPath: small.path))
        let again = try ReviewStore(opening: small.path)
        _ = try again.record(ReviewAction(action: .accept, sample: 2, turn: 1, source: .script), by: small.alice)
        try again.close()

        // Written over in place, the file keeps its inode.
        let handle = try #require(FileHandle(forWritingAtPath: small.path))
        try handle.truncate(atOffset: 0)
        try handle.write(contentsOf: old)
        try handle.close()
        let restored = try ReviewStore(opening: small.path)
        let next = try restored.record(
            ReviewAction(action: .accept, sample: 3, turn: 1, source: .script), by: small.alice)
        #expect(next.identity.site != first.identity.site)
    }

    @Test func aHeadNamesABoundOrIsRefused() throws {
        let small = try SmallStore()
        let first = try small.decide(.accept, 1, 1)
        let head = LedgerHead(event: first.identity, hash: first.hash)
        #expect(try small.store.eventNumber(of: head) == 4)
        let other = LedgerHead(event: first.identity, hash: SHA256Digest(of: []))
        #expect(throws: StoreError.differentHead(other, found: first.hash)) {
            try small.store.eventNumber(of: other)
        }
        let unknown = LedgerHead(
            event: EventIdentity(site: first.identity.site, sequence: 99), hash: first.hash)
        #expect(throws: StoreError.unknownHead(unknown)) { try small.store.eventNumber(of: unknown) }
    }

    /// Runs the verifier on a store file.
    static func verify(_ path: String) throws -> (status: Int32, output: String) {
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Fixtures/verify_ledger.py").path
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", script, path]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = Pipe()
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: data, as: UTF8.self))
    }

    /// Whether the verifier can run at all.
    static let hasPython: Bool = {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", "-c", "import sqlite3"]
        process.standardOutput = Pipe()
        process.standardError = Pipe()
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }()
}

extension SmallStore {
    /// Records an event of every kind, with every field set somewhere.
    func exerciseEverything() throws {
        try store.setGuidelines("Look twice.\n")
        _ = try decide(.open, 1)
        _ = try decide(.accept, 1, 1)
        _ = try store.record(
            ReviewAction(
                action: .edit, sample: 1, turn: 2,
                after: TurnText(question: "Cafe\u{301}?", answer: "换行\n\"引号\"\\ \u{7F}\t\u{1} 😀"),
                reasons: ["count", "ocr"],
                note: "", activeMilliseconds: 1_200, elapsedMilliseconds: 3_400,
                seen: SeenPicture(
                    mode: "cells truecolour", state: .tooLarge, columns: 80, rows: 24, largestZoom: 4_000),
                source: .desk, key: "k-1"), by: alice)
        _ = try decide(.reject, 2, 1, by: bob)
        _ = try decide(.flag, 2, 2)
        _ = try decide(.note, 2, note: "看一下")
        _ = try decide(.skip, 3)
        _ = try undo()
        _ = try store.redo(by: alice, source: .desk)
        _ = try decide(.resolve, 2, 1, answer: "settled")
    }
}
