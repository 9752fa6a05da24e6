internal import Agreement
internal import Corpus
internal import Figures
internal import Settings

/// A table of the lead's room.
typealias LeadTable = DataTable<LeadTarget>

/// A cell of a table of the lead's room.
typealias LeadCell = TableCell<LeadTarget>

/// What is behind a figure.
enum LeadTarget: Hashable, Sendable {
    /// The turns that it counts; the title says which they are.
    case items(FigureSource, title: String)
    /// A turn with every reviewer's version.
    case settle(TurnPlace)
    /// Every event about a turn.
    case history(TurnPlace)
}

extension TableCell<LeadTarget> {
    /// A name or a word; what has no name says so.
    static func text(
        _ text: String, _ role: ThemeRole = .text, remark: String? = nil, opens target: LeadTarget? = nil
    ) -> LeadCell {
        let shown = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        return LeadCell(
            .line(StyledText(shown.isEmpty ? "(none)" : shown, shown.isEmpty ? .dim : role).line),
            value: .text(text.lowercased()), remark: remark, opens: target)
    }

    /// A count; nothing stands back.
    static func count(
        _ number: Int, _ role: ThemeRole = .text, remark: String? = nil, opens target: LeadTarget? = nil
    ) -> LeadCell {
        LeadCell(
            .line(StyledLine(NumberText.count(number), number == 0 ? .dim : role)), value: .number(Double(number)),
            remark: remark, opens: number == 0 ? nil : target)
    }

    /// A figure that may be undefined: then the remark says why.
    static func figure(
        _ coefficient: Coefficient, remark: String? = nil, opens target: LeadTarget? = nil,
        _ text: (Double) -> String
    ) -> LeadCell {
        switch coefficient {
        case .value(let value):
            LeadCell(.line(StyledLine(text(value), .text)), value: .number(value), remark: remark, opens: target)
        case .undefined(let reason):
            LeadCell(
                .line(StyledLine(NumberText.undefined, .dim)), value: .nothing,
                remark: EstimateText.undefined(reason), opens: target)
        }
    }

    /// A share of a count, in percent; undefined of nothing.
    static func share(_ part: Int, of whole: Int, remark: String? = nil, opens target: LeadTarget? = nil) -> LeadCell {
        let share: Coefficient = whole > 0 ? .value(Double(part) / Double(whole)) : .undefined(.noData)
        return figure(share, remark: remark, opens: target) { NumberText.percent($0) }
    }

    /// Nothing to show, and why.
    static func absent(_ remark: String) -> LeadCell {
        LeadCell(.line(StyledLine(NumberText.undefined, .dim)), value: .nothing, remark: remark)
    }
}
