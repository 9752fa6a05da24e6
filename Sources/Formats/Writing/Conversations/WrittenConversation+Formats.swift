/// The shapes in which a conversation is written anew.
extension WrittenConversation {
    /// LLaVA's shape: `id` and `image` when there are any, and `conversations` of `from` and `value`.
    package var llava: OrderedJSON {
        let image: OrderedJSON? =
            switch pictures.count {
            case 0: nil
            case 1: .string(pictures[0])
            default: .strings(pictures)
            }
        return .members([
            "id": label.map { .string($0) },
            "image": image,
            "conversations": .array(
                messages(role: "from", text: "value", system: "system", question: "human", answer: "gpt")),
        ])
    }

    /// The shape of LLaMA-Factory and ms-swift: `messages` of `role` and `content`, and `images` when there are any.
    package var messages: OrderedJSON {
        .members([
            "messages": .array(
                messages(role: "role", text: "content", system: "system", question: "user", answer: "assistant")),
            "images": pictures.isEmpty ? nil : .strings(pictures),
        ])
    }

    private func messages(role: String, text: String, system: String, question: String, answer: String) -> [OrderedJSON]
    {
        func message(_ speaker: String, _ words: String) -> OrderedJSON {
            .object([.init(key: role, value: .string(speaker)), .init(key: text, value: .string(words))])
        }
        return self.system.map { message(system, $0) }
            + turns.flatMap { [message(question, $0.question), message(answer, $0.answer)] }
    }
}
