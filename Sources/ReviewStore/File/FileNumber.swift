internal import Glibc

/// What tells a file from every other that is there now, by whatever way one comes to it: its device and inode.
struct FileNumber: Hashable {
    let device: UInt64
    let inode: UInt64
    /// The file's size, which is no part of its number.
    let byteCount: Int

    /// The number of the file that `path` leads to; nil when there is none.
    static func of(_ path: String) -> FileNumber? {
        var facts = stat()
        guard stat(path, &facts) == 0 else { return nil }
        return FileNumber(
            device: UInt64(facts.st_dev), inode: UInt64(facts.st_ino), byteCount: Int(facts.st_size))
    }

    /// The numbers of all folders above the absolute `path`.
    static func above(_ path: String) -> Set<FileNumber> {
        var numbers: Set<FileNumber> = []
        var folder = path
        while folder != "/", folder != "." {
            folder = StoreFile.folder(of: folder)
            if let number = of(folder) { numbers.insert(number) }
        }
        return numbers
    }

    static func == (left: FileNumber, right: FileNumber) -> Bool {
        left.device == right.device && left.inode == right.inode
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(device)
        hasher.combine(inode)
    }
}
