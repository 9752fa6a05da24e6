internal import Corpus
internal import GRDB
internal import Glibc

/// What stands around a store and must not be written over: its own files, the datasets that it was imported from and
/// their pictures; and who may read what is written beside it.
package struct StoreSurroundings: Sendable {
    /// What people may do with files that are written beside the store: what they may do with the store.
    package let permissions: UInt32
    package let group: UInt32?
    private let store: String?
    private let datasets: [KnownDataset]

    /// Nothing that must be spared.
    package init() {
        permissions = 0o600
        group = nil
        store = nil
        datasets = []
    }

    init(of file: StoreFile, datasets: [KnownDataset]) {
        permissions = file.permissions
        group = file.group
        store = file.path
        self.datasets = datasets
    }

    /// What is known about the files of a dataset.
    struct KnownDataset {
        var number: Int
        /// The name of the imported file.
        var file: String
        /// Where it stood; nil when that was not kept.
        var path: String?
        var byteCount: Int
        var digest: SHA256Digest?
        var pictureFolders: [String]

        var name: String { "dataset \(number) (\(file))" }
    }

    /// Throws ``StoreError/protected(path:as:)`` when a file at `path` would take the place of one that must stay.
    ///
    /// Files are compared by device and inode, so that neither a link nor another way to a folder gets around it.
    package func check(_ path: String) throws {
        for place in Self.places(of: path) {
            if let what = ownFile(at: place) ?? importedFile(at: place) ?? picture(at: place) {
                throw StoreError.protected(path: path, as: what)
            }
        }
    }

    /// Throws ``StoreError/ownFile(path:as:)`` when the file at `path` is one of the store's own, which nobody may open
    /// beside SQLite: to close it again would take away the locks that this process has on the store.
    package func checkReading(_ path: String) throws {
        for place in Self.places(of: path) {
            if let what = ownFile(at: place) { throw StoreError.ownFile(path: path, as: what) }
        }
    }

    private func ownFile(at place: String) -> String? {
        guard let store else { return nil }
        for (suffix, what) in Self.ownFiles {
            let own = store + suffix
            if place == own || FileNumber.of(place).map({ $0 == FileNumber.of(own) }) == true { return what }
        }
        return nil
    }

    private static let ownFiles =
        [("", "the store itself")]
        + ["-wal", "-shm", "-lock", "-journal"].map { ($0, "a file of the store") }

    private func importedFile(at place: String) -> String? {
        guard let number = FileNumber.of(place) else { return nil }
        for dataset in datasets {
            if let path = dataset.path, FileNumber.of(path) == number {
                return "the file that \(dataset.name) was imported from"
            }
        }
        // One that was moved since; but what an export wrote may have the same bytes and be replaced.
        let manifests = [ManifestName.beside(place), ManifestName.earlier(place)]
        let hasManifest = manifests.contains { FileNumber.of($0) != nil }
        let alike = datasets.filter { $0.digest != nil && $0.byteCount == number.byteCount }
        guard !hasManifest, !alike.isEmpty, let digest = Self.digest(of: place) else { return nil }
        return alike.first { $0.digest == digest }.map { "\($0.name) as it was imported" }
    }

    /// In a folder that holds nothing but pictures no file is written; where the store or a dataset stands too, only
    /// the pictures are spared.
    private func picture(at place: String) -> String? {
        let above = FileNumber.above(place)
        for dataset in datasets {
            for folder in dataset.pictureFolders {
                guard let number = FileNumber.of(folder), above.contains(number) else { continue }
                guard isShared(folder, number) else { return "in the picture folder \(folder) of \(dataset.name)" }
                if Self.beginsLikePicture(place) { return "a picture in the picture folder \(folder)" }
            }
        }
        return nil
    }

    private func isShared(_ folder: String, _ number: FileNumber) -> Bool {
        if let store, FileNumber.above(store).contains(number) { return true }
        return datasets.contains { dataset in
            guard let path = dataset.path else { return access("\(folder)/\(dataset.file)", F_OK) == 0 }
            return FileNumber.above(path).contains(number)
        }
    }

    /// The path without links in its folder, and what it leads to.
    private static func places(of path: String) -> Set<String> {
        let name = path.utf8.reversed().prefix { $0 != UInt8(ascii: "/") }.reversed()
        var places: Set<String> = []
        if let folder = realPath(StoreFile.folder(of: path)) {
            places.insert("\(folder == "/" ? "" : folder)/\(String(decoding: name, as: UTF8.self))")
        }
        if let file = realPath(path) { places.insert(file) }
        return places
    }

    private static func realPath(_ path: String) -> String? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        return String(cString: real)
    }
}

extension ReviewStore {
    /// What must be spared when a file is written beside this store.
    package func surroundings() throws -> StoreSurroundings {
        let datasets = try read { db in
            try db.rows(
                """
                SELECT number, file, path, byte_count, digest, picture_folders FROM dataset
                LEFT JOIN source_file ON source_file.dataset = dataset.number ORDER BY number
                """
            ) {
                StoreSurroundings.KnownDataset(
                    number: $0.int("number"), file: $0.text("file"), path: $0.textOrNil("path"),
                    byteCount: $0.int("byte_count"),
                    digest: $0.digestOrNil("digest"), pictureFolders: try $0.texts("picture_folders"))
            }
        }
        return StoreSurroundings(of: lock.file, datasets: datasets)
    }
}
