internal import Corpus
internal import Settings
internal import TerminalUI

extension Desk {
    /// Draws the panel of the picture beside or above the conversation.
    func drawPicturePanel(in canvas: inout Canvas) {
        guard let rectangle = layout.picture, let sample else { return }
        let panel = Panel(
            rectangle: rectangle, isFramed: layout.isFramed, title: viewer.title(of: sample.pictures),
            aside: viewer.place(among: sample.pictures))
        panel.draw(in: &canvas, theme: theme)
        viewer.draw(in: panel.inside, of: &canvas, theme: theme)
    }

    /// Draws the picture full-screen.
    func drawZoom(in canvas: inout Canvas) {
        let box = zoomBox
        viewer.draw(
            in: Rectangle(column: 0, row: 1, columns: box.columns, rows: box.rows), of: &canvas, theme: theme)
        if let captionText, let zoomCaptions { drawCaptions(captionText, in: zoomCaptions, of: &canvas) }
    }
}
