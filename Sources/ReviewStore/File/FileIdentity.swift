internal import CFileSystem
internal import Glibc

/// What tells a store file from its copies: its volume, inode and birth, as the text that the store remembers.
struct FileIdentity: Equatable {
    let text: String

    init(text: String) { self.text = text }

    /// The identity of the file at `path`.
    init(ofFileAt path: String) throws {
        var identity = cfilesystem_identity()
        guard cfilesystem_identify(path, &identity) == 0 else {
            throw StoreError.system(doing: "look at", path: path, errno: errno)
        }
        text =
            "\(String(identity.volume, radix: 16)):\(identity.inode):"
            + "\(identity.birth_seconds).\(identity.birth_nanoseconds)"
    }
}
