extension DemoSample {
    /// The record as a row of MMInstruct's generator: questions and answers in tags, or a caption.
    func generatorRow(_ rows: DemoSource.GeneratorRows) -> String {
        let picture = JSONText.string(pictures.first ?? "")
        if rows == .caption {
            return JSONText.object([
                ("image_path", picture), ("text", JSONText.array(lettering.map(JSONText.string))),
                ("bing_tag", JSONText.string("")),
                ("gpt4v_caption_interface", JSONText.string(turns.first?.answer ?? "")),
                (
                    "gpt4v_prompt",
                    JSONText.string("Describe the picture in detail, with all lettering that can be read.")
                ),
            ])
        }
        let blocks = turns.enumerated().map { index, turn in turn.block(index + 1, rows) }
        return JSONText.object([
            ("image_path", picture), ("qa_raw", JSONText.string(blocks.joined(separator: "\n"))),
            ("gpt_prompt", JSONText.string(rows.prompt)),
        ])
    }
}

extension DemoTurn {
    fileprivate func block(_ number: Int, _ rows: DemoSource.GeneratorRows) -> String {
        var options = ""
        switch rows {
        case .choice:
            let lettered = zip("ABCDEFGH", choices).map { letter, choice in "\(letter). \(choice)" }
            options = " <C\(number)> \(lettered.joined(separator: " ")) </C\(number)>"
        case .judgement:
            let words = answer == "是" || answer == "否" ? "{\"是\", \"否\"}" : "{\"Yes\", \"No\"}"
            options = " <C\(number)> \(words) </C\(number)>"
        case .answer, .caption: break
        }
        return "<Q\(number)> \(question) </Q\(number)>\(options) <A\(number)> \(answer) </A\(number)>"
    }
}

extension DemoSource.GeneratorRows {
    fileprivate var prompt: String {
        switch self {
        case .choice: "Write multiple-choice questions about the picture, each with four options and its answer."
        case .judgement: "Write four questions about the picture that are answered by yes or no, two of each."
        case .answer: "Write questions about the picture and answer them."
        case .caption: ""
        }
    }
}
