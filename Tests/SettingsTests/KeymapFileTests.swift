@testable import Settings
import TerminalUI
import TestSupport
import Testing

/// The user's own keymap files, right and wrong.
@Suite struct KeymapFileTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func load(_ text: String, name: String = "plain") throws -> Resolved<Keymap> {
        try folder.write(text, to: "keymap.toml")
        return Keymap.load(name: name, folders: SettingsFolders(configuration: folder.path))
    }

    /// What is said of `keymap.toml`, without the folder's path; notes left out.
    private func said(_ text: String, from severity: SettingsProblem.Severity = .warning) throws -> [String] {
        try load(text).problems.filter { $0.severity >= severity }.map {
            $0.description.replacing(folder.path + "/", with: "")
        }
    }

    @Test func `the user's keys beat the preset's, and other actions keep theirs`() throws {
        let keymap = try load(
            """
            version = 1
            [desk]
            "turn.accept" = ["<Space>", "n"]
            "turn.reject" = []
            """
        ).value
        #expect(keymap.match([Key(" ")], in: .desk) == .action(.accept))
        #expect(keymap.match([Key("n")], in: .desk) == .action(.accept))
        #expect(keymap.match([Key("a")], in: .desk) == .none)
        #expect(keymap.match([Key("x")], in: .desk) == .none)
        #expect(keymap.keys(for: .reject, in: .desk) == [])
        #expect(keymap.hint(for: .accept, in: .desk) == "Space")
        // What lost a key keeps the others.
        #expect(keymap.keys(for: .nextSample, in: .desk) == [[Key(.right)], [Key(.character("n"), control: true)]])
        #expect(keymap.match([Key("e")], in: .desk) == .action(.edit))
    }

    @Test func `a file can extend another preset, and names with bare dots count as well`() throws {
        let keymap = try load(
            """
            version = 1
            extends = "vim"
            [desk]
            turn.accept = "y"
            """
        ).value
        #expect(keymap.match([Key("y")], in: .desk) == .action(.accept))
        #expect(keymap.match([Key("l")], in: .desk) == .action(.nextSample))
    }

    @Test func `a key can be taken away without a new one`() throws {
        let loaded = try load("version = 1\n[unbind]\ndesk = [\"<C-z>\", \"?\"]\n")
        #expect(loaded.value.match([Key(.character("z"), control: true)], in: .desk) == .none)
        #expect(loaded.value.match([Key("u")], in: .desk) == .action(.undo))
        let warnings = loaded.problems.filter { $0.severity > .note }.map(\.message)
        #expect(
            warnings == ["“?” is not bound in [desk], so there is nothing to remove; it is bound in [global]"])
    }

    @Test func `a longer sequence takes the key that it begins with`() throws {
        let loaded = try load("version = 1\n[desk]\n\"sample.first\" = [\"a a\"]\n")
        #expect(loaded.value.match([Key("a")], in: .desk) == .prefix)
        #expect(loaded.value.match([Key("a"), Key("a")], in: .desk) == .action(.firstSample))
        #expect(loaded.value.continuations(of: [Key("a")], in: .desk).map(\.action) == [.firstSample])
        #expect(
            loaded.problems.contains {
                $0.severity == .note && $0.position == SourcePosition(line: 3, column: 19)
                    && $0.message.hasPrefix("“a a” for “sample.first” takes the place of “a” for “turn.accept”")
            })
    }

    @Test func `full-width forms are their ASCII keys, except where text is typed`() {
        let keymap = Keymap.preset("plain")
        #expect(keymap.match([Key("ａ")], in: .desk) == .action(.accept))
        #expect(keymap.match([Key("？")], in: .desk) == .action(.help))
        #expect(keymap.match([Key("！")], in: .desk) == .action(.flag))
        #expect(keymap.match([Key("\u{3000}")], in: .desk) == .action(.scrollDown))
        #expect(keymap.match([Key("Ａ")], in: .edit) == .none)
    }

    @Test func `a hint never shows a key that does something else there`() {
        let keymap = Keymap.preset("plain")
        let interrupt = Key(.character("c"), control: true)
        #expect(keymap.match([interrupt], in: .desk) == .action(.quit))
        #expect(!keymap.keys(for: .cancel, in: .desk).contains([interrupt]))
        #expect(keymap.keys(for: .cancel, in: .list).contains([interrupt]))
    }

    @Test func `every mistake is named with its place`() throws {
        let text = """
            version = 1
            [desk]
            "turn.acept" = ["a"]
            "turn.accept" = ["y", "gg", 3]
            "turn.reject" = [
                "y",        # taken
                "<C-i>",
            ]
            "turn.edit" = 7
            "edit.save" = ["<A-z>"]
            [dsk]
            [edit]
            "edit.save" = ["s", "<C-j>"]
            """
        #expect(
            try said(text) == [
                "keymap.toml:3:1: there is no action “turn.acept”; did you mean “turn.accept”?",
                "keymap.toml:4:23: “gg” is not a key; write “g g” for keys one after the other",
                "keymap.toml:4:29: a key must be a text, not a number",
                "keymap.toml:6:5: “y” does “turn.accept” in [desk] already (line 4)",
                "keymap.toml:7:5: terminals send “<C-i>” as “<Tab>”",
                "keymap.toml:9:15: keys must be a text or a list of texts, not a number",
                "keymap.toml:10:1: “edit.save” does nothing in [desk]",
                "keymap.toml:11:2: there is no context “dsk”; did you mean “desk”?",
                "keymap.toml:13:16: “s” types in [edit]; bind it with Control or Alt, or another key",
                "keymap.toml:13:21: many terminals send “<C-j>” as “<Enter>”",
            ])
    }

    @Test func `a key that is also the beginning of a sequence is warned of`() throws {
        #expect(
            try said("version = 1\n[desk]\n\"turn.accept\" = [\"y\"]\n\"sample.last\" = [\"y y\"]\n") == [
                "keymap.toml:4:18: “y y” cannot be typed in [desk]: “y” does “turn.accept” at once"
            ])
    }

    @Test(arguments: [
        ("version = 1\n[desk\n", "keymap.toml:2:6: “]” is expected here, not the end of the line"),
        ("version = 2\n", "keymap.toml:1:11: version 2 of this format is not known here; this program reads version 1"),
        ("version = 1\na = 1\na = 2\n", "keymap.toml:3:1: “a” has a value already"),
        ("version = 1\n\0", "keymap.toml:2:1: a name is expected here, not U+0000"),
        (
            "version = \"1\"\n",
            "keymap.toml:1:11: the version must be a number, not a text; this program reads version 1"
        ),
    ])
    func `a file that cannot be read leaves the preset in force and says why`(_ text: String, _ start: String) throws {
        let loaded = try load(text)
        #expect(loaded.value.match([Key("a")], in: .desk) == .action(.accept))
        let said = try said(text, from: .error)
        #expect(said.count == 1)
        #expect(said.first?.hasPrefix(start) == true, "\(said)")
    }

    @Test func `bytes that are no text are refused`() throws {
        try folder.write([0x61, 0xFF, 0xFE], to: "keymap.toml")
        let loaded = Keymap.load(folders: SettingsFolders(configuration: folder.path))
        #expect(loaded.problems.map(\.message).contains("the file is not UTF-8 text"))
        #expect(loaded.value.match([Key("a")], in: .desk) == .action(.accept))
    }

    @Test func `what nobody can do without stays on a key, and the line that took it away is named`() throws {
        let text = """
            version = 1
            [global]
            "app.cancel" = []
            [zoom]
            "app.cancel" = []
            "turn.accept" = ["<F1>", "?"]
            [edit]
            "edit.save" = []
            [desk]
            "app.quit" = []
            [unbind]
            global = ["<C-q>"]
            """
        let rest = "which nobody can do without: it stays on"
        #expect(
            try said(text, from: .error).sorted()
                == [
                    "keymap.toml:12:11: no key would do “app.quit” in [global], \(rest) “<C-q>”",
                    "keymap.toml:6:18: no key would do “help.toggle” in [zoom], \(rest) “<F1>”",
                    "keymap.toml:3:1: no key would do “app.cancel” in [lead], \(rest) “<Esc>”",
                    "keymap.toml:5:1: no key would do “app.cancel” in [zoom], \(rest) “<Esc>”",
                    "keymap.toml:8:1: no key would do “edit.save” in [edit], \(rest) “<C-s>”",
                ].sorted())
        let keymap = try load(text).value
        #expect(keymap.match([Key(.character("q"), control: true)], in: .desk) == .action(.quit))
        #expect(keymap.match([Key(.function(1))], in: .zoom) == .action(.help))
        #expect(keymap.match([Key("?")], in: .zoom) == .action(.accept))
        #expect(keymap.match([Key(.escape)], in: .zoom) == .action(.cancel))
    }

    @Test func `no keymap locks anybody in, whatever it unbinds`() throws {
        var text = "version = 1\n"
        for context in KeyContext.allCases {
            text += "[\(context.rawValue)]\n"
            for action in Action.allCases { text += "\"\(action.name)\" = []\n" }
        }
        let keymap = try load(text).value
        for context in KeyContext.allCases where context != .global {
            let isTyping = context == .edit || context == .prompt
            for action in isTyping ? [Action.help, .cancel, .editSave] : [.help, .commands, .quit] {
                #expect(!keymap.keys(for: action, in: context).isEmpty, "\(action.name) in \(context.rawValue)")
            }
        }
    }

    @Test func `a keymap of one's own stands in front of the one built in and may extend it`() throws {
        try folder.write(
            "version = 1\nextends = \"plain\"\n[desk]\n\"turn.accept\" = \"y\"\n", to: "keymaps/plain.toml")
        let loaded = Keymap.load(folders: SettingsFolders(configuration: folder.path))
        #expect(loaded.files == ["plain (built in)", folder.path("keymaps/plain.toml")])
        #expect(loaded.value.match([Key("y")], in: .desk) == .action(.accept))
        #expect(loaded.value.match([Key("e")], in: .desk) == .action(.edit))
        #expect(Keymap.names(in: SettingsFolders(configuration: folder.path)) == ["emacs", "plain", "vim"])
    }

    @Test func `keymaps that extend each other are an error, unknown ones too, and the program starts`() throws {
        try folder.write("version = 1\nextends = \"two\"\n", to: "keymaps/one.toml")
        try folder.write("version = 1\nextends = \"one\"\n", to: "keymaps/two.toml")
        let folders = SettingsFolders(configuration: folder.path)
        let circle = Keymap.load(name: "one", folders: folders)
        #expect(circle.problems.contains { $0.severity == .error && $0.message.contains("already extends") })
        let unknown = Keymap.load(name: "emcas", folders: folders)
        #expect(unknown.problems.map(\.message).contains("there is no keymap “emcas”; did you mean “emacs”?"))
        #expect(unknown.value.match([Key("a")], in: .desk) == .action(.accept))
        #expect(Keymap.load(name: "../secret", folders: folders).problems.first?.severity == .error)
    }

    @Test func `a file can be checked without being put in force`() throws {
        let path = try folder.write("version = 1\n[desk]\n\"turn.acept\" = \"y\"\n", to: "mine.toml")
        #expect(Keymap.check(path, folders: .none).problems.contains { $0.position?.line == 3 })
        #expect(Keymap.check(path + "x", folders: .none).problems.map(\.message).contains("there is no such file"))
    }
}
