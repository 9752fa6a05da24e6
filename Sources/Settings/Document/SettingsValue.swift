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
        /// A number with a fraction, a date or a time: nothing that settings use.
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
