@testable import Settings
import TerminalUI
import TestSupport
import Testing

/// Settings files that are no settings, or that would cost much: each is refused with its place, in every kind.
@Suite struct HostileFileTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private var folders: SettingsFolders { SettingsFolders(configuration: folder.path) }

    /// What is said of a keymap.
    private func said(_ text: String) throws -> [String] {
        try folder.write(text, to: "keymap.toml")
        return Keymap.check(folder.path("keymap.toml"), folders: folders).problems.filter { $0.severity == .error }.map
        {
            $0.description.replacing(folder.path + "/", with: "")
        }
    }

    @Test(
        "What no settings file can hold is refused with its line and column",
        arguments: [
            ("[<desk>]", "2:2: the name of a table is expected here, not “<”"),
            ("[!]", "2:2: the name of a table is expected here, not “!”"),
            ("[[ = ]]", "2:4: the name of a table is expected here, not “=”"),
            ("[桌]", "2:2: the name of a table is expected here, not “桌”"),
            ("[ # ]", "2:3: the name of a table is expected here, not “#”"),
            ("a = [1, \u{85}]", "2:9: a value or “]” is expected here, not U+0085"),
            ("a = [1, \u{2028}]", "2:9: a value or “]” is expected here, not U+2028"),
            ("a = [1, }]", "2:9: a value or “]” is expected here, not “}”"),
            ("a = 1979-05-27T{", "2:5: “1979-05-27T{” is no number; dates and times are not used here"),
            ("a = 1979-05-27 1", "2:5: “1979-05-27 1” is no number; dates and times are not used here"),
            ("a = 07:32:00", "2:5: “07:32:00” is no number; dates and times are not used here"),
        ])
    func refused(line: String, problem: String) throws {
        #expect(try said("version = 1\n\(line)\n") == ["keymap.toml:\(problem)"])
    }

    @Test("A file that nests deeply or has very many names is refused before it costs anything")
    func costly() throws {
        let deep = Array(repeating: "a", count: 10_000).joined(separator: ".")
        let nested = String(repeating: "[", count: 10_000)
        let sentence = "over 16 names and lists stand inside one another here"
        #expect(try said("version = 1\n[\(deep)]\n") == ["keymap.toml:2:34: \(sentence)"])
        #expect(try said("version = 1\n\(deep) = 1\n") == ["keymap.toml:2:33: \(sentence)"])
        #expect(try said("version = 1\na = \(nested)\n") == ["keymap.toml:2:21: \(sentence)"])
        #expect(
            try said("version = 1\na = \(String(repeating: "{b=", count: 10_000))\n") == [
                "keymap.toml:2:51: \(sentence)"
            ])
        let many = (0..<20_000).map { "a\($0) = 1\n" }.joined()
        #expect(try said("version = 1\n" + many).map { $0.contains("over 5000 names and values") } == [true])
    }

    @Test("Themes and the configuration are held to the same")
    func otherKinds() throws {
        for name in ["theme.toml", "config.toml"] { try folder.write("version = 1\n[!]\n", to: name) }
        let theme = Theme.load(depth: .truecolour, folders: folders).problems
        let configuration = Configuration.load(folders: folders).problems
        for problems in [theme, configuration] {
            #expect(problems.contains { $0.severity == .error && $0.position == SourcePosition(line: 2, column: 2) })
        }
    }

    @Test("Damaged files are read or refused, and a keymap comes of each that one can leave by")
    func damaged() throws {
        let seeds = [
            """
            version = 1
            a.b."c d".'e' = [1, 2.5, -3e9, [true, false, []], {x = 1, y = [2, {z = "q"}]}, 07:32:00, inf, nan, 0xFF]
            s = \"\"\"multi
            line \\u4E2D \\
              x\"\"\"
            t = '''raw
            '''
            [x . y]
            i = { a.b = 1, "c" = 'd' }
            [[arr]]
            k = "v" # comment
            [[arr.inner]]
            """,
            """
            version = 1
            extends = "vim"
            [desk]
            "turn.accept" = ["<Space>", "a b", "<C-x> <C-s>"]
            turn.reject = []
            [unbind]
            global = ["?", "<F1>"]
            """,
        ]
        let originals = seeds.map { Array($0.utf8) }
        for bytes in MutatedBytes(of: originals, count: 1_000, seed: 3) {
            try folder.write(bytes, to: "config.toml")
            _ = Configuration.load(folders: folders)
        }
        for bytes in MutatedBytes(of: originals, count: 60, seed: 4) {
            try folder.write(bytes, to: "keymap.toml")
            let keymap = Keymap.load(folders: folders).value
            #expect(!keymap.keys(for: .quit, in: .desk).isEmpty)
        }
    }
}
