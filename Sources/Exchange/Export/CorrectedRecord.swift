internal import Corpus
internal import Formats

/// A record with its corrections, as far as it can take them.
///
/// What is recorded has been checked; but events of earlier programs may hold corrections that a record has no place
/// for, or that would read as something else. Such a turn is left as generated, and told.
struct CorrectedRecord {
    /// A turn whose correction could not be written.
    struct LeftOut {
        /// Counted from 0.
        var turn: Int
        var why: String
    }

    var bytes: [UInt8]
    var leftOut: [LeftOut] = []

    private let sample: ExportSample
    private let record: [UInt8]
    private let evidence: EscapeEvidence
    private let reader: RecordReader

    /// - Throws: `RecordEditError` when the record is not the one that was imported.
    init(
        _ record: [UInt8], of sample: ExportSample, fates: [TurnFate], evidence: EscapeEvidence, reader: RecordReader
    ) throws {
        (self.sample, self.record, self.evidence, self.reader) = (sample, record, evidence, reader)
        bytes = []
        do {
            let whole = try applying(fates)
            if isAsAsked(whole, fates) {
                bytes = whole
                return
            }
        } catch RecordEditError.unplaceable {
            // Which turn it is shows one by one.
        }
        var fates = fates
        for (index, fate) in fates.enumerated() {
            guard case .correct(let text) = fate, let why = try obstacle(to: text, ofTurn: index) else { continue }
            leftOut.append(LeftOut(turn: index, why: why))
            fates[index] = .keep
        }
        bytes = fates.allSatisfy { $0 == .keep } ? record : try applying(fates)
    }

    private func applying(_ fates: [TurnFate]) throws -> [UInt8] {
        try RecordCorrection.apply(fates, of: sample, to: record, fileEvidence: evidence)
    }

    /// Why a turn's correction cannot be written, tried by itself; nil when it can.
    private func obstacle(to text: TurnText, ofTurn index: Int) throws -> String? {
        let turn = sample.turns[index]
        if let obstacle = CorrectionRoom(of: turn.locator).obstacle(to: text, from: turn.generated) {
            return obstacle.description
        }
        var fates = [TurnFate](repeating: .keep, count: sample.turns.count)
        fates[index] = .correct(text)
        do {
            return isAsAsked(try applying(fates), fates) ? nil : "its record would read as something else"
        } catch RecordEditError.unplaceable(_, let what) {
            return what
        }
    }

    /// Whether the record reads as the turns that stay, with what was corrected in them.
    private func isAsAsked(_ bytes: [UInt8], _ fates: [TurnFate]) -> Bool {
        guard fates.contains(where: \.isCorrection) else { return true }
        let kept = fates.indices.filter { fates[$0].isKept }
        guard let found = reader.turns(of: bytes), found.count == kept.count else { return false }
        return zip(kept, found).allSatisfy { index, turn in
            guard case .correct(let text) = fates[index] else { return true }
            let generated = sample.turns[index].generated
            func isRead(_ new: String, _ old: String, _ found: String) -> Bool {
                new.utf8.elementsEqual(old.utf8) || new.isSame(butForSpaceAround: found)
            }
            return turn.choices.count == text.choices.count
                && isRead(text.question, generated.question, turn.question)
                && isRead(text.answer, generated.answer, turn.answer)
        }
    }
}

extension TurnFate {
    fileprivate var isCorrection: Bool {
        if case .correct = self { true } else { false }
    }
}

extension String {
    /// Whether two texts are the same but for white space at their ends, which tags and tokens take.
    fileprivate func isSame(butForSpaceAround other: String) -> Bool { trimmedBytes.elementsEqual(other.trimmedBytes) }

    private var trimmedBytes: [UInt8] {
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }
        return utf8.drop(while: isSpace).reversed().drop(while: isSpace).reversed()
    }
}
