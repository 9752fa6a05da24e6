internal import TerminalUI

/// One theme file, understood: its palette and what it says of the roles.
struct ThemeLayer {
    private(set) var palette: [String: ThemeColour] = [:]
    private(set) var roles: [ThemeRole: RoleDescription] = [:]
    /// What is different on terminals with fewer colours.
    private(set) var overrides: [ColourDepth: [ThemeRole: RoleDescription]] = [:]
    private(set) var background: ThemeBackground?
    /// The most colours that the theme uses.
    private(set) var depth: ColourDepth?

    /// Reads a file; what cannot be understood is reported and left out.
    init(_ reader: inout SettingsReader) {
        for entry in reader.entries() {
            switch entry.name {
            case "background": background = reader.choice(entry)
            case "colours": depth = reader.choice(entry)
            case "palette": for colour in reader.table(entry) { palette[colour.name] = Self.colour(colour, &reader) }
            case "roles": roles = Self.roles(entry, &reader)
            default:
                if let depth = ColourDepth(rawValue: entry.name), depth != .truecolour {
                    overrides[depth] = Self.roles(entry, &reader)
                } else {
                    reader.reportUnknown(
                        entry, "“\(entry.name)” is nothing that a theme has",
                        among: SettingsReader.heading + [
                            "background", "colours", "palette", "roles", "256", "16", "mono",
                        ])
                }
            }
        }
    }

    // The palette

    private static func colour(_ entry: SettingsEntry, _ reader: inout SettingsReader) -> ThemeColour? {
        guard case .table(let parts) = entry.value.content else {
            guard let text = text(ofColour: entry.value, &reader) else { return nil }
            if let colour = literal(text) { return colour }
            reader.report(entry.value, unreadable(text, palette: []))
            return nil
        }
        var colour = ThemeColour()
        for part in parts {
            switch (part.name, part.value.content) {
            case ("rgb", .string(let text)):
                colour.rgb = RGBColour(hexadecimal: text)
                if colour.rgb == nil { reader.report(part.value, "“\(text)” is not a colour; write it as “#e34234”") }
            case ("x256", .integer(let number)):
                colour.x256 = UInt8(exactly: number)
                if colour.x256 == nil {
                    reader.report(part.value, "\(number) is not in the palette, which goes from 0 to 255")
                }
            case ("ansi", .string("default")): colour.isStandardIn16 = true
            case ("ansi", .string(let text)):
                colour.ansi = ThemeColour.ansiNames.firstIndex(of: text).map(UInt8.init)
                if colour.ansi == nil {
                    reader.report(
                        part.value,
                        "“\(text)” is none of the 16 colours"
                            + Spelling.suggestion(for: text, among: ThemeColour.ansiNames))
                }
            case ("rgb", _), ("ansi", _): reader.reportKind(of: part, wanted: "a text")
            case ("x256", _): reader.reportKind(of: part, wanted: "a number from 0 to 255")
            default: reader.reportUnknown(part, "a colour has no “\(part.name)”", among: ["rgb", "x256", "ansi"])
            }
        }
        return colour
    }

    private static func text(ofColour value: SettingsValue, _ reader: inout SettingsReader) -> String? {
        switch value.content {
        case .string(let text): return text
        case .integer(let number) where (0...255).contains(number): return String(number)
        default:
            reader.report(value, "a colour must be a name, “#rrggbb” or a number from 0 to 255, not \(value.kind)")
            return nil
        }
    }

    /// The colour that a text means without any palette: `default`, `#rrggbb`, one of 16 names or a palette number.
    static func literal(_ text: String) -> ThemeColour? {
        if text == "default" { return .standard }
        if let rgb = RGBColour(hexadecimal: text) { return ThemeColour(rgb: rgb) }
        if let index = ThemeColour.ansiNames.firstIndex(of: text) { return ThemeColour(ansi: UInt8(index)) }
        return UInt8(text).map { ThemeColour(x256: $0) }
    }

    /// Says why a text is no colour.
    static func unreadable(_ text: String, palette: [String]) -> String {
        if text.hasPrefix("#") { return "“\(text)” is not a colour; write “#” and three or six hexadecimal digits" }
        return "there is no colour “\(text)”"
            + Spelling.suggestion(for: text, among: palette + ThemeColour.ansiNames + ["default"])
    }

    // The roles

    private static func roles(_ entry: SettingsEntry, _ reader: inout SettingsReader) -> [ThemeRole: RoleDescription] {
        var roles: [ThemeRole: RoleDescription] = [:]
        for entry in reader.table(entry) {
            for (name, properties) in flattened(entry) {
                if let role = ThemeRole(rawValue: name) {
                    roles[role] = description(properties, of: role, &reader)
                } else {
                    reader.reportUnknown(
                        entry, "there is no role “\(name)”", name: name, among: ThemeRole.allCases.map(\.rawValue))
                }
            }
        }
        return roles
    }

    /// Roles by their full name, whether it was written in quotes or with bare dots.
    private static func flattened(_ entry: SettingsEntry, prefix: String = "") -> [(String, SettingsEntry)] {
        let name = prefix + entry.name
        if ThemeRole(rawValue: name) == nil, case .table(let inner) = entry.value.content, !inner.isEmpty,
            inner.allSatisfy({ if case .table = $0.value.content { true } else { false } })
        {
            return inner.flatMap { flattened($0, prefix: name + ".") }
        }
        return [(name, entry)]
    }

    private static func description(_ entry: SettingsEntry, of role: ThemeRole, _ reader: inout SettingsReader)
        -> RoleDescription
    {
        var description = RoleDescription()
        for property in reader.table(entry) {
            switch property.name {
            case "fg": description.foreground = reference(property.value, &reader)
            case "bg": description.background = reference(property.value, &reader)
            case "glyph": description.glyph = glyph(property, &reader)
            case "ascii": description.asciiGlyph = glyph(property, &reader)
            case "label": description.label = reader.text(property)
            case let name where RoleDescription.attributes[name] != nil:
                if case .boolean(let isOn) = property.value.content {
                    description.attributes[name] = isOn
                } else {
                    reader.reportKind(of: property, wanted: "true or false")
                }
            default:
                reader.reportUnknown(
                    property, "“\(role.rawValue)” has no “\(property.name)”",
                    among: ["fg", "bg", "glyph", "ascii", "label"] + RoleDescription.attributes.keys.sorted())
            }
        }
        return description
    }

    private static func glyph(_ property: SettingsEntry, _ reader: inout SettingsReader) -> String? {
        guard let text = reader.text(property) else { return nil }
        if SafeText.string(text) != text || DisplayWidth.columns(of: text) > 2 {
            reader.report(property.value, "a glyph must be one or two columns of text that can be seen")
            return nil
        }
        if property.name == "ascii", !text.utf8.allSatisfy({ $0 < 128 }) {
            reader.report(property.value, "“\(text)” is not ASCII")
            return nil
        }
        return text
    }

    private static func reference(_ value: SettingsValue, _ reader: inout SettingsReader) -> RoleDescription
        .ColourReference?
    {
        text(ofColour: value, &reader).map {
            RoleDescription.ColourReference(text: $0, file: reader.document.file, position: value.position)
        }
    }
}
