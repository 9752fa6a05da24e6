/// Finds places of a template that the generator did not fill in, as `<某种动物>` or `[insert name]`.
enum LeftoverPlaceholder: LintRule {
    static let name = "leftover-placeholder"
    static let summary = "a place of the template was not filled in"

    private static let brackets = [("<", ">"), ("＜", "＞"), ("[", "]"), ("{", "}"), ("【", "】")].map {
        (open: Array($0.utf8), close: Array($1.utf8))
    }
    /// The most bytes that a placeholder holds.
    private static let limit = 48
    /// What the placeholders of Chinese templates hold; book titles and tags of mark-up hold none of it.
    private static let chineseWords = [
        "某", "具体", "名称", "名字", "姓名", "填写", "填入", "插入", "此处", "日期", "时间", "地点", "颜色", "物品", "物体",
        "动物", "人物", "品牌", "选项", "答案", "问题", "描述", "数字", "数量",
    ]
    private static let englishWords: Set<String> = [
        "name", "person", "object", "animal", "place", "location", "date", "time", "number", "color", "colour", "brand",
        "answer", "question", "description", "placeholder", "noun", "adjective", "item", "value", "city", "country",
        "year",
    ]
    private static let commands = ["insert ", "your ", "fill in", "some ", "specific ", "enter "]

    static func warnings(for turn: LintedTurn) -> [LintWarning] {
        turn.texts.flatMap { place, text in
            found(in: text).map { range in
                warning(
                    place, range, text: text[range], "“\(text[range])” looks like a placeholder that was not filled in")
            }
        }
    }

    private static func found(in text: ScannedText) -> [Range<Int>] {
        let bytes = text.bytes
        var ranges: [Range<Int>] = []
        for start in bytes.indices {
            // The first bytes of the brackets above.
            switch bytes[start] {
            case UInt8(ascii: "<"), UInt8(ascii: "["), UInt8(ascii: "{"): break
            case 0xEF where start + 2 < bytes.count && bytes[start + 2] == 0x9C: break
            case 0xE3 where start + 2 < bytes.count && bytes[start + 2] == 0x90: break
            default: continue
            }
            guard let pair = brackets.first(where: { bytes[start...].starts(with: $0.open) }) else { continue }
            let inside = start + pair.open.count
            let end = (inside..<min(bytes.count, inside + limit)).first { bytes[$0...].starts(with: pair.close) }
            guard let end else { continue }
            let before = start > 0 ? Character(Unicode.Scalar(bytes[start - 1])) : nil
            if isPlaceholder(
                text[inside..<end], inAngles: pair.open == brackets[0].open || pair.open == brackets[1].open,
                after: before)
            {
                ranges.append(start..<end + pair.close.count)
            }
        }
        return ranges
    }

    private static func isPlaceholder(_ inside: String, inAngles: Bool, after before: Character?) -> Bool {
        let word = inside.trimmingBlanks.lowercased()
        if word.unicodeScalars.contains(where: { $0.isIdeographic }) {
            let isShort = word.count <= 12 && !word.contains { "，。；：！？,;".contains($0) }
            // Square brackets and braces hold much else in Chinese text: only a plain request counts there.
            let words = inAngles ? chineseWords : ["填写", "填入", "插入", "此处"]
            return isShort && words.contains { word.contains($0) }
        }
        // `\text{name}` is LaTeX, `list[name]` and `List<Item>` are code.
        if let before, before.isASCII,
            before.isLetter || before.isNumber || before == "\\" || before == "_" || before == "^"
        {
            return false
        }
        let isPlain = word.allSatisfy { $0.isASCII && ($0.isLetter || $0 == " " || $0 == "_" || $0 == "-") }
        guard isPlain else { return false }
        if commands.contains(where: { word.hasPrefix($0) }) { return true }
        return englishWords.contains(word.replacing("_", with: " ").split(separator: " ").last.map(String.init) ?? "")
            && word.split(whereSeparator: { $0 == " " || $0 == "_" }).count <= 3
    }
}
