internal import Corpus
internal import Glibc

extension ReviewStore {
    /// Makes an empty store at `path`, and its folder where there is none.
    ///
    /// The store appears whole or not at all. Without a group only its owner may read it (folder 0700, file 0600);
    /// with one, the group's members may read and write (folder 2770, file 0660).
    ///
    /// - Parameter fill: Imports what the store is to begin with.
    /// - Throws: ``StoreError`` when there is a file at `path`, when the group is unknown, or when the folder exists and
    ///   is not fit for the group; what `fill` throws.
    package static func create(
        at path: String, group: String? = nil, options: OpenOptions = OpenOptions(),
        fill: (NewStore) throws -> Void = { _ in }
    ) throws -> ReviewStore {
        let folder = StoreFile.folder(of: path)
        let groupNumber = try group.map(groupNumber(named:))
        try makeFolder(folder)
        if let group, let groupNumber { try shareFolder(folder, with: groupNumber, named: group) }
        if !options.allowsNetworkFileSystem { try NetworkFileSystem.refuse(folder: folder) }
        // In this order, for whoever makes the store meanwhile makes its log after it.
        let hasLog = !LogFile(ofFileAt: path).isEmpty
        var facts = stat()
        guard lstat(path, &facts) != 0 else { throw StoreError.exists(path: path) }
        guard !hasLog else { throw StoreError.orphanedLog(path: path) }

        try publish(at: path, group: groupNumber, options: options, fill: fill)
        return try ReviewStore(opening: path, options: options)
    }

    /// Puts a store at `path`, and lets go of it: to close another descriptor of a store that is open would take away the
    /// locks that this process has on it.
    private static func publish(
        at path: String, group: gid_t?, options: OpenOptions, fill: (NewStore) throws -> Void
    ) throws {
        let draft = try DraftFile(for: path)
        if let group { try share(draft, with: group) }
        let made = try NewStore(in: draft, options: options)
        try fill(made)
        try made.publish()
    }

    private static func share(_ draft: DraftFile, with group: gid_t) throws {
        guard fchown(draft.descriptor, uid_t.max, group) == 0 else {
            throw StoreError.system(doing: "give to the group", path: draft.path, errno: errno)
        }
        guard fchmod(draft.descriptor, 0o660) == 0 else {
            throw StoreError.system(doing: "set the permissions of", path: draft.path, errno: errno)
        }
    }

    /// Makes `folder` and those above it, for the owner alone.
    private static func makeFolder(_ folder: String) throws {
        if mkdir(folder, 0o700) == 0 || errno == EEXIST { return }
        guard errno == ENOENT, folder != StoreFile.folder(of: folder) else {
            throw StoreError.system(doing: "make the folder", path: folder, errno: errno)
        }
        try makeFolder(StoreFile.folder(of: folder))
        guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
            throw StoreError.system(doing: "make the folder", path: folder, errno: errno)
        }
    }

    /// Opens an empty folder to the group; one that already holds something must be open to it.
    private static func shareFolder(_ folder: String, with group: gid_t, named name: String) throws {
        var facts = stat()
        guard stat(folder, &facts) == 0 else {
            throw StoreError.system(doing: "look at", path: folder, errno: errno)
        }
        if facts.st_gid == group, facts.st_mode & 0o2070 == 0o2070 { return }
        guard isEmpty(folder), chown(folder, uid_t.max, group) == 0, chmod(folder, 0o2770) == 0 else {
            throw StoreError.unfitFolder(path: folder, group: name)
        }
    }

    private static func isEmpty(_ folder: String) -> Bool {
        guard let stream = opendir(folder) else { return false }
        defer { closedir(stream) }
        var count = 0
        while readdir(stream) != nil { count += 1 }
        // Every folder holds itself and the one above.
        return count <= 2
    }

    /// The number of a group that is given by its name, or by the number itself.
    private static func groupNumber(named name: String) throws -> gid_t {
        if let number = gid_t(name) { return number }
        var entry = group()
        var found: UnsafeMutablePointer<group>?
        var buffer = [CChar](repeating: 0, count: 65_536)
        guard getgrnam_r(name, &entry, &buffer, buffer.count, &found) == 0, found != nil else {
            throw StoreError.unknownGroup(name: name)
        }
        return entry.gr_gid
    }
}
