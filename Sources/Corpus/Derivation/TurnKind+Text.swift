/// Telling the kind of a turn from what it says.
extension TurnKind {
    /// The kind of a turn with these texts.
    ///
    /// Choices of its own make a multiple choice; so do lettered options in the question with an answer that names one. A
    /// plain yes or no is a judgement, and so is one sentence that opens with it where the question asks for it, and
    /// whatever answers a question that demands yes or no. What is left is told by the answer's length, and a long one
    /// by whether the question asks to describe the picture.
    package static func of(question: String, choices: [String] = [], answer: String) -> TurnKind {
        if !choices.isEmpty { return .multipleChoice }
        var question = question
        var answer = answer
        return question.withUTF8 { question in answer.withUTF8 { of(question: question, answer: $0) } }
    }

    /// The kind of a turn with these texts in UTF-8, and no choices of its own.
    package static func of(question: UnsafeBufferPointer<UInt8>, answer: UnsafeBufferPointer<UInt8>) -> TurnKind {
        let plain = Judgement.isPlain(answer)
        if plain.isStrong { return .judgement }
        if ChoiceList.isIn(question: question), isChoice(answer) { return .multipleChoice }
        let body = answer.trimmedRange
        if body.isEmpty, question.isEmpty { return .description }
        return LowercasedText.with(question) { text in
            let asksYesOrNo = plain.isPlain || Judgement.opens(answer, from: body.lowerBound)
            if asksYesOrNo, Self.asksYesOrNo(text), plain.isPlain || isOneSentence(answer, body) { return .judgement }
            if Self.yesOrNoDemands.occurs(in: text) { return .judgement }
            if isShort(answer, body) || Self.phraseDemands.occurs(in: text) { return .shortAnswer }
            if text.bytes.isEmpty || Self.asksForDescription(text) { return .description }
            return .longAnswer
        }
    }

    /// Whether an answer to a question with options picks one: by a letter, or by so few words that they are an option.
    private static func isChoice(_ answer: UTF8Bytes) -> Bool {
        AnswerLetter.isIn(answer: answer) || isShort(answer, answer.trimmedRange)
    }

    // MMInstruct appends these to its questions (`end_prompt.json`); LLaVA 1.5 does the same.
    private static let yesOrNoDemands = PhraseSet([
        "yes or no", "\"yes\" or \"no\"", "'yes' or 'no'", "yes/no", "true or false", "是或否", "是或者否", "是还是否",
        "“是”或“否”", "“是”还是“否”", "'是'或'否'", "\"是\"或\"否\"", "“是”或者“否”",
    ])
    private static let phraseDemands = PhraseSet([
        "single word", "word or phrase", "one word", "short phrase", "单个词", "一个词", "一个单词", "词或短语", "词语或短语",
    ])

    private static let hanYesOrNo = PhraseSet([
        "吗", "是否", "是不是", "有没有", "对不对", "能否", "可否", "会不会", "能不能", "可不可以", "有无", "对吧",
    ])
    private static let auxiliaries: [StaticString] = [
        "is", "are", "was", "were", "do", "does", "did", "can", "could", "has", "have", "had", "will", "would",
        "should",
        "may", "might", "isn't", "aren't", "wasn't", "doesn't", "don't", "am",
    ]

    /// Whether a question asks for yes or no: `…吗？`, `是否…`, or a clause that begins with `Is`, `Does` and the like.
    private static func asksYesOrNo(_ text: LowercasedText) -> Bool {
        if hanYesOrNo.occurs(in: text) { return true }
        let bytes = text.bytes
        var isClauseStart = true
        var offset = 0
        while offset < bytes.count {
            guard bytes[offset].isASCIILetter else {
                if !bytes[offset].isASCIISpace || bytes[offset] == UInt8(ascii: "\n") { isClauseStart = true }
                offset += 1
                continue
            }
            let begin = offset
            while offset < bytes.count, bytes[offset].isASCIIWord || bytes[offset] == UInt8(ascii: "'") { offset += 1 }
            if isClauseStart, auxiliaries.contains(where: { bytes.isWord($0, in: begin..<offset) }) { return true }
            isClauseStart = false
        }
        return false
    }

    private static let descriptionVerbs = PhraseSet([
        "描述", "描绘", "介绍", "概括", "说说", "讲述", "解说", "看到了什么", "看到什么", "有什么内容", "describ", "descripti",
        "elaborate", "narrat", "portray", "summar", "rundown", "caption", "depict", "going on in", "happening in",
        "analyze the", "analyse the", "examine the", "visual content", "contents of", "walk through", "break down",
        "detailed explanation", "clear explanation", "explain what",
    ])
    private static let pictureNouns = PhraseSet([
        "图", "照片", "画面", "相片", "场景", "海报", "image", "picture", "photo", "scene", "snapshot", "poster", "illustration",
    ])

    private static func asksForDescription(_ text: LowercasedText) -> Bool {
        // A long question is a problem to be solved, whatever words it uses.
        text.bytes.count <= 300 && descriptionVerbs.occurs(in: text) && pictureNouns.occurs(in: text)
    }
}

/// How long an answer is: the weights are those of a phrase against a sentence.
extension TurnKind {
    /// Whether an answer is a word, a number or a phrase: at most 20 Han characters or 10 words, half of that with a full
    /// stop at its end, and no stop within.
    private static func isShort(_ bytes: UTF8Bytes, _ body: Range<Int>) -> Bool {
        guard body.count <= 120 else { return false }
        var end = body.upperBound
        var limit = 20
        if let stop = stops.first(where: { bytes.has($0, endingAt: end) }) {
            end -= stop.utf8CodeUnitCount
            limit = 10
        }
        var weight = 0
        var offset = body.lowerBound
        while offset < end {
            let byte = bytes[offset]
            if byte.isASCIIWord {
                weight += 2
                while offset < end, bytes[offset].isASCIIWord { offset += 1 }
                continue
            }
            if byte == UInt8(ascii: "\n") || isStop(bytes, at: offset, before: end) { return false }
            if limit == 10, bytes.has("，", at: offset) || bytes.has(", ", at: offset) { return false }
            if byte >= 0xE4 && byte <= 0xE9 { weight += 1 }
            offset += byte.characterLength
        }
        return weight <= limit
    }

    /// Whether a sentence ends at `offset`, within the text.
    private static func isStop(_ bytes: UTF8Bytes, at offset: Int, before end: Int) -> Bool {
        switch bytes[offset] {
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"):
            offset + 1 < end && bytes[offset + 1].isASCIISpace
        case 0xE3: bytes.has("。", at: offset)
        case 0xEF: bytes.has("！", at: offset) || bytes.has("？", at: offset) || bytes.has("；", at: offset)
        default: false
        }
    }

    private static let stops: [StaticString] = [".", "。", "!", "！", "．"]

    private static func isOneSentence(_ bytes: UTF8Bytes, _ body: Range<Int>) -> Bool {
        guard body.count <= 240 else { return false }
        let end = body.upperBound - (stops.first { bytes.has($0, endingAt: body.upperBound) }?.utf8CodeUnitCount ?? 0)
        return !(body.lowerBound..<max(body.lowerBound, end)).contains {
            bytes[$0] == UInt8(ascii: "\n") || isStop(bytes, at: $0, before: end)
        }
    }
}
