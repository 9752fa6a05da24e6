import Corpus
import Testing

@testable import TerminalUI

struct LineWrappingTests {
    private func wrap(_ text: String, _ columns: Int) -> [String] {
        let characters = Array(text)
        return LineWrapping.lines(of: characters, columns: columns).map { String(characters[$0]) }
    }

    @Test(arguments: [
        ("", 10, [""]),
        ("one two three", 8, ["one two", "three"]),
        ("one  two", 4, ["one", "two"]),
        ("  indented text", 10, ["  indented", "text"]),
        ("a\n\nb\n", 5, ["a", "", "b", ""]),
        ("well-known fact", 8, ["well-", "known", "fact"]),
        ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
        ("x abcdefghij", 4, ["x", "abcd", "efgh", "ij"]),
        ("f(x) is f(y), 3.14", 6, ["f(x)", "is", "f(y),", "3.14"]),
        ("don’t", 4, ["don’", "t"]),
        ("-5 and 10-20", 6, ["-5 and", "10-20"]),
        ("see /tmp/file", 8, ["see", "/tmp/", "file"]),
    ])
    func `words stay whole where they fit`(text: String, columns: Int, lines: [String]) {
        #expect(wrap(text, columns) == lines)
    }

    @Test(arguments: [
        ("中文换行测试", 6, ["中文换", "行测试"]),
        ("中文换行测试", 7, ["中文换", "行测试"]),
        ("一二三，四五", 6, ["一二", "三，四", "五"]),
        ("一二《三四》五", 6, ["一二", "《三", "四》五"]),
        ("一二三”。四", 6, ["一二", "三”。", "四"]),
        ("图中有three人", 8, ["图中有", "three人"]),
        ("一二三——四", 7, ["一二三", "——四"]),
        ("一二三……四", 7, ["一二", "三……四"]),
        ("约100%的人", 5, ["约", "100%", "的人"]),
        ("价格为￥50元", 8, ["价格为", "￥50元"]),
        ("约翰·史密斯", 4, ["约", "翰·", "史密", "斯"]),
        ("一二三，，，，，", 6, ["一二", "三，，", "，，，"]),
    ])
    func `Chinese breaks anywhere but where punctuation forbids it`(text: String, columns: Int, lines: [String]) {
        #expect(wrap(text, columns) == lines)
    }

    @Test func `a line holds no more than its width and nothing but spaces is lost`() {
        var generator = SplitMix64(seed: 3)
        for round in 0..<400 {
            let text =
                round.isMultiple(of: 4) ? hostileText(using: &generator) : ordinaryText(length: 80, using: &generator)
            let characters = SafeText.characters(of: text)
            let columns = Int.random(in: 2...40, using: &generator)
            let lines = LineWrapping.lines(of: characters, columns: columns)
            var expected = 0
            for line in lines {
                for index in expected..<line.lowerBound {
                    #expect([.space, .feed].contains(LineBreakClass(characters[index])))
                }
                #expect(characters[line].reduce(0) { $0 + DisplayWidth.columns(of: $1) } <= columns)
                #expect(!characters[line].contains("\n"))
                expected = line.upperBound
            }
            for index in expected..<characters.count {
                #expect([.space, .feed].contains(LineBreakClass(characters[index])))
            }
        }
    }

    @Test func `no line starts with closing punctuation where there is room to avoid it`() {
        var generator = SplitMix64(seed: 5)
        let forbidden = Set("，。、；：？！）》」』”’…%")
        for _ in 0..<200 {
            let pieces = ["中", "文", "图", "word", "，", "。", "……", "“好”", "《书》", "（注）", "100%", " "]
            var text = ""
            for _ in 0..<60 {
                let piece = pieces[Int.random(in: 0..<pieces.count, using: &generator)]
                // Runs of punctuation longer than a line are the one case in which nothing helps.
                if let last = text.last, let first = piece.first, forbidden.contains(last), forbidden.contains(first) {
                    text += "字"
                }
                text += piece
            }
            let characters = Array(text)
            for line in LineWrapping.lines(of: characters, columns: 20).dropFirst() {
                let first = characters[line].first
                #expect(first.map(forbidden.contains) != true, "\(String(characters[line]))")
                #expect(!["（", "《", "“"].contains(characters[line].last))
            }
        }
    }
}
