internal import Foundation

/// Finds settings files in the folders and among what is built in, and follows what they extend.
struct SettingsLibrary {
    let folders: SettingsFolders

    /// A kind of file that people can have several of, by name.
    enum Shelf: String {
        case keymaps
        case themes

        var word: String { self == .keymaps ? "keymap" : "theme" }

        /// The files built into the program.
        var builtIn: [String: [UInt8]] {
            switch self {
            case .keymaps:
                [
                    "plain": PackageResources.plain_toml, "vim": PackageResources.vim_toml,
                    "emacs": PackageResources.emacs_toml,
                ]
            case .themes:
                [
                    "dark": PackageResources.dark_toml, "light": PackageResources.light_toml,
                    "high-contrast": PackageResources.high_contrast_toml,
                    "monochrome": PackageResources.monochrome_toml,
                ]
            }
        }

        /// The name that stands in when another cannot be used.
        var fallback: String { self == .keymaps ? "plain" : "dark" }
    }

    /// Where a name was asked for, so that a problem can say so.
    struct Asker {
        var file: String
        var position: SourcePosition?
    }

    /// The names that can be asked for, sorted.
    func names(on shelf: Shelf) -> [String] {
        var names = Set(shelf.builtIn.keys)
        for folder in folders.inOrder {
            let files = (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(shelf.rawValue)")) ?? []
            names.formUnion(files.filter { $0.hasSuffix(".toml") }.map { String($0.dropLast(5)) })
        }
        return names.sorted()
    }

    /// Reads a file; nil when there is none.
    func document(at path: String) throws(SettingsProblem) -> SettingsDocument? {
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        let data: Data
        do {
            let attributes = try FileManager.default.attributesOfItem(atPath: Self.resolved(path))
            guard attributes[.type] as? FileAttributeType == .typeRegular else {
                throw SettingsProblem(.error, file: path, "this is not a file that can be read")
            }
            data = try Data(contentsOf: URL(fileURLWithPath: path))
        } catch let problem as SettingsProblem { throw problem } catch {
            throw SettingsProblem(.error, file: path, "the file cannot be read: \(error.localizedDescription)")
        }
        return try SettingsDocument(file: path, bytes: [UInt8](data))
    }

    private static func resolved(_ path: String) -> String { URL(fileURLWithPath: path).resolvingSymlinksInPath().path }

    /// The file of a name and those that it extends, the one that extends nothing first.
    ///
    /// A file that cannot be read gives way to the next of the same name, at last to the one built in. A file that
    /// extends its own name means the one it stands in front of.
    func chain(named name: String, on shelf: Shelf, asker: Asker, problems: inout [SettingsProblem])
        -> [SettingsDocument]
    {
        var chain: [SettingsDocument] = []
        var (name, asker) = (name, asker)
        func report(_ message: String) {
            problems.append(SettingsProblem(.error, file: asker.file, position: asker.position, message))
        }
        var place = 0
        var visited: Set<String> = []
        while true {
            guard let (document, found) = find(name, on: shelf, from: place, problems: &problems) else {
                let suggestion = Spelling.suggestion(for: name, among: names(on: shelf))
                report("there is no \(shelf.word) “\(name)”" + suggestion)
                break
            }
            guard visited.insert(document.file).inserted else {
                report("this extends “\(name)”, which already extends this file: one of them must not")
                break
            }
            chain.insert(document, at: 0)
            guard let parent = document.parent else { break }
            place = parent.name == name ? found + 1 : 0
            name = parent.name
            asker = Asker(file: document.file, position: parent.position)
        }
        return chain
    }

    /// The first usable file of a name, at or behind a place in the order of the folders.
    private func find(
        _ name: String, on shelf: Shelf, from place: Int, problems: inout [SettingsProblem]
    ) -> (SettingsDocument, place: Int)? {
        // Names become paths, so nothing but plain names.
        guard !name.isEmpty, name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) }) else {
            return nil
        }
        let folders = folders.inOrder
        for index in place..<max(place, folders.count) {
            do {
                let path = "\(folders[index])/\(shelf.rawValue)/\(name).toml"
                guard let document = try document(at: path) else { continue }
                guard document.hasKnownVersion(problems: &problems) else { continue }
                return (document, index)
            } catch { problems.append(error) }
        }
        guard place <= folders.count, let bytes = shelf.builtIn[name] else { return nil }
        do { return (try SettingsDocument(file: "\(name) (built in)", bytes: bytes), folders.count) } catch {
            problems.append(error)
            return nil
        }
    }
}
