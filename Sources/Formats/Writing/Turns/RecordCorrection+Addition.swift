internal import Corpus

/// Adding a question or answer that a turn's record does not have.
extension RecordCorrection {
    /// The half of a turn that is added beside the half that is there.
    enum Half {
        case question, answer
    }

    /// Puts `text` beside the other half of its turn: in tags of its number, or as a message like the other.
    mutating func add(_ half: Half, saying text: String, to turn: ExportTurn) throws(RecordEditError) {
        let other = half == .answer ? turn.locator.question : turn.locator.answer
        guard let other else { throw .unplaceable(turn: turn.number, "its record has nothing of it") }
        if other.span != nil {
            try addTagged(half, saying: text, to: turn, pointer: other.pointer)
        } else {
            try addMessage(half, saying: text, to: turn, beside: other)
        }
    }

    private mutating func addTagged(
        _ half: Half, saying text: String, to turn: ExportTurn, pointer: String
    ) throws(RecordEditError) {
        let blocks = QuestionBlocks(text: try editor.decoded(editor.node(at: pointer), pointer: pointer).bytes)
        guard let block = blocks.block(around: Self.spans(of: turn)[pointer, default: []]),
            let number = blocks.number(of: block)
        else { throw .unplaceable(turn: turn.number, "it stands in no tags") }
        let splice =
            switch half {
            case .question:
                TextSplice(
                    range: block.lowerBound..<block.lowerBound, replacement: "<Q\(number)> \(text) </Q\(number)> ")
            case .answer:
                TextSplice(
                    range: block.upperBound..<block.upperBound, replacement: " <A\(number)> \(text) </A\(number)>")
            }
        try editor.splice(at: pointer, [splice])
    }

    private mutating func addMessage(
        _ half: Half, saying text: String, to turn: ExportTurn, beside other: FieldLocator
    ) throws(RecordEditError) {
        let outline = editor.outline
        let words = try editor.node(at: other.pointer)
        let message = messageElement(of: words)
        guard message != words, let role = role(of: message), let key = outline.nodes[words].key,
            outline.nodes[words].parent == message, let roleKey = outline.nodes[role].key
        else { throw .unplaceable(turn: turn.number, "it stands in no message that another could be made like") }
        var content = [UInt8(ascii: "\"")]
        editor.style.append(text, to: &content)
        content.append(UInt8(ascii: "\""))
        let speaker = try speaker(of: half, besides: Array(outline.raw(role)))

        var made: [UInt8] = []
        if outline.children(of: message).count == 2 {
            // The other message with its role and words exchanged, so that it is spaced like its neighbours.
            var at = outline.nodes[message].range.lowerBound
            for (node, replacement) in [(role, speaker), (words, content)].sorted(by: { $0.0 < $1.0 }) {
                made += outline.bytes[at..<outline.nodes[node].range.lowerBound]
                made += replacement
                at = outline.nodes[node].range.upperBound
            }
            made += outline.bytes[at..<outline.nodes[message].range.upperBound]
        } else {
            made += Array("{".utf8) + outline.bytes[roleKey] + Array(": ".utf8) + speaker
            made += Array(", ".utf8) + outline.bytes[key] + Array(": ".utf8) + content + Array("}".utf8)
        }
        editor.insert(made, beside: message, isAfter: half == .answer)
    }

    /// The raw role of messages that are such halves: that of another turn's, else what goes with the other role.
    private func speaker(of half: Half, besides other: [UInt8]) throws(RecordEditError) -> [UInt8] {
        for turn in sample.turns {
            guard let field = half == .answer ? turn.locator.answer : turn.locator.question, field.span == nil,
                let role = role(of: messageElement(of: try editor.node(at: field.pointer)))
            else { continue }
            return Array(editor.outline.raw(role))
        }
        let isLLaVA = ["\"human\"", "\"gpt\""].contains(String(decoding: other, as: UTF8.self).lowercased())
        switch half {
        case .question: return Array((isLLaVA ? "\"human\"" : "\"user\"").utf8)
        case .answer: return Array((isLLaVA ? "\"gpt\"" : "\"assistant\"").utf8)
        }
    }

    private func role(of message: Int) -> Int? {
        editor.outline.child(of: message, named: Array("from".utf8))
            ?? editor.outline.child(of: message, named: Array("role".utf8))
    }
}
