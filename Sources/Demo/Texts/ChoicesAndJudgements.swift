internal import Corpus

extension DemoSource {
    /// The multiple choices about animals.
    static let speciesChoice = DemoSource(
        file: "species_recognition_choice.jsonl", format: .mminstruct, generator: "demo generator, choice prompt",
        rows: .choice,
        samples: [
            DemoSample(
                of: "species_recognition/goldfish.png",
                [
                    DemoTurn(
                        "Which animal is shown?", choices: ["A seahorse", "A goldfish", "A shark", "An eel"],
                        "B. A goldfish"),
                    DemoTurn(
                        "How many bubbles are in the picture?", choices: ["One", "Two", "Three", "Four"], "D. Four",
                        mistake: DemoMistake(.wrongChoice, answer: "C. Three")),
                    DemoTurn(
                        "Where do the green water plants grow?",
                        choices: [
                            "At the lower left", "At the lower right", "At the upper left", "At the upper right",
                        ],
                        "A. At the lower left"),
                ]),
            DemoSample(
                of: "species_recognition/red-panda.jpg",
                [
                    DemoTurn(
                        "图中的<某种动物>正待在哪里？", choices: ["地面上", "树枝上", "水里", "屋顶上"], "B",
                        mistake: DemoMistake(.format, question: "图中的小熊猫正待在哪里？")),
                    DemoTurn("它的耳朵边缘是什么颜色？", choices: ["奶白色", "黑色", "蓝色", "绿色"], "A"),
                    DemoTurn("画面里最多的植物是什么？", choices: ["松树", "竹子", "柳树", "荷花"], "B"),
                ]),
        ])

    /// The judgements about three pictures, a file a domain.
    static let judgements: [DemoSource] = [
        judgement(
            "image_emotion",
            DemoSample(
                of: "image_emotion/lighthouse-storm.jpg",
                [
                    DemoTurn("画面中正在下雨吗？", "是"),
                    DemoTurn("灯塔顶上的灯亮着吗？", "否", mistake: DemoMistake(.wrongChoice, answer: "是")),
                    DemoTurn("画面的气氛轻松欢快吗？", "否"),
                    DemoTurn("海面上有一艘帆船吗？", "是"),
                ])),
        judgement(
            "landmark",
            DemoSample(
                of: "landmark/great-wall.jpg",
                [
                    DemoTurn("Is there snow on the hills?", "No"),
                    DemoTurn("Do fir trees stand in the foreground?", "Yes"),
                    DemoTurn(
                        "Is the sun partly hidden by a tower?", "No", mistake: DemoMistake(.wrongChoice, answer: "Yes")),
                    DemoTurn("Are birds flying in the sky?", "Yes"),
                ])),
        judgement(
            "social_relation",
            DemoSample(
                of: "social_relation/dumplings.webp",
                [
                    DemoTurn("画面里一共有五个人吗？", "是"),
                    DemoTurn("小女孩坐在最左边吗？", "是", mistake: DemoMistake(.relation, answer: "否")),
                    DemoTurn("奶奶戴着眼镜吗？", "是"),
                    DemoTurn("桌上摆着一盘切好的西瓜吗？", "否"),
                ])),
    ]

    private static func judgement(_ domain: String, _ sample: DemoSample) -> DemoSource {
        DemoSource(
            file: "\(domain)_judge.jsonl", format: .mminstruct, generator: "demo generator, judgement prompt",
            rows: .judgement, samples: [sample])
    }
}
