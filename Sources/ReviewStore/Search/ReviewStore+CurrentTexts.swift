internal import Corpus
internal import GRDB

/// The turns of a sample as they stand for somebody, and what else is known of its pictures.
struct CurrentTexts {
    let sample: Int
    let turns: [Turn]
    let captions: [String]

    struct Turn {
        /// Counted from 1.
        let number: Int
        let kind: TurnKind
        let text: TurnText
    }
}

extension ReviewStore {
    /// The texts of samples whose numbers follow each other, as they stand for `reviewer`, in order.
    ///
    /// For whoever goes through all of them: what nobody has touched is read in one go.
    func currentTexts(in samples: ClosedRange<Int>, for reviewer: Reviewer) throws -> [CurrentTexts] {
        let (touched, others) = try read { db in
            let touched = try db.touchedSamples(in: samples, for: db.author(reviewer).number)
            return (
                touched, try db.sourceTurns(of: db.sourceSamples(in: samples).filter { !touched.contains($0.number) })
            )
        }
        var texts = others.map { sample, turns in
            CurrentTexts(
                sample: sample, turns: turns.map { CurrentTexts.Turn(number: $0.number, kind: $0.kind, text: $0.text) },
                captions: [])
        }
        for number in touched {
            guard let sample = try self.sample(number, for: reviewer) else { continue }
            let turns = sample.turns.map { CurrentTexts.Turn(number: $0.number, kind: $0.kind, text: $0.current) }
            texts.append(CurrentTexts(sample: number, turns: turns, captions: sample.captions))
        }
        return touched.isEmpty ? texts : texts.sorted { $0.sample < $1.sample }
    }
}

extension Database {
    /// The samples where a reviewer has done something, is shown something else than was generated, or captions tell.
    fileprivate func touchedSamples(in samples: ClosedRange<Int>, for reviewer: Int) throws -> Set<Int> {
        Set(
            try rows(
                """
                SELECT number FROM sample s WHERE number BETWEEN ?2 AND ?3 AND (
                    EXISTS (SELECT 1 FROM fact WHERE sample = s.number AND reviewer = ?1)
                    OR EXISTS (SELECT 1 FROM planted_error WHERE sample = s.number AND reviewer = ?1)
                    OR s.kinds & ?4 AND EXISTS (
                        SELECT 1 FROM json_each(s.pictures) JOIN caption ON caption.path = json_each.value))
                """, reviewer, samples.lowerBound, samples.upperBound, Facets.bit(.multipleChoice)
            ) { $0.int("number") })
    }
}
