/// Understands the entries of a settings file, and notes where one cannot be understood.
struct SettingsReader {
    let document: SettingsDocument
    private(set) var problems: [SettingsProblem] = []

    init(_ document: SettingsDocument) { self.document = document }

    /// The entries with a meaning of their own: all but those that every kind of file begins with.
    mutating func entries() -> [SettingsEntry] {
        document.entries.filter { entry in
            if entry.name == "extends" || entry.name == "description" { _ = text(entry) }
            return !Self.heading.contains(entry.name)
        }
    }

    /// What every kind of file begins with.
    static let heading = ["version", "extends", "description"]

    mutating func text(_ entry: SettingsEntry) -> String? {
        if case .string(let text) = entry.value.content { return text }
        reportKind(of: entry, wanted: "a text")
        return nil
    }

    mutating func table(_ entry: SettingsEntry, called wanted: String = "a table") -> [SettingsEntry] {
        if case .table(let entries) = entry.value.content { return entries }
        reportKind(of: entry, wanted: wanted)
        return []
    }

    mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(_ entry: SettingsEntry) -> Choice? {
        guard let text = text(entry) else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        report(entry.value, SettingsProblem.noChoice(entry.name, text, among: Choice.allCases.map(\.rawValue)))
        return nil
    }

    mutating func reportKind(of entry: SettingsEntry, wanted: String) {
        report(entry.value, "“\(entry.name)” must be \(wanted), not \(entry.value.kind)")
    }

    /// Reports a name that nobody knows, and the one that was meant.
    mutating func reportUnknown(_ entry: SettingsEntry, _ message: String, name: String? = nil, among names: [String]) {
        report(at: entry.position, message + Spelling.suggestion(for: name ?? entry.name, among: names))
    }

    mutating func report(_ value: SettingsValue, _ message: String, _ severity: SettingsProblem.Severity = .error) {
        report(at: value.position, message, severity)
    }

    mutating func report(at position: SourcePosition?, _ message: String, _ severity: SettingsProblem.Severity = .error)
    { problems.append(SettingsProblem(severity, file: document.file, position: position, message)) }
}
