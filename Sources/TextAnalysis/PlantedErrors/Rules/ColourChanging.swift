internal import Corpus

/// Puts another colour in place of one that the answer names, one that nobody would take for it.
enum ColourChanging: PlantedErrorRule {
    static func changes(to turn: ScannedTurn) -> [AnswerChange] {
        guard turn.kind != .multipleChoice else { return [] }
        let mentioned = turn.mentionedColours
        return (turn.englishColours + turn.chineseColours).map { place in
            let clear = place.candidates.filter { $0 != place.colour && !place.colour.similar.contains($0) }
            // A colour that is there already may be right at this place too.
            let fresh = clear.filter { !mentioned.contains($0) }
            return AnswerChange(range: place.range, alternatives: (fresh.isEmpty ? clear : fresh).map(place.written))
        }
    }
}

/// A colour's word in an answer.
struct ColourPlace {
    let colour: ColourWord
    /// What a change replaces: the word, or more where another colour needs other words around it.
    let range: Range<Int>
    /// The colours that can be written there.
    let candidates: [ColourWord]
    let written: (ColourWord) -> String
}

extension ScannedTurn {
    /// The colours of the answer, whatever they are said of.
    fileprivate var mentionedColours: Set<ColourWord> {
        Set(words.compactMap { ColourWord(english: $0.text) } + scalars.compactMap(ColourWord.init(character:)))
    }
}

/// Colours in English.
extension ScannedTurn {
    fileprivate var englishColours: [ColourPlace] {
        words.indices.compactMap { index in
            let word = words[index]
            guard let colour = ColourWord(english: word.text), !isWithinFormula(word.range.lowerBound),
                isFree(word.range), !isNameOrThing(at: index, colour)
            else { return nil }
            var range = word.range
            var article = ""
            // `an orange car` becomes `a red car`.
            if index > 0, ["a", "an"].contains(words[index - 1].text),
                words[index - 1].range.upperBound + 1 == word.range.lowerBound
            {
                range = words[index - 1].range.lowerBound..<range.upperBound
                article = words[index - 1].isCapitalised ? "A" : "a"
            }
            return ColourPlace(colour: colour, range: range, candidates: ColourWord.common) { other in
                let name = word.isCapitalised ? other.rawValue.capitalisedFirst : other.rawValue
                return article.isEmpty ? name : "\(article)\(other == .orange ? "n" : "") \(name)"
            }
        }
    }

    /// Whether neither hyphen nor the like ties a word to another.
    private func isFree(_ range: Range<Int>) -> Bool {
        let marks = Set("-_./@’'".unicodeScalars)
        if let before = scalar(at: range.lowerBound - 1), marks.contains(before), before != "." { return false }
        guard let after = scalar(at: range.upperBound), marks.contains(after) else { return true }
        // A full stop ends the word; a point within a name does not.
        return after == "." && scalar(at: range.upperBound + 1)?.isASCIILetter != true
    }

    /// Whether a word that can be a colour is part of a name or a saying, or the fruit.
    private func isNameOrThing(at index: Int, _ colour: ColourWord) -> Bool {
        let word = words[index]
        let before = index > 0 ? words[index - 1].text : ""
        let next = index + 1 < words.count ? words[index + 1] : nil
        let nextButOne = index + 2 < words.count ? words[index + 2].text : ""
        if colour == .black, next?.text == "and", nextButOne == "white" { return true }
        if colour == .white, before == "and", index > 1, words[index - 2].text == "black" { return true }
        let startsSentence =
            scalars[..<word.range.lowerBound].last { !$0.isSpace && !"\"'“*(".unicodeScalars.contains($0) }
            .map { ".!?。！？:：".unicodeScalars.contains($0) } ?? true
        if word.isCapitalised, !startsSentence || next?.isCapitalised == true { return true }
        let isAlone = word.range == core
        switch colour {
        case .orange:
            let describes = ["is", "are", "was", "were", "bright", "dark", "light", "deep", "pale", "mostly", "vivid"]
            let things = [
                "juice", "is", "are", "was", "sits", "lies", "on", "in", "and", "with", "slices", "slice", "tree",
            ]
            if isAlone || describes.contains(before) { return false }
            return !(before == "an" && next.map { !things.contains($0.text) } ?? false)
        case .gold, .silver:
            return ["medal", "retriever", "coin", "medals", "coins", "hour"].contains(next?.text ?? "")
        default: return ["wine", "panda", "tea", "house"].contains(next?.text ?? "")
        }
    }
}

/// Colours in Chinese.
extension ScannedTurn {
    fileprivate var chineseColours: [ColourPlace] { scalars.indices.compactMap(chineseColour(at:)) }

    /// The colour whose last own character stands at a place.
    private func chineseColour(at place: Int) -> ColourPlace? {
        guard let colour = ColourWord(character: scalars[place]) else { return nil }
        let before = scalar(at: place - 1)
        let after = scalar(at: place + 1)
        if after == "色" {
            // 黑白色 and 红黄色 are two colours.
            if let before, ColourWord(character: before) != nil, !Self.shades.contains(before) { return nil }
            let isCompound = before.map(Self.shades.contains) ?? false
            let isTinted = before.map { "浅淡深暗亮".unicodeScalars.contains($0) } ?? false
            let own = before == "粉" ? ColourWord.pink : colour
            return ColourPlace(
                colour: own, range: (isCompound ? place - 1 : place)..<place + 1,
                candidates: ColourWord.common.filter { !isTinted || $0 != .black && $0 != .white }
            ) { String($0.character) }
        }
        let isAlone = core == place..<place + 1 || after == "的" && core == place..<place + 2
        let isBeforeThing =
            after.map { "车伞衣裙帽裤鞋花墙旗猫狗马鸟".unicodeScalars.contains($0) } ?? false
            && before.map { "只辆件条朵把顶匹双面的穿着戴是".unicodeScalars.contains($0) } ?? true
        guard isAlone || isBeforeThing, Self.single.contains(colour) else { return nil }
        return ColourPlace(colour: colour, range: place..<place + 1, candidates: Self.single) { String($0.character) }
    }

    /// The colours that are named by one character alone, as in 红车.
    private static let single: [ColourWord] = [.red, .yellow, .blue, .green, .white, .black]

    /// The characters that make a shade of the colour behind them, as 天 of 天蓝.
    private static let shades = Set("粉橙橘枣酒紫砖玫大鲜朱金米土天湖海宝藏墨草翠碧嫩军乳雪洁纯银乌漆炭铁棕蔚".unicodeScalars)
}

/// A colour that answers speak of, with its words in both languages.
enum ColourWord: String, CaseIterable {
    case red, orange, yellow, green, blue, purple, pink, brown, black, white, gray, gold, silver, cyan

    /// The colours that take the place of others.
    static let common = allCases.filter { ![.gold, .silver, .cyan].contains($0) }

    /// The one character that names it in Chinese.
    var character: Unicode.Scalar {
        switch self {
        case .red: "红"
        case .orange: "橙"
        case .yellow: "黄"
        case .green: "绿"
        case .blue: "蓝"
        case .purple: "紫"
        case .pink: "粉"
        case .brown: "棕"
        case .black: "黑"
        case .white: "白"
        case .gray: "灰"
        case .gold: "金"
        case .silver: "银"
        case .cyan: "青"
        }
    }

    /// The colours that somebody might call it too: to take one for the other is no clear mistake.
    var similar: Set<ColourWord> {
        switch self {
        case .red: [.orange, .pink, .brown]
        case .orange: [.red, .yellow, .brown, .gold, .pink]
        case .yellow: [.orange, .gold, .brown]
        case .green: [.blue]
        case .blue: [.purple, .green]
        case .purple: [.blue, .pink]
        case .pink: [.red, .purple, .orange]
        case .brown: [.red, .orange, .gold, .black, .yellow]
        case .black: [.gray, .brown]
        case .white: [.gray, .silver]
        case .gray: [.black, .white, .silver]
        case .gold: [.yellow, .orange, .brown]
        case .silver: [.gray, .white]
        case .cyan: [.blue, .green]
        }
    }

    /// The colour that an English word names, in lower case.
    init?(english word: String) {
        switch word {
        case "grey": self = .gray
        case "golden": self = .gold
        case "violet": self = .purple
        case "turquoise", "teal": self = .cyan
        case "navy": self = .blue
        case "crimson", "scarlet": self = .red
        default: self.init(rawValue: word)
        }
    }

    /// The colour that a Chinese character names.
    init?(character: Unicode.Scalar) {
        switch character {
        case "橘": self = .orange
        case "褐": self = .brown
        default:
            guard let colour = Self.allCases.first(where: { $0.character == character }) else { return nil }
            self = colour
        }
    }
}
