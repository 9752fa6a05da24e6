internal import Settings
internal import TerminalUI

/// What failed, told above the last line of a screen until it is dismissed.
enum FailureBanner {
    /// The lines that tell of the first failure, and how many more there are; none without a failure.
    static func lines(_ failures: [String], dismiss key: String, size: Size) -> [StyledLine] {
        guard var text = failures.first, size.columns > 4 else { return [] }
        if failures.count > 1 { text += " (and \(failures.count - 1) more)" }
        text += " \(key) dismisses."
        return Array(StyledText(text, .error).wrapped(columns: size.columns - 2).prefix(max(1, size.rows / 4)))
    }

    /// The lines that tell of something that cannot be dismissed.
    static func lines(lasting text: String, size: Size) -> [StyledLine] {
        guard size.columns > 4 else { return [] }
        return Array(StyledText(text, .error).wrapped(columns: size.columns - 2).prefix(max(2, size.rows / 3)))
    }

    static func draw(_ lines: [StyledLine], above row: Int, in canvas: inout Canvas, theme: Theme) {
        guard !lines.isEmpty else { return }
        let top = row - lines.count
        canvas.fill(
            Rectangle(column: 0, row: top, columns: canvas.size.columns, rows: lines.count), style: theme[.error])
        for (index, line) in lines.enumerated() {
            line.draw(in: &canvas, column: 1, row: top + index, limit: canvas.size.columns, theme: theme)
        }
    }
}
