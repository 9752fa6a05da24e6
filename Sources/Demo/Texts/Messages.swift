internal import Corpus

extension DemoSource {
    /// The conversations in the messages form, some about two pictures.
    static let messages = DemoSource(
        file: "messages.jsonl", format: .messages, generator: "demo generator, comparison prompt",
        samples: [
            DemoSample(
                of: ["image_comparison/pond-morning.png", "image_comparison/pond-evening.png"],
                system: "你是一个认真比较图片的视觉助手，只根据画面回答。", tokens: .before,
                [
                    DemoTurn(
                        "两张图片画的是同一个地方吗？",
                        "是同一个地方。两张图里都有同样的亭子、池塘、左边的大树和右边的长椅，只是一张在早晨，一张在傍晚。"),
                    DemoTurn(
                        "池塘里鸭子的数量有变化吗？", "有变化。早晨有四只，傍晚只剩两只。",
                        mistake: DemoMistake(.count, answer: "有变化。早晨有三只，傍晚只剩两只。")),
                    DemoTurn("傍晚的亭子里多了什么？", "多了两盏亮着的红灯笼。"),
                    DemoTurn("风筝出现在哪一张图里？", "第二张。", mistake: DemoMistake(.relation, answer: "第一张。")),
                ]),
            DemoSample(
                of: ["image_comparison/pond-morning.png", "image_comparison/pond-evening.png"],
                [
                    DemoTurn(
                        "List the differences between the two pictures.",
                        "1. The blue morning sky has become a purple sunset. 2. The kite is gone. 3. A person in a yellow top now "
                            + "stands by the pond. 4. There is one duck less. 5. The water lilies have closed. 6. Two lanterns hang "
                            + "in the pavilion."),
                    DemoTurn(
                        "Has the bench been moved?", "Yes, it now stands on the left, under the big tree.",
                        mistake: DemoMistake(.hallucination, answer: "No, it stands in the same place on the right.")),
                ]),
            DemoSample(
                of: ["future_prediction/weather-page.webp"], system: "You answer questions about screens, briefly.",
                [
                    DemoTurn("Which warning is in force?", "A yellow warning of thunderstorms (雷电黄色预警)."),
                    DemoTurn(
                        "On which day will it be warmest?", "On Tuesday, with 32 degrees.",
                        mistake: DemoMistake(.ocr, answer: "On Wednesday, with 32 degrees.")),
                    DemoTurn(
                        "I go out at 17:00. Should I take an umbrella?",
                        "Yes. Thundery showers are forecast for 17:00 and 18:00, and more rain for 19:00."),
                    DemoTurn("What is the humidity?", "68%."),
                ]),
            DemoSample(
                of: ["numerical_calculation/calendar.png"],
                [
                    DemoTurn("被蓝圈圈住的是哪一天？那天有什么安排？", "10 月 17 日，星期五，下午三点看牙医。"),
                    DemoTurn("这个月有几个星期六？", "五个。", mistake: DemoMistake(.count, answer: "四个。")),
                    DemoTurn("外婆的生日是星期几？", "星期六。"),
                    DemoTurn("这个月的中秋节是哪一天？", "10 月 6 日，星期一。"),
                ]),
            DemoSample(
                of: ["structuralized_imagetext_understanding/river-level.png"], tokens: .after,
                [
                    DemoTurn("In which month does the water stand highest?", "In July, at 5.3 metres."),
                    DemoTurn(
                        "For how many months does it stand above the warning level?",
                        "For five months, from May to September.",
                        mistake: DemoMistake(.count, answer: "For three months, from June to August.")),
                    DemoTurn("Where was it measured?", "At the station Lower Bridge, on the Qingshi River."),
                ]),
            DemoSample(
                of: ["species_recognition/goldfish.png", "species_recognition/red-panda.jpg"],
                [
                    DemoTurn(
                        "这两张图里的动物有什么不同？", "第一张是一条金鱼，生活在水里；第二张是一只小熊猫，正趴在林间的树枝上。"),
                    DemoTurn(
                        "两只动物的主要颜色相近吗？", "相近，都是以蓝绿色为主。",
                        mistake: DemoMistake(.colour, answer: "相近，都是以橙红色为主。")),
                ]),
        ])
}
