internal import Corpus
internal import GRDB

/// The rows of `kept_turn`.
extension Database {
    /// Brings the kept turns of a sample in line with what its figures say.
    func refreshKeptTurns(sample: Int, from old: SampleFigures?, to new: SampleFigures) throws {
        let before = Set((old?.keptTurns ?? []).map { KeptTurnRow($0, sample: sample) })
        let after = Set(new.keptTurns.map { KeptTurnRow($0, sample: sample) })
        for row in before.subtracting(after) {
            try run(
                "DELETE FROM kept_turn WHERE kind = ? AND language = ? AND draw = ? AND sample = ? AND turn = ?",
                row.group.kind.rawValue, row.group.language.rawValue, row.draw, row.sample, row.turn)
        }
        for row in after.subtracting(before) {
            try run(
                "INSERT OR IGNORE INTO kept_turn (kind, language, draw, sample, turn) VALUES (?, ?, ?, ?, ?)",
                row.group.kind.rawValue, row.group.language.rawValue, row.draw, row.sample, row.turn)
        }
    }

    func keptTurnRows() throws -> Set<KeptTurnRow> {
        var found: Set<KeptTurnRow> = []
        try each("SELECT kind, language, draw, sample, turn FROM kept_turn") {
            found.insert(
                KeptTurnRow(
                    group: TextGroup(kind: try $0.value(0), language: try $0.value(1)), draw: $0.int64(2),
                    sample: $0.int(3), turn: $0.int(4)))
            return true
        }
        return found
    }

    /// The final answers of the first turns of a group that were kept, those of one turn together, each with how many
    /// arrived at it.
    func finalTexts(of group: TextGroup, turns: Int) throws -> [[String: Int]] {
        var texts: [[String: Int]] = []
        var last: (sample: Int, turn: Int)?
        try each(
            """
            WITH kept AS (
                SELECT draw, sample, turn FROM kept_turn WHERE kind = ?1 AND language = ?2
                ORDER BY draw, sample, turn LIMIT ?3
            )
            SELECT kept.sample, kept.turn,
                CASE decision.decision WHEN 'edit' THEN event.answer ELSE turn.answer END
            FROM kept
            CROSS JOIN decision ON decision.sample = kept.sample AND decision.turn = kept.turn
            CROSS JOIN event ON event.number = decision.event
            CROSS JOIN sample ON sample.number = kept.sample
            CROSS JOIN turn ON turn.id = sample.first_turn + kept.turn - 1
            WHERE decision.decision <> 'reject'
            ORDER BY kept.draw, kept.sample, kept.turn
            """, group.kind.rawValue, group.language.rawValue, turns
        ) {
            let place = (sample: $0.int(0), turn: $0.int(1))
            // What was taken down has no text.
            guard let text = $0.textOrNil(2) else { return true }
            if last.map({ $0 != place }) ?? true { texts.append([:]) }
            last = place
            texts[texts.count - 1][text, default: 0] += 1
            return true
        }
        return texts
    }
}

/// A row of `kept_turn`.
struct KeptTurnRow: Hashable {
    var group: TextGroup
    var draw: Int64
    var sample: Int
    var turn: Int

    init(group: TextGroup, draw: Int64, sample: Int, turn: Int) {
        self.group = group
        self.draw = draw
        self.sample = sample
        self.turn = turn
    }

    init(_ kept: KeptTurn, sample: Int) {
        self.init(group: kept.group, draw: kept.draw(sample: sample), sample: sample, turn: kept.turn)
    }
}
