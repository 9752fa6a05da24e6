/// Finds texts in which the model speaks of itself, or says that it cannot see the picture.
enum SelfReference: LintRule {
    static let name = "self-reference"
    static let summary = "the model speaks of itself or says that it cannot see the picture"

    private static let phrases: [ScannedText.Phrase] = [
        "as an ai", "as a language model", "as an artificial intelligence", "ai language model", "i'm an ai",
        "i am an ai",
        "i cannot see the image", "i can't see the image", "i cannot see images", "i can't see images",
        "i cannot view images", "i can't view images", "i am unable to see", "i'm unable to see", "i am unable to view",
        "i'm unable to view", "unable to view the image", "i don't have access to the image", "no image was provided",
        "作为一个ai", "作为ai", "作为一名ai", "作为人工智能", "作为一个人工智能", "作为语言模型", "作为一个语言模型", "作为一款ai",
        "我是一个ai", "我是ai", "我是人工智能", "无法看到图片", "无法查看图片", "无法直接查看图片", "无法看到图像",
        "无法查看图像", "不能看到图片", "看不到图片", "看不到图像", "无法直接看到", "无法访问图片", "没有提供图片", "未提供图片",
    ]

    static func warnings(for turn: LintedTurn) -> [LintWarning] {
        guard let range = turn.answer.first(of: phrases) else { return [] }
        return [
            warning(
                .answer, range, text: turn.answer[range],
                "“\(turn.answer[range])”: the model speaks of itself, not of the picture"
            )
        ]
    }
}
