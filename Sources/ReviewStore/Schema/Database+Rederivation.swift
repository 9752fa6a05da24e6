internal import Corpus
internal import GRDB
internal import TextAnalysis

extension Database {
    /// Makes everything that follows from the ledger again, in a store that an earlier program wrote.
    func rederive() throws {
        try rederiveWordings()
        for sample in try rows("SELECT DISTINCT sample FROM act ORDER BY sample", read: { $0.int(0) }) {
            try refreshStanding(sample: sample)
        }
        try recountFigures()
    }

    private func rederiveWordings() throws {
        var last: Int64 = 0
        while true {
            let page = try rows(
                """
                SELECT act.event, event.question, event.choices, event.answer FROM act
                JOIN event ON event.number = act.event
                WHERE act.event > ? AND act.action = 'edit' ORDER BY act.event LIMIT 1000
                """, last
            ) { (event: $0.int64(0), text: try $0.turnText(question: 1, choices: 2, answer: 3)) }
            guard let newest = page.last?.event else { return }
            for (event, text) in page {
                try run("UPDATE act SET wording = ? WHERE event = ?", text?.wording, event)
            }
            last = newest
        }
    }
}
