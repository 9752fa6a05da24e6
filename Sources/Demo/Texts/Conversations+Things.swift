internal import Corpus

/// Animals, still lifes, shops and pictures of a style of their own.
extension DemoSample {
    static let kingfisher = DemoSample(
        "bird-0003", of: ["species_recognition/kingfisher.webp"], task: .conversation,
        [
            DemoTurn(
                "What bird is this?",
                "It is a common kingfisher, known by its bright blue back, orange breast and long straight bill."),
            DemoTurn("Which way does it face?", "To the left."),
            DemoTurn(
                "What does it hold in its bill?", "It holds a small silver fish that it has just caught.",
                mistake: DemoMistake(.hallucination, answer: "Nothing: its bill is closed and empty.")),
            DemoTurn(
                "What is it perched on?",
                "On a brown branch that stretches over the water, with a few green leaves on it."),
        ])

    static let redPanda = DemoSample(
        "panda-0012", of: ["species_recognition/red-panda.jpg"], task: .conversation,
        [
            DemoTurn("图中是什么动物？", "一只小熊猫，也叫红熊猫。"),
            DemoTurn("它的嘴边有什么？", "一根带着绿叶的竹枝。"),
            DemoTurn(
                "它和大熊猫是同一个物种吗？", "是的，小熊猫就是还没有长大的大熊猫。",
                mistake: DemoMistake(.knowledge, answer: "不是。小熊猫属于小熊猫科，大熊猫属于熊科。")),
            DemoTurn("它的尾巴有什么特点？", "尾巴又粗又长，上面有一道道浅色的环纹，尾尖是深棕色的。"),
        ])

    static let stillLife = DemoSample(
        "table-0006", of: ["spatial_relationship/still-life.jpg"], task: .conversation,
        [
            DemoTurn("茶壶在花瓶的哪一边？", "茶壶在花瓶的左边。", mistake: DemoMistake(.relation, answer: "茶壶在花瓶的右边。")),
            DemoTurn("盘子里有几个橙子？", "盘子里有三个完整的橙子，盘子旁边还放着半个切开的。"),
            DemoTurn("花瓶是什么样子的？", "一只白底蓝花的青花瓷瓶，里面插着三枝粉色的花。"),
            DemoTurn("桌上有茶杯吗？", "有，茶壶的两边各有一只。"),
            DemoTurn("书放在什么地方？", "放在桌子的右前方，封面是深蓝色的。"),
        ])

    static let balloons = DemoSample(
        "balloon-0007", of: ["attribute_recognition/balloons.webp"], task: .conversation,
        [
            DemoTurn("How many hot-air balloons are in the sky?", "Five."),
            DemoTurn(
                "What does the largest balloon look like?", "It is yellow with blue polka dots.",
                mistake: DemoMistake(.colour, answer: "It has vertical stripes in red and white.")),
            DemoTurn(
                "Which balloon flies lowest?",
                "The one with horizontal bands in the colours of the rainbow, at the lower left."),
            DemoTurn("What stands on the field at the lower right?", "A small white house with a red roof."),
        ])

    static let mondayCat = DemoSample(
        "meme-0008", of: ["meme_comprehension/monday-cat.png"], task: .conversation,
        [
            DemoTurn(
                "这组四格漫画的笑点是什么？",
                "猫以为今天是周一，睡过了头，慌慌张张怕迟到，连领带都打好了，才发现今天是星期天。"),
            DemoTurn(
                "第二格的文字是什么？", "“再睡十五分钟……”", mistake: DemoMistake(.ocr, answer: "“再睡五分钟……”")),
            DemoTurn(
                "第三格里猫的表情说明了什么？", "作为一个人工智能语言模型，我无法看到图片，请您描述一下猫的表情。",
                mistake: DemoMistake(.other, answer: "它瞪大眼睛、张着嘴，说明它发现快九点了，吓了一大跳。")),
        ])

    static let spruceCoffee = DemoSample(
        "shop-0014", of: ["brand_recognition/spruce-coffee.webp"], task: .conversation,
        [
            DemoTurn("What is the name of this shop?", "云杉咖啡, in English SPRUCE COFFEE."),
            DemoTurn("What does its logo show?", "A green spruce tree in a cream-coloured circle."),
            DemoTurn(
                "What does the board on the pavement offer?", "Today's special: a cappuccino for 25 yuan.",
                mistake: DemoMistake(.ocr, answer: "Today's special: a latte (拿铁) for 15 yuan.")),
            DemoTurn("Is the shop open?", "Yes. The sign on the door reads 营业中, which means that it is open."),
            DemoTurn("How many chairs stand outside?", "Two orange ones, one on each side of a round table."),
        ])

    static let pixelSunset = DemoSample(
        "pixel-0018", of: ["image_style/pixel-sunset.png"], task: .conversation,
        [
            DemoTurn("In what style was this picture made?", "It is pixel art, in the manner of early video games."),
            DemoTurn("What colours are the boat's two sails?", "One is red, the other cream."),
            DemoTurn(
                "Does the house stand on the mainland?",
                "No, it stands on the mainland, right beside the two palm trees of the small island.",
                mistake: DemoMistake(.other, answer: "No, it stands on a small island, between two palm trees.")),
        ])
}
