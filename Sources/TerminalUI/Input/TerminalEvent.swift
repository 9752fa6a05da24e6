/// What a terminal reports.
package enum TerminalEvent: Hashable, Sendable {
    case key(Key)
    /// Text pasted between brackets: literal, never commands.
    case paste(String)
    case resize(Size)
    /// The terminal's window gained or lost the focus.
    case focus(Bool)
}
