internal import CSandbox
internal import Glibc

/// One image folder, kept open: what is looked up in it cannot lead out of it.
final class ImageFolder: Sendable {
    /// As it was given.
    let path: String
    /// Absolute, with every link resolved.
    let realPath: String
    private let descriptor: Int32
    private let hasOpenat2: Bool

    /// Opens the folder; nil when there is none at `path`.
    ///
    /// - Parameter allowsOpenat2: false makes it walk paths by itself, as on a kernel older than 5.6.
    init?(path: String, allowsOpenat2: Bool) {
        let descriptor = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        guard let resolved = realpath(path, nil) else {
            close(descriptor)
            return nil
        }
        defer { free(resolved) }
        self.path = path
        realPath = String(cString: resolved)
        self.descriptor = descriptor
        // Old kernels do not have it, and some containers' filters forbid it.
        let probe = allowsOpenat2 ? csb_open_beneath(descriptor, ".") : -ENOSYS
        hasOpenat2 = probe >= 0
        if probe >= 0 { close(probe) }
    }

    deinit { close(descriptor) }

    /// Finds what stands at a relative path, without opening it.
    ///
    /// - Returns: a descriptor of the place, to be closed by the caller, or a negative error number; `-EXDEV` says that
    ///   the path leads out of the folder.
    func place(at relative: String) -> Int32 {
        hasOpenat2 ? csb_open_beneath(descriptor, relative) : FolderWalk(root: descriptor).place(at: relative)
    }

    /// `absolute` as seen from the folder, if by its spelling it lies beneath it.
    func relative(_ absolute: String) -> String? {
        for root in [realPath, path] where root.utf8.first == UInt8(ascii: "/") {
            let prefix = root.utf8.last == UInt8(ascii: "/") ? root : root + "/"
            guard absolute.utf8.starts(with: prefix.utf8) else { continue }
            let rest = absolute.utf8.dropFirst(prefix.utf8.count).drop { $0 == UInt8(ascii: "/") }
            if !rest.isEmpty { return String(Substring(rest)) }
        }
        return nil
    }
}
