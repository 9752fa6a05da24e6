extension Keymap {
    /// The names of the keymaps that are built in.
    package static let presetNames = ["plain", "vim", "emacs"]

    /// The keymap of a name that is built in; the plain one for a name that is not.
    package static func preset(_ name: String = "plain") -> Keymap {
        load(name: presetNames.contains(name) ? name : "plain", folders: .none).value
    }

    /// Resolves a keymap: the named one, what it extends, and the user's own `keymap.toml` on top.
    ///
    /// - Parameters:
    ///   - name: what to start from when `keymap.toml` does not say what it extends.
    ///   - isForced: whether the name was asked for on the command line and so beats what `keymap.toml` extends.
    /// - Returns: a keymap that can be used in any case, and all there is to say about the files.
    package static func load(name: String = "plain", isForced: Bool = false, folders: SettingsFolders) -> Resolved<
        Keymap
    > {
        resolve(
            SettingsStack(name: name, isForced: isForced, shelf: .keymaps, override: "keymap.toml", folders: folders))
    }

    /// Reads one file and what it extends, to see what there is to say about it.
    package static func check(_ path: String, folders: SettingsFolders) -> Resolved<Keymap> {
        resolve(SettingsStack(checking: path, shelf: .keymaps, folders: folders))
    }

    /// The names that can be asked for: those built in and those of files in the folders, sorted.
    package static func names(in folders: SettingsFolders) -> [String] {
        SettingsLibrary(folders: folders).names(on: .keymaps)
    }

    private static func resolve(_ stack: SettingsStack) -> Resolved<Keymap> {
        let (layers, problems) = stack.layers { KeymapLayer(&$0) }
        let resolution = KeymapResolution(layers)
        return Resolved(
            value: resolution.keymap, problems: problems + resolution.problems, files: stack.documents.map(\.file))
    }
}
