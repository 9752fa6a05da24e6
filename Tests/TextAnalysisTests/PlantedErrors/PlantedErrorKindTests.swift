import Corpus
import Testing
import TextAnalysis

/// Mistakes that are put into answers on purpose.
@Suite struct PlantedErrorKindTests {
    /// Turns of every kind in both languages, each with the corruptions that apply to it.
    static let turns: [(kind: TurnKind, text: TurnText, corruptions: Set<PlantedErrorKind>)] = [
        (.judgement, TurnText(question: "图中有船吗？", answer: "是。"), [.judgementFlipped, .languageSwitched]),
        (.judgement, TurnText(question: "Is it raining?", answer: "No"), [.judgementFlipped, .languageSwitched]),
        (
            .judgement, TurnText(question: "Is the door open?", answer: "Yes, the green door is open."),
            [.colourChanged]
        ),
        (
            .multipleChoice, TurnText(question: "这是什么？", choices: ["松鼠", "刺猬", "獾"], answer: "B. 刺猬"), [.choiceSwapped]
        ),
        (
            .multipleChoice, TurnText(question: "How many? A. one B. two C. three", answer: "(b)"), [.choiceSwapped]
        ),
        (.shortAnswer, TurnText(question: "有几座桥？", answer: "三座"), [.numberChanged, .languageSwitched]),
        (.shortAnswer, TurnText(question: "What colour is it?", answer: "Blue."), [.colourChanged, .languageSwitched]),
        (.shortAnswer, TurnText(question: "How many gulls?", answer: "12"), [.numberChanged]),
        (.shortAnswer, TurnText(question: "这是哪座城市？", answer: "里斯本"), []),
        (
            .longAnswer, TurnText(question: "他们在做什么？", answer: "两个人在修补渔网。旁边停着一艘白色的小船，船上没有人。"),
            [.numberChanged, .colourChanged, .objectAdded, .languageSwitched]
        ),
        (
            .longAnswer, TurnText(question: "Why is it quiet?", answer: "The shop is closed. Its shutters are down."),
            [.objectAdded, .languageSwitched]
        ),
        (
            .description,
            TurnText(
                question: "", answer: "A tram climbs a steep street. Three tourists wave from its yellow platform."),
            [.numberChanged, .colourChanged, .objectAdded, .languageSwitched]
        ),
        (.longAnswer, TurnText(question: "求证。", answer: "因为$a=b$，所以$a-b=0$。证毕，结论成立。"), []),
        (.shortAnswer, TurnText(question: "What is it?", answer: ""), []),
    ]

    private static func language(of text: TurnText) -> Language {
        Language.of(question: text.question, choices: text.choices, answer: text.answer)
    }

    /// The different answers that many seeds give.
    private func answers(
        _ corruption: PlantedErrorKind, _ answer: String, kind: TurnKind = .shortAnswer, question: String = "",
        choices: [String] = []
    ) -> Set<String> {
        let text = TurnText(question: question, choices: choices, answer: answer)
        return Set(
            (0..<200 as Range<UInt64>).compactMap { seed in
                var generator = SplitMix64(seed: seed)
                return corruption.corrupted(
                    text, kind: kind, language: Self.language(of: text), using: &generator)?.answer
            })
    }

    @Test("Each corruption applies where it should", arguments: turns.indices)
    func applies(index: Int) {
        let turn = Self.turns[index]
        let found = PlantedErrorKind.applicable(to: turn.text, kind: turn.kind, language: Self.language(of: turn.text))
        #expect(Set(found) == turn.corruptions, "\(turn.text.answer)")
    }

    @Test("A corrupted answer says something else, its question and choices stay", arguments: PlantedErrorKind.allCases)
    func onlyTheAnswerChanges(corruption: PlantedErrorKind) throws {
        for turn in Self.turns {
            for seed in 0..<40 as Range<UInt64> {
                var generator = SplitMix64(seed: seed)
                let corrupted = corruption.corrupted(
                    turn.text, kind: turn.kind, language: Self.language(of: turn.text), using: &generator)
                #expect((corrupted != nil) == turn.corruptions.contains(corruption))
                guard let corrupted else { continue }
                #expect(!CanonicalText.areEqual(corrupted.answer, turn.text.answer))
                #expect(corrupted.question == turn.text.question)
                #expect(corrupted.choices == turn.text.choices)
            }
        }
    }

    @Test("One seed always gives the same answer, and several seeds give several")
    func seeds() {
        let turn = Self.turns[9]
        for corruption in turn.corruptions {
            func answer(_ seed: UInt64) -> String? {
                var generator = SplitMix64(seed: seed)
                return corruption.corrupted(turn.text, kind: turn.kind, language: .chinese, using: &generator)?.answer
            }
            #expect((0..<20).allSatisfy { answer($0) == answer($0) })
            #expect(Set((0..<20).map(answer)).count > 1)
        }
        // The published first numbers of SplitMix64 for the seed 1234567.
        var generator = SplitMix64(seed: 1_234_567)
        #expect(generator.next() == 6_457_827_717_110_365_317)
        #expect(generator.next() == 3_203_168_211_198_807_973)
    }

    @Test("Names and sentences are stable")
    func names() {
        #expect(
            PlantedErrorKind.allCases.map(\.rawValue) == [
                "choice-swapped", "judgement-flipped", "number-changed", "colour-changed", "object-added",
                "language-switched",
            ])
        #expect(PlantedErrorKind.allCases.allSatisfy { !$0.summary.isEmpty && !$0.summary.hasSuffix(".") })
    }

    @Test("A swapped choice keeps the answer's form and never says the same")
    func choices() {
        let choices = ["松鼠", "刺猬", "獾"]
        #expect(answers(.choiceSwapped, "B. 刺猬", kind: .multipleChoice, choices: choices) == ["A. 松鼠", "C. 獾"])
        #expect(answers(.choiceSwapped, "（Ｂ）", kind: .multipleChoice, choices: choices) == ["（Ａ）", "（Ｃ）"])
        #expect(answers(.choiceSwapped, "刺猬", kind: .multipleChoice, choices: choices) == ["松鼠", "獾"])
        #expect(answers(.choiceSwapped, "A", kind: .multipleChoice, choices: ["Badger", "badger.", "Hare"]) == ["C"])
        // Two choices named, one beyond them, and none to choose from.
        #expect(answers(.choiceSwapped, "A, C", kind: .multipleChoice, choices: choices) == [])
        #expect(answers(.choiceSwapped, "E", kind: .multipleChoice, choices: choices) == [])
        #expect(answers(.choiceSwapped, "A", kind: .multipleChoice) == [])
        #expect(answers(.choiceSwapped, "A", kind: .shortAnswer, choices: choices) == [])
    }

    @Test("A judgement is flipped in its own words, and left alone where it goes on")
    func judgements() {
        #expect(answers(.judgementFlipped, "不是。", kind: .judgement) == ["是的。"])
        #expect(answers(.judgementFlipped, "TRUE", kind: .judgement) == ["FALSE"])
        #expect(answers(.judgementFlipped, "Yes, it is.", kind: .judgement) == [])
        #expect(answers(.judgementFlipped, "是", kind: .shortAnswer) == [])
    }

    @Test(
        "A number becomes one of its neighbours in its own writing",
        arguments: [
            ("12", ["10", "11", "13", "14"]), ("1", ["2", "3"]), ("0", ["1", "2"]), ("２", ["１", "３", "４"]),
            ("有3只猫", ["有1只猫", "有2只猫", "有4只猫", "有5只猫"]), ("three gulls", ["two gulls", "four gulls", "five gulls"]),
            ("Three.", ["One.", "Two.", "Four.", "Five."]), ("2 cats", ["3 cats", "4 cats"]),
            ("约2.5米", ["约1.5米", "约3.5米", "约4.5米"]), ("10:30", ["8:30", "9:30", "11:30", "12:30"]),
            ("1,200 people", ["2,200 people", "3,200 people"]),
            (
                "twenty steps",
                [
                    "eighteen steps", "nineteen steps", "twenty-one steps", "twenty-two steps",
                ]
            ),
            ("三", ["一", "二", "四", "五"]), ("四座", ["两座", "三座", "五座", "六座"]), ("第三张", ["第一张", "第二张", "第四张", "第五张"]),
            ("十二只", ["十只", "十一只", "十三只", "十四只"]), ("星期五", ["星期三", "星期四", "星期六"]), ("两辆车", ["一辆车", "三辆车", "四辆车"]),
            ("十二月", ["十月", "十一月"]), ("画面里有一个人", ["画面里有两个人", "画面里有三个人"]), ("重5kg", ["重3kg", "重4kg", "重6kg", "重7kg"]),
            ("$5", ["$3", "$4", "$6", "$7"]), ("共￥5", ["共￥3", "共￥4", "共￥6", "共￥7"]), ("07", ["05", "06", "08", "09"]),
        ])
    func numbers(answer: String, expected: [String]) {
        #expect(answers(.numberChanged, answer) == Set(expected))
    }

    @Test(
        "Formulas, addresses, labels, lists, names and sayings keep their numbers",
        arguments: [
            "$x_1 + 2$", "∠1=47°", "y=3x", "https://example.org/7/8", "www.example.org:8080", "图1", "A4纸", "H2O", "3D",
            "20th century",
            "2019-05-06", "3-5 minutes", "1920×1080", "v1.2.3", "one of them", "no one", "the red one", "Seven Sisters",
            "三明治",
            "十分干净", "四周都是山", "一些树", "一样", "统一", "其中一只", "这一座桥", "一座座山", "五颜六色", "三四个人", "二〇二三年", "十几个",
            "几十个", "两百个", "唯一一座", "一般", "唯一", "someone", "(2)", "1. 打开门", "x²", "COVID-19",
        ])
    func noNumber(answer: String) {
        #expect(answers(.numberChanged, answer, kind: .longAnswer) == [])
    }

    @Test("A colour becomes another that nobody would take for it")
    func colours() {
        #expect(answers(.colourChanged, "红色") == ["黄色", "绿色", "蓝色", "紫色", "黑色", "白色", "灰色"])
        #expect(answers(.colourChanged, "粉红色的") == ["黄色的", "绿色的", "蓝色的", "棕色的", "黑色的", "白色的", "灰色的"])
        #expect(answers(.colourChanged, "天蓝色的门") == answers(.colourChanged, "蓝色的门"))
        #expect(
            answers(.colourChanged, "a grey mug")
                == Set(
                    ["red", "yellow", "green", "blue", "purple", "pink", "brown"].map { "a \($0) mug" }
                        + ["an orange mug"]))
    }

    @Test("Articles, capitals and measure words stay right around a changed colour")
    func colourForms() {
        #expect(answers(.colourChanged, "An orange tent").contains("A blue tent"))
        #expect(answers(.colourChanged, "a blue tent").contains("an orange tent"))
        #expect(answers(.colourChanged, "Red.").contains("Blue."))
        #expect(answers(.colourChanged, "一只黑猫") == ["一只红猫", "一只黄猫", "一只蓝猫", "一只绿猫", "一只白猫"])
        // Neither becomes the other, and what is pale is not black.
        #expect(answers(.colourChanged, "红色和蓝色").isDisjoint(with: ["蓝色和蓝色", "红色和红色"]))
        #expect(answers(.colourChanged, "浅绿色").isDisjoint(with: ["浅黑色", "浅白色"]))
    }

    @Test(
        "Words that only look like colours stay",
        arguments: [
            "an orange", "a glass of orange juice", "a black and white photo", "the White House", "Mr Green",
            "greenery", "red-haired",
            "黑白色的照片", "彩色", "黄昏", "白天", "红绿灯", "金属", "银行", "灰尘", "红烧肉",
        ])
    func noColour(answer: String) {
        #expect(answers(.colourChanged, answer) == [])
    }

    @Test("An added thing is mentioned neither in the question nor in the answer")
    func objects() {
        let text = "一位老人坐在长椅上看报纸。旁边有一把雨伞。"
        let found = answers(.objectAdded, text, kind: .longAnswer, question: "老人的自行车在哪里？")
        #expect(found.count > 10)
        for answer in found {
            let added = TextDifference(from: text, to: answer).runs.filter { $0.kind == .insert }.map(\.text).joined()
            #expect(!["自行车", "长椅", "伞"].contains { added.contains($0) }, "\(added)")
            #expect(answer.count { $0 == "。" } == 3)
        }
        let english = answers(
            .objectAdded, "Dr. Lee reads e.g. a map. The room is tidy.", kind: .description)
        #expect(
            english.contains("Dr. Lee reads e.g. a map. The room is tidy. There is also a guitar in the background."))
        #expect(
            english.contains("Dr. Lee reads e.g. a map. There is also a guitar in the background. The room is tidy."))
        let numbered = answers(
            .objectAdded, "1. Take the bus number 5. It is late.\n2. Get off in the USA.", kind: .longAnswer)
        let start = numbered.filter { $0.hasPrefix("1. Take the bus number 5. It is late.\n2. Get off in the USA. ") }
        #expect(!start.isEmpty && start.count < numbered.count)
        #expect(numbered.contains { $0.hasPrefix("1. Take the bus number 5. There is also") })
        #expect(numbered.allSatisfy { $0.hasPrefix("1. Take") && $0.contains("\n2. Get off in the USA.") })
        #expect(!english.contains { $0.hasPrefix("Dr. There") || $0.contains("e.g. There") || $0.contains("e.g. A") })
    }

    @Test(
        "An answer of a word is put into the other language",
        arguments: [
            ("是。", TurnKind.judgement, "门开着吗？", "Yes."), ("没有", .judgement, "图里有人吗？", "No"),
            ("Yes", .judgement, "Is it open?", "是"), ("false.", .judgement, "Is it open?", "错误。"),
            ("白色", .shortAnswer, "什么颜色？", "white"), ("Red", .shortAnswer, "Which colour is it?", "红色"),
            ("三", .shortAnswer, "有几座桥？", "three"), ("三座。", .shortAnswer, "有几座桥？", "Three."),
            ("seven", .shortAnswer, "How many gulls are there?", "七"), ("左边", .shortAnswer, "他在哪一边？", "left"),
        ])
    func languages(answer: String, kind: TurnKind, question: String, expected: String) {
        #expect(answers(.languageSwitched, answer, kind: kind, question: question) == [expected])
    }

    @Test("An answer in another language than its question is not put right")
    func wrongLanguage() {
        #expect(answers(.languageSwitched, "red", question: "这扇门的上半部分是什么颜色的？") == [])
        #expect(answers(.languageSwitched, "红色", question: "Which colour does the upper half of the door have?") == [])
    }

    @Test("Of a long answer one sentence but the first is put into the other language")
    func languageOfSentences() {
        let text = "两个人在修补渔网。旁边停着一艘白色的小船。"
        let found = answers(.languageSwitched, text, kind: .longAnswer, question: "他们在做什么？")
        #expect(found.count > 1)
        #expect(found.allSatisfy { $0.hasPrefix("两个人在修补渔网。") && $0.hasSuffix(".") && !$0.contains("小船") })
        #expect(answers(.languageSwitched, "只有一句话的回答在这里。", kind: .longAnswer, question: "他们在做什么？") == [])
    }
}
