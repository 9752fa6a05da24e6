internal import TerminalUI

/// Where everything stands on a desk of a given size.
struct DeskLayout: Hashable, Sendable {
    /// The least size at which the desk can be worked at.
    static let smallest = Size(columns: 40, rows: 10)
    /// From this width on the picture stands beside the conversation.
    static let wideColumns = 100

    var size: Size
    /// Whether panels have whole frames; else a line with their title stands above them.
    var isFramed: Bool
    /// The panel of the picture; nil when there is none or no room for it.
    var picture: Rectangle?
    var conversation: Rectangle
    /// The panel of the captions, when they are shown.
    var captions: Rectangle?
    /// Lines above the footer that tell of a failure.
    var banner: Rectangle

    /// - Parameters:
    ///   - bannerRows: the lines that a failure needs.
    ///   - captionRows: the lines that captions would take in a conversation of the width given; nil to leave them out.
    init(size: Size, hasPicture: Bool, bannerRows: Int = 0, captionRows: ((Int) -> Int)? = nil) {
        self.size = size
        isFramed = size.columns >= Self.wideColumns
        let bodyRows = max(0, size.rows - 2 - bannerRows)
        let body = Rectangle(column: 0, row: 1, columns: size.columns, rows: bodyRows)
        banner = Rectangle(column: 0, row: body.endRow, columns: size.columns, rows: bannerRows)
        conversation = body
        if hasPicture { takePicture(from: body) }
        if let captionRows {
            let inside = Panel.inside(conversation, isFramed: isFramed)
            let rows = min(captionRows(inside.columns) + 1, inside.rows / 2)
            if rows >= 2 {
                captions = Rectangle(
                    column: inside.column, row: inside.endRow - rows, columns: inside.columns, rows: rows)
            }
        }
    }

    private mutating func takePicture(from body: Rectangle) {
        if isFramed {
            // Wider than 4:3 of its rows, a picture would only be framed by blanks.
            let widest = (body.rows - 2) * 8 / 3 + 2
            let columns = min(max(body.columns * 47 / 100, min(widest, body.columns - 66)), widest, body.columns - 42)
            guard columns >= 12, body.rows >= 6 else { return }
            picture = Rectangle(column: 0, row: body.row, columns: columns, rows: body.rows)
            conversation = Rectangle(column: columns, row: body.row, columns: body.columns - columns, rows: body.rows)
        } else if body.rows >= 14 {
            let rows = body.rows / 2
            picture = Rectangle(column: 0, row: body.row, columns: body.columns, rows: rows)
            conversation = Rectangle(column: 0, row: body.row + rows, columns: body.columns, rows: body.rows - rows)
        }
    }

    /// The cells that the picture must fit in.
    var pictureBox: Size? {
        guard let picture else { return nil }
        let inside = Panel.inside(picture, isFramed: isFramed)
        return Size(columns: inside.columns, rows: inside.rows)
    }

    /// Where turns are drawn: the inside of the conversation's panel without the captions.
    var turns: Rectangle {
        var inside = Panel.inside(conversation, isFramed: isFramed)
        if let captions { inside.rows -= captions.rows }
        return inside
    }
}
