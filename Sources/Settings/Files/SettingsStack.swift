/// The files that make up a keymap or a theme, from the most general to the user's own.
struct SettingsStack {
    private(set) var documents: [SettingsDocument] = []
    private(set) var problems: [SettingsProblem] = []

    /// Finds the user's own file (`override`) and what it extends: a name of its own choice or the one given.
    init(name: String, isForced: Bool, shelf: SettingsLibrary.Shelf, override: String, folders: SettingsFolders) {
        self.init(
            top: folders.configuration.map { $0 + "/" + override }, name: name, isForced: isForced, shelf: shelf,
            library: SettingsLibrary(folders: folders))
    }

    /// Finds what a file extends, to check it; the fallback when it extends nothing.
    init(checking path: String, shelf: SettingsLibrary.Shelf, folders: SettingsFolders) {
        self.init(
            top: path, name: shelf.fallback, isForced: false, shelf: shelf, library: SettingsLibrary(folders: folders))
        if !documents.contains(where: { $0.file == path }), problems.isEmpty {
            problems.append(SettingsProblem(.error, file: path, "there is no such file"))
        }
    }

    private init(top: String?, name: String, isForced: Bool, shelf: SettingsLibrary.Shelf, library: SettingsLibrary) {
        var own: SettingsDocument?
        do { own = try top.flatMap { path throws(SettingsProblem) in try library.document(at: path) } } catch {
            problems.append(error)
        }
        if let document = own, !document.hasKnownVersion(problems: &problems) { own = nil }

        var name = name
        var asker = SettingsLibrary.Asker(file: "the settings", position: nil)
        if !isForced, let own, let parent = own.parent {
            name = parent.name
            asker = SettingsLibrary.Asker(file: own.file, position: parent.position)
        }
        documents = library.chain(named: name, on: shelf, asker: asker, problems: &problems)
        if documents.isEmpty {
            documents = library.chain(named: shelf.fallback, on: shelf, asker: asker, problems: &problems)
        }
        if let own { documents.append(own) }
    }

    /// Understands each file in its own way; what there is to say about all of them comes in the order of the files.
    func layers<Layer>(_ read: (inout SettingsReader) -> Layer) -> (layers: [Layer], problems: [SettingsProblem]) {
        var problems = problems
        let layers = documents.map { document in
            var reader = SettingsReader(document)
            defer { problems += reader.problems.inOrderOfPlace }
            return read(&reader)
        }
        return (layers, problems)
    }
}

/// A setting made of several files, with what there is to say about them.
package struct Resolved<Value: Sendable>: Sendable {
    package var value: Value
    package var problems: [SettingsProblem]
    /// The files it was made of, the one that beats the others last.
    package var files: [String]
}
