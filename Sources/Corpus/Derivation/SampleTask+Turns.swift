/// Telling the task of a sample: from what the record says, else from its turns.
extension SampleTask {
    /// The task that a record's `type` names, in the spellings that datasets have; nil for any other.
    package init?(named name: String) {
        let slug = name.lowercased().map { $0 == "-" || $0 == " " ? "_" : $0 }
        switch String(slug) {
        case "conversation", "conversations", "conv", "chat", "dialogue", "multi_turn", "对话": self = .conversation
        case "complex_reasoning", "complex", "reasoning", "复杂推理", "推理": self = .complexReasoning
        case "detail", "detailed", "detail_description", "detailed_description", "description", "desc", "caption",
            "captioning", "image_caption", "描述":
            self = .caption
        case "judge", "judgement", "judgment", "judgement_vqa", "yes_no", "判断", "判断题": self = .judgement
        case "choice", "select", "multiple_choice", "mcq", "选择", "选择题": self = .multipleChoice
        case "sqa", "short", "short_vqa", "short_answer", "shortsentence", "short_sentence": self = .shortAnswer
        case "lqa", "long", "long_vqa", "long_answer", "longsentence", "long_sentence": self = .longAnswer
        default: return nil
        }
    }

    /// The task of a conversation whose record names none.
    ///
    /// Turns that are all judgements or all multiple choices tell their own; several others are a conversation; a single one
    /// is told by its kind, and a long answer to a question for reasons is complex reasoning.
    ///
    /// - Parameter question: The first turn's.
    package static func of(
        conversation turns: [ImportedTurn], question: UnsafeBufferPointer<UInt8>
    ) -> SampleTask {
        guard let kind = turns.first?.kind else { return .conversation }
        // By index: walking over the turns themselves would copy each.
        if turns.count > 1 {
            guard kind == .judgement || kind == .multipleChoice, turns.indices.allSatisfy({ turns[$0].kind == kind })
            else { return .conversation }
        }
        switch kind {
        case .description: return .caption
        case .shortAnswer: return .shortAnswer
        case .longAnswer: return asksForReasons(question) ? .complexReasoning : .longAnswer
        case .judgement: return .judgement
        case .multipleChoice: return .multipleChoice
        }
    }

    /// The task of an MMInstruct row of questions and answers: what most of its turns are.
    package static func of(generated turns: [ImportedTurn]) -> SampleTask {
        func count(_ kind: TurnKind) -> Int { turns.count { $0.kind == kind } }
        let candidates: [(SampleTask, Int)] = [
            (.multipleChoice, count(.multipleChoice)), (.judgement, count(.judgement)),
            (.shortAnswer, count(.shortAnswer)), (.longAnswer, count(.longAnswer) + count(.description)),
        ]
        var best = (task: SampleTask.longAnswer, count: 0)
        for (task, count) in candidates where count > best.count { best = (task, count) }
        return best.task
    }

    private static let reasonWords = PhraseSet([
        "为什么", "理由", "原因", "推断", "推测", "分析", "推理", "说明", "判断", "why", "reason", "explain", "infer", "might",
        "could", "what can be", "how does", "challenges",
    ])

    private static func asksForReasons(_ question: UTF8Bytes) -> Bool {
        LowercasedText.with(question) { reasonWords.occurs(in: $0) }
    }
}
