extension Configuration {
    /// Gathers the settings: built in, then the installation's `config.toml`, the user's, the environment, the command line.
    ///
    /// Of the environment, `NO_COLOR` (when not empty) takes the colours away; `VISUAL` and `EDITOR`, which are meant for
    /// all programs, count less than a file's `editor`.
    package static func load(
        folders: SettingsFolders, environment: [String: String] = [:], commandLine: [SettingKey: String] = [:]
    ) -> Resolved<Configuration> {
        var configuration = Configuration()
        var problems: [SettingsProblem] = []
        var files: [String] = []
        func set(_ key: SettingKey, _ text: String, _ origin: SettingOrigin) {
            guard let message = configuration.set(key, to: text, from: origin) else { return }
            if case .file(let file, let position) = origin {
                problems.append(SettingsProblem(.error, file: file, position: position, message))
            } else {
                problems.append(SettingsProblem(.error, file: origin.description, message))
            }
        }
        func setFromEnvironment(_ key: SettingKey) {
            for name in key.environment {
                guard let text = environment[name], !text.isEmpty else { continue }
                return set(key, text, .environment(name))
            }
        }

        setFromEnvironment(.editor)
        let library = SettingsLibrary(folders: folders)
        for folder in folders.inOrder.reversed() {
            do throws(SettingsProblem) {
                guard let document = try library.document(at: folder + "/config.toml"),
                    document.hasKnownVersion(problems: &problems)
                else { continue }
                files.append(document.file)
                var reader = SettingsReader(document)
                let found = settings(of: document.entries, reader: &reader)
                problems += reader.problems
                for (key, value) in found {
                    guard let text = text(of: value, for: key) else {
                        let wanted = key == .asciiGlyphs ? "true or false" : "a text"
                        problems.append(
                            SettingsProblem(
                                .error, file: document.file, position: value.position,
                                "“\(key.rawValue)” must be \(wanted), not \(value.kind)"))
                        continue
                    }
                    set(key, text, .file(document.file, value.position))
                }
            } catch { problems.append(error) }
        }
        for key in SettingKey.allCases where key != .editor { setFromEnvironment(key) }
        if let value = environment["NO_COLOR"], !value.isEmpty { set(.colours, "mono", .environment("NO_COLOR")) }
        for (key, text) in commandLine { set(key, text, .commandLine) }
        return Resolved(value: configuration, problems: problems, files: files)
    }

    /// The settings among entries, tables opened up; what is none is reported.
    private static func settings(of entries: [SettingsEntry], prefix: String = "", reader: inout SettingsReader) -> [(
        SettingKey, SettingsValue
    )] {
        var found: [(SettingKey, SettingsValue)] = []
        for entry in entries {
            let name = prefix + entry.name
            if let key = SettingKey(rawValue: name) {
                found.append((key, entry.value))
            } else if case .table(let inner) = entry.value.content, name == "pictures" {
                found += settings(of: inner, prefix: "pictures.", reader: &reader)
            } else if name != "version" {
                reader.reportUnknown(
                    entry, "there is no setting “\(name)”", name: name,
                    among: SettingKey.allCases.map(\.rawValue) + ["version"])
            }
        }
        return found
    }

    private static func text(of value: SettingsValue, for key: SettingKey) -> String? {
        switch (key, value.content) {
        case (.asciiGlyphs, .boolean(let isOn)): String(isOn)
        case (.asciiGlyphs, _): nil
        // “colours = 256” reads well without quotes.
        case (.colours, .integer(let number)): String(number)
        case (_, .string(let text)): text
        default: nil
        }
    }
}
