import Testing
import TextAnalysis

/// What changed between two texts.
@Suite struct TextDifferenceTests {
    private func inline(_ old: String, _ new: String) -> String { TextDifference(from: old, to: new).inlineText }

    @Test func `Chinese changes by characters`() {
        #expect(inline("至少三座", "至少十座") == "至少[-三-]{+十+}座")
        #expect(inline("这只狗是金色的。", "这只大狗是金色的。") == "这只{+大+}狗是金色的。")
        #expect(inline("天空阴沉，正在下雨。", "天空晴朗。") == "天空[-阴沉，正在下雨-]{+晴朗+}。")
        #expect(inline("カメラ", "カメリ") == "カメ[-ラ-]{+リ+}")
    }

    @Test func `Latin script changes by words and numbers`() {
        #expect(inline("The car is red.", "The car is reddish.") == "The car is [-red-]{+reddish+}.")
        #expect(inline("Two boats at 10:30", "Two boats at 10:45") == "Two boats at 10:[-30-]{+45+}")
        #expect(inline("a red car here", "a blue truck here") == "a [-red car-]{+blue truck+} here")
        #expect(inline("有3只cat", "有5只cats") == "有[-3-]{+5+}只[-cat-]{+cats+}")
    }

    @Test func `equal and empty texts have nothing to show`() {
        #expect(TextDifference(from: "", to: "").runs == [])
        #expect(TextDifference(from: "同", to: "同").isEmpty)
        #expect(TextDifference(from: "同", to: "同").changedShare == 0)
        #expect(inline("", "新") == "{+新+}")
        #expect(inline("旧", "") == "[-旧-]")
    }

    @Test func `canonically equivalent texts differ where their bytes do`() {
        let difference = TextDifference(from: "caf\u{E9}", to: "cafe\u{301}")
        #expect(!difference.isEmpty)
        #expect(inline("caf\u{E9}", "cafe\u{301}").utf8.elementsEqual("[-caf\u{E9}-]{+cafe\u{301}+}".utf8))
        #expect(TextDifference(from: "a\r\nb", to: "a\nb").runs.count == 4)
    }

    @Test func `a text rewritten for the most part is better stacked, a short one never`() {
        let old = "图中有一只小狗在草地上奔跑，看起来很开心，嘴巴张开。"
        let new = "一辆红色的方程式赛车正在赛道上漂移，轮胎冒出白烟。"
        #expect(TextDifference(from: old, to: new).isBetterStacked)
        #expect(!TextDifference(from: old, to: old + "背景是蓝天。").isBetterStacked)
        #expect(!TextDifference(from: "B", to: "C").isBetterStacked)
    }

    @Test func `the runs give back both texts byte for byte`() {
        var generator = SmallGenerator(seed: 7)
        let alphabet = [
            "红", "色", "的", "车", " ", "  ", "red", "car", "12", "，", "。", "\r\n", "\n", "e\u{301}", "é", "👩‍👩‍👧", "\u{200D}",
        ]
        for _ in 0..<400 {
            let old = (0..<generator.next(below: 20)).map { _ in alphabet[generator.next(below: alphabet.count)] }
            var new = old
            for _ in 0..<generator.next(below: 6) {
                let place = generator.next(below: new.count + 1)
                if generator.next(below: 2) == 0 || place == new.count {
                    new.insert(alphabet[generator.next(below: alphabet.count)], at: place)
                } else {
                    new.remove(at: place)
                }
            }
            expectExact(old.joined(), new.joined())
        }
    }

    @Test func `texts with nothing in common and thousands of words are still compared at once`() {
        let old = (0..<3000).map { "word\($0)" }.joined(separator: " ")
        let new = (0..<3000).map { "other\($0)" }.joined(separator: " ")
        expectExact(old, new)
    }

    @Test func `too many changes fall back to whole sentences`() {
        let kept = "这一句没有变。"
        let old = (0..<100).map { "这里是原来的第\($0)句话。" }.joined() + kept
        let new = (0..<100).map { "その\($0 + 900)番目は別の文。" }.joined() + kept + "新"
        expectExact(old, new)
        #expect(TextDifference(from: old, to: new).runs.contains { $0.kind == .equal && $0.text.contains("没有变") })
    }

    private func expectExact(_ old: String, _ new: String) {
        let runs = TextDifference(from: old, to: new).runs
        #expect(runs.filter { $0.kind != .insert }.flatMap { Array($0.text.utf8) } == Array(old.utf8))
        #expect(runs.filter { $0.kind != .delete }.flatMap { Array($0.text.utf8) } == Array(new.utf8))
        #expect(zip(runs, runs.dropFirst()).allSatisfy { $0.kind != $1.kind })
    }
}

/// Repeatable random numbers (xorshift64).
struct SmallGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next(below bound: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return bound == 0 ? 0 : Int(state % UInt64(bound))
    }
}
