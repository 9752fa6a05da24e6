import Corpus
import TestSupport
import Testing

@testable import ReviewStore

/// Changes made with another program, one column after the other as the schema has them: a new one is tried by itself.
@Suite struct EveryColumnTests {
    @Test("Every column of an event, where it is empty and where it is not, cannot be changed unseen")
    func events() throws {
        let small = try SmallStore()
        try small.exerciseEverything()
        let raw = try RawDatabase(small.path)
        for column in try raw.texts("SELECT name FROM pragma_table_info('event')") {
            for condition in ["IS NULL", "IS NOT NULL"] {
                let number = try raw.texts("SELECT number FROM event WHERE \(column) \(condition) ORDER BY number DESC")
                guard let row = number.first else { continue }
                try expectFound(column, of: "event", rowid: row, in: small, raw)
            }
        }
        #expect(try small.store.check().problems == [])
    }

    @Test("Columns of an event that was taken down cannot be filled again unseen")
    func emptiedEvents() throws {
        let small = try SmallStore()
        let edit = try small.decide(.edit, 1, 1, answer: "secret")
        _ = try small.store.redact(edit.identity, by: small.alice, reason: nil)
        let raw = try RawDatabase(small.path)
        let row = try #require(try raw.texts("SELECT number FROM event WHERE salt IS NULL").first)
        for column in LedgerTables.contentColumns.dropFirst() {
            try expectFound(column, of: "event", rowid: row, in: small, raw)
        }
    }

    @Test(
        "What the ledger says nothing of cannot be changed unseen",
        arguments: ["sample", "turn", "quarantine", "caption", "dataset", "reviewer", "setting"])
    func corpus(table: String) throws {
        let small = try Self.storeWithEverything()
        let raw = try RawDatabase(small.path)
        let columns = try raw.texts("SELECT name FROM pragma_table_info('\(table)')")
        let key = try raw.texts("SELECT name FROM pragma_table_info('\(table)') WHERE pk > 0")
        for column in columns where !key.contains(column) {
            let keys = key.joined(separator: ", ")
            let place = "(\(keys)) = (SELECT \(keys) FROM \(table) ORDER BY \(keys) LIMIT 1)"
            try expectFound(column, of: table, where: place, in: small, raw)
        }
        try raw.tamper("PRAGMA foreign_keys = OFF; DELETE FROM \(table)")
        #expect(try !small.store.check().ok, "all rows of \(table) are gone")
    }

    @Test("The program's own changes are no findings")
    func ownChanges() throws {
        let small = try Self.storeWithEverything()
        _ = try small.store.updateDataset(1, pictureFolders: ["/elsewhere"], domain: "chart", generator: .some(nil))
        _ = try small.store.rename(small.bob, to: "robert", by: small.alice)
        _ = try small.store.setRole(of: small.bob, to: .lead, by: small.alice)
        try small.store.setActiveCutoff(30_000, by: small.alice)
        try small.store.setGuidelines(nil)
        #expect(try small.store.check().problems == [])
        let copy = small.folder.path("copy.sqlite")
        try small.store.backup(to: copy)
        #expect(try ReviewStore(opening: copy).check().problems == [])
    }

    private func expectFound(
        _ column: String, of table: String, rowid: String, in small: SmallStore, _ raw: RawDatabase
    ) throws {
        try expectFound(column, of: table, where: "number = \(rowid)", in: small, raw)
    }

    /// Changes a column of one row, looks whether the check tells, and puts back what was there.
    private func expectFound(
        _ column: String, of table: String, where place: String, in small: SmallStore, _ raw: RawDatabase
    ) throws {
        let before = try #require(try raw.texts("SELECT quote(\(column)) FROM \(table) WHERE \(place)").first)
        let type = try #require(
            try raw.texts("SELECT type FROM pragma_table_info('\(table)') WHERE name = '\(column)'").first)
        let other =
            switch (type, column) {
            case (_, "role"): "iif(role = 'lead', 'reviewer', 'lead')"
            case (_, "state"): "'importing'"
            case ("INTEGER", _): "coalesce(\(column), 0) + 1000"
            case ("TEXT", _): "coalesce(\(column), '') || 'x'"
            default:
                "randomblob(coalesce(length(\(column)), \(["reviewer", "reverses_site", "name_salt"].contains(column) ? 16 : 32)))"
            }
        try raw.tamper("UPDATE \(table) SET \(column) = \(other) WHERE \(place)")
        #expect(try !small.store.check().ok, "\(table).\(column) was \(before)")
        // A key that was changed is found by what it has become.
        let changed = column == "number" ? "number = (\(before) + 1000)" : place
        try raw.tamper("UPDATE \(table) SET \(column) = \(before) WHERE \(changed)")
    }

    /// A store with a picture's caption, a record that could not be read, people and settings.
    private static func storeWithEverything() throws -> SmallStore {
        let small = try SmallStore()
        var file = SmallFile(2, named: "captions")
        file.samples[0].task = .caption
        file.samples[1].context = [Message(role: "system", text: "Look twice.")]
        let bad = QuarantinedRecord(
            place: RecordPlace(ordinal: 2, line: 3, bytes: file.bytes.count - 1..<file.bytes.count),
            byte: file.bytes.count - 1, reason: "it ends too early")
        try file.importWhole(into: small.store, quarantined: [bad])
        try small.store.setGuidelines("Look twice.\n")
        try small.store.setActiveCutoff(45_000, by: small.alice)
        #expect(try small.store.check().problems == [])
        return small
    }
}
