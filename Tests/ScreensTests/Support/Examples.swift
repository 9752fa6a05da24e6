import Corpus

/// Samples to look at.
enum Examples {
    static let event = EventIdentity(site: Identifier.random(), sequence: 1)

    static let pictures: [String: (width: Int, height: Int)] = [
        "posters/rooftop.jpg": (640, 640), "street/crossing.png": (1600, 900), "street/corner.png": (900, 1600),
    ]

    static let dataset = ReviewDataset(
        number: 1, digest: SHA256Digest(of: [1]), file: "train.jsonl", format: .llava,
        pictureFolders: ["/data/images"])

    static func turn(
        _ number: Int, _ kind: TurnKind, _ language: Language, _ question: String, choices: [String] = [],
        _ answer: String
    ) -> ReviewTurn {
        ReviewTurn(
            number: number, kind: kind, language: language,
            generated: TurnText(question: question, choices: choices, answer: answer))
    }

    /// A poster with a Chinese conversation: short answer, multiple choice, short answer.
    static let poster = ReviewSample(
        number: 1284, dataset: dataset, ordinal: 1283, pictures: ["posters/rooftop.jpg"], domain: "poster",
        captions: ["一位身穿红色披风的人站在屋顶上，身后是日落时分的城市，远处有十座高楼。"],
        turns: [
            turn(1, .shortAnswer, .chinese, "图中的人物穿着什么颜色的披风？", "红色"),
            turn(
                2, .multipleChoice, .chinese, "图中的场景发生在什么时候？", choices: ["清晨", "正午", "日落", "深夜"], "B"),
            turn(3, .shortAnswer, .chinese, "背景中能看到几座高楼？", "至少三座"),
        ])

    /// A street scene with an English conversation: judgement, long answer.
    static let street = ReviewSample(
        number: 1285, dataset: dataset, ordinal: 1284, pictures: ["street/crossing.png", "street/corner.png"],
        domain: "street",
        turns: [
            turn(1, .judgement, .english, "Is the traffic light green?", "Yes."),
            turn(
                2, .longAnswer, .english, "Describe what the people at the crossing are doing.",
                "Two people are waiting at the kerb while a cyclist crosses from left to right. One of them holds an "
                    + "umbrella, although it is not raining, and looks at a phone."),
        ])

    /// A conversation without a picture, with a system message.
    static let textOnly = ReviewSample(
        number: 1286, dataset: dataset, ordinal: 1285, task: .conversation, domain: nil,
        context: [Message(role: "system", text: "You are a careful assistant.")],
        turns: [turn(1, .longAnswer, .english, "Why is the sky blue?", "Because of Rayleigh scattering.")])

    /// A geometry problem whose picture is missing.
    static let geometry = ReviewSample(
        number: 1287, dataset: dataset, ordinal: 1286, pictures: ["geometry/17.png"], domain: "geometry",
        turns: [
            turn(
                1, .multipleChoice, .chinese, "如图，∠1＝50°，则∠2等于多少度？\nA. 40° B. 50° C. 130° D. 140°", "D")
        ])

    static let all = [poster, street, textOnly, geometry]
}
