import Foundation
import Pictures
import TestSupport
import Testing

/// What is opened and what is not, by the kernel's own rule and by the walk for kernels without it.
@Suite(.timeLimit(.minutes(1)))
struct PictureFoldersTests {
    private let outside: TemporaryFolder
    private let folder: TemporaryFolder

    init() throws {
        outside = try TemporaryFolder()
        folder = try TemporaryFolder()
        try outside.write("secret", to: "secret.png")
        try folder.write("a picture", to: "a.png")
        try folder.write("deeper", to: "deep/er/b.png")
        try folder.write("odd", to: #"back\slash.png"#)
        try FileManager.default.createDirectory(atPath: folder.path("empty"), withIntermediateDirectories: true)
    }

    private func folders(_ allowsOpenat2: Bool) -> PictureFolders {
        PictureFolders([folder.path], allowsOpenat2: allowsOpenat2)
    }

    private func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: folder.path(name), withDestinationPath: target)
    }

    private func problem(_ path: String, _ folders: PictureFolders) -> PictureProblem? {
        #expect(!folders.exists(path), "\(path) must not count as there")
        switch folders.open(path) {
        case .success: return nil
        case .failure(let problem): return problem
        }
    }

    private func contents(_ path: String, _ folders: PictureFolders) throws -> String {
        #expect(folders.exists(path))
        let picture = try folders.open(path).get()
        let data = try FileHandle(fileDescriptor: picture.descriptor, closeOnDealloc: false).readToEnd()
        return String(decoding: data ?? Data(), as: UTF8.self)
    }

    @Test("A file beneath a folder is opened, by any spelling that stays beneath", arguments: [true, false])
    func opensBeneath(_ allowsOpenat2: Bool) throws {
        let folders = folders(allowsOpenat2)
        try link("inside.png", to: "deep/er/b.png")
        try link("deep/up.png", to: "../a.png")
        try link("elsewhere", to: "deep")
        #expect(try contents("a.png", folders) == "a picture")
        #expect(try contents("./deep//er/b.png", folders) == "deeper")
        #expect(try contents("deep/er/../../a.png", folders) == "a picture")
        #expect(try contents("inside.png", folders) == "deeper")
        #expect(try contents("deep/up.png", folders) == "a picture")
        #expect(try contents("elsewhere/er/b.png", folders) == "deeper")
    }

    @Test("Backslashes are tried as they are, then as slashes")
    func backslashes() throws {
        #expect(try contents(#"back\slash.png"#, folders(true)) == "odd")
        #expect(try contents(#"deep\er\b.png"#, folders(true)) == "deeper")
        #expect(problem(#"..\secret.png"#, folders(true)) == .refused(path: #"..\secret.png"#, .outside))
    }

    @Test("An absolute path is taken as relative if it lies beneath a folder, and refused if not")
    func absolutePaths() throws {
        #expect(try contents(folder.path("deep/er/b.png"), folders(true)) == "deeper")
        let secret = outside.path("secret.png")
        #expect(problem(secret, folders(true)) == .refused(path: secret, .absolute))
        #expect(problem("/etc/passwd", folders(true)) == .refused(path: "/etc/passwd", .absolute))
        let sibling = folder.path + "-other/a.png"
        #expect(problem(sibling, folders(true)) == .refused(path: sibling, .absolute))
        let climbing = folder.path("../" + (outside.path as NSString).lastPathComponent + "/secret.png")
        #expect(problem(climbing, folders(true)) == .refused(path: climbing, .outside))
    }

    @Test("Nothing leads out of the folder", arguments: [true, false])
    func staysBeneath(_ allowsOpenat2: Bool) throws {
        let folders = folders(allowsOpenat2)
        let name = (outside.path as NSString).lastPathComponent
        try link("absolute.png", to: outside.path("secret.png"))
        try link("relative.png", to: "../\(name)/secret.png")
        try link("out", to: outside.path)
        try link("loop.png", to: "loop.png")
        try link("deep/chain.png", to: "../relative.png")
        for path in [
            "../\(name)/secret.png", "deep/../../\(name)/secret.png", "absolute.png", "relative.png", "out/secret.png",
            "loop.png", "deep/chain.png", "..",
        ] {
            #expect(problem(path, folders) == .refused(path: path, .outside), "\(path)")
        }
    }

    @Test("A pipe, a device or a folder is told apart without being opened", arguments: [true, false])
    func refusesSpecialFiles(_ allowsOpenat2: Bool) throws {
        let folders = folders(allowsOpenat2)
        try #require(mkfifo(folder.path("pipe.png"), 0o600) == 0)
        #expect(problem("pipe.png", folders) == .refused(path: "pipe.png", .special))
        #expect(problem("empty", folders) == .refused(path: "empty", .directory))
        #expect(problem(".", folders) == .refused(path: ".", .directory))
        let devices = PictureFolders(["/dev"], allowsOpenat2: allowsOpenat2)
        #expect(problem("zero", devices) == .refused(path: "zero", .special))
    }

    @Test("What is not there is missing, and says where it was looked for", arguments: [true, false])
    func missing(_ allowsOpenat2: Bool) {
        let folders = PictureFolders([folder.path, outside.path], allowsOpenat2: allowsOpenat2)
        let missing = PictureProblem.missing(path: "rooftop.jpg", folders: 2)
        #expect(problem("rooftop.jpg", folders) == missing)
        #expect(missing.title == "missing")
        #expect(missing.description == "No file rooftop.jpg beneath 2 image folders.")
        #expect(problem("a.png/b.png", folders) == .missing(path: "a.png/b.png", folders: 2))
        #expect(problem("a.png/", folders) == .missing(path: "a.png/", folders: 2))
        #expect(problem("a.png", PictureFolders([])) == .noFolders(path: "a.png"))
    }

    @Test("Folders are searched in their order, and one that does not exist is passed over")
    func severalFolders() throws {
        try outside.write("the other", to: "a.png")
        let there = PictureFolders([outside.path, folder.path, folder.path("nowhere")])
        #expect(try contents("a.png", there) == "the other")
        #expect(try contents("deep/er/b.png", there) == "deeper")
    }

    @Test("An address is never fetched, and an empty or impossible path is no path")
    func addresses() {
        let folders = folders(true)
        for address in ["http://example.org/a.png", "HTTPS://example.org/a.png", "s3://bucket/a.png", "file:///a.png"] {
            #expect(problem(address, folders) == .remote(address: address))
        }
        #expect(problem("data:image/png;base64,AAAA", folders) == .embedded)
        #expect(problem("", folders) == .unnamed)
        #expect(problem("  ", folders) == .unnamed)
        #expect(problem("a.png\0.jpg", folders) == .refused(path: "a.png\0.jpg", .malformed))
        let long = String(repeating: "x", count: 300)
        #expect(problem(long, folders) == .refused(path: long, .malformed))
        #expect(problem(String(repeating: "x/", count: 4000), folders)?.title == "refused")
    }
}
