internal import Corpus
internal import Settings
internal import TerminalUI

extension Desk {
    /// Draws the line at the top: what is on screen, and how far the work has come.
    func drawHeader(in canvas: inout Canvas) {
        let style = theme[.statusBar]
        canvas.fill(Rectangle(column: 0, row: 0, columns: size.columns, rows: 1), style: style)
        let (left, right) = headerParts()
        // What comes last in importance goes first when there is no room.
        for kept in headerChoices {
            let leftText = kept.left.map { left[$0] }.filter { !$0.isEmpty }.joined(separator: "  ")
            let rightText = kept.right.map { right[$0] }.filter { !$0.isEmpty }.joined(separator: "   ")
            let width = DisplayWidth.columns(of: leftText) + DisplayWidth.columns(of: rightText)
            let isLast = kept == headerChoices.last
            guard isLast || width + 4 <= size.columns else { continue }
            let column = max(1, size.columns - 1 - DisplayWidth.columns(of: rightText))
            canvas.draw(leftText, column: 1, row: 0, style: style, limit: column - 1)
            canvas.draw(rightText, column: column, row: 0, style: style, limit: size.columns)
            if kept.left.contains(0) {
                canvas.restyle(Rectangle(column: 1, row: 0, columns: Self.programName.count, rows: 1)) {
                    $0.attributes.insert(.bold)
                }
            }
            return
        }
    }

    private static var programName: String { "vermilion" }

    private struct Kept: Equatable {
        var left: [Int]
        var right: [Int]
    }

    /// Which parts are shown, from all of them to the fewest.
    private var headerChoices: [Kept] {
        [
            Kept(left: [0, 1], right: [0, 1, 2, 3]), Kept(left: [1], right: [0, 1, 2, 3]),
            Kept(left: [1], right: [0, 1, 2]), Kept(left: [1], right: [0, 1]), Kept(left: [], right: [0, 1]),
        ]
    }

    private func headerParts() -> (left: [String], right: [String]) {
        let left = [Self.programName, subject]
        guard let sample else { return (left, ["", "", "", bench.setup.person]) }
        if bench.viewer.zoom != nil {
            return (
                [Self.programName, bench.viewer.title(of: sample.pictures)],
                [
                    bench.viewer.nearness, bench.viewer.place(among: sample.pictures), "sample \(sample.number)",
                    bench.setup.person,
                ]
            )
        }
        let turn = turns.isEmpty ? "no turns" : "turn \(current + 1)/\(turns.count)"
        return (
            left,
            ["sample \(sample.number)", turn, "\(progress.remaining) of \(progress.total) left", bench.setup.person]
        )
    }

    /// The field, the kind and the language of what keys act on.
    private var subject: String {
        var parts: [String] = []
        if let domain = sample?.domain, !domain.isEmpty { parts.append(domain) }
        if let turn {
            parts.append(turn.kind.rawValue)
            parts.append(turn.language.rawValue)
        }
        return parts.joined(separator: " · ")
    }
}
