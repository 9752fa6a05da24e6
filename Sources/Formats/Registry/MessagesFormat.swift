internal import Corpus

/// The format of LLaMA-Factory and ms-swift: `messages` of `role` and `content`, and `images` when there are any.
extension FormatDescriptor {
    static let messages = FormatDescriptor(
        format: .messages, summary: "\"messages\" of \"role\" and \"content\", with \"images\"",
        likeness: { $0["messages"] == nil ? nil : .possible },
        read: { record throws(RecordFault) in try ConversationRecordReader.read(record) })
}

extension WrittenFormat {
    package static let messages = WrittenFormat(format: .messages) { conversation in
        .members([
            "messages": .array(
                conversation.messages(
                    role: "role", text: "content", system: "system", question: "user", answer: "assistant")),
            "images": conversation.pictures.isEmpty ? nil : .strings(conversation.pictures),
        ])
    }
}
