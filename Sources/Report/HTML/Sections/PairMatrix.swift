internal import Agreement
internal import Figures

/// Who agrees with whom: percent agreement above the diagonal, Cohen's kappa below it.
struct PairMatrix {
    let pairs: [PairAgreement]

    private var names: [String] {
        var seen: Set<String> = []
        return pairs.flatMap { [$0.a, $0.b] }.filter { seen.insert($0).inserted }.sorted()
    }

    @MarkupBuilder var markup: Markup {
        Markup.element("h3") { "Pairs of reviewers" }
        if pairs.isEmpty {
            Markup.element("p", ["class": "note prose"]) { "No two reviewers have rated the same turn yet." }
        } else {
            matrix
            if pairs.contains(where: { !$0.isEnough }) {
                Markup.element("p", ["class": "note prose"]) {
                    """
                    Framed, with the number of turns alone: pairs with fewer than \(PairAgreement.enoughUnits) turns\
                     in common, whose figures say little.
                    """
                }
            }
            undefined
        }
    }

    private var matrix: Markup {
        let names = names
        var known: [Set<String>: PairAgreement] = [:]
        for pair in pairs { known[[pair.a, pair.b]] = pair }
        return DataTable(
            caption: "Above the diagonal percent agreement, below it Cohen’s kappa, each with the number of turns that "
                + "both rated. The stronger the blue, the better.",
            columns: [.words("")]
                + names.enumerated().map { index, name in
                    .number(
                        .element("span") {
                            .text(String(index + 1))
                        } + .element("span", ["class": "hidden"]) { " \(name: name)" })
                },
            rows: names.enumerated().map { row, name in
                [.words("\(row + 1) \(name: name)")]
                    + names.enumerated().map { column, other in
                        row == column ? .words("·") : cell(known[[name, other]], showsKappa: column < row)
                    }
            }, isSortable: false, layout: "heat"
        ).markup
    }

    private func cell(_ pair: PairAgreement?, showsKappa: Bool) -> DataTable.Cell {
        guard let pair, pair.units > 0 else { return .words(.element("span", ["class": "quiet"]) { "none" }) }
        let turns = Markup.element("span", ["class": "quiet"]) { "n \(pair.units)" }
        guard pair.isEnough else { return DataTable.Cell(content: turns, isWeak: true) }
        let figure = showsKappa ? pair.cohenKappa : pair.percentAgreement
        guard let value = figure.value else {
            return DataTable.Cell(content: .element("span", ["class": "quiet"]) { "undefined" } + turns, isWeak: true)
        }
        let unit = showsKappa ? FigureUnit.coefficient : .share
        // Percent agreement under one half is as pale as none: the shades are for telling good from very good.
        return DataTable.Cell(content: .text(unit.text(value)) + turns)
            .shaded(showsKappa ? value : (value - 0.5) * 2)
    }

    private var undefined: [Markup] {
        var notes = UndefinedNotes()
        for pair in pairs where pair.isEnough {
            notes.add(pair.cohenKappa, of: "\(name: pair.a) and \(name: pair.b) (kappa)")
            notes.add(pair.percentAgreement, of: "\(name: pair.a) and \(name: pair.b) (percent)")
        }
        return notes.notes.map { note in .element("p", ["class": "note prose"]) { note } }
    }
}
