internal import Glibc

/// Which file a path leads to just now, and how its content stands: what one call of stat(2) tells.
///
/// For as long as a file is open, no other gets its device and inode. ``FileIdentity`` tells files apart for longer.
struct FilePlace: Equatable {
    let device: dev_t
    let inode: ino_t
    let content: Content

    /// The size of a file and when it was last written.
    struct Content: Equatable {
        let byteCount: Int
        let seconds: Int
        let nanoseconds: Int
    }

    /// The file at `path`; nil when none can be found there.
    init?(at path: String) {
        var facts = stat()
        guard stat(path, &facts) == 0 else { return nil }
        device = facts.st_dev
        inode = facts.st_ino
        content = Content(
            byteCount: Int(facts.st_size), seconds: facts.st_mtim.tv_sec, nanoseconds: facts.st_mtim.tv_nsec)
    }

    func isSameFile(as other: FilePlace) -> Bool { device == other.device && inode == other.inode }
}
