internal import Agreement
internal import Figures

/// One measure of agreement over all turns, with everything that is needed to read it.
struct AgreementCardView {
    let card: AgreementCard

    private var title: Markup {
        switch card.measure {
        case .decisions: "Decisions"
        case .judgements: "Answers of judgements"
        case .choices: "Answers of multiple choices"
        case .answers: "Answers of judgements and multiple choices"
        }
    }

    var markup: Markup {
        .element("section", ["class": "card"]) {
            Markup.element("h3") { title }
            Markup.element("p", ["class": "note"]) {
                """
                \(card.units) turns of \(card.samples) samples, \(card.ratings) ratings by \(card.raters) raters;\
                 \(card.singleUnits) more turns were rated once
                """
            }
            Markup.element("dl") {
                figure("percent agreement", card.percentAgreement, .share)
                figure("Krippendorff’s alpha", card.krippendorffAlpha, .coefficient)
                figure("Gwet’s AC1", card.gwetAC1, .coefficient)
                figure("Fleiss’ kappa", card.fleissKappa, .coefficient)
                figure("Conger’s kappa", card.congerKappa, .coefficient)
                figure("Brennan–Prediger", card.brennanPrediger, .coefficient)
            }
            shares
            Markup.element("p", ["class": "note"]) { precision }
        }
    }

    private func figure(_ name: Markup, _ estimate: Estimate, _ unit: FigureUnit) -> Markup {
        Markup.element("dt") { name } + Markup.element("dd") { estimate.markup(unit) }
    }

    @MarkupBuilder private var shares: Markup {
        if !card.categories.isEmpty {
            PageTable(FigureTable.categories(by: nil).sheet(CardCategory.all(of: [card])), isSortable: false).markup
        }
    }

    private var precision: Markup {
        guard let method = card.method?.markup(undefined: card.undefinedReplicates) else {
            return "No intervals have been computed."
        }
        guard let more = card.unitsToHalveInterval else { return method }
        return "\(method) About \(more) more turns rated twice would make alpha’s interval half as wide."
    }
}

extension IntervalMethod {
    /// How intervals were made that are taken over samples.
    ///
    /// - Parameter undefined: in how many replicates of a bootstrap alpha was undefined.
    func markup(undefined: Int) -> Markup {
        switch self {
        case .jackknife: return "Intervals: by the jackknife over samples."
        case .bootstrap(let bootstrap, _):
            let left: Markup = undefined > 0 ? "; alpha was undefined in \(undefined) of them" : ""
            return """
                Intervals: \(bootstrap.replicates) bootstrap replicates by sample, seed\
                 \(word: String(bootstrap.seed))\(left).
                """
        }
    }
}
