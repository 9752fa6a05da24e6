/// A settings file, read but not yet understood: named values in the order of the file.
struct SettingsDocument {
    /// The file as problems name it.
    let file: String
    let entries: [SettingsEntry]

    /// The largest settings file that is read, in bytes.
    static let sizeLimit = 1 << 20
    /// The version of the format that this program reads.
    static let formatVersion = 1

    /// Reads TOML.
    ///
    /// - Throws: the one problem that makes the whole file useless: not UTF-8, not TOML, too large.
    init(file: String, bytes: [UInt8]) throws(SettingsProblem) {
        self.file = file
        guard bytes.count <= Self.sizeLimit else {
            throw SettingsProblem(.error, file: file, "the file is over a megabyte large; that is no settings file")
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw SettingsProblem(.error, file: file, "the file is not UTF-8 text")
        }
        entries = try TOMLReader.entries(of: text, in: file)
    }

    /// The name of the file that this one extends, and where it says so.
    var parent: (name: String, position: SourcePosition?)? {
        guard let entry = entries.first(where: { $0.name == "extends" }), case .string(let name) = entry.value.content
        else { return nil }
        return (name, entry.value.position)
    }

    /// Whether the file's `version` is one that is understood; reports it when not.
    func hasKnownVersion(problems: inout [SettingsProblem]) -> Bool {
        guard let version = entries.first(where: { $0.name == "version" })?.value else {
            problems.append(
                SettingsProblem(
                    .note, file: file, "the file names no version; it is read as “version = \(Self.formatVersion)”"))
            return true
        }
        let message: String
        switch version.content {
        case .integer(Self.formatVersion): return true
        case .integer(let number): message = "version \(number) of this format is not known here"
        default: message = "the version must be a number, not \(version.kind)"
        }
        problems.append(
            SettingsProblem(
                .error, file: file, position: version.position,
                "\(message); this program reads version \(Self.formatVersion)"))
        return false
    }
}

/// A value of a settings file and where it stands.
struct SettingsValue {
    var content: Content
    var position: SourcePosition?

    enum Content {
        case string(String)
        case integer(Int)
        case boolean(Bool)
        case array([SettingsValue])
        case table([SettingsEntry])
        /// A number with a fraction: nothing that settings use.
        case other(String)
    }

    /// What kind of value it is, with its article, for messages.
    var kind: String {
        switch content {
        case .string: "a text"
        case .integer: "a number"
        case .boolean: "true or false"
        case .array: "a list"
        case .table: "a table"
        case .other(let kind): kind
        }
    }
}

/// A named value of a table.
struct SettingsEntry {
    var name: String
    /// Where the name stands.
    var position: SourcePosition?
    var value: SettingsValue
}
