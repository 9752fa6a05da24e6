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
            let position = if case .file(_, let position) = origin { position } else { nil as SourcePosition? }
            let place = if case .file(let file, _) = origin { file } else { origin.description }
            if let message = configuration.set(key, to: text, from: origin) {
                problems.append(SettingsProblem(.error, file: place, position: position, message))
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
                for (key, value) in settings(of: document, problems: &problems) {
                    guard let text = text(value, for: key, in: document.file, problems: &problems) else { continue }
                    set(key, text, .file(document.file, value.position))
                }
            } catch {
                problems.append(error)
            }
        }
        for key in SettingKey.allCases where key != .editor { setFromEnvironment(key) }
        if let value = environment["NO_COLOR"], !value.isEmpty { set(.colours, "mono", .environment("NO_COLOR")) }
        for (key, text) in commandLine { set(key, text, .commandLine) }
        return Resolved(value: configuration, problems: problems, files: files)
    }

    /// The settings of a file, tables opened up; what is none is reported.
    private static func settings(of document: SettingsDocument, problems: inout [SettingsProblem])
        -> [(SettingKey, SettingsValue)]
    {
        var found: [(SettingKey, SettingsValue)] = []
        func add(_ entries: [SettingsEntry], prefix: String) {
            for entry in entries {
                let name = prefix + entry.name
                if let key = SettingKey(rawValue: name) {
                    found.append((key, entry.value))
                } else if case .table(let inner) = entry.value.content, name == "pictures" {
                    add(inner, prefix: "pictures.")
                } else if name != "version" {
                    let names = SettingKey.allCases.map(\.rawValue) + ["version"]
                    problems.append(
                        SettingsProblem(
                            .error, file: document.file, position: entry.position,
                            "there is no setting “\(name)”" + Spelling.suggestion(for: name, among: names)))
                }
            }
        }
        add(document.entries, prefix: "")
        return found
    }

    private static func text(
        _ value: SettingsValue, for key: SettingKey, in file: String, problems: inout [SettingsProblem]
    ) -> String? {
        switch (key, value.content) {
        case (.asciiGlyphs, .boolean(let isOn)): return String(isOn)
        // “colours = 256” reads well without quotes.
        case (.colours, .integer(let number)): return String(number)
        case (.asciiGlyphs, _): break
        case (_, .string(let text)): return text
        default: break
        }
        let wanted = key == .asciiGlyphs ? "true or false" : "a text"
        problems.append(
            SettingsProblem(
                .error, file: file, position: value.position, "“\(key.rawValue)” must be \(wanted), not \(value.kind)"))
        return nil
    }
}
