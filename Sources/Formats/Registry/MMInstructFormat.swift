internal import Corpus

/// The rows of MMInstruct's generator: `qa_raw`, or a caption, by `image_path`.
extension FormatDescriptor {
    static let mminstruct = FormatDescriptor(
        format: .mminstruct, summary: "\"image_path\" with \"qa_raw\" or \"gpt4v_caption_interface\"",
        isNamedByDomain: true,
        likeness: { record in
            if record["qa_raw"] != nil { return .certain }
            let isGenerated = ["gpt4v_caption_interface", "gpt4v_prompt", "err"].contains { record[$0] != nil }
            // What a conversation has as well tells only where there is none.
            let isConversation = ["conversations", "conversation", "messages"].contains { record[$0] != nil }
            let isCaption = record["image_path"] != nil && record["caption"] != nil
            return !isConversation && (isGenerated || isCaption) ? .possible : nil
        },
        read: { record throws(RecordFault) in try MMInstructRecordReader.read(record) })
}
