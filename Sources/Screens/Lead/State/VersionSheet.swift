internal import Corpus
internal import Figures
internal import Settings
internal import TerminalUI

/// A turn with its versions laid out for a width: the question over the whole of it, and the versions side by side.
struct VersionSheet: Sendable {
    private(set) var lines: [[Piece]] = []
    /// The lines that the generated text and each version take.
    private(set) var blocks: [Range<Int>] = []

    /// A part of a line.
    struct Piece: Hashable, Sendable {
        /// Counted from the left edge of the sheet.
        var column: Int
        var line: StyledLine
        /// Whether it belongs to the version under the cursor, which has a bar in front.
        var isCurrent = false
    }

    /// The least columns that a version needs to stand beside another.
    static let leastColumns = 34
    private static let gap = 2

    let width: Int
    private let theme: Theme
    private let taxonomy: ReasonTaxonomy
    private let rulingReasons: ReasonTaxonomy

    init(
        _ layer: SettleLayer, hidesNames: Bool, captions: [String], width: Int, theme: Theme, taxonomy: ReasonTaxonomy,
        rulingReasons: ReasonTaxonomy
    ) {
        self.width = width
        self.theme = theme
        self.taxonomy = taxonomy
        self.rulingReasons = rulingReasons
        guard let content = layer.content else { return }
        addHead(content, captions: captions)
        var sheets = [generated(content)]
        for (index, version) in layer.versions(hidesNames: hidesNames).enumerated() {
            sheets.append(
                block(version, number: index + 1, name: layer.name(of: index, hidesNames: hidesNames), in: content))
        }
        lay(sheets, cursor: layer.cursor)
    }

    /// A version before it has its place: its title and its lines.
    private struct Block {
        var title: StyledLine
        var aside: String
        var text: [StyledText]
    }

    // The head

    private mutating func addHead(_ content: AdjudicationCase, captions: [String]) {
        let item = content.item
        var why = StyledText(
            [item.domain, item.kind.rawValue, item.language.rawValue].filter { !$0.isEmpty }.joined(separator: " · "),
            .dim)
        if !item.contentions.isEmpty, !content.isSettled || content.isGold {
            why.append("   \(theme.mark(.stateContested, "=")) ", .stateContested)
            why.append(item.contentions.map(\.rawValue).joined(separator: ", "), .stateContested)
            if let entropy = item.entropy {
                why.append(", \(NumberText.decimal(entropy, places: 2)) bits of doubt", .dim)
            }
        }
        add(why)
        if !content.generated.question.isEmpty { add(StyledText(content.generated.question, .question)) }
        for (index, choice) in content.generated.choices.enumerated() {
            add(StyledText("\(AnswerLetters.letter(index)). \(choice)", .choice))
        }
        for caption in captions { add(StyledText("caption: \(caption)", .caption)) }
        for ruling in content.rulings { add(rulingText(ruling, generated: content.generated)) }
        lines.append([])
    }

    private func rulingText(_ ruling: Ruling, generated: TurnText) -> StyledText {
        var text = StyledText()
        switch ruling.kind {
        case .reopen: text.append("\(theme.mark(.stateOpen, ".")) opened again", .stateOpen)
        case .confirm: text.append("\(theme.mark(.choiceSelected, "*")) gold confirmed", .choiceSelected)
        case .resolve, .gold, .alternative:
            let words = ruling.kind == .gold ? "gold" : ruling.kind == .alternative ? "also right" : "settled"
            text.append("\(theme.mark(.choiceSelected, "*")) \(words): ", .choiceSelected)
            if let after = ruling.text {
                if after.hasSameBytes(as: generated) {
                    text.append("accepted as generated", .text)
                } else {
                    text.append(EditMarks.text(from: generated.answer, to: after.answer, role: .answer))
                }
            } else {
                text.append("rejected", .stateRejected)
            }
        }
        text.append("  \(ruling.lead) · \(ruling.time.dayAndTime)", .dim)
        if !ruling.reasons.isEmpty { text.append(" · " + names(ruling.reasons, in: [rulingReasons, taxonomy]), .dim) }
        if let note = ruling.note, !note.isEmpty { text.append(" · “\(note)”", .dim) }
        return text
    }

    private func names(_ slugs: [String], in taxonomies: [ReasonTaxonomy]) -> String {
        slugs.map { slug in taxonomies.lazy.compactMap { $0[slug] }.first.map(ReasonNames.bilingual) ?? slug }.joined(
            separator: ", ")
    }

    private mutating func add(_ text: StyledText) {
        for line in text.wrapped(columns: max(4, width - 4)) { lines.append([Piece(column: 2, line: line)]) }
    }

    // The versions

    private func generated(_ content: AdjudicationCase) -> Block {
        Block(
            title: StyledLine(("0 ", .hintKey), ("as generated", .heading)), aside: "",
            text: [answer(StyledText(content.generated.answer, .answer), empty: content.generated)])
    }

    private func block(_ version: ReviewerVersion, number: Int, name: String, in content: AdjudicationCase) -> Block {
        var title = StyledLine("\(number) ", .hintKey)
        title.runs +=
            StateWord.line(FigureTone(version.decision).role, FigureTone(version.decision).rawValue, theme: theme).runs
        title.add("  \(SafeText.string(name))", .heading)
        if let isRight = version.isRight {
            title.add(isRight ? "  right" : "  failed", isRight ? .stateAccepted : .stateRejected)
        }
        if let probability = content.posterior?.probabilities[version.decision] {
            title.add("  \(NumberText.percent(probability))", .dim)
        }
        var text: [StyledText] = []
        let before = content.generated
        if version.decision == .edit, let after = version.text {
            if !after.question.utf8.elementsEqual(before.question.utf8) {
                text.append(EditMarks.text(from: before.question, to: after.question, role: .question))
            }
            for (index, choice) in after.choices.enumerated() {
                let old = before.choices.indices.contains(index) ? before.choices[index] : ""
                guard !choice.utf8.elementsEqual(old.utf8) else { continue }
                var line = StyledText("\(AnswerLetters.letter(index)). ", .choice)
                line.append(EditMarks.text(from: old, to: choice, role: .choice))
                text.append(line)
            }
            text.append(answer(EditMarks.text(from: before.answer, to: after.answer, role: .answer), empty: after))
            if let spelledOut = AnswerLetters.spelledOut(after, kind: content.item.kind) {
                text.append(StyledText(spelledOut, .choiceSelected))
            }
        } else if version.decision == .accept {
            text.append(answer(StyledText(before.answer, .answer), empty: before))
        } else {
            text.append(StyledText(before.answer, .diffDelete))
        }
        if !version.reasons.isEmpty {
            text.append(StyledText("because: " + names(version.reasons, in: [taxonomy]), .dim))
        }
        if let note = version.note, !note.isEmpty { text.append(StyledText("note: \(note)", .dim)) }
        let time = version.activeMilliseconds.map { NumberText.duration(milliseconds: $0) } ?? ""
        return Block(title: title, aside: time, text: text)
    }

    private func answer(_ text: StyledText, empty: TurnText) -> StyledText {
        text.isEmpty ? StyledText("(empty)", .dim) : text
    }

    // The places

    private mutating func lay(_ sheets: [Block], cursor: Int) {
        let across = max(1, min(sheets.count, (width + Self.gap) / (Self.leastColumns + Self.gap)))
        let columns = (width - (across - 1) * Self.gap) / across
        for start in stride(from: 0, to: sheets.count, by: across) {
            let row = start..<min(sheets.count, start + across)
            let first = lines.count
            for (place, index) in row.enumerated() {
                let column = place * (columns + Self.gap)
                let block = laid(sheets[index], columns: columns, isCurrent: index == cursor)
                for (offset, line) in block.enumerated() {
                    if first + offset == lines.count { lines.append([]) }
                    lines[first + offset].append(Piece(column: column, line: line, isCurrent: index == cursor))
                }
                blocks.append(first..<first + block.count)
            }
            lines.append([])
        }
        if lines.last?.isEmpty == true { lines.removeLast() }
    }

    /// A title in a rule of its own, and the text beneath it.
    private func laid(_ block: Block, columns: Int, isCurrent: Bool) -> [StyledLine] {
        let border: ThemeRole = isCurrent ? .borderFocused : .border
        var title = StyledLine("── ", border)
        title.add(block.title)
        title = title.fitted(columns: columns - 4)
        let aside = title.columns + block.aside.count + 6 <= columns ? block.aside : ""
        let rule = max(1, columns - title.columns - aside.count - 1 - (aside.isEmpty ? 0 : 4))
        title.add(" " + String(repeating: "─", count: rule), border)
        if !aside.isEmpty {
            title.add(" \(aside) ", .dim)
            title.add("──", border)
        }
        let text = block.text.flatMap { $0.wrapped(columns: max(4, columns - 3)) }
        return [title] + text.map { StyledLine([.init(text: "  ", role: .text)] + $0.runs) }
    }
}
