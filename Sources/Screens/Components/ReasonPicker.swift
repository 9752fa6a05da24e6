internal import Corpus
internal import Settings
internal import TerminalUI

/// Picks the reasons of a decision, several where several apply, and takes a note on it.
struct ReasonPicker: Sendable {
    /// A reason and the key that marks it.
    struct Entry: Hashable, Sendable {
        var reason: Reason
        var label: Character?
    }

    /// What is asked, as `why reject turn 2?`.
    let title: String
    /// What confirming does, in a word.
    let verb: String
    let entries: [Entry]
    /// Whether marking one takes the mark off the others.
    let isSingle: Bool
    /// The slugs of the marked reasons, in the order in which they were marked.
    private(set) var marked: [String]
    private(set) var selection = 0
    var note: LineField
    /// Whether keys write the note.
    var isWriting = false

    /// Offers all reasons, each on a digit or a letter that does nothing else in a list.
    init(
        _ title: String, verb: String, taxonomy: ReasonTaxonomy, keymap: Keymap, marked: [String] = [],
        note: String = "", isSingle: Bool = false
    ) {
        self.title = title
        self.verb = verb
        self.isSingle = isSingle
        var labels = "1234567890abcdefghijklmnopqrstuvwxyz".filter { keymap.match([Key($0)], in: .list) == .none }[...]
        entries = taxonomy.reasons.map { Entry(reason: $0, label: labels.popFirst()) }
        self.marked = marked
        self.note = LineField(note)
    }

    /// Takes a key that marks a reason or takes its mark off; false for any other.
    mutating func take(_ key: Key) -> Bool {
        guard !isWriting, case .character(let character) = key.code, !key.control, !key.alt,
            let index = entries.firstIndex(where: { $0.label == character })
        else { return false }
        selection = index
        toggleSelected()
        return true
    }

    mutating func toggleSelected() {
        guard entries.indices.contains(selection) else { return }
        let slug = entries[selection].reason.slug
        if let index = marked.firstIndex(of: slug) {
            marked.remove(at: index)
        } else if isSingle {
            marked = [slug]
        } else {
            marked.append(slug)
        }
    }

    /// Moves among the reasons and the note, which stands after the last of them.
    mutating func move(by step: Int) {
        let places = entries.count + 1
        let next = ((isWriting ? entries.count : selection) + step + places) % places
        isWriting = next == entries.count
        if !isWriting { selection = next }
    }
}

extension ReasonPicker {
    /// Draws the reasons at the lower edge of an area.
    func draw(in area: Rectangle, of canvas: inout Canvas, theme: Theme) {
        let count = entries.count
        let entryColumns = (entries.map { DisplayWidth.columns(of: ReasonNames.bilingual($0.reason)) }.max() ?? 0) + 10
        // One column where all fit beneath one another, so that half of the conversation stays in view.
        let isWide = area.columns >= 2 * entryColumns + 2 && count + 4 > area.rows / 2
        let listRows = isWide ? (count + 1) / 2 : count
        let rectangle = OverlayBox.below(
            columns: isWide ? 2 * entryColumns + 2 : max(48, entryColumns + 2), rows: listRows + 4, in: area)
        let box = OverlayBox(
            rectangle: rectangle, title: title, aside: marked.isEmpty || isSingle ? "" : "\(marked.count) marked")
        box.draw(in: &canvas, theme: theme)
        let inside = box.inside
        let rows = max(0, inside.rows - 2)
        let columns = isWide ? 2 : 1
        let perColumn = min(listRows, rows)
        let visible = ListRow.visible(count: count, selection: selection, room: perColumn * columns)
        for (place, index) in visible.enumerated() {
            let entry = entries[index]
            let isMarked = marked.contains(entry.reason.slug)
            let (left, right) = isSingle ? ("(", ")") : ("[", "]")
            let text = "\(entry.label.map(String.init) ?? " ") \(left)\(isMarked ? "x" : " ")\(right) "
            let width = inside.columns / columns
            ListRow(
                line: StyledLine(
                    (text, .hintKey),
                    (
                        ReasonNames.bilingual(entry.reason),
                        isMarked ? isSingle ? .choiceSelected : .stateRejected : .overlay
                    )), isSelected: !isWriting && index == selection
            ).draw(
                in: &canvas,
                rectangle: Rectangle(
                    column: inside.column + (place / perColumn) * width, row: inside.row, columns: width,
                    rows: perColumn), row: inside.row + place % perColumn, theme: theme)
        }
        let row = inside.endRow - 1
        let start = canvas.draw(
            isWriting ? "› note: " : "  note: ", column: inside.column, row: row, style: theme[.hintKey, on: .overlay])
        note.draw(
            in: &canvas, column: start, row: row, limit: inside.endColumn - 1, theme: theme, ground: .overlay,
            hasCursor: isWriting)
    }
}
