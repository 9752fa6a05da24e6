internal import Corpus
internal import Settings
internal import TerminalUI

extension PictureViewer {
    /// The picture's file, its size, and what else there is to say about it.
    func title(of pictures: [String]) -> String {
        guard pictures.indices.contains(index) else { return "" }
        let file = pictures[index].split(separator: "/").last.map(String.init) ?? "picture"
        switch state {
        case .waiting: return file
        case .ready(let picture):
            let note = picture.note.map { "  \($0)" } ?? ""
            return "\(file)  \(picture.width)×\(picture.height)\(note)"
        case .problem(let problem): return "\(file)  \(problem.title)"
        }
    }

    /// Which of several pictures this is, as `1/3`; empty for a lone one.
    func place(among pictures: [String]) -> String { pictures.count > 1 ? "\(index + 1)/\(pictures.count)" : "" }

    /// How closely the picture is looked at full-screen, as `1.50×`.
    var nearness: String {
        guard let zoom, zoom.thousandths != 1_000 else { return "whole picture" }
        let hundredths = (zoom.thousandths + 5) / 10
        return "\(hundredths / 100).\(hundredths / 10 % 10)\(hundredths % 10)×"
    }

    /// Places the picture in the middle of a box, or says there what is the matter with it.
    func draw(in box: Rectangle, of canvas: inout Canvas, theme: Theme) {
        switch state {
        case .waiting: drawNotice("picture is being prepared…", sentence: "", in: box, of: &canvas, theme: theme)
        case .problem(let problem):
            drawNotice(problem.title, sentence: problem.sentence, in: box, of: &canvas, theme: theme)
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

    private func drawNotice(_ title: String, sentence: String, in box: Rectangle, of canvas: inout Canvas, theme: Theme)
    {
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
