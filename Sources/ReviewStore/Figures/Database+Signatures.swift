internal import Corpus
internal import Figures
internal import GRDB

extension Database {
    /// Who decided what about the turns that at least two reviewers decided.
    func decisionSignatures() throws -> DecisionSignatures {
        let people = try people()
        let codes = Dictionary(
            zip(people.map(\.number), 0...), uniquingKeysWith: { first, _ in first })
        var signatures = DecisionSignatures(reviewers: people.map(\.shownName))
        try each("SELECT signature, turns FROM signature") { columns in
            let list = (DecisionSignature(columns.bytesOfText(0))?.ratings ?? []).compactMap { item in
                codes[item.reviewer].map { (reviewer: $0, decision: item.decision) }
            }
            signatures.append(list, turns: columns.int(1))
            return true
        }
        return signatures
    }
}
