package import TerminalUI

/// Keys that are pressed one after the other, as keymap files write them: `a`, `<C-s>`, `g g`, `<C-x> <C-e>`.
///
/// Keys are separated by spaces. A character stands for itself; `<…>` holds a key's name after any of the modifiers
/// `C-` (Control), `A-` (Alt) and `S-` (Shift): `<Enter>`, `<Esc>`, `<Tab>`, `<S-Tab>`, `<Space>`, `<Backspace>`,
/// `<Delete>`, `<Insert>`, `<Up>`, `<Down>`, `<Left>`, `<Right>`, `<Home>`, `<End>`, `<PageUp>`, `<PageDown>`, `<F1>` to
/// `<F24>`, `<lt>` and `<gt>` for the two brackets.
package struct KeySequence: Hashable, Sendable, CustomStringConvertible {
    package var keys: [Key]

    package init(_ keys: [Key]) { self.keys = keys }

    /// Reads the text of a keymap file.
    ///
    /// - Throws: what is wrong with it, in a phrase fit for a person.
    package init(_ text: String) throws(KeyNameError) {
        let tokens = text.split(separator: " ")
        guard !tokens.isEmpty else { throw KeyNameError("there is no key in “\(text)”; the space bar is “<Space>”") }
        var keys: [Key] = []
        for token in tokens { keys.append(try Key(name: token)) }
        self.keys = keys
    }

    /// The text of keymap files; reading it gives the same keys.
    package var description: String { keys.map(\.name).joined(separator: " ") }

    /// The keys as hints show them: `^S`, `F5`, `Alt-x`, `g g`.
    package var label: String { keys.map(\.label).joined(separator: " ") }
}

/// A key's name that cannot be read, or a key that no terminal can send.
package struct KeyNameError: Error, Hashable, Sendable, CustomStringConvertible {
    package let description: String

    init(_ description: String) { self.description = description }
}
