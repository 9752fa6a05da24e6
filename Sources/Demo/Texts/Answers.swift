internal import Corpus

extension DemoSource {
    /// The long answers about a painted scroll.
    static let artworkLong = DemoSource(
        file: "artwork_lqa.jsonl", format: .mminstruct, generator: "demo generator, long answer prompt", rows: .answer,
        samples: [
            DemoSample(
                of: "artwork/mountain-scroll.webp",
                [
                    DemoTurn("这幅画表现了怎样的意境？", "远山层层叠叠，云烟浮动，一叶小舟缓缓划过水面，表现出山高水远、清幽闲静的意境。"),
                    DemoTurn(
                        "画面右侧的题字写了什么？", "题字写着“山高水长，春江月明”，下面盖着一方红印。",
                        mistake: DemoMistake(.ocr, answer: "题字写着“山远天高烟水寒”，下面盖着一方红印。")),
                    DemoTurn("画中的人物在做什么？", "一位戴斗笠的船夫在水上划船，还有一个穿红衣的人站在右边的拱桥上。"),
                ])
        ])

    /// The long answers about a picture's style.
    static let styleLong = DemoSource(
        file: "image_style_lqa.jsonl", format: .mminstruct, generator: "demo generator, long answer prompt",
        rows: .answer,
        samples: [
            DemoSample(
                of: "image_style/pixel-sunset.png",
                [
                    DemoTurn(
                        "How does the artist use colour?",
                        "Bands of purple, red, orange and yellow with dithered edges build a glowing evening sky, and the cool "
                            + "blue of the sea sets it off."),
                    DemoTurn(
                        "What leads the eye to the middle of the picture?",
                        "The large yellow sun and its reflection stand on one line, and the three sailing boats on the left all "
                            + "point towards it.",
                        mistake: DemoMistake(
                            .count,
                            answer:
                                "The large yellow sun and its reflection stand on one line, and the sailing boat on the left "
                                + "and the island on the right frame them.")),
                ])
        ])

    /// The short answers about lettering, sums and places, a file a domain.
    static let shortAnswers: [DemoSource] = [
        DemoSource(
            file: "ocr_sqa.jsonl", format: .mminstruct, generator: "demo generator, short answer prompt", rows: .answer,
            samples: [
                DemoSample(
                    of: "ocr/menu.png",
                    [
                        DemoTurn("招牌牛肉面多少钱一碗？", "18 元"),
                        DemoTurn("菜单上最便宜的是什么？", "茶叶蛋"),
                        DemoTurn("外带要加多少钱？", "2 元", mistake: DemoMistake(.ocr, answer: "1 元")),
                    ]),
                DemoSample(
                    of: "ocr/receipt.webp",
                    [
                        DemoTurn("一共买了几件商品？", "9 件"),
                        DemoTurn("优惠之后应付多少钱？", "91.70 元", mistake: DemoMistake(.ocr, answer: "86.70 元")),
                        DemoTurn("顾客用什么方式付款？", "手机支付", mistake: DemoMistake(.hallucination, answer: "现金")),
                    ]),
                DemoSample(
                    of: "ocr/timetable.png",
                    [
                        DemoTurn("From which platform does the train to 海州 leave?", "Platform 2"),
                        DemoTurn("Which train is late?", "K519"),
                        DemoTurn(
                            "By how many minutes is it late?", "12 minutes",
                            mistake: DemoMistake(.ocr, answer: "20 minutes")),
                    ]),
            ]),
        DemoSource(
            file: "numerical_calculation_sqa.jsonl", format: .mminstruct,
            generator: "demo generator, short answer prompt",
            rows: .answer,
            samples: [
                DemoSample(
                    of: "numerical_calculation/pocket-money.png",
                    [
                        DemoTurn("小禾在零食上花了多少钱？", "50 元"),
                        DemoTurn("买书的钱比买文具的钱多多少？", "56 元", mistake: DemoMistake(.other, answer: "46 元")),
                        DemoTurn("存进存钱罐的钱占百分之几？", "20%"),
                    ]),
                DemoSample(
                    of: "numerical_calculation/fruit-stall.jpg",
                    [
                        DemoTurn("买三斤苹果和两斤橙子一共要多少钱？", "28 元"),
                        DemoTurn("哪种水果最贵？", "葡萄"),
                        DemoTurn("摊主的头发是什么颜色？", "黑色", mistake: DemoMistake(.colour, answer: "灰白色")),
                    ]),
            ]),
        DemoSource(
            file: "object_localization_sqa.jsonl", format: .mminstruct,
            generator: "demo generator, short answer prompt",
            rows: .answer,
            samples: [
                DemoSample(
                    of: "object_localization/bookshelf.jpg",
                    [
                        DemoTurn("Where is the cat?", "On the second shelf from the top"),
                        DemoTurn("What lies on top of the stacked books?", "A camera"),
                        DemoTurn("What colour is the radio?", "Green", mistake: DemoMistake(.colour, answer: "Red")),
                    ])
            ]),
    ]
}
