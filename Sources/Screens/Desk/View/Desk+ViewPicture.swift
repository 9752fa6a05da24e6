internal import Corpus
internal import Settings
internal import TerminalUI

extension Desk {
    /// Draws the panel of the picture beside or above the conversation.
    func drawPicturePanel(in canvas: inout Canvas) {
        guard let rectangle = layout.picture, let sample else { return }
        let panel = Panel(
            rectangle: rectangle, isFramed: layout.isFramed, title: pictureTitle,
            aside: sample.pictures.count > 1 ? "\(pictureIndex + 1)/\(sample.pictures.count)" : "")
        panel.draw(in: &canvas, theme: theme)
        drawPicture(in: panel.inside, of: &canvas)
    }

    /// Draws the picture full-screen.
    func drawZoom(in canvas: inout Canvas) {
        let box = zoomBox
        drawPicture(in: Rectangle(column: 0, row: 1, columns: box.columns, rows: box.rows), of: &canvas)
        if let captionText, let zoomCaptions { drawCaptions(captionText, in: zoomCaptions, of: &canvas) }
    }

    /// The picture's file, its size, and what else there is to say about it.
    var pictureTitle: String {
        guard let sample, sample.pictures.indices.contains(pictureIndex) else { return "" }
        let file = sample.pictures[pictureIndex].split(separator: "/").last.map(String.init) ?? "picture"
        switch pictureState {
        case .waiting: return file
        case .ready(let picture):
            let note = picture.note.map { "  \($0)" } ?? ""
            return "\(file)  \(picture.width)×\(picture.height)\(note)"
        case .problem(let problem): return "\(file)  \(problem.title)"
        }
    }

    private func drawPicture(in box: Rectangle, of canvas: inout Canvas) {
        switch pictureState {
        case .waiting: drawNotice("picture is being prepared…", sentence: "", in: box, of: &canvas)
        case .problem(let problem):
            drawNotice(problem.title, sentence: problem.sentence, in: box, of: &canvas)
        case .ready(let picture):
            let columns = min(picture.cells.columns, box.columns)
            let rows = min(picture.cells.rows, box.rows)
            canvas.place(
                PicturePlacement(
                    identity: picture.identity,
                    rectangle: Rectangle(
                        column: box.column + (box.columns - columns) / 2, row: box.row + (box.rows - rows) / 2,
                        columns: columns, rows: rows)))
        }
    }

    /// Draws in place of a picture what is the matter with it.
    private func drawNotice(_ title: String, sentence: String, in box: Rectangle, of canvas: inout Canvas) {
        var text = StyledText(title, .pictureNotice)
        if !sentence.isEmpty { text.append("\n" + sentence, .dim) }
        let lines = text.wrapped(columns: max(4, min(48, box.columns - 4)))
        let top = box.row + max(0, (box.rows - lines.count) / 2)
        for (index, line) in lines.prefix(box.rows).enumerated() {
            line.draw(
                in: &canvas, column: box.column + max(0, (box.columns - line.columns) / 2), row: top + index,
                limit: box.endColumn, theme: theme)
        }
    }
}
