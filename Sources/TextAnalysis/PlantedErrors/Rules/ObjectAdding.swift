internal import Corpus

/// Adds a sentence about a common thing that neither the question nor the answer speaks of.
enum ObjectAdding: PlantedErrorRule {
    static func changes(to turn: ScannedTurn) -> [AnswerChange] {
        guard turn.isProse, !turn.isTechnical, let language = turn.answerLanguage else { return [] }
        let text = (turn.turn.question + " " + turn.turn.answer).lowercased()
        let things = AddedThing.all.filter { thing in !thing.words.contains { text.contains($0) } }
        let sentences = things.flatMap { $0.sentences(in: language) }
        guard !sentences.isEmpty else { return [] }
        return turn.sentences.map { sentence in
            AnswerChange(
                range: sentence.upperBound..<sentence.upperBound,
                alternatives: sentences.map { language == .english ? " " + $0 : $0 })
        }
    }
}

/// A thing that may stand in many pictures, with the words by which a text may speak of it.
private struct AddedThing {
    let english: String
    /// With its measure word.
    let chinese: String
    let words: [String]

    func sentences(in language: Language) -> [String] {
        switch language {
        case .english:
            [
                "There is also \(english) in the background.",
                "\(english.capitalisedFirst) can be seen on the right side.",
                "On the left, there is \(english).",
            ]
        default: ["画面右侧还有\(chinese)。", "背景中还能看到\(chinese)。", "左边放着\(chinese)。"]
        }
    }

    static let all = [
        AddedThing(english: "a bicycle", chinese: "一辆自行车", words: ["bicycle", "bike", "cycl", "自行车", "单车", "骑"]),
        AddedThing(english: "an umbrella", chinese: "一把雨伞", words: ["umbrella", "parasol", "伞"]),
        AddedThing(english: "a wooden bench", chinese: "一张长椅", words: ["bench", "seat", "长椅", "长凳", "座椅"]),
        AddedThing(english: "a suitcase", chinese: "一个行李箱", words: ["suitcase", "luggage", "baggage", "行李", "箱子"]),
        AddedThing(english: "a potted plant", chinese: "一盆绿植", words: ["pot", "plant", "盆", "植物", "绿植"]),
        AddedThing(english: "a wall clock", chinese: "一个挂钟", words: ["clock", "watch", "钟", "表"]),
        AddedThing(english: "a backpack", chinese: "一个双肩包", words: ["backpack", "bag", "rucksack", "包"]),
        AddedThing(english: "a ladder", chinese: "一架梯子", words: ["ladder", "stairs", "梯"]),
        AddedThing(english: "a guitar", chinese: "一把吉他", words: ["guitar", "instrument", "吉他", "乐器", "琴"]),
        AddedThing(english: "a broom", chinese: "一把扫帚", words: ["broom", "sweep", "扫帚", "扫把"]),
        AddedThing(english: "a cardboard box", chinese: "一个纸箱", words: ["box", "carton", "箱", "盒"]),
        AddedThing(english: "a red balloon", chinese: "一只红色的气球", words: ["balloon", "气球"]),
    ]
}
