internal import TerminalUI
internal import Agreement
internal import Figures
internal import Settings

/// How pairs of reviewers agree: as a list, and as a matrix on a scale of colours and glyphs.
enum PairTables {
    static func list(_ pairs: [PairAgreement]) -> LeadTable {
        var table = LeadTable()
        table.emptySentence = "No two reviewers have rated the same turn."
        table.columns = [
            .text("reviewer", "the one", rank: 0, most: 18), .text("and", "the other", rank: 0, most: 18),
            .number("turns", "turns that both rated (n); under 30 the figures say little", rank: 1),
            .number("percent", "turns on which both decided the same", rank: 3),
            .number("kappa", "Cohen's, over the turns that both rated", rank: 2),
            .number("± s.e.", "the standard error of Cohen's kappa", rank: 4),
            .number("AC1", "Gwet's", rank: 5), .number("pi", "Scott's", rank: 6),
        ]
        table.rows = pairs.map { pair in
            let target = target(pair)
            let remark = remark(pair)
            func decimal(_ coefficient: Coefficient) -> LeadCell {
                dimmed(
                    .figure(coefficient, remark: remark, opens: target) { NumberText.decimal($0, places: 2) }, pair)
            }
            return LeadTable.Row(
                identity: "\(pair.a)\n\(pair.b)", name: "\(pair.a) and \(pair.b)",
                cells: [
                    .text(pair.a, opens: target), .text(pair.b, opens: target),
                    .count(pair.units, pair.isEnough ? .text : .dim, remark: remark, opens: target),
                    dimmed(
                        .figure(pair.percentAgreement, remark: remark, opens: target) { NumberText.percent($0) }, pair),
                    decimal(pair.cohenKappa), decimal(pair.cohenKappaStandardError), decimal(pair.gwetAC1),
                    decimal(pair.scottPi),
                ])
        }
        return table
    }

    /// A row and a column a reviewer: Cohen's kappa beneath the diagonal, the number of turns above it.
    static func matrix(_ pairs: [PairAgreement], theme: Theme) -> LeadTable {
        var table = LeadTable()
        table.emptySentence = "No two reviewers have rated the same turn."
        let names = Set(pairs.flatMap { [$0.a, $0.b] }).sorted()
        let found = Dictionary(
            pairs.flatMap { [(Pair(one: $0.a, other: $0.b), $0), (Pair(one: $0.b, other: $0.a), $0)] }
        ) { first, _ in first }
        table.columns = [.text("reviewer", "who", rank: 0, most: 14)]
        for (index, name) in names.enumerated() {
            table.columns.append(
                TableColumn(
                    title: name, meaning: "Cohen's kappa below the diagonal, turns that both rated above it",
                    alignment: .right, rank: index + 1, width: .natural(most: 9), isLargestFirst: true))
        }
        table.rows = names.enumerated().map { row, name in
            LeadTable.Row(
                identity: name,
                cells: [.text(name)]
                    + names.enumerated().map { column, other in
                        guard row != column else {
                            return LeadCell(.line(StyledLine("·", .dim)), value: .nothing, remark: "the same person")
                        }
                        guard let pair = found[Pair(one: name, other: other)] else {
                            return .absent("\(name) and \(other) have rated no turn both")
                        }
                        return row > column
                            ? kappa(pair, theme: theme)
                            : .count(
                                pair.units, .dim, remark: "turns that \(pair.a) and \(pair.b) both rated",
                                opens: target(pair))
                    })
        }
        return table
    }

    private struct Pair: Hashable {
        var one: String
        var other: String
    }

    private static func kappa(_ pair: PairAgreement, theme: Theme) -> LeadCell {
        guard pair.isEnough else {
            return LeadCell(
                .line(StyledLine("\(theme.mark(.heatFew, "-")) ", .heatFew)), value: .nothing, remark: remark(pair),
                opens: target(pair))
        }
        guard let value = pair.cohenKappa.value else {
            return .figure(pair.cohenKappa, opens: target(pair)) { _ in "" }
        }
        return LeadCell(
            .line(StyledLine(" \(HeatScale.text(value, theme: theme)) ", HeatScale.role(of: value))),
            value: .number(value),
            remark: "Cohen's kappa of \(pair.a) and \(pair.b), n \(NumberText.count(pair.units))", opens: target(pair))
    }

    private static func remark(_ pair: PairAgreement) -> String? {
        pair.isEnough
            ? nil
            : "only \(pair.units) turns rated by both \(pair.a) and \(pair.b): under \(PairAgreement.enoughUnits) the "
                + "figures say little"
    }

    private static func target(_ pair: PairAgreement) -> LeadTarget {
        .items(.pair(pair.a, pair.b, a: nil, b: nil), title: "\(pair.a) and \(pair.b)")
    }

    /// Greys what rests on too little.
    private static func dimmed(_ cell: LeadCell, _ pair: PairAgreement) -> LeadCell {
        guard !pair.isEnough, case .line(var line) = cell.content else { return cell }
        var cell = cell
        for index in line.runs.indices { line.runs[index].role = .dim }
        cell.content = .line(line)
        return cell
    }
}
