internal import Glibc

/// An existing store file: its real path, and who may read and write it.
struct StoreFile: Sendable {
    /// Without symbolic links, so that all who open it use the same side files.
    let path: String
    let permissions: mode_t
    let owner: uid_t
    let group: gid_t

    var folder: String { Self.folder(of: path) }

    init(existingAt path: String) throws {
        guard let real = realpath(path, nil) else {
            throw errno == ENOENT || errno == ENOTDIR
                ? StoreError.missing(path: path) : StoreError.system(doing: "open", path: path, errno: errno)
        }
        defer { free(real) }
        var facts = stat()
        guard stat(real, &facts) == 0 else { throw StoreError.system(doing: "open", path: path, errno: errno) }
        guard facts.st_mode & S_IFMT == S_IFREG else { throw StoreError.notAStore(path: path) }
        guard access(real, R_OK | W_OK) == 0 else {
            throw StoreError.system(doing: "write to", path: path, errno: errno)
        }
        self.path = String(cString: real)
        permissions = facts.st_mode & 0o666
        owner = facts.st_uid
        group = facts.st_gid
    }

    /// The folder that holds `path`.
    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
