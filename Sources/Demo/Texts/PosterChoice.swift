internal import Corpus

extension DemoSource {
    /// The multiple choices about a concert's poster: the first that a newcomer sees.
    static let posterChoice = DemoSource(
        file: "poster_choice.jsonl", format: .mminstruct, generator: "demo generator, choice prompt", rows: .choice,
        samples: [
            DemoSample(
                of: "poster/spring-concert.png",
                [
                    DemoTurn("海报上的音乐会在哪里举行？", choices: ["梧桐湖露天剧场", "临溪市音乐厅", "钟楼广场", "海滨美术馆"], "A"),
                    DemoTurn(
                        "船上的人正在弹奏什么乐器？", choices: ["古筝", "二胡", "琵琶", "笛子"], "A",
                        mistake: DemoMistake(.wrongChoice, answer: "C")),
                    DemoTurn(
                        "演出的时间是什么？",
                        choices: ["四月八日下午 2:30", "四月十八日晚 7:30", "四月二十八日晚 8:00", "五月一日晚 7:30"], "B"),
                ])
        ])
}
