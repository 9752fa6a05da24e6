internal import Corpus

extension DemoSource {
    /// The file's contents: an array of records for LLaVA, a record a line for the others.
    var text: String {
        let records = samples.map(record)
        guard format == .llava else { return records.joined(separator: "\n") + "\n" }
        return "[\n" + records.joined(separator: ",\n") + "\n]\n"
    }

    private func record(of sample: DemoSample) -> String {
        if let rows { return sample.generatorRow(rows) }
        return format == .messages ? sample.messagesRecord : sample.llavaRecord
    }
}

extension DemoSample {
    /// The record with `conversations` of `from` and `value`.
    fileprivate var llavaRecord: String {
        var members: [(key: String, value: String)] = []
        if let label { members.append(("id", JSONText.string(label))) }
        members.append(("image", pictures.count == 1 ? JSONText.string(pictures[0]) : JSONText.strings(pictures)))
        if let task { members.append(("type", JSONText.string(task.name))) }
        members.append(("conversations", conversation(question: "human", answer: "gpt", role: "from", text: "value")))
        return JSONText.object(members)
    }

    /// The record with `messages` of `role` and `content`.
    fileprivate var messagesRecord: String {
        JSONText.object([
            ("messages", conversation(question: "user", answer: "assistant", role: "role", text: "content")),
            ("images", JSONText.strings(pictures)),
        ])
    }

    private func conversation(question: String, answer: String, role: String, text: String) -> String {
        func message(_ name: String, _ value: String) -> String {
            JSONText.object([(role, JSONText.string(name)), (text, JSONText.string(value))])
        }
        var messages = system.map { [message("system", $0)] } ?? []
        for (index, turn) in turns.enumerated() {
            messages.append(message(question, index == 0 ? withTokens(turn.question) : turn.question))
            messages.append(message(answer, turn.answer))
        }
        return JSONText.array(messages)
    }

    private func withTokens(_ question: String) -> String {
        switch tokens {
        case .linesBefore: pictures.map { _ in "\(ImageToken.marker)\n" }.joined() + question
        case .before: pictures.map { _ in ImageToken.marker }.joined() + question
        case .after: question + pictures.map { _ in "\n\(ImageToken.marker)" }.joined()
        }
    }
}

extension SampleTask {
    /// The name of a task as LLaVA sets write it in `type`.
    fileprivate var name: String {
        switch self {
        case .complexReasoning: "complex_reasoning"
        case .caption: "detail"
        default: rawValue
        }
    }
}

extension JSONText {
    fileprivate static func strings(_ texts: [String]) -> String { array(texts.map(string)) }
}

/// Writes JSON with its keys in the order in which they are given.
enum JSONText {
    /// An object with its members in order; each value is JSON already.
    static func object(_ members: [(key: String, value: String)]) -> String {
        "{" + members.map { "\(string($0.key)): \($0.value)" }.joined(separator: ", ") + "}"
    }

    /// An array; each element is JSON already.
    static func array(_ elements: [String]) -> String { "[" + elements.joined(separator: ", ") + "]" }

    /// A string: quotation marks, backslashes and control characters escaped, everything else as it is.
    static func string(_ text: String) -> String {
        var json = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": json += "\\\""
            case "\\": json += "\\\\"
            case "\n": json += "\\n"
            case "\t": json += "\\t"
            case "\u{0}"..<"\u{20}", "\u{7F}":
                let digits = String(scalar.value, radix: 16)
                json += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: json.unicodeScalars.append(scalar)
            }
        }
        return json + "\""
    }
}
