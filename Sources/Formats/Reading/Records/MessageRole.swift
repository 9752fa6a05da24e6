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
