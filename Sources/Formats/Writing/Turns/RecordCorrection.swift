package import Corpus

/// Writes what became of a sample's turns into its record, and changes nothing else in it.
package struct RecordCorrection {
    let sample: ExportSample
    let fates: [TurnFate]
    var editor: RecordEditor

    /// The record with its turns corrected or removed as `fates`, one for each turn of the sample, say.
    ///
    /// At least one turn must stay: a record without turns is dropped whole. `fileEvidence` tells how the file escapes
    /// where the record does not show it. Throws when a text is not found where it was imported from, or has no place.
    package static func apply(
        _ fates: [TurnFate], of sample: ExportSample, to record: [UInt8], fileEvidence: EscapeEvidence
    ) throws(RecordEditError) -> [UInt8] {
        var correction = RecordCorrection(
            sample: sample, fates: fates, editor: try RecordEditor(record, fileEvidence: fileEvidence))
        let handover = correction.handover
        try correction.handOver(handover, atStart: true)
        for (turn, fate) in zip(sample.turns, fates) {
            if case .correct(let text) = fate { try correction.correct(turn, to: text) }
        }
        try correction.handOver(handover, atStart: false)
        try correction.removeTurns()
        return try correction.editor.rewritten()
    }

    var leaving: [Int] { fates.indices.filter { !fates[$0].isKept } }

    private var handover: ImageTokenHandover {
        let questions = fates.indices.filter { fates[$0].isKept && sample.turns[$0].locator.question != nil }
        return ImageTokenHandover(of: sample.turns, leaving: leaving, questions: questions)
    }

    private mutating func handOver(_ handover: ImageTokenHandover, atStart: Bool) throws(RecordEditError) {
        let literals = atStart ? handover.before : handover.after
        for (index, literal) in literals {
            guard let field = sample.turns[index].locator.question else { continue }
            let text = try editor.decoded(editor.node(at: field.pointer), pointer: field.pointer).bytes
            let place = atStart ? field.span?.lowerBound ?? 0 : field.span?.upperBound ?? text.count
            try editor.splice(at: field.pointer, [TextSplice(range: place..<place, replacement: literal)])
        }
        for index in leaving {
            guard let heir = handover.heirs[index], heir.isLater == atStart,
                let source = try content(ofQuestion: index), let target = try content(ofQuestion: heir.turn),
                source != target
            else { continue }
            let parts = editor.pictureParts(of: source)
            if parts.isEmpty { continue }
            editor.insert(parts.map { Array(editor.outline.raw($0)) }, into: target, atStart: atStart)
        }
    }

    /// The content of the message that holds the turn's question: the string itself, or the array of parts around it.
    private func content(ofQuestion index: Int) throws(RecordEditError) -> Int? {
        guard let field = sample.turns[index].locator.question, field.span == nil else { return nil }
        var node = try editor.node(at: field.pointer)
        let message = messageElement(of: node)
        guard message != node else { return nil }
        while editor.outline.nodes[node].parent != message {
            node = editor.outline.nodes[node].parent
            guard node >= 0 else { return nil }
        }
        return node
    }
}

/// What an export makes of a turn.
package enum TurnFate: Hashable, Sendable {
    /// It stays as generated.
    case keep
    /// It says this instead.
    case correct(TurnText)
    /// It leaves its conversation.
    case remove

    package var isKept: Bool { self != .remove }

    /// The text that an export writes for a turn generated as `text`; nil when the turn leaves.
    package func text(generated text: TurnText) -> TurnText? {
        switch self {
        case .keep: text
        case .correct(let corrected): corrected
        case .remove: nil
        }
    }
}
