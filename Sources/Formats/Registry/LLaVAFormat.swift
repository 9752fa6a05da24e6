internal import Corpus

/// LLaVA's format: `id` and `image` when there are any, and `conversations` of `from` and `value`.
extension FormatDescriptor {
    static let llava = FormatDescriptor(
        format: .llava, summary: "\"conversations\" of \"from\" and \"value\", with \"image\"",
        likeness: { $0["conversations"] != nil || $0["conversation"] != nil ? .likely : nil },
        read: { record throws(RecordFault) in try ConversationRecordReader.read(record) })
}

extension WrittenFormat {
    package static let llava = WrittenFormat(format: .llava) { conversation in
        let pictures = conversation.pictures
        return .members([
            "id": conversation.label.map { .string($0) },
            "image": pictures.isEmpty ? nil : pictures.count == 1 ? .string(pictures[0]) : .strings(pictures),
            "conversations": .array(
                conversation.messages(
                    role: "from", text: "value", system: "system", question: "human", answer: "gpt")),
        ])
    }
}
