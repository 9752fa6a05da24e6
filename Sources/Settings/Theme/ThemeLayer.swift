internal import TerminalUI

/// One theme file, understood: its palette and what it says of the roles.
struct ThemeLayer {
    let file: String
    private(set) var palette: [String: ThemeColour] = [:]
    private(set) var roles: [ThemeRole: RoleDescription] = [:]
    /// What is different on terminals with fewer colours.
    private(set) var overrides: [ColourDepth: [ThemeRole: RoleDescription]] = [:]
    private(set) var background: ThemeBackground?
    /// The most colours that the theme uses.
    private(set) var depth: ColourDepth?

    /// Reads a document; what cannot be understood is reported and left out.
    init(_ document: SettingsDocument, problems: inout [SettingsProblem]) {
        file = document.file
        for entry in document.entries {
            switch entry.name {
            case "version": break
            case "extends", "description": _ = text(entry.value, of: entry.name, problems: &problems)
            case "background":
                background = choice(entry, among: ThemeBackground.allCases, problems: &problems)
            case "colours": depth = choice(entry, among: ColourDepth.allCases, problems: &problems)
            case "palette":
                for colour in table(entry, problems: &problems) { readColour(colour, problems: &problems) }
            case "roles": roles = readRoles(entry, problems: &problems)
            default:
                if let depth = ColourDepth(rawValue: entry.name), depth != .truecolour {
                    overrides[depth] = readRoles(entry, problems: &problems)
                } else {
                    let names =
                        ["version", "extends", "description", "background", "colours", "palette", "roles"]
                        + ["256", "16", "mono"]
                    report(
                        .error, entry.position,
                        "“\(entry.name)” is nothing that a theme has"
                            + Spelling.suggestion(for: entry.name, among: names), to: &problems)
                }
            }
        }
    }

    private mutating func readColour(_ entry: SettingsEntry, problems: inout [SettingsProblem]) {
        guard case .table(let parts) = entry.value.content else {
            guard let text = colourText(entry.value, problems: &problems) else { return }
            if let colour = Self.literal(text) {
                palette[entry.name] = colour
            } else {
                report(.error, entry.value.position, Self.unreadable(text, palette: []), to: &problems)
            }
            return
        }
        var colour = ThemeColour()
        for part in parts {
            switch (part.name, part.value.content) {
            case ("rgb", .string(let text)):
                colour.rgb = RGBColour(hexadecimal: text)
                if colour.rgb == nil {
                    report(
                        .error, part.value.position, "“\(text)” is not a colour; write it as “#e34234”", to: &problems)
                }
            case ("x256", .integer(let number)):
                colour.x256 = UInt8(exactly: number)
                if colour.x256 == nil {
                    report(
                        .error, part.value.position, "\(number) is not in the palette, which goes from 0 to 255",
                        to: &problems)
                }
            case ("ansi", .string("default")): colour.isStandardIn16 = true
            case ("ansi", .string(let text)):
                colour.ansi = ThemeColour.ansiNames.firstIndex(of: text).map(UInt8.init)
                if colour.ansi == nil {
                    report(
                        .error, part.value.position,
                        "“\(text)” is none of the 16 colours"
                            + Spelling.suggestion(for: text, among: ThemeColour.ansiNames), to: &problems)
                }
            case ("rgb", _), ("ansi", _), ("x256", _):
                let wanted = part.name == "x256" ? "a number from 0 to 255" : "a text"
                report(
                    .error, part.value.position, "“\(part.name)” must be \(wanted), not \(part.value.kind)",
                    to: &problems)
            default:
                report(
                    .error, part.position,
                    "a colour has no “\(part.name)”"
                        + Spelling.suggestion(for: part.name, among: ["rgb", "x256", "ansi"]), to: &problems)
            }
        }
        palette[entry.name] = colour
    }

    private func readRoles(_ entry: SettingsEntry, problems: inout [SettingsProblem]) -> [ThemeRole: RoleDescription] {
        var roles: [ThemeRole: RoleDescription] = [:]
        for entry in table(entry, problems: &problems) {
            for (name, properties) in Self.flattened(entry) {
                guard let role = ThemeRole(rawValue: name) else {
                    let suggestion = Spelling.suggestion(for: name, among: ThemeRole.allCases.map(\.rawValue))
                    report(.error, entry.position, "there is no role “\(name)”" + suggestion, to: &problems)
                    continue
                }
                roles[role] = description(properties, of: role, problems: &problems)
            }
        }
        return roles
    }

    /// Roles by their full name, whether it was written in quotes or with bare dots.
    private static func flattened(_ entry: SettingsEntry, prefix: String = "") -> [(String, SettingsEntry)] {
        let name = prefix + entry.name
        if ThemeRole(rawValue: name) == nil, case .table(let inner) = entry.value.content,
            !inner.isEmpty, inner.allSatisfy({ if case .table = $0.value.content { true } else { false } })
        {
            return inner.flatMap { flattened($0, prefix: name + ".") }
        }
        return [(name, entry)]
    }

    private func description(_ entry: SettingsEntry, of role: ThemeRole, problems: inout [SettingsProblem])
        -> RoleDescription
    {
        var description = RoleDescription()
        for property in table(entry, problems: &problems) {
            if let attribute = RoleDescription.Attribute(rawValue: property.name) {
                if case .boolean(let isOn) = property.value.content {
                    description.attributes[attribute] = isOn
                } else {
                    report(
                        .error, property.value.position,
                        "“\(property.name)” must be true or false, not \(property.value.kind)", to: &problems)
                }
                continue
            }
            switch property.name {
            case "fg": description.foreground = reference(property.value, problems: &problems)
            case "bg": description.background = reference(property.value, problems: &problems)
            case "glyph": description.glyph = glyph(property, problems: &problems)
            case "ascii": description.asciiGlyph = glyph(property, problems: &problems)
            case "label": description.label = text(property.value, of: "label", problems: &problems)
            default:
                let names =
                    ["fg", "bg", "glyph", "ascii", "label"] + RoleDescription.Attribute.allCases.map(\.rawValue)
                report(
                    .error, property.position,
                    "“\(role.rawValue)” has no “\(property.name)”"
                        + Spelling.suggestion(for: property.name, among: names), to: &problems)
            }
        }
        return description
    }

    private func glyph(_ property: SettingsEntry, problems: inout [SettingsProblem]) -> String? {
        guard let text = text(property.value, of: property.name, problems: &problems) else { return nil }
        if SafeText.string(text) != text || DisplayWidth.columns(of: text) > 2 {
            report(
                .error, property.value.position, "a glyph must be one or two columns of text that can be seen",
                to: &problems)
            return nil
        }
        if property.name == "ascii", !text.utf8.allSatisfy({ $0 < 128 }) {
            report(.error, property.value.position, "“\(text)” is not ASCII", to: &problems)
            return nil
        }
        return text
    }

    private func reference(_ value: SettingsValue, problems: inout [SettingsProblem])
        -> RoleDescription.ColourReference?
    {
        colourText(value, problems: &problems).map {
            RoleDescription.ColourReference(text: $0, file: file, position: value.position)
        }
    }

    private func colourText(_ value: SettingsValue, problems: inout [SettingsProblem]) -> String? {
        switch value.content {
        case .string(let text): return text
        case .integer(let number) where (0...255).contains(number): return String(number)
        default:
            report(
                .error, value.position,
                "a colour must be a name, “#rrggbb” or a number from 0 to 255, not \(value.kind)", to: &problems)
            return nil
        }
    }

    /// The colour that a text means without any palette: `default`, `#rrggbb`, one of 16 names or a palette number.
    static func literal(_ text: String) -> ThemeColour? {
        if text == "default" { return .standard }
        if let rgb = RGBColour(hexadecimal: text) { return ThemeColour(rgb: rgb) }
        if let index = ThemeColour.ansiNames.firstIndex(of: text) { return ThemeColour(ansi: UInt8(index)) }
        if let number = UInt8(text) { return ThemeColour(x256: number) }
        return nil
    }

    /// Says why a text is no colour.
    static func unreadable(_ text: String, palette: [String]) -> String {
        if text.hasPrefix("#") { return "“\(text)” is not a colour; write “#” and three or six hexadecimal digits" }
        return "there is no colour “\(text)”"
            + Spelling.suggestion(for: text, among: palette + ThemeColour.ansiNames + ["default"])
    }

    private func choice<Choice: RawRepresentable<String>>(
        _ entry: SettingsEntry, among choices: [Choice], problems: inout [SettingsProblem]
    ) -> Choice? {
        guard let text = text(entry.value, of: entry.name, problems: &problems) else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        let names = choices.map(\.rawValue)
        report(
            .error, entry.value.position,
            "“\(entry.name)” cannot be “\(text)”; it is one of " + names.joined(separator: ", "), to: &problems)
        return nil
    }

    private func table(_ entry: SettingsEntry, problems: inout [SettingsProblem]) -> [SettingsEntry] {
        if case .table(let entries) = entry.value.content { return entries }
        report(
            .error, entry.value.position, "“\(entry.name)” must be a table, not \(entry.value.kind)", to: &problems)
        return []
    }

    private func text(_ value: SettingsValue, of name: String, problems: inout [SettingsProblem]) -> String? {
        if case .string(let text) = value.content { return text }
        report(.error, value.position, "“\(name)” must be a text, not \(value.kind)", to: &problems)
        return nil
    }

    private func report(
        _ severity: SettingsProblem.Severity, _ position: SourcePosition?, _ message: String,
        to problems: inout [SettingsProblem]
    ) {
        problems.append(SettingsProblem(severity, file: file, position: position, message))
    }
}
