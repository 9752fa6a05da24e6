import Foundation
@testable import Settings
import TerminalUI
import Testing

/// The keymaps that come with the program.
@Suite struct PresetKeymapTests {
    /// Actions that a preset leaves without a key on purpose; they can be picked from the list of commands.
    private static let withoutKey: [String: Set<Action>] = ["plain": [.suspend], "vim": [], "emacs": []]

    @Test(arguments: Keymap.presetNames)
    func `a preset has nothing to report beyond what it hides and replaces`(_ name: String) {
        let loaded = Keymap.load(name: name, folders: .none)
        #expect(loaded.problems.filter { $0.severity > .note } == [])
        #expect(loaded.files.last == "\(name) (built in)")
    }

    @Test(arguments: Keymap.presetNames)
    func `every action has a key, or is left without one on purpose`(_ name: String) {
        let keymap = Keymap.preset(name)
        let unbound = Action.allCases.filter { action in
            KeyContext.allCases.allSatisfy { keymap.keys(for: action, in: $0).isEmpty }
        }
        #expect(Set(unbound) == Self.withoutKey[name])
    }

    @Test func `the table of keys in the README is the keymap's`() throws {
        let root = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let readme = try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
        let table = KeyTable.markdown(of: .preset("plain")).joined(separator: "\n")
        #expect(readme.contains("\n\n\(table)\n\n"), "`vermilion keys --markdown` prints the table that is missing")
    }

    @Test(arguments: Keymap.presetNames)
    func `every context can be left, and every text saved`(_ name: String) {
        let keymap = Keymap.preset(name)
        for context in KeyContext.allCases where context != .desk {
            #expect(keymap.match([Key(.escape)], in: context) == .action(.cancel), "\(context)")
        }
        #expect(keymap.match([Key("q")], in: .desk) == .action(.quit))
        #expect(!keymap.keys(for: .editSave, in: .edit).isEmpty)
        #expect(keymap.match([Key(.enter)], in: .prompt) == .action(.editSave))
        #expect(keymap.match([Key(.enter)], in: .edit) == .action(.editNewline))
    }

    @Test(arguments: Keymap.presetNames)
    func `every command of the desk on a letter has a key that an input method does not swallow`(_ name: String) {
        let keymap = Keymap.preset(name)
        for action in Action.allCases where action.group == .deciding || action.group == .moving {
            let sequences = keymap.keys(for: action, in: .desk)
            let passing = sequences.filter { $0.allSatisfy { !$0.isLetter } }
            #expect(sequences.isEmpty || !passing.isEmpty, "\(action.name) in \(name)")
        }
    }

    @Test(arguments: Keymap.presetNames)
    func `every command of the lead's room has a key that an input method does not swallow`(_ name: String) {
        let keymap = Keymap.preset(name)
        for (group, context) in [(ActionGroup.leading, KeyContext.lead), (.settling, .settle)] {
            for action in Action.allCases where action.group == group {
                let sequences = keymap.keys(for: action, in: context)
                let passing = sequences.filter { $0.allSatisfy { !$0.isLetter } }
                #expect(!passing.isEmpty, "\(action.name) in \(name)")
            }
        }
    }

    @Test(arguments: Keymap.presetNames)
    func `digits open pages and take versions in every preset`(_ name: String) {
        let keymap = Keymap.preset(name)
        let pages: [Action] = [.pageProgress, .pageReviewers, .pageAgreement, .pageAdjudication, .pageLedger]
        for (index, action) in pages.enumerated() {
            #expect(keymap.match([Key(Character("\(index + 1)"))], in: .lead) == .action(action))
        }
        let versions: [Action] = [.take1, .take2, .take3, .take4, .take5, .take6, .take7, .take8, .take9]
        for (index, action) in versions.enumerated() {
            #expect(keymap.match([Key(Character("\(index + 1)"))], in: .settle) == .action(action))
        }
        #expect(keymap.match([Key(.tab)], in: .lead) == .action(.nextPage))
        #expect(keymap.match([Key(.enter)], in: .lead) == .action(.tableOpen))
    }

    @Test(arguments: Keymap.presetNames)
    func `the desk's deciding keys are the same in every preset`(_ name: String) {
        let keymap = Keymap.preset(name)
        let keys: [(Character, Action)] = [
            ("a", .accept), ("e", .edit), ("x", .reject), ("f", .flip), ("u", .undo), ("s", .skip), ("m", .note),
            ("!", .flag), ("z", .zoom), ("c", .caption), ("/", .search), (":", .commands), ("?", .help),
            ("A", .chooseA), ("B", .chooseB), ("C", .chooseC), ("D", .chooseD), ("1", .chooseA), ("4", .chooseD),
        ]
        for (character, action) in keys {
            #expect(keymap.match([Key(character)], in: .desk) == .action(action), "\(character)")
        }
    }

    @Test(arguments: Keymap.presetNames)
    func `no letter, digit or sign is a command where text is typed`(_ name: String) {
        let keymap = Keymap.preset(name)
        for context in [KeyContext.edit, .prompt] {
            for value in UInt8(32)...126 {
                let key = Key(Character(Unicode.Scalar(value)))
                #expect(keymap.match([key], in: context) == .none, "\(key.name) in \(context)")
            }
        }
    }

    @Test func `vim and emacs go about as their users expect`() {
        let vim = Keymap.preset("vim")
        #expect(vim.match([Key("l")], in: .desk) == .action(.nextSample))
        #expect(vim.match([Key("n")], in: .desk) == .action(.searchNext))
        #expect(vim.match([Key("g")], in: .desk) == .prefix)
        #expect(vim.match([Key("g"), Key("g")], in: .desk) == .action(.firstSample))
        let emacs = Keymap.preset("emacs")
        #expect(emacs.match([Key("n", control: true)], in: .desk) == .action(.nextTurn))
        #expect(emacs.match([Key("x", control: true)], in: .edit) == .prefix)
        #expect(emacs.match([Key("x", control: true), Key("s", control: true)], in: .edit) == .action(.editSave))
        #expect(emacs.match([Key("g", control: true)], in: .zoom) == .action(.cancel))
    }
}

extension Key {
    fileprivate init(_ character: Character, control: Bool) { self.init(.character(character), control: control) }

    fileprivate var isLetter: Bool {
        if case .character(let character) = code { character.isLetter && !control && !alt } else { false }
    }
}
