import Corpus
import Testing
import TextAnalysis

/// What texts may stand for one another in a dataset.
@Suite struct FoldedWordingTests {
    @Test(
        "Width, case, sentence marks and spacing make no other text",
        arguments: [
            ("红色", "红色。"), ("红色,很亮", "红色，很亮。"), ("“红色”", "「红色」"), ("红 色", "红色"), ("Red car.", "red  car"),
            ("A", "A."), ("A", "（Ａ）"), ("Ｙｅｓ！", "yes"), ("3只猫。", "3 只猫"), ("It’s red", "it's red."),
            ("A，B", "A,B"), ("a \n\t b", "A b."), ("Straße", "STRASSE"), ("caf\u{E9}", "cafe\u{301}"),
            ("12：30", "12:30"), ("它说：“好。”", "它说「好」"), ("red , blue", "red, blue"), ("图中 有 cat", "图中有cat"),
            ("zero\u{200B}width", "zerowidth"), ("5 MW.", "5 MW"),
        ])
    func same(one: String, other: String) {
        #expect(FoldedWording(one) == FoldedWording(other))
        #expect(TextComparison(one, other).areCanonicallyEqual)
        #expect(TurnText(question: "", answer: one).wording == TurnText(question: "", answer: other).wording)
    }

    @Test(
        "Numbers, signs, code and words do",
        arguments: [
            ("3.5", "35"), ("-5", "5"), ("1,000", "1000"), ("1.000", "1,000"), ("x²", "x2"), ("5%", "5"), ("$5", "5"),
            ("12:30", "1230"), ("3-4", "34"), ("½", "12"), ("①", "1"), ("三、四个", "三四个"), ("5 MW", "5 mW"),
            ("5 MB", "5 Mb"), ("10 – 5", "10 5"), ("foo.bar", "foobar"), ("foo_bar", "foobar"), ("f(x)", "fx"),
            ("a[i]", "ai"), ("**red**", "red"), ("`x`", "x"), ("/etc", "etc"), ("#include", "include"),
            ("a && b", "a b"),
            ("its", "it's"), ("re-sign", "resign"), ("and/or", "andor"), ("A,B", "AB"), ("A B", "AB"), ("A", "B"),
            ("是", "不是"), ("yes", "Yes, it is"), ("？", "！"), ("", "。"), ("猫", "貓"), ("红", "红色"), ("👍", "👎"),
            ("x < y", "x > y"), ("2 + 3", "2 3"), ("C", "C++"), ("C", "C#"),
        ])
    func different(one: String, other: String) {
        #expect(FoldedWording(one) != FoldedWording(other))
        #expect(!TextComparison(one, other).areCanonicallyEqual)
    }

    @Test(
        "A text that is put together from words keeps its wording under other marks and widths, and loses it with a number"
    )
    func property() {
        let words = ["红色", "car", "是", "A", "图", "The", "三只", "blue", "灯", "路牌"]
        let numbers = ["3", "3.5", "35", "-5", "5", "1,000", "1000", "5%", "12:30"]
        let marks = ["", "。", "，", "！", "、", "…", "”"]
        var generator = SplitMix64(seed: 7)
        for _ in 0..<500 {
            let parts = (0..<Int.random(in: 1...5, using: &generator)).map { _ in
                words.randomElement(using: &generator) ?? ""
            }
            let number = numbers.randomElement(using: &generator) ?? ""
            func text(_ number: String) -> String {
                // A space parts the words of scripts that need one, and a mark before it parts nothing else.
                var generator = generator
                return (parts + [number]).map { $0 + (marks.randomElement(using: &generator) ?? "") }
                    .joined(separator: " ")
            }
            let plain = (parts + [number]).joined(separator: " ")
            #expect(FoldedWording(text(number)) == FoldedWording(plain), "\(text(number)) and \(plain)")
            #expect(FoldedWording(plain.uppercased()) == FoldedWording(plain), "\(plain)")
            #expect(FoldedWording(" \(plain) \n") == FoldedWording(plain))
            for other in numbers where other != number {
                #expect(FoldedWording(text(other)) != FoldedWording(plain), "\(other) in \(plain)")
            }
            _ = generator.next()
        }
    }

    @Test("The parts of a turn are told apart")
    func parts() {
        let turn = TurnText(question: "红", choices: ["a", "b"], answer: "c")
        #expect(turn.wording == TurnText(question: "红。", choices: ["A", "B."], answer: "C").wording)
        #expect(turn.wording != TurnText(question: "红", choices: ["a b"], answer: "c").wording)
        #expect(turn.wording != TurnText(question: "红", choices: ["b", "a"], answer: "c").wording)
        #expect(turn.wording != TurnText(question: "红a", choices: ["b"], answer: "c").wording)
    }
}
