internal import Corpus
internal import GRDB

/// What figures need to know of a sample besides what was decided: which groups its turns belong to.
struct SampleFacts: Equatable {
    var dataset: Int
    /// The sample's own; "" for none.
    var domain: String
    /// Of each turn, the first at 0.
    var kinds: [TurnKind]
    var languages: [Language]

    /// The kind of a turn, counted from 1; nil for the sample as a whole, whose turns can be of several.
    func kind(of turn: Int) -> TurnKind? { kinds.indices.contains(turn - 1) ? kinds[turn - 1] : nil }

    /// The language of a turn, counted from 1; nil for the sample as a whole.
    func language(of turn: Int) -> Language? { languages.indices.contains(turn - 1) ? languages[turn - 1] : nil }
}

extension Database {
    func facts(sample: Int) throws -> SampleFacts? {
        var facts: SampleFacts?
        try each(
            """
            SELECT sample.dataset, coalesce(sample.domain, ''), turn.kind, turn.language FROM sample JOIN turn
                ON turn.id >= sample.first_turn AND turn.id < sample.first_turn + sample.turns
            WHERE sample.number = ? ORDER BY turn.id
            """, sample
        ) {
            if facts == nil { facts = SampleFacts(dataset: $0.int(0), domain: $0.text(1), kinds: [], languages: []) }
            facts?.kinds.append(try $0.value(2))
            facts?.languages.append(try $0.value(3))
            return true
        }
        return facts
    }
}
