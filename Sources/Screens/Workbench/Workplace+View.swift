internal import Settings
internal import TerminalUI

extension Workplace {
    /// Draws the screen as it is now.
    func draw(in canvas: inout Canvas) {
        canvas.fill(canvas.bounds, style: theme[.text])
        guard !isTooSmall else { return drawTooSmall(in: &canvas) }
        drawHeader(in: &canvas)
        if bench.viewer.zoom != nil {
            let rectangle = Rectangle(column: 0, row: 1, columns: zoomBox.columns, rows: zoomBox.rows)
            bench.viewer.draw(in: rectangle, of: &canvas, theme: theme)
            if let zoomCaptions { drawCaptions(in: zoomCaptions, of: &canvas) }
        } else {
            drawBody(in: &canvas)
        }
        FailureBanner.draw(bannerLines, above: size.rows - 1, in: &canvas, theme: theme)
        drawFooter(in: &canvas)
        drawOverlay(in: &canvas)
    }

    private func drawTooSmall(in canvas: inout Canvas) {
        let needed = "\(Self.smallest.columns)×\(Self.smallest.rows)"
        let lines = StyledText("terminal too small (needs \(needed))", .warning).wrapped(columns: max(2, size.columns))
        let top = max(0, (size.rows - lines.count) / 2)
        canvas.draw(
            lines, in: Rectangle(column: 0, row: top, columns: size.columns, rows: size.rows - top), theme: theme)
    }

    /// Draws a sentence in the middle of the columns, from a row on.
    func drawNotice(_ sentence: String, columns: Int, row: (_ lines: Int) -> Int, in canvas: inout Canvas) {
        let lines = StyledText(sentence, .dim).wrapped(columns: min(60, columns))
        let column = (size.columns - (lines.map(\.columns).max() ?? 0)) / 2
        let area = Rectangle(column: column, row: row(lines.count), columns: size.columns - column, rows: lines.count)
        canvas.draw(lines, in: area, theme: theme)
    }

    /// Draws the picture in a panel of its own.
    func drawPicture(in rectangle: Rectangle, isFramed: Bool, of canvas: inout Canvas) {
        guard let pictured else { return }
        let panel = Panel(
            rectangle: rectangle, isFramed: isFramed, title: bench.viewer.title(of: pictured.paths),
            aside: bench.viewer.place(among: pictured.paths))
        panel.draw(in: &canvas, theme: theme)
        bench.viewer.draw(in: panel.inside, of: &canvas, theme: theme)
    }

    /// Draws the captions beneath a line with their title.
    func drawCaptions(in rectangle: Rectangle, of canvas: inout Canvas) {
        guard let captionText else { return }
        let count = pictured?.captions.count ?? 0
        let lines = captionText.wrapped(columns: rectangle.columns - 4)
        let room = rectangle.rows - 1
        let rest = lines.count - room
        canvas.fill(rectangle, style: theme[.text])
        Panel(
            rectangle: rectangle, isFramed: false, title: count > 1 ? "\(count) captions" : "caption",
            aside: rest > 0 ? "\(rest) more lines" : ""
        ).draw(in: &canvas, theme: theme)
        let text = Rectangle(
            column: rectangle.column + 3, row: rectangle.row + 1, columns: rectangle.columns - 4, rows: room)
        canvas.draw(lines, in: text, theme: theme)
    }

    // The foot

    /// The lines of what cannot be dismissed, or else of failures that wait to be.
    var bannerLines: [StyledLine] {
        if let lostStore = bench.lostStore { return FailureBanner.lines(lasting: lostStore, size: size) }
        return FailureBanner.lines(bench.failures.map(\.text), dismiss: key(.cancel, in: restingContext), size: size)
    }

    /// Draws the last line: what keys do or what there is to say, and whether all is saved.
    private func drawFooter(in canvas: inout Canvas) {
        let row = size.rows - 1
        canvas.fill(Rectangle(column: 0, row: row, columns: size.columns, rows: 1), style: theme[.hintText])
        let saved = savedMark
        let savedColumn = size.columns - 1 - saved.columns
        saved.draw(in: &canvas, column: savedColumn, row: row, limit: size.columns, theme: theme)
        let limit = saved.runs.isEmpty ? size.columns - 1 : savedColumn - 2
        let footer = Footer(row: row, limit: limit, theme: theme)
        if case .prompt(let prompt, _) = bench.overlay {
            footer.draw(prompt, in: &canvas)
            if let offers = prompt.offers { drawOffers(offers, row: row - 1, in: &canvas) }
        } else if !bench.keys.isEmpty {
            footer.drawContinuations(of: bench.keys, keymap: keymap, context: currentContext, in: &canvas)
        } else if let message = bench.message {
            footer.draw(message, in: &canvas)
        } else {
            footer.draw(hints, in: &canvas)
        }
    }

    /// Draws what can stand next on the line that is being written.
    private func drawOffers(_ offers: ConditionOffers, row: Int, in canvas: inout Canvas) {
        canvas.fill(Rectangle(column: 0, row: row, columns: size.columns, rows: 1), style: theme[.hintText])
        var line = StyledLine(keymap.hint(for: .editNextField, in: .prompt).map { "\($0)  " } ?? "", .dim)
        line.add(offers.line)
        line.fitted(columns: size.columns - 2).draw(
            in: &canvas, column: 1, row: row, limit: size.columns - 1, theme: theme)
    }

    /// Whether everything is on disk.
    private var savedMark: StyledLine {
        var line = StyledLine()
        if bench.lostStore != nil || bench.failures.contains(where: \.isUnsaved) {
            line = StyledLine("NOT SAVED", .error)
        } else if !bench.outstanding.isEmpty {
            line = StyledLine("saving…", .dim)
        } else if bench.hasRecorded {
            line = StyledLine("saved \(theme.mark(.saved, "✓"))", .saved)
        }
        if !footerAside.isEmpty { line.add("  \(footerAside)", .dim) }
        return line
    }

    // Hints

    /// What the keys do that matter now, from the live keymap, in the order in which they are shown.
    private var hints: [Hint] {
        switch bench.overlay {
        case .reasons(let picker, _):
            picker.isWriting
                ? hints((.editSave, picker.verb, 1), (.listPrevious, "reasons", 2), (.cancel, "back", 0))
                : hints(
                    (.listToggle, "mark", 2), (.listConfirm, picker.verb, 1), (.note, "note", 3), (.cancel, "back", 0))
        case .commands: hints((.editSave, "do it", 1), (.listNext, "next", 2), (.cancel, "back", 0))
        case .list: hints((.listConfirm, "open", 1), (.listNext, "next", 2), (.cancel, "back", 0))
        case .page(let page, _):
            (page.confirming.map { hints((.listConfirm, $0, 1)) } ?? [])
                + hints((.listNext, "down", 2), (.listPrevious, "up", 3), (.cancel, "back", 0))
        case .prompt, nil: bench.viewer.zoom != nil ? zoomHints : bench.editor != nil ? editorHints : restingHints
        }
    }

    /// The hints for those actions that a key does.
    func hints(_ wanted: (Action, String, Int)...) -> [Hint] {
        wanted.compactMap { keymap.hint($0.0, $0.1, $0.2, in: currentContext) }
    }

    private var zoomHints: [Hint] {
        let pan = [Action.panLeft, .panDown, .panUp, .panRight].compactMap { keymap.hint(for: $0, in: .zoom) }
        let near = hints(
            (.zoomIn, "nearer", 1), (.zoomOut, "further", 2), (.zoomFit, "whole", 3), (.zoomPixels, "pixels", 4))
        let moving = pan.isEmpty ? [] : [Hint(keys: pan.joined(separator: " "), label: "move", rank: 5)]
        let others = (pictured?.paths.count ?? 0) > 1 ? hints((.nextPicture, "next picture", 6)) : []
        return near + moving + others + hints((.cancel, "back", 0))
    }

    private var editorHints: [Hint] {
        hints(
            (.editSave, savingLabel, 1), (.cancel, "leave, draft stays", 2), (.editNextField, "next field", 3),
            (.editRestore, "generated text", 4), (.editUndo, "undo", 5), (.editExternally, "own editor", 6),
            (.help, "help", 0))
    }

    private func drawOverlay(in canvas: inout Canvas) {
        switch bench.overlay {
        case .reasons(let picker, _):
            picker.draw(in: reasonsArea(entries: picker.entries.count), of: &canvas, theme: theme)
        case .commands(let picker): picker.draw(in: &canvas, theme: theme)
        case .list(let picker, _): picker.draw(in: &canvas, theme: theme)
        case .page(let page, _): page.draw(in: &canvas, theme: theme)
        case .prompt, nil: break
        }
    }
}
