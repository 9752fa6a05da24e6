import TestSupport

/// Datasets that the end-to-end tests write for themselves.
enum SampleFiles {
    /// Three samples of two turns each, Chinese and English, in LLaVA's form, one record a line.
    static let conversations = """
        {"id": "a", "image": "one.png", "conversations": [{"from": "human", "value": "<image>\\n天空是什么颜色的？"}, {"from": "gpt", "value": "天空是绿色的。"}, {"from": "human", "value": "画面中有人吗？"}, {"from": "gpt", "value": "没有"}]}
        {"id": 2, "image": "gone.png", "conversations": [{"from": "human", "value": "<image>\\nHow many boats are there?"}, {"from": "gpt", "value": "There are three boats in the harbour."}, {"from": "human", "value": "Is it night?"}, {"from": "gpt", "value": "Yes"}]}
        {"id": "c", "conversations": [{"from": "human", "value": "用一句话解释什么是视觉问答。"}, {"from": "gpt", "value": "根据图片回答问题的任务。"}, {"from": "human", "value": "Name one dataset."}, {"from": "gpt", "value": "VQAv2"}]}

        """

    /// Many samples of one turn each, for tests that need a store of some size.
    static func many(_ count: Int) -> String {
        (1...count).map {
            "{\"id\":\($0),\"conversations\":[{\"from\":\"human\",\"value\":\"Question \($0)?\"},"
                + "{\"from\":\"gpt\",\"value\":\"Answer number \($0), in a sentence.\"}]}\n"
        }.joined()
    }

    /// Makes a store `vermilion.sqlite` in a folder from `text`, with one picture, and returns the folder.
    static func store(of text: String = conversations) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(text, to: "data.jsonl")
        try folder.write(TinyPicture.png, to: "images/one.png")
        let run = try ProgramRun(["import", "data.jsonl", "--images", "images"], in: folder.path)
        guard run.exitCode == 0 else { throw ImportFailed(errors: run.errors) }
        return folder
    }

    struct ImportFailed: Error { let errors: String }
}
