import Corpus
import Figures
import Foundation
import TestSupport
import Testing

@testable import ReviewStore

@Suite struct DisplacedStoreTests {
    /// Something that people do to a store while it is open.
    enum Mishap: CaseIterable {
        case removed
        case movedAway
        case replacedByAnOlderCopy
        case replacedByAnotherStore
        case folderRenamed
        case overwrittenByAnOlderCopy
        case logRemoved
        case indexRemoved
        case lockRemoved
        case logReplaced

        var displacement: StoreDisplacement {
            switch self {
            case .removed, .movedAway, .folderRenamed: .gone
            case .replacedByAnOlderCopy, .replacedByAnotherStore: .replaced
            case .overwrittenByAnOlderCopy: .overwritten
            case .logRemoved, .logReplaced: .sideFile("-wal")
            case .indexRemoved: .sideFile("-shm")
            case .lockRemoved: .sideFile("-lock")
            }
        }
    }

    /// A store in a folder that can be renamed, with a decision that an older copy of it lacks.
    private struct Opened {
        let small: SmallStore
        let folder: String
        let path: String
        let store: ReviewStore
        let older: String

        init() throws {
            small = try SmallStore()
            folder = small.folder.path("project")
            path = folder + "/store.sqlite"
            older = small.folder.path("older.sqlite")
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
            try small.store.close()
            try FileManager.default.moveItem(atPath: small.path, toPath: path)
            store = try ReviewStore(opening: path)
            try store.backup(to: older)
            _ = try decide(1)
        }

        func decide(_ turn: Int) throws -> RecordedAction {
            try store.record(
                ReviewAction(action: .accept, sample: 1, turn: turn, source: .script), by: small.alice)
        }

        func suffer(_ mishap: Mishap) throws {
            let files = FileManager.default
            switch mishap {
            case .removed: try files.removeItem(atPath: path)
            case .movedAway: try files.moveItem(atPath: path, toPath: path + ".old")
            case .replacedByAnOlderCopy: try #require(rename(older, path) == 0)
            case .replacedByAnotherStore:
                let other = try SmallStore(samples: 2)
                try other.store.close()
                try #require(try ChildProcess(["/bin/cp", other.path, older]).wait() == 0)
                try #require(rename(older, path) == 0)
            case .folderRenamed: try files.moveItem(atPath: folder, toPath: folder + "-2")
            case .overwrittenByAnOlderCopy: try #require(try ChildProcess(["/bin/cp", older, path]).wait() == 0)
            case .logRemoved: try files.removeItem(atPath: path + "-wal")
            case .indexRemoved: try files.removeItem(atPath: path + "-shm")
            case .lockRemoved: try files.removeItem(atPath: path + "-lock")
            case .logReplaced:
                try #require(try ChildProcess(["/bin/cp", path + "-wal", path + "-wal.2"]).wait() == 0)
                try #require(rename(path + "-wal.2", path + "-wal") == 0)
            }
        }

        /// The bytes of the store and all files beside it, by their names, but for the index that all readers write in.
        func files() throws -> [String: Data] {
            guard let all = try? FileManager.default.contentsOfDirectory(atPath: folder) else { return [:] }
            let names = all.filter { !$0.hasSuffix("-shm") }
            return Dictionary(
                uniqueKeysWithValues: names.map {
                    ($0, FileManager.default.contents(atPath: "\(folder)/\($0)") ?? Data())
                })
        }
    }

    @Test(arguments: Mishap.allCases)
    func nothingIsAcknowledgedOnceTheFilesAreNotTheOnesThatWereOpened(mishap: Mishap) throws {
        let opened = try Opened()
        try opened.suffer(mishap)
        let expected = StoreError.displaced(path: opened.path, mishap.displacement)
        #expect(throws: expected) { try opened.decide(2) }
        #expect(throws: expected) { try opened.store.dataVersion() }
        #expect(throws: expected) { try opened.store.status() }
        #expect(!FileManager.default.fileExists(atPath: opened.path + "-lock") || mishap != .lockRemoved)
    }

    @Test(arguments: Mishap.allCases)
    func theWatchNoticesWithoutADecision(mishap: Mishap) throws {
        let opened = try Opened()
        _ = try opened.store.dataVersion()
        try opened.suffer(mishap)
        #expect(throws: StoreError.displaced(path: opened.path, mishap.displacement)) {
            try opened.store.dataVersion()
        }
    }

    @Test(arguments: Mishap.allCases.filter { $0 != .logRemoved })
    func closingLeavesWhatStandsInItsPlaceAsItIs(mishap: Mishap) throws {
        let opened = try Opened()
        try opened.suffer(mishap)
        let before = try opened.files()
        #expect(throws: StoreError.self) { try opened.decide(2) }
        try opened.store.close()
        #expect(try opened.files() == before)
    }

    @Test func whatComesBackIsNotTrustedAgain() throws {
        let opened = try Opened()
        try opened.suffer(.movedAway)
        #expect(throws: StoreError.self) { try opened.decide(2) }
        try FileManager.default.moveItem(atPath: opened.path + ".old", toPath: opened.path)
        #expect(throws: StoreError.displaced(path: opened.path, .gone)) { try opened.decide(2) }
        // Who opens it anew finds all that was acknowledged.
        let again = try ReviewStore(opening: opened.path)
        #expect(try again.status().progress.all.outcomes.accepted == 1)
        #expect(try again.check().ok)
    }

    @Test(arguments: [Mishap.replacedByAnOlderCopy, .replacedByAnotherStore, .overwrittenByAnOlderCopy])
    func theLogOfAnotherFileIsNotMixedIntoTheOneThatIsThere(mishap: Mishap) throws {
        let opened = try Opened()
        try opened.suffer(mishap)
        let before = try opened.files()
        #expect(throws: StoreError.foreignLog(path: opened.path)) { try ReviewStore(opening: opened.path) }
        #expect(try opened.files() == before)
        try opened.store.close()

        // In another place, since this process has not let go of the file that was replaced.
        let restored = opened.small.folder.path("restored.sqlite")
        try #require(try ChildProcess(["/bin/cp", opened.path, restored]).wait() == 0)
        let again = try ReviewStore(opening: restored)
        #expect(try again.status().progress.all.outcomes.accepted == 0)
        #expect(try again.check().ok)
    }

    @Test func aRemovedLogIsWrittenBackWhileSomebodyStillHasIt() throws {
        let opened = try Opened()
        try opened.suffer(.logRemoved)
        // Others would take an empty log for the store's.
        #expect(throws: StoreError.missingLog(path: opened.path)) { try ReviewStore(opening: opened.path) }
        #expect(throws: StoreError.displaced(path: opened.path, .sideFile("-wal"))) { try opened.store.dataVersion() }
        try opened.store.close()

        // In a folder of its own, since this process still holds the index of the one that was given up.
        let copy = opened.small.folder.path("copy.sqlite")
        try #require(try ChildProcess(["/bin/cp", opened.path, copy]).wait() == 0)
        let again = try ReviewStore(opening: copy)
        #expect(try again.status().progress.all.outcomes.accepted == 1)
        #expect(try again.check().ok)
    }

    @Test func aStoreIsNotMadeBesideTheLogOfAnEarlierOne() throws {
        let opened = try Opened()
        try opened.suffer(.removed)
        #expect(throws: StoreError.orphanedLog(path: opened.path)) { try ReviewStore.create(at: opened.path) }
        #expect(!FileManager.default.fileExists(atPath: opened.path))
    }

    @Test func anImportUnderWayStops() throws {
        let opened = try Opened()
        let file = SmallFile(3, named: "more")
        let session = try opened.store.beginImport(file.description)
        try opened.suffer(.replacedByAnOlderCopy)
        #expect(throws: StoreError.displaced(path: opened.path, .replaced)) {
            try file.write(into: session)
        }
        #expect(throws: StoreError.displaced(path: opened.path, .replaced)) { try session.abandon() }
    }

    @Test func whatIsMovedWholeIsOpenedWhereItIs() throws {
        let opened = try Opened()
        // As a folder is found after a crash, and copied to another disk.
        let copy = opened.folder + "-copy"
        try #require(try ChildProcess(["/bin/cp", "-r", opened.folder, copy]).wait() == 0)
        let again = try ReviewStore(opening: copy + "/store.sqlite")
        #expect(try again.status().progress.all.outcomes.accepted == 1)
        #expect(try again.check().ok)
    }

    @Test func aLogThatAnotherProgramHasWrittenBackIsNoOthers() throws {
        let opened = try Opened()
        _ = try RawDatabase(opened.path).texts("PRAGMA wal_checkpoint(PASSIVE)")
        _ = try opened.decide(2)
        let other = try ReviewStore(opening: opened.path)
        #expect(try other.status().progress.all.outcomes.accepted == 2)
        #expect(try other.check().ok)
    }

    @Test func writingTheLogBackIsNoMishap() throws {
        let opened = try Opened()
        let other = try ReviewStore(opening: opened.path)
        opened.store.emptyLog()
        _ = try opened.decide(2)
        #expect(try other.status().progress.all.outcomes.accepted == 2)
        other.emptyLog()
        _ = try opened.store.dataVersion()
        _ = try other.reviewer(named: "carol")
        try opened.store.close()
        try other.close()
        #expect(try ReviewStore(opening: opened.path).check().ok)
    }
}
