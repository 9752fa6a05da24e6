/// One cell of a canvas.
package struct Cell: Hashable, Sendable {
    package var content: Content
    package var style: Style

    package init(_ content: Content, style: Style = .plain) {
        self.content = content
        self.style = style
    }

    package enum Content: Hashable, Sendable {
        /// A grapheme cluster that is safe to print: its first cell when it is two wide.
        case text(Character)
        /// The second cell of a wide character.
        case continuation
        /// Part of a picture: the terminal fills it from the picture placed there.
        case picture
    }

    /// An empty cell.
    package static let blank = Cell(.text(" "))
}
