@testable import Settings
import TerminalUI
import TestSupport
import Testing

/// The user's own theme files, right and wrong.
@Suite struct ThemeFileTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func load(_ text: String, depth: ColourDepth = .truecolour) throws -> Resolved<Theme> {
        try folder.write(text, to: "theme.toml")
        return Theme.load(depth: depth, folders: SettingsFolders(configuration: folder.path))
    }

    @Test func `a role takes what the user says and keeps the rest`() throws {
        let theme = try load(
            """
            version = 1
            [palette]
            sea = "#2aa198"
            [roles]
            "state.edited" = { fg = "sea", underline = true }
            state.accepted = { glyph = "√", label = "通过" }
            """
        ).value
        #expect(theme[.stateEdited].foreground == .rgb(red: 0x2A, green: 0xA1, blue: 0x98))
        #expect(theme[.stateEdited].attributes.contains(.underline))
        #expect(theme.glyph(.stateEdited) == "✎")
        #expect(theme.label(.stateEdited) == "edited")
        #expect(theme.glyph(.stateAccepted) == "√")
        #expect(theme.label(.stateAccepted) == "通过")
        #expect(theme[.stateAccepted].foreground == Theme.preset("dark")[.stateAccepted].foreground)
    }

    @Test func `a new colour of the palette shows in every role that uses it`() throws {
        let theme = try load("version = 1\n[palette]\nvermilion = \"#f00\"\n").value
        #expect(theme[.stateEdited].foreground == .rgb(red: 255, green: 0, blue: 0))
        #expect(theme[.diffInsert].foreground == .rgb(red: 255, green: 0, blue: 0))
    }

    @Test func `colours degrade to what the terminal has, as told or to the nearest`() throws {
        let text = """
            version = 1
            [palette]
            told = { rgb = "#112233", x256 = 99, ansi = "bright-blue" }
            [roles]
            "answer" = { fg = "told" }
            "question" = { fg = "#ff0000" }
            "caption" = { fg = "cyan" }
            [16]
            "heading" = { underline = true }
            """
        let looks = try [ColourDepth.truecolour, .twoHundredFiftySix, .sixteen, .monochrome].map {
            let theme = try load(text, depth: $0).value
            return [theme[.answer].foreground, theme[.question].foreground, theme[.caption].foreground]
        }
        #expect(looks[0] == [.rgb(red: 0x11, green: 0x22, blue: 0x33), .rgb(red: 255, green: 0, blue: 0), .palette(6)])
        #expect(looks[1] == [.palette(99), .palette(196), .palette(6)])
        #expect(looks[2] == [.palette(12), .palette(9), .palette(6)])
        #expect(looks[3] == [.standard, .standard, .standard])
        #expect(try load(text, depth: .sixteen).value[.heading].attributes.contains(.underline))
        #expect(try !load(text, depth: .truecolour).value[.heading].attributes.contains(.underline))
    }

    @Test func `every mistake is named with its place`() throws {
        let problems = try load(
            """
            version = 1
            background = "drak"
            [palette]
            red = "#ff00"
            odd = { rgb = "red", x256 = 300, ansi = "purple", hsl = 3 }
            [roles]
            "state.acepted" = { fg = "red" }
            "answer" = { fg = "vermillion", bold = "yes", colour = 3, glyph = "\\u001b[2J" }
            [paletes]
            """
        ).problems.map { $0.description.replacing(folder.path + "/", with: "") }
        #expect(
            problems == [
                "theme.toml:2:14: “background” cannot be “drak”; it is one of dark, light, any",
                "theme.toml:4:7: “#ff00” is not a colour; write “#” and three or six hexadecimal digits",
                "theme.toml:5:15: “red” is not a colour; write it as “#e34234”",
                "theme.toml:5:29: 300 is not in the palette, which goes from 0 to 255",
                "theme.toml:5:41: “purple” is none of the 16 colours",
                "theme.toml:5:51: a colour has no “hsl”",
                "theme.toml:7:1: there is no role “state.acepted”; did you mean “state.accepted”?",
                "theme.toml:8:40: “bold” must be true or false, not a text",
                "theme.toml:8:47: “answer” has no “colour”",
                "theme.toml:8:67: a glyph must be one or two columns of text that can be seen",
                "theme.toml:9:2: “paletes” is nothing that a theme has; did you mean “palette”?",
                "theme.toml:8:19: there is no colour “vermillion”; did you mean “vermilion”?",
            ])
    }

    @Test func `text that is hard to read is noted`() throws {
        let problems = try load("version = 1\n[roles]\n\"answer\" = { fg = \"#333333\" }\n").problems
        #expect(problems.map(\.severity) == [.note])
        #expect(problems.first?.message.hasPrefix("“answer” has a contrast of only 1.") == true)
    }

    @Test func `a broken theme leaves the preset in force`() throws {
        let loaded = try load("version = 1\n[roles\n")
        #expect(loaded.problems.map(\.severity) == [.error])
        #expect(loaded.value[.stateEdited] == Theme.preset("dark")[.stateEdited])
    }

    @Test func `a theme of one's own has its parent's roles where it names none`() throws {
        try folder.write(
            "version = 1\nextends = \"light\"\n[roles]\n\"answer\" = { bold = true }\n", to: "themes/paper.toml")
        let theme = Theme.load(
            name: "paper", depth: .truecolour, folders: SettingsFolders(configuration: folder.path)
        ).value
        #expect(theme.background == .light)
        #expect(theme[.answer].attributes == [.bold])
        #expect(theme[.question] == Theme.preset("light")[.question])
    }
}
