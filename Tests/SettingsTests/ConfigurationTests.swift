@testable import Settings
import TerminalUI
import TestSupport
import Testing

/// What a person has chosen, and where it was said.
@Suite struct ConfigurationTests {
    @Test func `without any file everything has its default`() {
        let loaded = Configuration.load(folders: .none)
        #expect(loaded.value == Configuration())
        #expect(loaded.problems == [])
        #expect(loaded.value.keymap == Setting("plain") && loaded.value.theme == Setting("auto"))
        #expect(loaded.value.themeName(isBackgroundLight: nil) == "dark")
        #expect(loaded.value.themeName(isBackgroundLight: true) == "light")
    }

    @Test func `the command line beats the environment, that the user's file, that the installation's`() throws {
        let user = try TemporaryFolder()
        let site = try TemporaryFolder()
        try site.write("version = 1\nkeymap = \"emacs\"\ntheme = \"light\"\nreviewer = \"site\"\n", to: "config.toml")
        try user.write(
            "version = 1\nkeymap = \"vim\"\nreviewer = \"file\"\n[pictures]\nmode = \"symbols\"\n", to: "config.toml")
        let folders = SettingsFolders(configuration: user.path, data: [site.path])
        let loaded = Configuration.load(
            folders: folders, environment: ["VERMILION_REVIEWER": "variable", "EDITOR": "nano"],
            commandLine: [.keymap: "plain"])
        #expect(loaded.problems == [])
        #expect(loaded.value.keymap == Setting("plain", .commandLine))
        #expect(loaded.value.theme.value == "light")
        #expect(loaded.value.theme.origin.description == site.path("config.toml") + ":3")
        #expect(loaded.value.reviewer == Setting("variable", .environment("VERMILION_REVIEWER")))
        #expect(loaded.value.editor == Setting("nano", .environment("EDITOR")))
        #expect(loaded.value.pictureMode.value == .symbols)
    }

    @Test func `NO_COLOR takes the colours away unless the command line wants them`() throws {
        let folder = try TemporaryFolder()
        try folder.write("version = 1\ncolours = 256\nascii_glyphs = true\n", to: "config.toml")
        let folders = SettingsFolders(configuration: folder.path)
        #expect(Configuration.load(folders: folders).value.colours.value == .twoHundredFiftySix)
        #expect(Configuration.load(folders: folders).value.asciiGlyphs.value)
        let without = Configuration.load(folders: folders, environment: ["NO_COLOR": "1"])
        #expect(without.value.colours.value == .monochrome)
        #expect(Configuration.load(folders: .none, environment: ["NO_COLOR": ""]).value.colours.value == nil)
        let wanted = Configuration.load(
            folders: folders, environment: ["NO_COLOR": "1"], commandLine: [.colours: "truecolour"])
        #expect(wanted.value.colours.value == .truecolour)
    }

    @Test func `every mistake is named with its place and changes nothing`() throws {
        let folder = try TemporaryFolder()
        try folder.write(
            "version = 1\nkeymp = \"vim\"\ncolours = \"many\"\nascii_glyphs = 1\n[pictures]\nmode = \"sixels\"\nsymbol = \"half\"\n",
            to: "config.toml")
        let loaded = Configuration.load(folders: SettingsFolders(configuration: folder.path))
        #expect(
            loaded.problems.map { $0.description.replacing(folder.path + "/", with: "") } == [
                "config.toml:2:1: there is no setting “keymp”; did you mean “keymap”?",
                "config.toml:7:1: there is no setting “pictures.symbol”; did you mean “pictures.symbols”?",
                "config.toml:3:11: “colours” cannot be “many”; it is one of auto, truecolour, 256, 16, mono",
                "config.toml:4:16: “ascii_glyphs” must be true or false, not a number",
                "config.toml:6:8: “pictures.mode” cannot be “sixels”; it is one of auto, symbols, off",
            ])
        #expect(loaded.value == Configuration())
    }

    @Test func `folders come from the environment, and values that are no absolute paths are ignored`() {
        let plain = SettingsFolders(environment: ["HOME": "/home/a"], executable: "/opt/v/bin/vermilion")
        #expect(plain.configuration == "/home/a/.config/vermilion")
        #expect(plain.data == ["/opt/v/share/vermilion", "/usr/local/share/vermilion", "/usr/share/vermilion"])
        let set = SettingsFolders(environment: ["HOME": "/h", "XDG_CONFIG_HOME": "/x", "XDG_DATA_DIRS": "/d:e:/f"])
        #expect(set == SettingsFolders(configuration: "/x/vermilion", data: ["/d/vermilion", "/f/vermilion"]))
        #expect(
            SettingsFolders(environment: ["HOME": "/h", "XDG_CONFIG_HOME": "x"]).configuration == "/h/.config/vermilion"
        )
        #expect(SettingsFolders(environment: [:]).configuration == nil)
    }

    @Test func `everything together: the named keymap, a theme for the background, and one list of problems`() throws {
        let folder = try TemporaryFolder()
        try folder.write("version = 1\nkeymap = \"vim\"\ncolours = \"256\"\n", to: "config.toml")
        try folder.write("version = 1\n[desk]\n\"turn.acept\" = \"y\"\n", to: "keymap.toml")
        let settings = LoadedSettings(
            folders: SettingsFolders(configuration: folder.path), environment: ["COLORFGBG": "0;15"],
            colours: .truecolour)
        #expect(settings.keymap.match([Key("l")], in: .desk) == .action(.nextSample))
        #expect(settings.theme.name == "light")
        #expect(settings.theme.depth == .twoHundredFiftySix)
        #expect(settings.problems.filter { $0.severity == .error }.map(\.position?.line) == [3])
    }
}
