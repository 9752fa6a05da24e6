package import Corpus
package import Figures
package import Formats

extension LeadFigures {
    /// One page as a JSON object: the event and the moment it was counted at, then its figures.
    ///
    /// - Parameter heads: the ends of the ledger's chains at that event; they stand on the progress page.
    package func json(_ page: FigurePage, heads: [LedgerHead] = []) -> OrderedJSON {
        let figures: OrderedJSON =
            switch page {
            case .progress: progress.json(heads: heads)
            case .reviewers: ["reviewers": OrderedJSON(reviewers.map(\.json))]
            case .throughput: throughput.json
            case .agreement: agreement.json
            case .reference: ["planted": OrderedJSON(catches), "gold": OrderedJSON(gold)]
            case .adjudication: adjudication.json
            }
        return figures.after(moment)
    }

    /// All pages as one JSON object, each under its name.
    package func json(heads: [LedgerHead] = []) -> OrderedJSON {
        let pages: OrderedJSON = [
            "progress": progress.json(heads: heads), "reviewers": OrderedJSON(reviewers.map(\.json)),
            "throughput": throughput.json, "agreement": agreement.json,
            "reference": ["planted": OrderedJSON(catches), "gold": OrderedJSON(gold)],
            "adjudication": adjudication.json,
        ]
        return pages.after(moment)
    }

    private var moment: OrderedJSON { ["event": OrderedJSON(event), "time": OrderedJSON(time)] }
}
