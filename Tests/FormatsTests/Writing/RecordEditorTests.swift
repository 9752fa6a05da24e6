import Corpus
import Foundation
import Testing

@testable import Formats

@Suite("A record's raw JSON is edited in place")
struct RecordEditorTests {
    private func edit(_ record: String, _ change: (inout RecordEditor) throws -> Void) throws -> String {
        var editor = try RecordEditor(Array(record.utf8))
        try change(&editor)
        return String(decoding: try editor.rewritten(), as: UTF8.self)
    }

    private func replace(_ pointer: String, in record: String, with text: String) throws -> String {
        try edit(record) { try $0.replaceText(at: pointer, with: text) }
    }

    @Test("only the changed middle of a string is rewritten")
    func middle() throws {
        let record = #"{"id" : 1.0, "a":["x", "ab\u0063 \/ 红\u8272。"],"z":1e5}"#
        #expect(
            try replace("/a/1", in: record, with: "abc / 蓝色。")
                == #"{"id" : 1.0, "a":["x", "ab\u0063 \/ 蓝\u8272。"],"z":1e5}"#)
    }

    @Test(
        "a splice is written in the style of its string",
        arguments: [
            (#""\u7ea2""#, "蓝🙂", #""\u84dd\ud83d\ude42""#),
            (#""\u7EA2\u8272""#, "红蓝", #""\u7EA2\u84DD""#),
            (#""红""#, "蓝🙂", #""蓝🙂""#),
            (#""a\/b""#, "a/c/d", #""a\/c\/d""#),
            (#""a/b""#, "a/b/c", #""a/b/c""#),
            (#""\u003cimage\u003e\n""#, "<image>\n<b>", #""\u003cimage\u003e\n\u003cb\u003e""#),
            (#""x\u000ay""#, "x\nz\n\u{1}", #""x\u000az\u000a\u0001""#),
            (#""红\u2028""#, "红\u{2028}黄\u{2029}", #""红\u2028黄\u2029""#),
            (#""\u7ea2""#, "红\u{2028}", #""\u7ea2\u2028""#),
            (#""plain""#, "\"\\\u{8}\u{C}\r\t\u{1F}", #""\"\\\b\f\r\t\u001f""#),
            (#""\ud83d\ude42""#, "🙃", #""\ud83d\ude43""#),
            (#""""#, "x", #""x""#),
            (#""x""#, "", #""""#),
        ])
    func style(string: String, text: String, expected: String) throws {
        #expect(try replace("/0", in: "[\(string), 1]", with: text) == "[\(expected), 1]")
    }

    @Test("where a string does not show its style, its record tells, and then its file")
    func widerEvidence() throws {
        #expect(
            try replace("/q", in: #"{"q": "cat", "a": "\u732B"}"#, with: "cat 红")
                == #"{"q": "cat \u7EA2", "a": "\u732B"}"#)
        var editor = try RecordEditor(
            Array(#"{"q": "cat"}"#.utf8), fileEvidence: EscapeEvidence(Array(#""\u732b""#.utf8)))
        try editor.replaceText(at: "/q", with: "红")
        #expect(try editor.rewritten() == Array(#"{"q": "\u7ea2"}"#.utf8))
        #expect(try replace("/q", in: #"{"q": "cat"}"#, with: "红") == #"{"q": "红"}"#)
    }

    @Test("characters are never cut: surrogate pairs, combining marks and joined emoji are spliced whole")
    func wholeCharacters() throws {
        #expect(
            try replace("/0", in: #"["\ud83d\ude42!"]"#, with: "\u{1F643}!") == #"["\ud83d\ude43!"]"#)
        #expect(try replace("/0", in: #"["caf\u0065\u0301"]"#, with: "cafe\u{300}") == #"["cafe\u0300"]"#)
        #expect(try replace("/0", in: #"["é"]"#, with: "è") == #"["è"]"#)
    }

    @Test("random edits of random strings decode to what was asked and keep every other byte", arguments: 0..<40)
    func randomEdits(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        for _ in 0..<25 {
            let style = ReferenceStyle.random(&generator)
            let texts = (0..<4).map { _ in RandomText.make(&generator) }
            let target = Int.random(in: 0..<4, using: &generator)
            let new = RandomText.edited(texts[target], &generator)
            let open = #"{ "k\"1": -0.50,"list" :[ {"v":"# + "\"" + style.encode(texts[0]) + #"" },"# + "\r\n"
            let strings = texts.dropFirst().map { "\"" + style.encode($0) + "\"" }
            let record = open + strings.joined(separator: " ,\n\t") + #"],"n":null}"#
            let pointer = target == 0 ? "/list/0/v" : "/list/\(target)"
            let result = try replace(pointer, in: record, with: new)

            let object = try #require(
                try JSONSerialization.jsonObject(with: Data(result.utf8)) as? [String: Any])
            let list = try #require(object["list"] as? [Any])
            var decoded = [try #require((list[0] as? [String: String])?["v"])]
            decoded += list.dropFirst().compactMap { $0 as? String }
            var expected = texts
            expected[target] = new
            #expect(decoded.map { Array($0.utf8) } == expected.map { Array($0.utf8) }, "\(record) → \(result)")

            // Everything but the changed middle has its bytes.
            let old = texts[target]
            let prefix = old.commonCharacters(with: new)
            let suffix = old.dropFirst(prefix).reversed().commonCharacters(with: new.dropFirst(prefix).reversed())
            let before = try #require(record.utf8Range(of: strings, open, target, style.encode(texts[0])))
            let keptStart = Array(record.utf8.prefix(before.lowerBound)) + style.encode(String(old.prefix(prefix))).utf8
            let keptEnd =
                Array(style.encode(String(old.suffix(suffix))).utf8) + record.utf8.dropFirst(before.upperBound)
            #expect(result.utf8.starts(with: keptStart), "\(record) → \(result)")
            #expect(result.utf8.reversed().starts(with: keptEnd.reversed()), "\(record) → \(result)")
        }
    }

    @Test("several splices of one string keep the bytes between them")
    func piecewise() throws {
        let record = #"["<Q1> \u7ea2? </Q1> <A1> \/\u0041 </A1> \u5b8c"]"#
        let result = try edit(record) { editor in
            try editor.splice(
                at: "/0",
                [
                    TextSplice(range: 5..<9, replacement: "蓝?"), TextSplice(range: 21..<23, replacement: "/B"),
                    TextSplice(range: 0..<0, replacement: "^"),
                ])
        }
        #expect(result == #"["^<Q1> \u84dd? </Q1> <A1> \/B </A1> \u5b8c"]"#)
    }

    @Test("splices that overlap, cut a character or leave the string are refused")
    func misplaced() throws {
        for pieces in [[0..<2, 1..<3], [1..<2], [0..<9], [-1..<0]] {
            #expect(throws: RecordEditError.misplaced(pointer: "/0")) {
                try edit(#"["红ab"]"#) { editor in
                    try editor.splice(at: "/0", pieces.map { TextSplice(range: $0, replacement: "x") })
                }
            }
        }
    }

    @Test("elements and members go with their comma, at every place")
    func removals() throws {
        let record = "{\"a\": 1, \"list\": [\n  \"x\",\n  {\"y\": 2} ,\n  \"z\"\n], \"b\" : [ 3 ]}"
        func removing(_ pointers: String...) throws -> String {
            try edit(record) { editor in for pointer in pointers { try editor.remove(at: pointer) } }
        }
        #expect(
            try removing("/list/0") == "{\"a\": 1, \"list\": [\n  {\"y\": 2} ,\n  \"z\"\n], \"b\" : [ 3 ]}")
        #expect(try removing("/list/1") == "{\"a\": 1, \"list\": [\n  \"x\",\n  \"z\"\n], \"b\" : [ 3 ]}")
        #expect(
            try removing("/list/2") == "{\"a\": 1, \"list\": [\n  \"x\",\n  {\"y\": 2}\n], \"b\" : [ 3 ]}")
        #expect(try removing("/list/1", "/list/2") == "{\"a\": 1, \"list\": [\n  \"x\"\n], \"b\" : [ 3 ]}")
        #expect(try removing("/list/0", "/list/1", "/list/2") == "{\"a\": 1, \"b\" : [ 3 ]}")
        #expect(try removing("/a") == "{\"list\": [\n  \"x\",\n  {\"y\": 2} ,\n  \"z\"\n], \"b\" : [ 3 ]}")
        #expect(try removing("/b/0") == "{\"a\": 1, \"list\": [\n  \"x\",\n  {\"y\": 2} ,\n  \"z\"\n]}")
        #expect(try removing("/a", "/list", "/b") == "{}")
    }

    @Test("random removals leave exactly the rest", arguments: 0..<20)
    func randomRemovals(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        for _ in 0..<25 {
            let count = Int.random(in: 1...6, using: &generator)
            let comma = ["," + " ", ",", " ,\n  ", ",\r\n"].randomElement(using: &generator) ?? ","
            let record =
                #"{"keep": "]", "list": ["# + (0..<count).map { #"{"n": [\#($0)]}"# }.joined(separator: comma) + "]}"
            let removed = Set((0..<count).filter { _ in Bool.random(using: &generator) })
            let result = try edit(record) { editor in
                for index in removed { try editor.remove(at: "/list/\(index)") }
            }
            let object = try #require(
                try JSONSerialization.jsonObject(with: Data(result.utf8)) as? [String: Any])
            let left = (object["list"] as? [[String: [Int]]])?.compactMap { $0["n"]?.first }
            let kept = (0..<count).filter { !removed.contains($0) }
            #expect(left == (kept.isEmpty ? nil : kept))
            #expect(object["keep"] as? String == "]")
        }
    }

    @Test("pointers reach keys with slashes, tildes, escapes and numbers")
    func pointers() throws {
        let record = #"{"a/b": {"~": ["x"]}, "\u7ea2": {"0": "y"}, "": "z"}"#
        #expect(try RecordEditor(Array(record.utf8)).text(at: "/a~1b/~0/0") == "x")
        #expect(try RecordEditor(Array(record.utf8)).text(at: "/红/0") == "y")
        #expect(try RecordEditor(Array(record.utf8)).text(at: "/") == "z")
        #expect(throws: RecordEditError.missing(pointer: "/a~1b/~0/1")) {
            try RecordEditor(Array(record.utf8)).text(at: "/a~1b/~0/1")
        }
        #expect(throws: RecordEditError.missing(pointer: "/a~1b/~0/00")) {
            try RecordEditor(Array(record.utf8)).text(at: "/a~1b/~0/00")
        }
        #expect(throws: RecordEditError.notText(pointer: "/红")) {
            try RecordEditor(Array(record.utf8)).text(at: "/红")
        }
    }

    @Test(
        "what is no JSON is refused with its place",
        arguments: [
            "", "{", "[1,]", "[1 2]", #"{"a" 1}"#, #"{"a":}"#, #"{a:1}"#, #"["x]"#, "[1]]", "[,1]", "{\"a\":1,}",
            "nul l",
        ])
    func malformed(record: String) {
        #expect(throws: RecordEditError.self) { try RecordEditor(Array(record.utf8)) }
    }

    @Test("a string that has no text is refused when it is to be edited, and no matter when it is not")
    func loneSurrogate() throws {
        let record = #"{"bad": "\ud83d", "worse": "\q", "q": "a"}"#
        #expect(try replace("/q", in: record, with: "b") == #"{"bad": "\ud83d", "worse": "\q", "q": "b"}"#)
        #expect(throws: RecordEditError.self) { try replace("/bad", in: record, with: "b") }
        #expect(throws: RecordEditError.self) { try replace("/worse", in: record, with: "b") }
    }

    @Test("nesting without end is refused instead of exhausting the stack")
    func depth() {
        #expect(throws: RecordEditError.self) {
            try RecordEditor([UInt8](repeating: UInt8(ascii: "["), count: 1_000_000))
        }
    }
}

extension String {
    /// The UTF-8 range of the content of the target string in a record of `randomEdits`.
    fileprivate func utf8Range(of strings: [String], _ open: String, _ target: Int, _ first: String) -> Range<Int>? {
        if target == 0 {
            let end = open.utf8.count - "\" },\r\n".utf8.count
            return end - first.utf8.count..<end
        }
        var at = open.utf8.count
        for string in strings.prefix(target - 1) { at += string.utf8.count + " ,\n\t".utf8.count }
        return at + 1..<at + strings[target - 1].utf8.count - 1
    }
}
