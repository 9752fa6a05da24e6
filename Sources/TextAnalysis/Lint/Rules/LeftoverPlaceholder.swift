/// Finds places of a template that the generator did not fill in, as `<某种动物>` or `[insert name]`.
enum LeftoverPlaceholder: LintRule {
    static let name = "leftover-placeholder"
    static let summary = "a place of the template was not filled in"

    private static let brackets: [(open: Character, close: Character)] = [
        ("<", ">"), ("＜", "＞"), ("[", "]"), ("{", "}"), ("【", "】"),
    ]
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
        guard text.bytes.contains(where: { "<[{".utf8.contains($0) || $0 == 0xEF || $0 == 0xE3 }) else { return [] }
        var ranges: [Range<Int>] = []
        let string = text.string
        var before: Character?
        for index in string.indices {
            let open = string[index]
            defer { before = open }
            guard let pair = brackets.first(where: { $0.open == open }) else { continue }
            let inside = string[string.index(after: index)...].prefix { $0 != pair.close && $0 != pair.open }.prefix(32)
            guard inside.endIndex < string.endIndex, string[inside.endIndex] == pair.close,
                isPlaceholder(String(inside), in: open, after: before)
            else { continue }
            let lower = string.utf8.distance(from: string.startIndex, to: index)
            let upper = string.utf8.distance(from: string.startIndex, to: string.index(after: inside.endIndex))
            ranges.append(lower..<upper)
        }
        return ranges
    }

    private static func isPlaceholder(_ inside: String, in open: Character, after before: Character?) -> Bool {
        let word = inside.trimmingBlanks.lowercased()
        if word.unicodeScalars.contains(where: { $0.isIdeographic }) {
            let isShort = word.count <= 12 && !word.contains { "，。；：！？,;".contains($0) }
            // Square brackets and braces hold much else in Chinese text: only a plain request counts there.
            let words = open == "<" || open == "＜" ? chineseWords : ["填写", "填入", "插入", "此处"]
            return isShort && words.contains { word.contains($0) }
        }
        // `\text{name}` is LaTeX, `list[name]` and `List<Item>` are code.
        if let before, before.isLetter || before.isNumber || before == "\\" || before == "_" || before == "^" {
            return false
        }
        let isPlain = word.allSatisfy { $0.isASCII && ($0.isLetter || $0 == " " || $0 == "_" || $0 == "-") }
        guard isPlain else { return false }
        if commands.contains(where: { word.hasPrefix($0) }) { return true }
        return englishWords.contains(word.replacing("_", with: " ").split(separator: " ").last.map(String.init) ?? "")
            && word.split(whereSeparator: { $0 == " " || $0 == "_" }).count <= 3
    }
}
