internal import Corpus

/// Reads a record of the LLaVA or the messages form: a conversation with its pictures, and what else it says of itself.
enum ConversationRecordReader {
    static func read(_ record: JSONValue) throws(RecordFault) -> RecordContent {
        var content = RecordContent()
        var list: (rank: Int, value: JSONValue)?
        var pictures: (rank: Int, value: JSONValue)?
        for (key, value) in record.members {
            if let rank = listRank(key) {
                if rank < list?.rank ?? .max { list = (rank, value) }
            } else if let rank = pictureRank(key) {
                if rank < pictures?.rank ?? .max, !value.isNull { pictures = (rank, value) }
            } else {
                content.note(key, value)
            }
        }
        guard let list else {
            throw RecordFault("the record has neither \"conversations\" nor \"messages\"", at: record)
        }
        if let pictures { content.pictures = try PicturePaths.read(pictures.value) }
        let named = content.pictures.count
        try ConversationReader.read(list.value, into: &content)
        // Parts of messages that name the pictures of the column again add none.
        if named > 0, content.pictures.count > named {
            let known = Set(content.pictures[..<named])
            let added = content.pictures[named...].filter { !known.contains($0) }
            content.pictures = Array(content.pictures[..<named]) + added
        }
        content.task = content.task ?? task(of: content)
        return content
    }

    private static func task(of content: RecordContent) -> SampleTask {
        let none = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
        guard let question = content.firstQuestion else { return .of(conversation: content.turns, question: none) }
        return question.withDecodedBytes { .of(conversation: content.turns, question: $0) }
    }

    /// Which of several keys for the messages counts: the lowest.
    private static func listRank(_ key: JSONValue) -> Int? {
        if key.reads("conversations") { return 0 }
        if key.reads("messages") { return 1 }
        if key.reads("conversation") { return 2 }
        return nil
    }

    /// Which of several keys for pictures counts: the lowest.
    private static func pictureRank(_ key: JSONValue) -> Int? {
        if key.reads("images") { return 0 }
        if key.reads("image") { return 1 }
        if key.reads("image_path") { return 2 }
        return nil
    }
}

extension RecordContent {
    /// Takes what every format has: `id`, the task, the domain, a system text.
    mutating func note(_ key: JSONValue, _ value: JSONValue) {
        if key.reads("id") {
            switch value.kind {
            case .string: label = value.string
            case .number: label = String(decoding: value.rawBytes, as: UTF8.self)
            default: break
            }
        } else if key.reads("type") || key.reads("task_type") || key.reads("task") {
            if value.kind == .string, value.count <= 40, let name = value.string {
                task = SampleTask(named: name) ?? task
            }
        } else if key.reads("domain") {
            if value.kind == .string, let name = value.string { domain = DomainName.normalised(name) }
        } else if key.reads("system") {
            if value.kind == .string, value.count > 0, let text = value.string {
                context.append(Message(role: "system", text: text))
            }
        }
    }
}
