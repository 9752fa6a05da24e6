/// Numbers in Chinese characters.
extension ScannedTurn {
    var chineseNumberChanges: [AnswerChange] {
        var changes: [AnswerChange] = []
        var place = 0
        while place < scalars.count {
            guard ChineseNumber.isNumeral(scalars[place]) else {
                place += 1
                continue
            }
            let start = place
            while place < scalars.count, ChineseNumber.isNumeral(scalars[place]) { place += 1 }
            let range = start..<place
            guard let value = ChineseNumber.value(of: scalars[range]),
                let place = ChineseNumber.Place(of: range, in: self),
                value > 1 || place.allowsOne(in: self)
            else { continue }
            let values = NumberChanging.neighbours(of: value, within: 1...place.highest)
            changes.append(
                AnswerChange(range: range, alternatives: values.map { place.written($0) }))
        }
        return changes
    }
}

/// Numbers from 1 to 99 in Chinese characters.
enum ChineseNumber {
    private static let digits = Array("零一二三四五六七八九".unicodeScalars)

    /// Whether it is one of the characters for 1 to 10, or 两.
    static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "十" || scalar == "两" || digits.dropFirst().contains(scalar)
    }

    /// The value of numerals such as 三, 两, 十二 or 三十; nil for 三四, which is no number.
    static func value(of numerals: ArraySlice<Unicode.Scalar>) -> Int? {
        if numerals.count == 1, numerals.first == "两" { return 2 }
        let parts = numerals.split(separator: "十", omittingEmptySubsequences: false)
        func digit(_ part: ArraySlice<Unicode.Scalar>, or other: Int) -> Int? {
            guard let first = part.first else { return other }
            return part.count == 1 ? digits.firstIndex(of: first) : nil
        }
        switch parts.count {
        case 1: return numerals.isEmpty ? nil : digit(parts[0], or: 0)
        case 2:
            guard let tens = digit(parts[0], or: 1), let ones = digit(parts[1], or: 0) else { return nil }
            return 10 * tens + ones
        default: return nil
        }
    }

    /// A number from 1 to 99 in characters, 2 as 二.
    static func written(_ value: Int) -> String {
        var text = String.UnicodeScalarView()
        if value >= 20 { text.append(digits[value / 10 % 10]) }
        if value >= 10 { text.append("十") }
        if value % 10 > 0 { text.append(digits[value % 10]) }
        return String(text)
    }

    /// Words for what is counted, of which a few characters stand behind a number.
    ///
    /// 一 before most of them says no more than `a`; those of `countable` count things that can be seen.
    private static let countable = Set("只辆张座名棵朵艘架扇盏台件栋幢人匹把条".unicodeScalars)
    private static let classifiers = countable.union(
        "个位头本块片根支间层颗枚双群排行列组种次年月日号岁点秒天元米吨斤盘碗杯瓶盆顶串束幅副部门株口家节级页步圈楼".unicodeScalars)
    private static let longClassifiers = ["公里", "厘米", "毫米", "平方", "公斤", "千克", "分钟", "小时", "英寸"]

    /// Whether it is a word for what is counted, as 座 is.
    static func isClassifier(_ scalar: Unicode.Scalar) -> Bool { classifiers.contains(scalar) }

    /// Where a number stands in a text, which decides how it is written and how far it goes.
    struct Place {
        private let range: Range<Int>
        private let before: Unicode.Scalar?
        private let after: Unicode.Scalar?
        private let isWholeAnswer: Bool
        private let isWeekday: Bool

        /// Nil where the characters do not count or number anything: 三明治, 十分, 四周, 二〇二三.
        init?(of range: Range<Int>, in turn: ScannedTurn) {
            self.range = range
            before = turn.scalar(at: range.lowerBound - 1)
            after = turn.scalar(at: range.upperBound)
            isWholeAnswer = range == turn.core
            let lead = turn.text(max(0, range.lowerBound - 2)..<range.lowerBound)
            isWeekday = lead == "星期" || lead == "礼拜"
            let neighbours = [before, after].compactMap { $0 }
            if let before, "零〇百千万亿几数半廿点分之".unicodeScalars.contains(before) { return nil }
            if let after, "零〇百千万亿几多".unicodeScalars.contains(after) { return nil }
            if neighbours.contains(where: { $0.digitValue != nil }) || turn.isWithinFormula(range.lowerBound) {
                return nil
            }
            if isWeekday {
                guard range.count == 1 else { return nil }
                return
            }
            if isWholeAnswer { return }
            guard let after else { return nil }
            let next = turn.text(range.upperBound..<min(turn.scalars.count, range.upperBound + 2))
            guard classifiers.contains(after) || longClassifiers.contains(next) else { return nil }
            // 一座座 counts nothing.
            if let beyond = turn.scalar(at: range.upperBound + 1), beyond == after { return nil }
        }

        /// Whether 一 is a number here, and not the article that it mostly is.
        func allowsOne(in turn: ScannedTurn) -> Bool {
            if isWholeAnswer || isWeekday { return true }
            guard let after else { return false }
            let lead = turn.text(max(0, range.lowerBound - 2)..<range.lowerBound)
            if lead == "其中" || lead == "之中" { return false }
            if let before, "这那哪每另某同统唯逐单万第之其".unicodeScalars.contains(before) { return false }
            if countable.contains(after) { return true }
            return after == "个" && before.map { "有共约仅只".unicodeScalars.contains($0) } ?? false
        }

        /// The highest number that makes sense.
        var highest: Int {
            if isWeekday { return 6 }
            return after == "月" ? 12 : after == "日" || after == "号" ? 31 : 99
        }

        /// A number as it is written here: 两 before what is counted, 二 where it is a number in a row.
        func written(_ value: Int) -> String {
            guard value == 2, !isWholeAnswer, !isWeekday, before != "第", let after,
                !"月日号楼".unicodeScalars.contains(after)
            else { return ChineseNumber.written(value) }
            return "两"
        }
    }
}
