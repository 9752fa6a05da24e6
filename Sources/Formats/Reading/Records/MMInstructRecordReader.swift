internal import Corpus

/// Reads a row of MMInstruct's generator: questions and answers in `qa_raw`, or a caption.
enum MMInstructRecordReader {
    static func read(_ record: JSONValue) throws(RecordFault) -> RecordContent {
        var content = RecordContent()
        var raw: JSONValue?
        var caption: JSONValue?
        var prompt: JSONValue?
        var failure: JSONValue?
        for (key, value) in record.members {
            if key.reads("image_path") || key.reads("image") {
                if content.pictures.isEmpty || key.reads("image_path") {
                    content.pictures = try PicturePaths.read(value)
                }
            } else if key.reads("qa_raw") {
                raw = value
            } else if key.reads("gpt4v_caption_interface") {
                caption = value
            } else if key.reads("caption") {
                if caption == nil { caption = value }
            } else if key.reads("gpt4v_prompt") {
                prompt = value
            } else if key.reads("err") {
                failure = value
            } else {
                content.note(key, value)
            }
        }
        if let failure, !failure.isNull {
            let reason = failure.string ?? String(decoding: failure.rawBytes, as: UTF8.self)
            throw RecordFault("the generator failed: \(reason.prefix(500))", at: failure)
        }
        if let raw {
            try read(raw: raw, into: &content)
            if let text = caption?.string, !text.isEmpty {
                content.context.append(Message(role: "caption", text: text))
            }
        } else if let caption {
            try read(caption: caption, prompt: prompt, into: &content)
        } else {
            throw RecordFault("the row has neither \"qa_raw\" nor a caption", at: record)
        }
        return content
    }

    /// A caption is one turn without a question; the prompt that asked for it is context.
    private static func read(
        caption: JSONValue, prompt: JSONValue?, into content: inout RecordContent
    ) throws(RecordFault) {
        guard let text = caption.string else { throw RecordFault("the caption is not a string", at: caption) }
        if isError(text) {
            throw RecordFault("the generator failed: it wrote \"\(text)\" for a caption", at: caption)
        }
        if text.allSatisfy(\.isWhitespace) { throw RecordFault("the caption is empty", at: caption) }
        if let prompt = prompt?.string, !prompt.isEmpty {
            content.context.append(Message(role: "prompt", text: prompt))
        }
        content.task = .caption
        content.turns = [
            ImportedTurn(
                kind: .description, language: .of(answer: text),
                places: TurnPlaces(question: nil, answer: caption.range))
        ]
    }

    /// A failed call leaves the literal `error` in the place of text.
    private static func isError(_ text: String) -> Bool {
        text.utf8.count <= 16 && text.lowercased().filter { $0.isLetter } == "error"
    }

    private static func read(raw: JSONValue, into content: inout RecordContent) throws(RecordFault) {
        guard let text = raw.string else { throw RecordFault("qa_raw is not a string", at: raw) }
        if isError(text) {
            throw RecordFault("the generator failed: it wrote \"\(text)\" for questions and answers", at: raw)
        }
        var copy = text
        copy.withUTF8 { bytes in
            let tagged = TaggedText(bytes)
            guard tagged.exchanges.contains(where: { $0.question != nil }) else { return }
            let origins = JSONString.origins(of: raw.rawBytes)
            func place(_ range: Range<Int>) -> Range<Int> {
                let begin = raw.range.lowerBound
                return begin + origins[range.lowerBound]..<begin + origins[range.upperBound]
            }
            for exchange in tagged.exchanges { content.turns.append(turn(exchange, in: bytes, at: place)) }
            for remainder in tagged.remainders {
                let text = String(decoding: bytes[remainder], as: UTF8.self)
                content.context.append(Message(role: "outside the tags", text: text))
            }
        }
        if content.turns.isEmpty { throw RecordFault("qa_raw has no question in tags (<Q1> …)", at: raw) }
        content.task = content.task ?? SampleTask.of(generated: content.turns)
    }

    /// - Parameter place: Where in the record a range of the decoded text stands.
    private static func turn(
        _ exchange: TaggedText.Exchange, in bytes: UnsafeBufferPointer<UInt8>, at place: (Range<Int>) -> Range<Int>
    ) -> ImportedTurn {
        func text(_ range: Range<Int>?) -> String { range.map { String(decoding: bytes[$0], as: UTF8.self) } ?? "" }

        let question = exchange.question.map { ImageToken.strip(UnsafeBufferPointer(rebasing: bytes[$0])).text } ?? ""
        let answer = text(exchange.answer)
        var choices: [(text: String, range: Range<Int>)] = []
        var isJudgement = false
        if let range = exchange.choices {
            let list = text(range)
            isJudgement = AnswerSet.isYesOrNo(list)
            if !isJudgement { choices = AnswerSet.choices(of: list, at: range.lowerBound) }
        }
        let texts = choices.map(\.text)
        return ImportedTurn(
            kind: isJudgement ? .judgement : .of(question: question, choices: texts, answer: answer),
            language: .of(question: question, choices: texts, answer: answer),
            places: TurnPlaces(
                question: exchange.question.map(place), choices: choices.map { place($0.range) },
                answer: exchange.answer.map(place)))
    }
}

/// What stands between `<C1>` and `</C1>`.
private enum AnswerSet {
    /// Whether it is the judgement's own set, as `{"是",  "否"}`, and not a list of options.
    static func isYesOrNo(_ text: String) -> Bool {
        guard text.utf8.count <= 60 else { return false }
        let marks: Set<Character> = [
            "{", "}", "[", "]", "(", ")", "（", "）", "\"", "'", "“", "”", "‘", "’", ",", "，", "、", "/", "|", "或", ";",
            "；",
            ".", "。",
        ]
        let words = text.split { marks.contains($0) || $0.isWhitespace }.map { $0.lowercased() }
        let sets: [Set<String>] = [
            ["是", "否"], ["是", "不是"], ["对", "错"], ["正确", "错误"], ["有", "没有"], ["yes", "no"], ["true", "false"],
            ["right", "wrong"], ["是否"],
        ]
        let unlettered = words.filter { !["a", "b", "or"].contains($0) }
        return sets.contains(Set(unlettered))
    }

    /// The options with their ranges in the whole text; without letters, one a line.
    static func choices(of text: String, at offset: Int) -> [(text: String, range: Range<Int>)] {
        func shifted(_ range: Range<Int>) -> Range<Int> { range.lowerBound + offset..<range.upperBound + offset }
        if let list = ChoiceList(list: text) { return list.options.map { ($0.text, shifted($0.textRange)) } }
        var choices: [(String, Range<Int>)] = []
        var lower = 0
        for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            let indent = line.prefix { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }.count
            let end = line.count - line.reversed().prefix { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }.count
            if indent < end {
                let bytes = Array(line)[indent..<end]
                choices.append((String(decoding: bytes, as: UTF8.self), shifted(lower + indent..<lower + end)))
            }
            lower += line.count + 1
        }
        return choices
    }
}
