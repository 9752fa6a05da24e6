internal import Foundation

/// The folder in which the person's own editor finds a text: nobody else can look into it, and it goes with the editor.
struct EditorFolder {
    private let path: String

    /// Where the text stands.
    var file: String { path + "/turn.md" }

    // The process that a folder belongs to stands in its name, so that what a killed one left can be told.
    private static let prefix = "vermilion-editor-"

    init() throws {
        // Short, since an editor that tells the path on one line asks for a key when it does not fit.
        var name = Array("\(Self.parent)/\(Self.prefix)\(getpid())-XXXXXX".utf8CString)
        guard mkdtemp(&name) != nil else {
            throw Self.failure("no folder could be made for the editor in \(Self.parent)")
        }
        path = String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// Writes the text for the editor.
    func write(_ bytes: [UInt8]) throws {
        let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Self.failure("\(file) could not be made for the editor") }
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { break }
            written += count
        }
        let isWhole = written == bytes.count
        let failure = Self.failure("\(file) could not be written for the editor")
        guard close(descriptor) == 0, isWhole else { throw failure }
    }

    /// What the editor left.
    func read() throws -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: file) else {
            throw ProgramError("the editor left no text in \(file); the text is as it was")
        }
        return Array(data)
    }

    func remove() { try? FileManager.default.removeItem(atPath: path) }

    /// Removes the folders that killed processes of this user have left.
    static func sweep() {
        for name in (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? [] {
            guard name.hasPrefix(prefix), let process = pid_t(name.dropFirst(prefix.count).prefix { $0 != "-" }),
                process > 0, kill(process, 0) != 0, errno == ESRCH
            else { continue }
            let path = "\(parent)/\(name)"
            var status = stat()
            guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR, status.st_uid == geteuid() else {
                continue
            }
            try? FileManager.default.removeItem(atPath: path)
        }
    }

    private static var parent: String {
        let path = FileManager.default.temporaryDirectory.path
        return path.hasSuffix("/") ? String(path.dropLast()) : path
    }

    private static func failure(_ what: String) -> ProgramError {
        ProgramError("\(what): \(String(cString: strerror(errno)))")
    }
}
