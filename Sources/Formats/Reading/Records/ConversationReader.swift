internal import Corpus

/// Reads a list of messages, in whatever keys it keeps their roles and texts, and makes turns of it.
///
/// An answer goes with the nearest question before it that has none yet; an answer without one is a turn with an empty question.
/// A question that another question follows cannot be reviewed and becomes context; the last one, left unanswered at the end,
/// is a turn with an empty answer, so that it can be seen and rejected. System messages, tools and the like are context.
enum ConversationReader {
    /// Reads the messages of `list` into `content`.
    static func read(_ list: JSONValue, into content: inout RecordContent) throws(RecordFault) {
        if list.kind == .string {
            throw RecordFault("the conversation is a string that holds JSON text; it must be a list", at: list)
        }
        guard list.kind == .array else { throw RecordFault("the conversation is not a list", at: list) }
        var pending: Utterance?
        content.turns.reserveCapacity((list.count + 1) / 2)
        for (index, element) in list.elements.enumerated() {
            let utterance = try read(element, number: index + 1, into: &content)
            switch utterance.role {
            case .user:
                if let pending { content.context.append(pending.message) }
                pending = utterance
            case .assistant:
                content.append(question: pending?.text, answer: utterance.text)
                pending = nil
            case .system, .other: content.context.append(utterance.message)
            }
        }
        if let pending { content.append(question: pending.text, answer: nil) }
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

        var message: Message { Message(role: name.string ?? "", text: text?.string ?? "") }
    }

    /// The keys under which a message keeps its text, the one that counts first.
    ///
    /// InternVL's documentation has `text` for `value` in its samples, and people copy it.
    private enum TextKey: Int {
        case value, content, text
    }

    private static func read(
        _ element: JSONValue, number: Int, into content: inout RecordContent
    ) throws(RecordFault) -> Utterance {
        guard element.kind == .object else {
            throw RecordFault("message \(number) is not an object", at: element)
        }
        var name: JSONValue?
        var text: (key: TextKey, value: JSONValue)?
        for (key, value) in element.members {
            if key.reads("from") || key.reads("role") {
                if name == nil || key.reads("from") { name = value }
            } else if key.reads("value") {
                text = (.value, value)
            } else if key.reads("content") {
                if text?.key != .value { text = (.content, value) }
            } else if key.reads("text"), text == nil {
                text = (.text, value)
            }
        }
        guard let name, name.kind == .string else {
            throw RecordFault("message \(number) has no role (\"from\" or \"role\")", at: element)
        }
        guard let text else {
            throw RecordFault(
                "message \(number) has no text (\"value\", \"content\" or \"text\")", at: element)
        }
        let role = MessageRole(name)
        switch text.value.kind {
        case .string:
            return Utterance(role: role, name: name, text: text.value)
        case .null: return Utterance(role: role, name: name, text: nil)
        case .array where text.key == .content:
            return try read(parts: text.value, of: (number, role, name), into: &content)
        default: throw RecordFault("the text of message \(number) is not a string", at: text.value)
        }
    }

    /// Reads a content of several parts: pictures are added to the record's, the last text is the message's.
    ///
    /// Texts before the last become context: a turn's question or answer is one string of the record.
    private static func read(
        parts: JSONValue, of message: (number: Int, role: MessageRole, name: JSONValue),
        into content: inout RecordContent
    ) throws(RecordFault) -> Utterance {
        var utterance = Utterance(role: message.role, name: message.name, text: nil)
        for (number, part) in parts.elements.enumerated() {
            guard part.kind == .object else {
                throw RecordFault("part \(number + 1) of message \(message.number) is not an object", at: part)
            }
            let isText = part["type"].map { $0.reads("text") } ?? (part["text"] != nil)
            guard isText else {
                if let path = PicturePaths.path(of: part) { content.pictures.append(path) }
                continue
            }
            for key: StaticString in ["text", "value", "content"] {
                guard let text = part[key], text.kind == .string else { continue }
                if utterance.text != nil { content.context.append(utterance.message) }
                utterance.text = text
                break
            }
        }
        return utterance
    }
}

extension RecordContent {
    /// Adds a turn of two whole strings, either of which may be missing.
    fileprivate mutating func append(question: JSONValue?, answer: JSONValue?) {
        if turns.isEmpty { firstQuestion = question }
        let places = TurnPlaces(question: question?.range, answer: answer?.range)
        func append(_ question: UnsafeBufferPointer<UInt8>, _ answer: UnsafeBufferPointer<UInt8>) {
            turns.append(
                ImportedTurn(
                    kind: .of(question: question, answer: answer), language: .of(question: question, answer: answer),
                    places: places))
        }
        let none = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
        func withAnswer(_ question: UnsafeBufferPointer<UInt8>) {
            guard let answer else { return append(question, none) }
            answer.withDecodedBytes { append(question, $0) }
        }
        guard let question else { return withAnswer(none) }
        question.withDecodedBytes { ImageToken.withStripped($0, withAnswer) }
    }
}

/// Who speaks a message, in all the spellings that datasets have.
enum MessageRole {
    case user, assistant, system
    /// `tool`, `function`, `observation` and whatever else.
    case other

    init(_ name: JSONValue) {
        if name.reads("human") || name.reads("user") {
            self = .user
            return
        }
        if name.reads("gpt") || name.reads("assistant") {
            self = .assistant
            return
        }
        self = name.withDecodedBytes { bytes in
            guard bytes.count <= Self.longest else { return .other }
            return Self.spellings.first { spelling, _ in
                spelling.utf8CodeUnitCount == bytes.count
                    && bytes.indices.allSatisfy { bytes[$0] | 0x20 == spelling.utf8Start[$0] | 0x20 }
            }?.role ?? .other
        }
    }

    private static let longest = 16

    private static let spellings: [(StaticString, role: MessageRole)] = [
        ("human", .user), ("gpt", .assistant), ("user", .user), ("assistant", .assistant), ("system", .system),
        ("model", .assistant), ("chatgpt", .assistant), ("bing", .assistant), ("bard", .assistant),
        ("gemini", .assistant), ("claude", .assistant), ("bot", .assistant), ("ai", .assistant), ("gpt4", .assistant),
        ("gpt-4", .assistant), ("gpt4v", .assistant), ("gpt-4v", .assistant), ("chatbot", .assistant),
        ("prompter", .user), ("questioner", .user), ("instruction", .user), ("developer", .system),
        ("用户", .user), ("助手", .assistant), ("系统", .system),
    ]
}
