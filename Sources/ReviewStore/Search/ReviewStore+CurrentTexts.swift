package import Corpus
internal import GRDB

/// The turns of a sample as they stand for somebody, and what else is known of its pictures.
package struct CurrentTexts: Sendable {
    package let sample: Int
    package let turns: [Turn]
    package let captions: [String]

    package struct Turn: Sendable {
        /// Counted from 1.
        package let number: Int
        package let kind: TurnKind
        package let text: TurnText
    }
}

extension ReviewStore {
    /// The texts of the samples after `number`, at most `limit`, as they stand for `reviewer`, in order.
    ///
    /// For whoever goes through all of them: what nobody has touched is read in one go.
    package func currentTexts(after number: Int, limit: Int, for reviewer: Reviewer) throws -> [CurrentTexts] {
        let page = try read { db in
            try db.untouchedTexts(after: number, limit: limit, for: try db.author(reviewer).number)
        }
        return try page.compactMap { found in
            if let texts = found.texts { return texts }
            guard let sample = try self.sample(found.number, for: reviewer) else { return nil }
            return CurrentTexts(
                sample: found.number,
                turns: sample.turns.map { CurrentTexts.Turn(number: $0.number, kind: $0.kind, text: $0.current) },
                captions: sample.captions)
        }
    }
}

extension Database {
    /// Samples with their texts, or none where the reviewer has done something, is shown something else, or captions tell.
    fileprivate func untouchedTexts(
        after number: Int, limit: Int, for reviewer: Int
    ) throws -> [(number: Int, texts: CurrentTexts?)] {
        let samples = try rows(
            """
            SELECT s.number, s.dataset, s.byte_offset, s.byte_count, s.first_turn, s.turns,
                EXISTS (SELECT 1 FROM fact WHERE sample = s.number AND reviewer = ?1)
                    OR EXISTS (SELECT 1 FROM planted_error WHERE sample = s.number AND reviewer = ?1)
                    OR s.kinds & ?4 AND EXISTS (
                        SELECT 1 FROM json_each(s.pictures) JOIN caption ON caption.path = json_each.value) AS is_touched
            FROM sample s JOIN dataset d ON d.number = s.dataset AND d.state = 'ready'
            WHERE s.number > ?2 ORDER BY s.number LIMIT ?3
            """, reviewer, number, limit, Facets.bit(.multipleChoice)
        ) {
            (
                number: $0.int("number"), dataset: $0.int("dataset"), bytes: try $0.byteRange(),
                turns: $0.int("first_turn")..<$0.int("first_turn") + max(0, $0.int("turns")),
                isTouched: $0.bool("is_touched")
            )
        }
        var last = GrowingKey(number, of: "sample")
        return try samples.map { sample in
            try last.advance(to: sample.number)
            if sample.isTouched { return (sample.number, nil) }
            let rows = try rows(
                "SELECT \(TurnRow.columns) FROM main.turn WHERE id >= ? AND id < ? ORDER BY id",
                sample.turns.lowerBound,
                sample.turns.upperBound, read: TurnRow.init)
            let isPlaced = rows.contains { $0.places != nil }
            let record = isPlaced ? try sourceBytes(sample.bytes, of: sample.dataset) : []
            let turns = try rows.map {
                CurrentTexts.Turn(number: $0.number, kind: $0.kind, text: try sourceTurn($0, in: record).text)
            }
            return (sample.number, CurrentTexts(sample: sample.number, turns: turns, captions: []))
        }
    }
}
