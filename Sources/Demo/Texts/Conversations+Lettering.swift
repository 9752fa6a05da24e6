internal import Corpus

/// Charts, maps, posters and boards: pictures that are read as much as seen.
extension DemoSample {
    static let teaSales = DemoSample(
        "chart-0002", of: ["structuralized_imagetext_understanding/tea-sales.png"], task: .conversation,
        [
            DemoTurn("这张图表展示了什么？", "这是清和茶庄五月份五种茶的销量柱状图，单位是杯，茶名用中英文标出。"),
            DemoTurn(
                "哪种茶卖得最好，卖了多少杯？", "龙井卖得最好，一共卖了 320 杯。",
                mistake: DemoMistake(.ocr, answer: "茉莉花茶卖得最好，一共卖了 410 杯。")),
            DemoTurn("普洱比乌龙多卖了多少杯？", "80 杯。"),
            DemoTurn(
                "乌龙的柱子是什么颜色？\nA. 棕色\nB. 青绿色\nC. 黄色\nD. 灰白色", "A",
                mistake: DemoMistake(.colour, answer: "B")),
        ])

    static let metroMap = DemoSample(
        "metro-0010", of: ["structuralized_imagetext_understanding/metro-map.png"], task: .conversation,
        [
            DemoTurn("从西门到火车站要坐几号线？", "坐 1 号线可以直达，不用换乘。"),
            DemoTurn(
                "2 号线和 3 号线在哪一站换乘？", "在中山路换乘。", mistake: DemoMistake(.relation, answer: "在老桥换乘。")),
            DemoTurn("机场在几号线上？", "4 号线。"),
            DemoTurn("从茶山去机场该怎么走？", "先坐 3 号线到火车站，换 1 号线到科技园，再换 4 号线坐一站，就到机场了。"),
        ])

    static let deepSea = DemoSample(
        "poster-0011", of: ["poster/deep-sea.jpg"], task: .conversation,
        [
            DemoTurn(
                "What does the poster announce?",
                "An exhibition of illustrations of sea life, titled 深海来信, or \u{201C}Letters from the Deep\u{201D}."),
            DemoTurn(
                "How much does it cost to get in?", "Admission is 30 yuan.",
                mistake: DemoMistake(.ocr, answer: "Nothing: the poster says 免费参观, free admission.")),
            DemoTurn("On which day of the week is the museum closed?", "On Mondays."),
            DemoTurn(
                "What is the diver doing?",
                "The diver swims below the whale and lights the way to the left with a lamp."),
        ])

    static let xiangqi = DemoSample(
        "board-0016", of: ["complex_reasoning/xiangqi.jpg"], task: .complexReasoning,
        [
            DemoTurn("红方还剩哪些棋子？", "红方还剩八枚：帅、两枚仕、车、炮、马和两枚兵。"),
            DemoTurn(
                "红炮和黑将之间隔着哪些棋子？红炮现在能直接吃掉黑将吗？",
                "中间隔着一枚卒和一枚象。炮吃子时必须正好隔一枚棋子，现在隔着两枚，所以不能直接吃掉黑将。"),
            DemoTurn(
                "黑将的旁边紧挨着什么棋子？", "它的右边紧挨着一枚士。",
                mistake: DemoMistake(.relation, answer: "它的左边紧挨着一枚士。")),
            DemoTurn("棋盘中间写着什么字？", "“楚河”和“汉界”。"),
        ])
}
