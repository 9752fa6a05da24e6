@testable import Settings
import TerminalUI
import Testing

/// Keys as keymap files and hints write them.
@Suite struct KeySequenceTests {
    @Test(arguments: [
        ("a", "a"), ("A", "A"), ("<C-s>", "^S"), ("<C-S>", "^S"), ("<F5>", "F5"), ("<A-x>", "Alt-x"),
        ("<A-X>", "Alt-X"),
        ("<S-Tab>", "Shift-Tab"), ("<Space>", "Space"), ("<esc>", "Esc"), ("<CR>", "Enter"), ("g g", "g g"),
        ("<C-x> <C-s>", "^X ^S"), ("<A-lt>", "Alt-<"), ("<", "<"), (">", ">"), ("<C-Left>", "^Left"), ("-", "-"),
        ("<PgDn>", "PgDn"), ("<M-b>", "Alt-b"), ("<A-->", "Alt--"), ("猫", "猫"), ("<C-_>", "^_"),
    ])
    func `a sequence is read, labelled, and written so that it reads the same`(_ text: String, _ label: String) throws {
        let sequence = try KeySequence(text)
        #expect(sequence.label == label)
        #expect(try KeySequence(sequence.description) == sequence)
    }

    @Test func `every key that a preset binds is written so that it reads the same`() throws {
        for name in Keymap.presetNames {
            for context in KeyContext.allCases {
                for binding in Keymap.preset(name).bindings(of: context) {
                    let sequence = KeySequence(binding.keys)
                    #expect(try KeySequence(sequence.description) == sequence)
                }
            }
        }
    }

    @Test(arguments: [
        ("", "there is no key in “”; the space bar is “<Space>”"),
        ("gg", "“gg” is not a key; write “g g” for keys one after the other"),
        ("<Entre>", "there is no key “<Entre>”; did you mean “<Enter>”?"),
        ("<F25>", "there is no key “<F25>”; did you mean “<F2>”?"),
        ("<X-a>", "“X-” in “<X-a>” is no modifier; there are C-, A- and S-"),
        ("ａ", "“ａ” is full-width; write “a”, which stands for both"),
        ("\u{200B}", "a character that cannot be seen is not a key; use a name such as “<Tab>”"),
    ])
    func `what is no key is explained`(_ text: String, _ message: String) {
        #expect(throws: KeyNameError.self) { try KeySequence(text) }
        do throws(KeyNameError) {
            _ = try KeySequence(text)
        } catch {
            #expect(error.description == message)
        }
    }
}
