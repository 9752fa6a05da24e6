internal import CSandbox
internal import Glibc

/// Follows a path component by component and never leaves the folder it began in: for kernels without openat2.
///
/// Every folder on the way stays open, and `..` goes back to the one it came from, so that a folder moved away in
/// the meantime leads nowhere new.
struct FolderWalk {
    /// The descriptor of the folder to stay in.
    let root: Int32

    /// As many links as the kernel follows.
    private static let mostLinks = 40

    /// Finds what stands at a relative path: a descriptor of the place, to be closed by the caller, or a negative
    /// error number, `-EXDEV` when the path leads out.
    func place(at path: String) -> Int32 {
        var opened: [Int32] = []
        defer { for descriptor in opened { close(descriptor) } }
        var ahead: [Substring] = components(of: path).reversed()
        var links = 0
        guard path.utf8.first != UInt8(ascii: "/") else { return -EXDEV }
        guard !path.isEmpty else { return -ENOENT }

        while let component = ahead.popLast() {
            if component == "." {
                guard isFolder(opened.last ?? root) else { return -ENOTDIR }
                continue
            }
            if component == ".." {
                guard isFolder(opened.last ?? root) else { return -ENOTDIR }
                guard let left = opened.popLast() else { return -EXDEV }
                close(left)
                continue
            }
            let next = csb_open_component(opened.last ?? root, String(component))
            guard next >= 0 else { return next }
            guard let target = linkTarget(next) else {
                opened.append(next)
                continue
            }
            close(next)
            links += 1
            guard links <= Self.mostLinks else { return -ELOOP }
            guard target.utf8.first != UInt8(ascii: "/") else { return -EXDEV }
            ahead += components(of: target).reversed()
        }
        guard let place = opened.popLast() else { return csb_open_component(root, ".") }
        return place
    }

    /// The components of a path; one that ends in a slash must be a folder, which `.` checks.
    private func components(of path: String) -> [Substring] {
        let parts = path.split(separator: "/")
        return path.utf8.last == UInt8(ascii: "/") ? parts + ["."] : parts
    }

    private func isFolder(_ descriptor: Int32) -> Bool {
        var status = stat()
        return fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Where a link leads; nil if the place is no link.
    private func linkTarget(_ descriptor: Int32) -> String? {
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFLNK else { return nil }
        return withUnsafeTemporaryAllocation(byteCount: 4097, alignment: 1) { buffer in
            guard let base = buffer.baseAddress else { return "" }
            let count = readlinkat(descriptor, "", base, 4096)
            guard count >= 0 else { return "" }
            return String(decoding: buffer[..<count], as: UTF8.self)
        }
    }
}
