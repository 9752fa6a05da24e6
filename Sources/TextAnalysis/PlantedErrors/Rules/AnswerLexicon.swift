/// A small dictionary of the answers that are given most often, both ways between Chinese and English.
enum AnswerLexicon {
    /// An answer in the other language, without marks; nil when the dictionary does not have it.
    ///
    /// - Parameter isJudgement: whether words such as 对 and 有 answer a question of yes or no.
    static func translation(of answer: String, isJudgement: Bool) -> String? {
        let word = answer.lowercased()
        if isJudgement {
            if let english = judgements.first(where: { $0.chinese == word })?.english { return english }
            return judgements.first { $0.english == word }?.chinese
        }
        return translations[word] ?? colour(word) ?? number(word)
    }

    private static let judgements: [(chinese: String, english: String)] = [
        ("是", "yes"), ("否", "no"), ("正确", "correct"), ("错误", "incorrect"), ("是的", "yes"), ("不是", "no"), ("不是的", "no"),
        ("对", "right"), ("错", "wrong"), ("不对", "wrong"), ("对的", "right"), ("有", "yes"), ("没有", "no"), ("能", "yes"),
        ("不能", "no"), ("会", "yes"), ("不会", "no"), ("在", "yes"), ("不在", "no"), ("可以", "yes"), ("不可以", "no"), ("不", "no"),
        ("正确", "true"), ("错误", "false"),
    ]

    /// Pairs, the first word of a language that occurs in several of them being the one that is written.
    private static let pairs: [(chinese: String, english: String)] = [
        ("左", "left"), ("右", "right"), ("左边", "left"), ("右边", "right"), ("左侧", "left"), ("右侧", "right"), ("上", "up"),
        ("下", "down"),
        ("上方", "above"), ("下方", "below"), ("中间", "middle"), ("前面", "in front"), ("后面", "behind"), ("白天", "daytime"),
        ("夜晚", "night"), ("晚上", "night"), ("早晨", "morning"), ("清晨", "early morning"), ("正午", "noon"), ("中午", "noon"),
        ("下午", "afternoon"), ("傍晚", "evening"), ("黄昏", "dusk"), ("日落", "sunset"), ("日出", "sunrise"), ("春天", "spring"),
        ("春季", "spring"), ("夏天", "summer"), ("夏季", "summer"), ("秋天", "autumn"), ("秋季", "autumn"), ("秋天", "fall"),
        ("冬天", "winter"), ("冬季", "winter"), ("晴天", "sunny"), ("晴朗", "sunny"), ("阴天", "cloudy"), ("多云", "cloudy"),
        ("雨天", "rainy"),
        ("下雨", "raining"), ("下雪", "snowing"), ("室内", "indoors"), ("室外", "outdoors"), ("户外", "outdoors"), ("男", "male"),
        ("女", "female"), ("男人", "man"), ("女人", "woman"), ("男性", "male"), ("女性", "female"), ("男孩", "boy"),
        ("女孩", "girl"),
        ("孩子", "child"), ("人", "person"), ("猫", "cat"), ("狗", "dog"), ("鸟", "bird"), ("马", "horse"), ("牛", "cow"),
        ("羊", "sheep"),
        ("鱼", "fish"), ("兔子", "rabbit"), ("大象", "elephant"), ("熊", "bear"), ("汽车", "car"), ("车", "car"), ("公交车", "bus"),
        ("卡车", "truck"), ("自行车", "bicycle"), ("摩托车", "motorcycle"), ("飞机", "airplane"), ("火车", "train"), ("船", "boat"),
        ("树", "tree"), ("花", "flower"), ("草", "grass"), ("山", "mountain"), ("海", "sea"), ("河", "river"), ("天空", "sky"),
        ("云", "clouds"),
        ("太阳", "sun"), ("月亮", "moon"), ("房子", "house"), ("桌子", "table"), ("椅子", "chair"), ("书", "book"),
        ("手机", "phone"),
        ("电脑", "computer"), ("眼镜", "glasses"), ("帽子", "hat"), ("伞", "umbrella"), ("雨伞", "umbrella"), ("苹果", "apple"),
        ("香蕉", "banana"), ("水", "water"), ("咖啡", "coffee"), ("茶", "tea"), ("面包", "bread"), ("蛋糕", "cake"),
        ("披萨", "pizza"),
        ("圆形", "round"), ("方形", "square"), ("三角形", "triangle"), ("木头", "wood"), ("金属", "metal"), ("玻璃", "glass"),
        ("塑料", "plastic"), ("橡胶", "rubber"), ("坐着", "sitting"), ("站着", "standing"), ("走路", "walking"),
        ("跑步", "running"),
        ("中国", "china"), ("没有", "none"), ("无", "none"), ("是", "yes"), ("否", "no"), ("是的", "yes"), ("不是", "no"),
        ("正确", "true"),
        ("错误", "false"), ("大", "large"), ("小", "small"), ("厨房", "kitchen"), ("街道", "street"), ("公园", "park"),
        ("海滩", "beach"),
    ]

    private static let translations: [String: String] = {
        var translations: [String: String] = [:]
        for (chinese, english) in pairs {
            if translations[chinese] == nil { translations[chinese] = english }
            if translations[english] == nil { translations[english] = chinese }
        }
        return translations
    }()

    private static func colour(_ word: String) -> String? {
        if let colour = ColourWord(english: word) { return "\(colour.character)色" }
        var scalars = Array(word.unicodeScalars)
        if scalars.count > 1, scalars.last == "的" { scalars.removeLast() }
        if scalars.count == 2, scalars.last == "色" { scalars.removeLast() }
        return scalars.count == 1 ? ColourWord(character: scalars[0])?.rawValue : nil
    }

    /// A number's word: 四 and 四座 become `four`, `four` becomes 四.
    private static func number(_ word: String) -> String? {
        if let value = EnglishNumber.value(of: word) { return ChineseNumber.written(value) }
        let scalars = Array(word.unicodeScalars)
        let numerals = scalars.prefix(while: ChineseNumber.isNumeral)
        guard !numerals.isEmpty, let value = ChineseNumber.value(of: numerals) else { return nil }
        let isCount =
            numerals.count == scalars.count
            || numerals.count + 1 == scalars.count && ChineseNumber.isClassifier(scalars[numerals.count])
        return isCount ? EnglishNumber.word(for: value) : nil
    }
}
