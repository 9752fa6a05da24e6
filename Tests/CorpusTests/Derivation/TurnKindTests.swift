import Corpus
import Testing

/// The kind of a turn, from its text.
@Suite struct TurnKindTests {
    @Test(
        "The kind is told from the question and the answer",
        arguments: [
            ("图中的人物穿着红色披风吗？", "是", .judgement),
            ("Is the sea visible?", "Yes, a strip of blue sea is visible behind the guard rail.", .judgement),
            ("画面里有狗吗？", "有的，画面左边有一只狗。", .judgement),
            ("图里有什么？", "有", .shortAnswer),
            ("Was it taken at night? Please answer yes or no.", "Maybe", .judgement),
            ("背景中能看到高楼吗？请回答是或否。", "也许", .judgement),
            ("Is it raining?", "Yes. The street is wet. People carry umbrellas and wear coats.", .longAnswer),
            ("Which city is this? A. Rome B. Milan Choose the correct option.", "B. Milan", .multipleChoice),
            ("这是什么动物？\nA. 狗\nB. 猫", "猫", .multipleChoice),
            ("图里的字母 A 和 B 是什么颜色？", "红色", .shortAnswer),
            ("火箭是什么颜色的？", "白色", .shortAnswer),
            ("How many boats are there?", "Three boats.", .shortAnswer),
            ("What is she holding?", "a model of the Space Shuttle", .shortAnswer),
            ("狗在做什么？", "狗正在草地上向前奔跑，嘴巴张开，看起来很开心。", .longAnswer),
            ("How many people are there?", "Two people are standing next to the car.", .longAnswer),
            ("详细描述这张照片的场景。", "一辆浅蓝色的自行车停在铺满花瓣的小路上，车把前挂着一个装满鲜花的篮子。", .description),
            (
                "Describe the image in detail.",
                "A white rocket stands on a launch pad at dusk between tall lattice towers.", .description
            ),
            ("描述一下它的颜色", "它主要是红色的，翅膀上有一些黑色的斑点，尾巴是白色的。", .longAnswer),
            ("", "A tabby cat looks to the right. The background is blurred and dark.", .description),
            (
                "What is it? Answer the question using a single word or phrase.",
                "It is a kind of very old bicycle, I think it is.", .shortAnswer
            ),
            ("为什么地面会反光？", "", .shortAnswer),
        ] as [(String, String, TurnKind)])
    func isTold(question: String, answer: String, expected: TurnKind) {
        #expect(TurnKind.of(question: question, answer: answer) == expected)
    }

    @Test("Choices of its own make a multiple choice whatever the answer")
    func choicesDecide() {
        #expect(TurnKind.of(question: "它朝哪个方向看？", choices: ["左", "右"], answer: "也许是右边吧") == .multipleChoice)
    }
}
