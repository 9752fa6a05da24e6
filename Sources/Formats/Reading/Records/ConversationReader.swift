internal import Corpus

/// Reads a list of messages, in whatever keys it keeps their roles and texts, and makes turns of it.
///
/// An answer goes with the nearest question before it that has none yet; an answer without one is a turn with an empty question.
/// A question that another question follows cannot be reviewed and becomes context; the last one, left unanswered at the end,
/// is a turn with an empty answer, so that it can be seen and rejected. System messages, tools and the like are context.
final class ConversationReader {
    private let pointers: MessagePointers

    /// - Parameter list: the pointer to the list, as `/conversations`.
    init(list: String) { pointers = MessagePointers(list: list) }

    /// Reads the messages of `list` into `content`.
    func read(_ list: JSONValue, into content: inout RecordContent) throws(RecordFault) {
        if list.kind == .string {
            throw RecordFault("the conversation is a string that holds JSON text; it must be a list", at: list)
        }
        guard list.kind == .array else { throw RecordFault("the conversation is not a list", at: list) }
        var pending: Utterance?
        content.turns.reserveCapacity((list.count + 1) / 2)
        for (index, element) in list.elements.enumerated() {
            let utterance = try read(element, index: index, into: &content)
            switch utterance.role {
            case .user:
                if let pending { content.context.append(pending.message) }
                pending = utterance
            case .assistant:
                content.turns.append(turn(content.turns.count + 1, question: pending, answer: utterance))
                pending = nil
            case .system, .other: content.context.append(utterance.message)
            }
        }
        if let pending { content.turns.append(turn(content.turns.count + 1, question: pending, answer: nil)) }
        if content.turns.isEmpty {
            throw RecordFault(
                list.count == 0
                    ? "the conversation is empty" : "the conversation has neither a question nor an answer", at: list)
        }
    }

    private struct Utterance {
        var role: MessageRole
        /// The role as the dataset spells it.
        var name: JSONValue
        /// The text; nil when the message has none.
        var text: JSONValue?
        /// The number of the message, and the key of its text; in a content of several parts also the part's number.
        var index: Int
        var key: MessagePointers.TextKey
        var part: Int?

        var message: Message { Message(role: name.string ?? "", text: text?.string ?? "") }
    }

    private func read(
        _ element: JSONValue, index: Int, into content: inout RecordContent
    ) throws(RecordFault) -> Utterance {
        guard element.kind == .object else {
            throw RecordFault("message \(index + 1) is not an object", at: element)
        }
        var name: JSONValue?
        var text: (key: MessagePointers.TextKey, value: JSONValue)?
        for (key, value) in element.members {
            if key.reads("from") || key.reads("role") {
                if name == nil || key.reads("from") { name = value }
            } else if key.reads("value") {
                text = (.value, value)
            } else if key.reads("content") {
                if text?.key != .value { text = (.content, value) }
            } else if key.reads("text"), text == nil {
                // InternVL's documentation has `text` for `value` in its samples, and people copy it.
                text = (.text, value)
            }
        }
        guard let name, name.kind == .string else {
            throw RecordFault("message \(index + 1) has no role (\"from\" or \"role\")", at: element)
        }
        guard let text else {
            throw RecordFault(
                "message \(index + 1) has no text (\"value\", \"content\" or \"text\")", at: element)
        }
        let role = MessageRole(name)
        switch text.value.kind {
        case .string:
            return Utterance(role: role, name: name, text: text.value, index: index, key: text.key)
        case .null: return Utterance(role: role, name: name, text: nil, index: index, key: text.key)
        case .array where text.key == .content:
            return try read(parts: text.value, of: (index, role, name), into: &content)
        default: throw RecordFault("the text of message \(index + 1) is not a string", at: text.value)
        }
    }

    /// Reads a content of several parts: pictures are added to the record's, the last text is the message's.
    ///
    /// Texts before the last become context: a turn's question or answer is one string of the record.
    private func read(
        parts: JSONValue, of message: (index: Int, role: MessageRole, name: JSONValue),
        into content: inout RecordContent
    ) throws(RecordFault) -> Utterance {
        var utterance = Utterance(
            role: message.role, name: message.name, text: nil, index: message.index, key: .content)
        for (number, part) in parts.elements.enumerated() {
            guard part.kind == .object else {
                throw RecordFault("part \(number + 1) of message \(message.index + 1) is not an object", at: part)
            }
            let isText = part["type"].map { $0.reads("text") } ?? (part["text"] != nil)
            guard isText else {
                if let path = PicturePaths.path(of: part) { content.pictures.append(path) }
                continue
            }
            for key in [MessagePointers.TextKey.text, .value, .content] {
                guard let text = part[key.name], text.kind == .string else { continue }
                if utterance.text != nil { content.context.append(utterance.message) }
                utterance.text = text
                utterance.part = number
                utterance.key = key
                break
            }
        }
        return utterance
    }

    private func turn(_ number: Int, question: Utterance?, answer: Utterance?) -> ImportedTurn {
        let stripped = question?.text?.withDecodedBytes { ImageToken.strip($0) } ?? ("", [])
        let answerText = answer?.text?.string ?? ""
        return ImportedTurn(
            number: number, text: TurnText(question: stripped.0, answer: answerText),
            kind: .of(question: stripped.0, answer: answerText),
            language: .of(question: stripped.0, answer: answerText),
            locator: TurnLocator(question: locator(question), answer: locator(answer)),
            imageTokens: stripped.1)
    }

    private func locator(_ utterance: Utterance?) -> FieldLocator? {
        guard let utterance, utterance.text != nil else { return nil }
        return FieldLocator(pointer: pointers.pointer(utterance.index, part: utterance.part, utterance.key))
    }
}
