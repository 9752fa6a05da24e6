internal import Agreement
internal import Figures

/// Who agrees with whom: percent agreement above the diagonal, Cohen's kappa below it.
struct PairMatrix {
    let pairs: [PairAgreement]

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
        PageTable(.pairMatrix(pairs, hasRoom: true), isSortable: false, layout: "heat").markup
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
