internal import CSandbox
internal import Glibc
internal import Synchronization

/// The image folders of a dataset: the only places where its pictures are looked for.
///
/// A record's path is hostile. It is looked up in each folder, in their order, by the kernel's own rule that the path
/// may not leave the folder (openat2 with RESOLVE_BENEATH and RESOLVE_NO_MAGICLINKS, or a walk of the same strictness):
/// neither by `..`, nor by a leading slash, nor by a link. Only a regular file is ever opened: what stands at the path
/// is first found without opening it, so that a device or FIFO is not even touched.
///
/// - A path that is absolute is taken as relative if, by its spelling, it lies beneath one of the folders.
/// - Backslashes are tried as they are, and then as slashes.
/// - An address (`https://…`, `s3://…`, `data:…`) is never fetched.
///
/// The folders are opened once and stay open; the value can be used from any thread.
package final class PictureFolders: Sendable {
    /// As they were given, those that do not exist as well.
    package let paths: [String]
    private let folders: [ImageFolder]
    /// The folder of a path for which nobody need look again: records of one folder follow each other.
    private let missingFolder = Mutex("")

    /// Opens `paths`; the look-up is in their order.
    ///
    /// - Parameter allowsOpenat2: false looks up as on a kernel that has no openat2.
    package init(_ paths: [String], allowsOpenat2: Bool = true) {
        self.paths = paths
        folders = paths.compactMap { ImageFolder(path: $0, allowsOpenat2: allowsOpenat2) }
    }

    /// Whether a record's path names a regular file beneath the folders; it is not opened.
    ///
    /// Takes a few microseconds.
    package func exists(_ path: String) -> Bool {
        let folder = path.lastIndex(of: "/").map { path[..<$0] } ?? ""
        if !folder.isEmpty, missingFolder.withLock({ $0 == folder }) { return false }
        guard let place = try? find(path) else {
            if !folder.isEmpty, isMissing(String(folder)) { missingFolder.withLock { $0 = String(folder) } }
            return false
        }
        close(place)
        return true
    }

    /// Whether none of the folders has anything of this name.
    private func isMissing(_ folder: String) -> Bool {
        guard let recorded = try? RecordedPath(folder), !recorded.isAbsolute else { return false }
        return folders.allSatisfy { folder in
            recorded.spellings.allSatisfy { spelling in
                let place = folder.place(at: spelling)
                if place >= 0 { close(place) }
                return place == -ENOENT || place == -ENOTDIR
            }
        }
    }

    /// Opens the file that a record's path names, for reading.
    package func open(_ path: String) -> Result<OpenedPicture, PictureProblem> {
        Result { () throws(PictureProblem) in
            let place = try find(path)
            defer { close(place) }
            let descriptor = csb_reopen_for_reading(place)
            guard descriptor >= 0 else { throw .unreadable(path: path, reason: String(cString: strerror(-descriptor))) }
            var status = stat()
            guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
                close(descriptor)
                throw .refused(path: path, .special)
            }
            return OpenedPicture(descriptor: descriptor, status: status)
        }
    }

    /// Finds the regular file that a record's path names: a descriptor of its place, to be closed by the caller.
    private func find(_ path: String) throws(PictureProblem) -> Int32 {
        let recorded = try RecordedPath(path)
        guard !paths.isEmpty else { throw .noFolders(path: path) }
        var problem: PictureProblem?
        var isBeneathAFolder = false
        for folder in folders {
            for spelling in recorded.spellings {
                guard let relative = recorded.isAbsolute ? folder.relative(spelling) : spelling else { continue }
                isBeneathAFolder = true
                let place = folder.place(at: relative)
                guard place >= 0 else {
                    problem = problem ?? Self.problem(path, error: -place)
                    continue
                }
                if let obstacle = Self.obstacle(at: place) {
                    close(place)
                    problem = problem ?? .refused(path: path, obstacle)
                    continue
                }
                return place
            }
        }
        if recorded.isAbsolute, !isBeneathAFolder, !folders.isEmpty { throw .refused(path: path, .absolute) }
        throw problem ?? .missing(path: path, folders: paths.count)
    }

    /// What an error number of a look-up means; nil if it only says that nothing is there.
    private static func problem(_ path: String, error: Int32) -> PictureProblem? {
        switch error {
        case ENOENT, ENOTDIR: nil
        case EXDEV, ELOOP: .refused(path: path, .outside)
        case ENAMETOOLONG, EINVAL: .refused(path: path, .malformed)
        default: .unreadable(path: path, reason: String(cString: strerror(error)))
        }
    }

    /// Why what stands at a place is not to be opened; nil for a regular file.
    private static func obstacle(at place: Int32) -> PictureProblem.Refusal? {
        var status = stat()
        guard fstat(place, &status) == 0 else { return .special }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return nil
        case S_IFDIR: return .directory
        default: return .special
        }
    }
}

extension PictureFolders: Hashable {
    package static func == (left: PictureFolders, right: PictureFolders) -> Bool { left.paths == right.paths }

    package func hash(into hasher: inout Hasher) { hasher.combine(paths) }
}
