internal import Corpus

/// Streets, landscapes and people.
extension DemoSample {
    static let nightStreet = DemoSample(
        "street-0001", of: ["image_scene/night-street.jpg"], task: .conversation,
        [
            DemoTurn(
                "Describe this scene briefly.",
                "It is a rainy night on an old shopping street. A person with a red umbrella walks away from us over the wet "
                    + "pavement, between lit shop windows, under neon signs and a string of red lanterns."),
            DemoTurn(
                "How many lanterns hang across the street?", "Seven.", mistake: DemoMistake(.count, answer: "Five.")),
            DemoTurn("What does the tall red sign on the left say?", "It reads 牛肉面馆, the name of a beef noodle shop."),
            DemoTurn(
                "Where is the bicycle?", "It leans against the wall on the left, right next to the black cat.",
                mistake: DemoMistake(
                    .relation, answer: "It stands on the right side of the street, below the green bookshop sign.")),
            DemoTurn("Can the moon be seen?", "Yes, a thin crescent moon stands above the street."),
        ])

    static let greatWall = DemoSample(
        "wall-0005", of: ["landmark/great-wall.jpg"], task: .conversation,
        [
            DemoTurn("How many watchtowers can be seen?", "Three."),
            DemoTurn(
                "Which tower is closest to the viewer?",
                "The one on the left: it is drawn by far the largest, and the others stand further along the wall."),
            DemoTurn(
                "What time of day is it?", "It is noon, because the sun stands directly overhead.",
                mistake: DemoMistake(
                    .hallucination,
                    answer:
                        "It is sunrise or sunset: the sun is low, right behind the second tower, and the sky is pink and "
                        + "orange.")),
            DemoTurn(
                "In which country is this landmark found?", "Italy. The wall was built by the Romans.",
                mistake: DemoMistake(
                    .knowledge,
                    answer: "China. It looks like the Great Wall, which runs along the mountains of the north.")),
        ])

    static let autumnStation = DemoSample(
        "station-0015", of: ["writing/autumn-station.webp"], task: .conversation,
        [
            DemoTurn(
                "请根据这幅画写一段两三句话的小说开头。",
                "深秋的风把枫叶吹过站台，她拢了拢黄色的围巾，脚边的蓝箱子像一只安静的小动物。绿皮火车从左边慢慢驶来，"
                    + "枫溪站的钟却好像走得更慢了。"),
            DemoTurn(
                "站台上的人带着什么行李？", "她背着一个红色的双肩包，手里还提着一把吉他。",
                mistake: DemoMistake(.hallucination, answer: "她身边放着一只蓝色的行李箱。")),
            DemoTurn("车站叫什么名字？", "枫溪站。"),
            DemoTurn(
                "What season is it, and how can you tell?", "这是秋天，因为树叶都变成了橙色和黄色。",
                mistake: DemoMistake(
                    .language,
                    answer: "It is autumn: the trees are orange and yellow, and maple leaves drift through the air.")),
        ])

    static let riceTerraces = DemoSample(
        "terrace-0017", of: ["image_description/rice-terraces.webp"], task: .caption, tokens: .after,
        [
            DemoTurn(
                "Describe the picture in detail.",
                "Rice terraces spread in curved bands below a low, pale sun, with layers of blue mountains behind them. The "
                    + "flooded fields mirror the gold and blue of the sky, and green banks wind between them. At the upper right "
                    + "stand four brown houses with smoke rising from them. In the foreground a farmer in a blue shirt and a "
                    + "straw hat walks behind a dark water buffalo, followed by ten white geese.",
                mistake: DemoMistake(
                    .hallucination,
                    answer:
                        "Rice terraces spread in curved bands below a low, pale sun, with layers of blue mountains behind "
                        + "them. The flooded fields mirror the gold and blue of the sky, and green banks wind between them. At "
                        + "the upper right stand four brown houses with smoke rising from them. In the foreground a farmer in a "
                        + "blue shirt and a straw hat walks behind a dark water buffalo."))
        ])

    static let dumplings = DemoSample(
        "family-0004", of: ["social_relation/dumplings.webp"], task: .complexReasoning,
        [
            DemoTurn(
                "根据画面推断，这一家人可能在过什么节日？请说明理由。",
                "回答：他们很可能在过春节。墙上贴着“福”字和“年年有余”“岁岁平安”的红纸，两边挂着写有“春”字的灯笼，"
                    + "窗外下着雪，一家人正围坐在一起包饺子。",
                mistake: DemoMistake(
                    .format,
                    answer: "他们很可能在过春节。墙上贴着“福”字和“年年有余”“岁岁平安”的红纸，两边挂着写有“春”字的灯笼，"
                        + "窗外下着雪，一家人正围坐在一起包饺子。")),
            DemoTurn("他们之间大概是什么关系？", "看起来是祖孙三代：左右两边是奶奶和爷爷，中间是爸爸、妈妈和他们的女儿。"),
            DemoTurn("从桌上的东西看，饺子皮是买来的还是自己擀的？", "应该是自己擀的，因为桌上放着一根擀面杖，旁边还有几张擀好的圆皮。"),
            DemoTurn(
                "窗外是什么样的景象？", "窗外阳光明媚，能看见一片绿色的草地。",
                mistake: DemoMistake(.hallucination, answer: "窗外是雪夜，雪花飘落，天上还有一轮月亮。")),
        ])

    static let picnicStorm = DemoSample(
        "picnic-0009", of: ["future_prediction/picnic-storm.jpg"], task: .complexReasoning,
        [
            DemoTurn(
                "What is likely to happen next, and why?",
                "The storm will probably reach the picnic soon. Dark clouds, rain and lightning approach from the left, and "
                    + "the wind already carries off a hat and a napkin, so the family will have to pack up and find shelter."
            ),
            DemoTurn(
                "How many people are in the picture?", "Five people: three adults and two children.",
                mistake: DemoMistake(.count, answer: "Three people: two adults and a child.")),
            DemoTurn(
                "Would the tree on the right be a safe place to wait? Explain.",
                "No. A single tree in an open meadow may be struck by lightning; a building or a car would be safer."),
            DemoTurn(
                "What is on the blanket?",
                "A basket with bread, a sandwich on a plate, a glass of juice, an apple and a slice of watermelon."),
        ])

    static let lighthouse = DemoSample(
        "storm-0013", of: ["image_emotion/lighthouse-storm.jpg"], task: .conversation,
        [
            DemoTurn("这幅画给人什么样的感受？", "画面紧张，却又带着希望：乌云、闪电和巨浪让人不安，灯塔的光又让人觉得有了依靠。"),
            DemoTurn(
                "小船的处境危险吗？为什么？", "很危险。小船在大浪中倾斜，船上的三名水手正在往海里跳。",
                mistake: DemoMistake(.hallucination, answer: "很危险。小船在大浪中倾斜，天上又是闪电又是大雨。")),
            DemoTurn("灯塔的塔身是什么颜色？", "红白相间。"),
        ])

    static let foggyHarbour = DemoSample(
        "harbour-0019", of: ["image_quality/foggy-harbour.jpg"], task: .conversation,
        [
            DemoTurn("这张图片的清晰度怎么样？", "比较模糊。雾气很重，轮廓发虚，画面上还有明显的噪点，细节看不清楚。"),
            DemoTurn("能看到几条船？", "三条，其中最近的一条是红色的。"),
            DemoTurn(
                "红船的船名是什么？", "船名是“海燕号”。",
                mistake: DemoMistake(.unanswerable, answer: "看不出来，图中没有可以辨认的船名。")),
        ])
}
