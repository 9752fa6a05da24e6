import Corpus
import Testing

/// Plain answers of yes or no, and their opposites.
@Suite struct JudgementTests {
    @Test(
        "A plain yes or no flips in its own language and style",
        arguments: [
            ("是", true, "否"), ("否", false, "是"), ("是的。", true, "不是。"), ("不是。", false, "是的。"),
            ("不是的", false, "是的"), ("对", true, "不对"), ("不对", false, "对"), ("正确", true, "错误"),
            ("错误。", false, "正确。"), ("有", true, "没有"), ("没有。", false, "有。"), ("能", true, "不能"),
            ("Yes", true, "No"), ("yes.", true, "no."), ("NO", false, "YES"), ("No.", false, "Yes."),
            ("True", true, "False"), (" “是” ", true, " “否” "), ("**Yes**", true, "**No**"), ("“否”。", false, "“是”。"),
        ])
    func flips(answer: String, isYes: Bool, flipped: String) {
        let judgement = Judgement(of: answer)
        #expect(judgement?.isYes == isYes)
        #expect(judgement?.flipped == flipped)
    }

    @Test(
        "Anything that says more, or neither, does not flip",
        arguments: [
            "也许", "Yes, a strip of blue sea is visible.", "是的，图中有猫。", "红色", "", "。", "Yesterday", "Norway", "是非",
            "可能是", "A",
        ])
    func doesNotFlip(answer: String) {
        #expect(Judgement(of: answer) == nil)
    }

    @Test(
        "Flipping twice gives the answer back, for the plainest words",
        arguments: ["是", "否", "是的", "Yes", "No", "有", "没有"])
    func flipsBack(answer: String) throws {
        let once = try #require(Judgement(of: answer))
        #expect(Judgement(of: once.flipped)?.flipped == answer)
        #expect(Judgement(of: once.flipped)?.isYes == !once.isYes)
    }
}
