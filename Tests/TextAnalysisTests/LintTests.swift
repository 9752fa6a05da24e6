import Corpus
import Testing
import TextAnalysis

/// What the rules find, and what they leave alone.
@Suite struct LintTests {
    private func rules(
        _ question: String, choices: [String] = [], _ answer: String, kind: TurnKind = .shortAnswer,
        captions: [String] = []
    ) -> [String] {
        warnings(question, choices: choices, answer, kind: kind, captions: captions).map(\.rule)
    }

    private func rules(choices: [String] = [], _ answer: String, kind: TurnKind = .shortAnswer) -> [String] {
        warnings(choices: choices, answer, kind: kind).map(\.rule)
    }

    private func warnings(
        _ question: String, choices: [String] = [], _ answer: String, kind: TurnKind = .shortAnswer,
        captions: [String] = []
    ) -> [LintWarning] {
        Lint.warnings(
            for: TurnText(question: question, choices: choices, answer: answer), kind: kind, captions: captions)
    }

    private func warnings(choices: [String] = [], _ answer: String, kind: TurnKind = .shortAnswer) -> [LintWarning] {
        // A question in both scripts, so that its language is no matter.
        warnings("图中有什么？ What is it?", choices: choices, answer, kind: kind)
    }

    @Test func `good turns have no warnings`() {
        #expect(rules("图片里有几只气球？", "图片里有五只气球。") == [])
        #expect(rules("Is the sea visible?", "Yes, a strip of blue sea is visible.", kind: .judgement) == [])
        #expect(rules("眼睛是什么颜色？", choices: ["蓝色", "绿色"], "B. 绿色", kind: .multipleChoice) == [])
        #expect(rules("火箭是什么颜色的？", "白色") == [])
        #expect(rules("", "A tabby cat's face. It looks to the right.", kind: .description) == [])
    }

    @Test func `a placeholder that was not filled in`() {
        #expect(rules("图片里有一只<某种动物>。") == ["leftover-placeholder"])
        #expect(rules("The poster advertises <brand name>.") == ["leftover-placeholder"])
        #expect(rules("Her name is [insert name].") == ["leftover-placeholder"])
        #expect(rules(choices: ["深空星系", "<某种动物>"], "A", kind: .multipleChoice) == ["leftover-placeholder"])
        let warning = warnings("一只<某种动物>。").first
        #expect(warning?.text == "<某种动物>")
        #expect(warning?.range == 6..<20)
        #expect(warning?.place == .answer)
        for fine in ["a < b and b > c", "<红楼梦>是名著。", "List<Item>", "$\\text{name}$", "<b>bold</b>", "a[number]"] {
            #expect(rules(fine) == [], "\(fine)")
        }
    }

    @Test func `tags and roles of the generator`() {
        #expect(rules("白色 </A1>") == ["leaked-tag"])
        #expect(rules("白色<|im_end|>") == ["leaked-tag"])
        #expect(rules("回答：这是秋季。") == ["leaked-role"])
        #expect(rules("问题：这是什么？", "一只猫") == ["leaked-role"])
        #expect(rules("A cat.\nUser: and the dog?") == ["leaked-role"])
        #expect(rules("海报上写着“回答：是”。") == [])
        #expect(rules("这里的问题：光线太暗。") == [])
        #expect(rules("x<A1 and y") == [])
    }

    @Test func `the model speaking of itself`() {
        #expect(rules("What is she holding?", "As an AI language model, I cannot see images.") == ["self-reference"])
        #expect(rules("抱歉，作为AI，我无法回答。") == ["self-reference"])
        #expect(rules("很抱歉，我无法看到图片。") == ["self-reference"])
        #expect(rules("What is on the screen?", "Kasan AIs") == [])
        #expect(rules("他戴着墨镜，看不到眼睛。") == [])
    }

    @Test func `guesses where a statement is asked for`() {
        let guess = warnings("他可能是一名医生。")
        #expect(guess.map(\.rule) == ["speculation"])
        #expect(guess.first?.text == "可能")
        #expect(rules("What is it?", "It is probably a cat.") == ["speculation"])
        #expect(rules("他可能在做什么？", "他可能在等车。") == [])
        #expect(rules("请详细推理。", "这可能是因为下雨。", kind: .longAnswer) == [])
        #expect(rules("这不可能是猫。") == [])
    }

    @Test func `sentences said twice`() {
        #expect(rules("一只狗正在草地上奔跑。天空很蓝。一只狗正在草地上奔跑。") == ["repeated-sentence"])
        #expect(
            rules("What is it?", "The dog runs across the grass. It is fast. The dog runs across the grass.")
                == ["repeated-sentence"])
        #expect(rules("很好。很好。") == [])
        #expect(rules("一只狗正在草地上奔跑。一只猫正在草地上奔跑。") == [])
    }

    @Test func `answers that are none of the choices`() {
        let choices = ["狗", "猫", "兔子"]
        #expect(rules(choices: choices, "D", kind: .multipleChoice) == ["answer-not-a-choice"])
        #expect(rules(choices: choices, "狐狸", kind: .multipleChoice) == ["answer-not-a-choice"])
        #expect(rules("图中是什么？\nA. 狗 B. 猫 C. 兔子", "E", kind: .multipleChoice) == ["answer-not-a-choice"])
        for fine in ["B", "B.", "（B）", "B. 猫", "B、猫", "猫", "答案：B", "The answer is B.", "图中是一只猫。"] {
            #expect(rules(choices: choices, fine, kind: .multipleChoice) == [], "\(fine)")
        }
        #expect(rules(choices: ["T恤", "衬衫"], "T恤", kind: .multipleChoice) == [])
        #expect(rules("图中是什么？", "狐狸", kind: .multipleChoice) == [])
    }

    @Test func `a letter with another choice's text`() {
        #expect(rules(choices: ["狗", "猫"], "A. 猫", kind: .multipleChoice) == ["letter-and-text-disagree"])
        #expect(rules(choices: ["狗", "猫"], "B. 猫", kind: .multipleChoice) == [])
    }

    @Test func `choices that stand twice`() {
        let found = warnings(choices: ["红色", "蓝色", "红色"], "B", kind: .multipleChoice)
        #expect(found.map(\.rule) == ["repeated-choice"])
        #expect(found.first?.place == .choice(2))
        #expect(found.first?.message == "choices A and C are both “红色”")
        #expect(rules(choices: ["红色", ""], "A", kind: .multipleChoice) == ["repeated-choice"])
    }

    @Test func `judgements that are neither yes nor no`() {
        #expect(rules("背景中能看到高楼吗？", "也许", kind: .judgement) == ["judgement-without-verdict"])
        #expect(rules("Is it day?", "Monday", kind: .judgement) == ["judgement-without-verdict"])
        for fine in ["是", "否", "不是", "Yes", "no.", "没有", "正确", "画面中空无一人，只见远山与河流。"] {
            #expect(rules("画面中有人吗？", fine, kind: .judgement) == [], "\(fine)")
        }
    }

    @Test func `answers in another language than the question`() {
        #expect(rules("这只狗在做什么呢？", "The dog is running on the grass.") == ["other-language"])
        #expect(rules("What is the dog doing?", "这只狗在草地上奔跑。") == ["other-language"])
        #expect(rules("海报上的标题是什么？", "The Lord of the Rings") == [])
        #expect(rules("这座建筑属于哪个机构？", "NASA") == [])
        #expect(rules("车牌号是多少呢？", "AB 123 CD") == [])
    }

    @Test func `answers that say nothing`() {
        for answer in ["", "  \n", "。", "error", "N/A"] { #expect(rules(answer) == ["empty-answer"], "\(answer)") }
        for answer in ["无", "5", "A", "+", "None"] { #expect(rules(answer) == [], "\(answer)") }
    }

    @Test func `a conclusion that contradicts the opening`() {
        let answer = "这是秋季。路边的樱花通常在春季盛开，因此这是春季。"
        let found = warnings("这是什么季节？", answer, kind: .longAnswer)
        #expect(found.map(\.rule) == ["contradiction"])
        #expect(found.first?.message == "the answer begins with 秋季 and concludes with 春季")
        #expect(rules("这是什么季节？", "这是春季。樱花盛开，因此这是春季。", kind: .longAnswer) == [])
        #expect(rules("这是什么季节？", "这不是秋季。樱花盛开，因此这是春季。", kind: .longAnswer) == [])
        #expect(rules("这是什么季节？", "这是秋季。叶子黄了，因此不是春季。", kind: .longAnswer) == [])
    }

    @Test func `brackets and quotation marks without a partner`() {
        #expect(rules("海报上写着“夏日促销。") == ["unbalanced-brackets"])
        #expect(rules("一座塔（建于1900年") == ["unbalanced-brackets"])
        #expect(warnings("塔》").first?.range == 3..<6)
        for fine in ["（左) 和（右）", "1) 猫 2) 狗", "[0,1) 之间", "$\\left(x$", "“他说‘好’。”", "It is 5' tall (about 1.5 m)."] {
            #expect(rules(fine) == [], "\(fine)")
        }
    }

    @Test func `text in the wrong encoding, invisible characters, mixed widths`() {
        #expect(rules("What is it?", "cafÃ© con leche") == ["broken-encoding"])
        #expect(rules("锟斤拷") == ["broken-encoding"])
        #expect(rules("What is it?", "café à la crème, São Paulo, Ñandú") == [])
        let hidden = warnings("红\u{202E}色")
        #expect(hidden.map(\.rule) == ["invisible-character"])
        #expect(hidden.first?.message == "there is an invisible character, U+202E")
        #expect(rules("红色\u{7}") == ["invisible-character"])
        #expect(rules("👩‍👩‍👧\n第二行\t三") == [])
        #expect(rules("型号为ＡＢ12") == ["mixed-width"])
        #expect(rules("型号为ＡＢ１２") == [])
    }

    @Test func `a picture's token outside questions`() {
        #expect(rules("<image>红色") == ["image-token-in-answer"])
        #expect(rules("红色的image") == [])
    }

    @Test func `a caption that names another choice`() {
        let choices = ["清晨", "正午", "日落", "深夜"]
        let caption = "日落时分，一位超级英雄站在屋顶上。"
        let found = warnings("发生在什么时候？", choices: choices, "B", kind: .multipleChoice, captions: [caption])
        #expect(found.map(\.rule) == ["caption-disagrees"])
        #expect(found.first?.message == "the caption speaks of 日落; the answer is 正午")
        for (answer, caption) in [("C", caption), ("B", "从清晨到日落。"), ("B", "一位超级英雄。"), ("B", "")] {
            #expect(
                rules("什么时候？", choices: choices, answer, kind: .multipleChoice, captions: [caption]) == [],
                "\(answer) \(caption)")
        }
        #expect(
            rules("What is it?", choices: ["moon", "rocket"], "A", kind: .multipleChoice, captions: ["A rocketeer."])
                == [])
    }

    @Test func `every rule has a name of its own and says what it looks for`() {
        let summaries = Lint.summaries
        #expect(Set(summaries.map(\.name)).count == summaries.count)
        #expect(summaries.allSatisfy { !$0.summary.isEmpty && !$0.summary.hasSuffix(".") })
    }
}
