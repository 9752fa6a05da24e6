internal import Corpus
internal import Glibc

/// A new file that is written beside its place under another name, and gets its own name when it is whole.
///
/// What is not published goes with the value; what a killed program left behind goes when the next draft of the same
/// file is made. A lock on the draft tells whether somebody is still writing it.
package final class DraftFile {
    /// Where the file shall stand.
    package let path: String
    /// Where it is written: a hidden name in the same folder.
    package let draft: String
    /// The open draft, which also holds its lock.
    package private(set) var descriptor: Int32
    private var isPublished = false
    /// Whether what stood at the path is kept for a way back.
    private var hasKept = false

    /// What a program that writes into the draft may leave beside it, and what is kept for a way back.
    private static let suffixes = ["-journal", "-wal", keptSuffix]
    private static let keptSuffix = ".old"
    private static let ending = ".partial"

    /// Makes an empty draft that only its owner may read.
    package init(for path: String) throws {
        self.path = path
        let folder = StoreFile.folder(of: path)
        let prefix = Self.prefix(for: path)
        Self.sweep(folder, prefix: prefix)
        while true {
            let token = String(UInt64.random(in: .min ... .max), radix: 16)
            let draft = "\(folder)/\(prefix)\(token)\(Self.ending)"
            let descriptor = open(draft, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
            guard descriptor >= 0 else { throw StoreError.system(doing: "make", path: path, errno: errno) }
            var facts = stat()
            // Somebody who sweeps may have taken the lock before us, and the file away.
            if flock(descriptor, LOCK_EX) == 0, fstat(descriptor, &facts) == 0, facts.st_nlink > 0 {
                self.draft = draft
                self.descriptor = descriptor
                return
            }
            close(descriptor)
        }
    }

    deinit {
        if !isPublished { unlink(draft) }
        for suffix in Self.suffixes { unlink(draft + suffix) }
        close(descriptor)
    }

    /// Gives the draft the permissions and the group of `surroundings`.
    package func share(like surroundings: StoreSurroundings) throws {
        var permissions = surroundings.permissions
        if let group = surroundings.group, fchown(descriptor, uid_t.max, group) != 0 { permissions &= ~0o070 }
        guard fchmod(descriptor, permissions) == 0 else {
            throw StoreError.system(doing: "set the permissions of", path: path, errno: errno)
        }
    }

    /// Sees to it that what was written is on disk.
    package func flush() throws {
        guard fsync(descriptor) == 0 else { throw StoreError.system(doing: "write", path: path, errno: errno) }
    }

    /// Takes what stands at the path away, until `settle()` for good.
    package func clearPlace() throws {
        if rename(path, draft + Self.keptSuffix) == 0 {
            hasKept = true
            Self.flushFolder(of: path)
        } else if errno != ENOENT {
            throw StoreError.system(doing: "replace", path: path, errno: errno)
        }
    }

    /// Gives the finished file its name, and sees to it that the name is on disk too.
    ///
    /// - Throws: ``StoreError/exists(path:)`` when there is a file and it is not to be replaced.
    package func publish(replaces: Bool) throws {
        if replaces {
            // Without links in the file system there is no way back.
            if !hasKept, link(path, draft + Self.keptSuffix) == 0 { hasKept = true }
            guard rename(draft, path) == 0 else {
                throw StoreError.system(doing: "write", path: path, errno: errno)
            }
        } else {
            try publishNew()
        }
        isPublished = true
        Self.flushFolder(of: path)
    }

    /// Takes a published file away again, and puts back what stood there.
    package func retract() {
        if hasKept {
            rename(draft + Self.keptSuffix, path)
        } else if isPublished {
            unlink(path)
        }
        (hasKept, isPublished) = (false, false)
    }

    /// Gives up the way back.
    package func settle() {
        if hasKept { unlink(draft + Self.keptSuffix) }
        hasKept = false
    }

    private func publishNew() throws {
        // A link fails where a file appeared meanwhile, which a rename would replace.
        if link(draft, path) == 0 {
            unlink(draft)
            return
        }
        if errno == EEXIST { throw StoreError.exists(path: path) }
        // File systems without links.
        guard access(path, F_OK) != 0, rename(draft, path) == 0 else {
            throw StoreError.system(doing: "write", path: path, errno: errno)
        }
    }

    /// How the names of all drafts of a file begin; of one length, however long its own name is.
    private static func prefix(for path: String) -> String {
        let name = path.utf8.reversed().prefix { $0 != UInt8(ascii: "/") }
        return ".vermilion-\(SHA256Digest(of: Array(name)).hexadecimal.prefix(16))-"
    }

    /// Removes drafts that nobody is writing any more.
    private static func sweep(_ folder: String, prefix: String) {
        for name in names(in: folder) where name.hasPrefix(prefix) {
            guard let end = name.firstRange(of: ending)?.upperBound else { continue }
            let draft = "\(folder)/\(name[..<end])"
            let descriptor = open(draft, O_RDWR | O_CLOEXEC | O_NOFOLLOW)
            defer { if descriptor >= 0 { close(descriptor) } }
            let isFree = descriptor >= 0 ? flock(descriptor, LOCK_EX | LOCK_NB) == 0 : errno == ENOENT
            guard isFree else { continue }
            for suffix in suffixes { unlink(draft + suffix) }
            unlink(draft)
        }
    }

    private static func names(in folder: String) -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            names.append(
                withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                    String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
                })
        }
        return names
    }

    /// Makes the names in the folder of `path` survive a power cut, where the file system can.
    private static func flushFolder(of path: String) {
        let descriptor = open(StoreFile.folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        _ = fsync(descriptor)
        close(descriptor)
    }
}
