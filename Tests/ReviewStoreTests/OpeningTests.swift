import Corpus
import Foundation
import TestSupport
import Testing

@testable import ReviewStore

@Suite struct OpeningTests {
    private func mode(_ path: String) throws -> Int {
        try #require(FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
    }

    @Test func aMissingFileIsNotMade() throws {
        let folder = try TemporaryFolder()
        #expect(throws: StoreError.missing(path: folder.path("none.sqlite"))) {
            try ReviewStore(opening: folder.path("none.sqlite"))
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }

    @Test(arguments: [
        "", "not a database at all, but long enough to have a header of one hundred bytes or more, or so it is",
    ])
    func anotherFileIsNoStoreAndStaysAsItIs(content: String) throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(content, to: "file.txt")
        #expect(throws: StoreError.notAStore(path: path)) { try ReviewStore(opening: path) }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == content)
    }

    @Test func anotherProgramsDatabaseIsNoStoreAndStaysAsItIs() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("", to: "other.sqlite")
        do {
            let raw = try RawDatabase(path)
            #expect(raw.run("CREATE TABLE mine (x)") == nil)
        }
        let before = FileManager.default.contents(atPath: path)
        #expect(throws: StoreError.notAStore(path: path)) { try ReviewStore(opening: path) }
        #expect(FileManager.default.contents(atPath: path) == before)
    }

    @Test func aFolderIsNoStore() throws {
        let folder = try TemporaryFolder()
        #expect(throws: StoreError.notAStore(path: folder.path)) { try ReviewStore(opening: folder.path) }
    }

    @Test func aStoreOfALaterVersionIsRefused() throws {
        let small = try SmallStore()
        try small.store.close()
        #expect(try RawDatabase(small.path).run("PRAGMA user_version = 999") == nil)
        #expect(throws: StoreError.newer(path: small.path, version: 999, known: Migration.current)) {
            try ReviewStore(opening: small.path)
        }
    }

    @Test func stepsThatAStoreLacksAreTakenInOrder() throws {
        let small = try SmallStore()
        let later = [
            Migration(version: Migration.current + 1, sql: "CREATE TABLE later (x INTEGER) STRICT"),
            Migration(version: Migration.current + 2, sql: "INSERT INTO later VALUES (7)"),
        ]
        try small.store.write { try Migration.run(Migration.all + later, on: $0) }
        let raw = try RawDatabase(small.path)
        #expect(try raw.texts("SELECT x FROM later") == ["7"])
        #expect(try raw.texts("PRAGMA user_version") == ["\(Migration.current + 2)"])
    }

    @Test func anExistingFileIsNotMadeAnew() throws {
        let small = try SmallStore()
        #expect(throws: StoreError.exists(path: small.path)) { try ReviewStore.create(at: small.path) }
        #expect(try small.store.datasets().count == 1)
    }

    @Test func aStoreIsForItsOwnerAlone() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("deep/er/store.sqlite")
        let store = try ReviewStore.create(at: path)
        _ = try store.reviewer(named: "alice")
        #expect(try mode(folder.path("deep")) == 0o700)
        #expect(try mode(folder.path("deep/er")) == 0o700)
        for suffix in ["", "-wal", "-shm", "-lock"] { #expect(try mode(path + suffix) == 0o600, "\(suffix)") }
        try store.close()
    }

    @Test func aGroupsStoreIsOpenToTheGroupWhateverTheUmask() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("shared/store.sqlite")
        let group = try #require(Self.ownGroup)
        let store = try ReviewStore.create(at: path, group: group)
        _ = try store.reviewer(named: "alice")
        #expect(try mode(folder.path("shared")) == 0o2770)
        for suffix in ["", "-wal", "-shm", "-lock"] { #expect(try mode(path + suffix) == 0o660, "\(suffix)") }
    }

    @Test func aGroupsStoreNeedsAFolderThatIsFitForIt() throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "full/file")
        let group = try #require(Self.ownGroup)
        #expect(throws: StoreError.unfitFolder(path: folder.path("full"), group: group)) {
            try ReviewStore.create(at: folder.path("full/store.sqlite"), group: group)
        }
        #expect(throws: StoreError.unknownGroup(name: "no such group")) {
            try ReviewStore.create(at: folder.path("new/store.sqlite"), group: "no such group")
        }
    }

    @Test func theLastToCloseLeavesOneFileToCarry() throws {
        let small = try SmallStore()
        let other = try ReviewStore(opening: small.path)
        try small.store.close()
        #expect(FileManager.default.fileExists(atPath: small.path + "-wal"))
        try other.close()
        #expect(!FileManager.default.fileExists(atPath: small.path + "-wal"))
        #expect(try ReviewStore(opening: small.path).datasets().count == 1)
    }

    @Test func aClosedStoreSaysSo() throws {
        let small = try SmallStore()
        try small.store.close()
        try small.store.close()
        #expect(throws: StoreError.closed) { try small.store.status() }
        #expect(throws: StoreError.closed) { try small.decide(.accept, 1, 1) }
    }

    @Test func commitsAreFlushedToTheDiskAndTheLogIsNotWrittenBackByItself() throws {
        let small = try SmallStore()
        #expect(try small.store.write { try $0.int("PRAGMA synchronous") } == 2)
        #expect(try small.store.write { try $0.int("PRAGMA foreign_keys") } == 1)
        #expect(try small.store.write { try $0.int("PRAGMA mmap_size") } == 0)
        #expect(try RawDatabase(small.path).texts("PRAGMA journal_mode") == ["wal"])
    }

    @Test func aStoreIsTheSameByWhateverLinkItIsOpened() throws {
        let small = try SmallStore()
        let link = small.folder.path("link.sqlite")
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: small.path)
        let other = try ReviewStore(opening: link)
        #expect(try other.datasets().count == 1)
        #expect(!FileManager.default.fileExists(atPath: link + "-lock"))
    }

    @Test func aMountTableTellsTheTypeOfTheNearestMount() {
        let table = """
            21 1 254:0 / / rw - ext4 /dev/vda rw
            30 21 0:50 / /home/a\\040b rw shared:1 - fuse.sshfs host:/x rw
            31 30 0:51 / /home/a\\040b/local rw - tmpfs tmpfs rw
            """
        #expect(NetworkFileSystem.mountType(of: "/home/a b/work", in: table) == "fuse.sshfs")
        #expect(NetworkFileSystem.mountType(of: "/home/a b/local/x", in: table) == "tmpfs")
        #expect(NetworkFileSystem.mountType(of: "/home/a bc", in: table) == "ext4")
    }

    private static var ownGroup: String? { getgrgid(getegid()).map { String(cString: $0.pointee.gr_name) } }
}
