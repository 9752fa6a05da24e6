import CSimdjson
import Corpus
import Demo
import TestSupport

/// The parser and the scanner of JSON.
enum JSONTrial {
    static func run() -> Int {
        guard let parser = csj_parser_new() else { return 0 }
        defer { csj_parser_free(parser) }
        var generator = SplitMix64(seed: 1)
        var count = 0
        func examine(_ text: [UInt8]) {
            count += 1
            parse(text, parser, filler: UInt8.random(in: 0...255, using: &generator))
            scan(text, &generator)
        }
        for text in HostileTexts.written { examine(text) }
        for text in HostileTexts.records {
            for end in text.indices { examine(Array(text[..<end])) }
        }
        for text in MutatedBytes(of: HostileTexts.records + HostileTexts.written, count: 20_000, seed: 2) {
            examine(text)
        }
        return count
    }

    /// Parses a text whose padding is nothing but `filler`, and visits every value.
    private static func parse(_ text: [UInt8], _ parser: OpaquePointer, filler: UInt8) {
        let memory = ExactMemory(text, padding: csj_padding, of: filler)
        guard let start = memory.bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return }
        var nodes: UnsafePointer<csj_node>?
        var count = 0
        var fault = 0
        let error = csj_parse(parser, start, text.count, &nodes, &count, &fault)
        HostileBytes.check(fault <= text.count, "a fault lies outside its text", text)
        guard error == CSJ_OK, let nodes else { return }
        HostileBytes.check(count > 0, "a text without a value is JSON", text)
        for index in 0..<count {
            let node = nodes[index]
            HostileBytes.check(
                node.begin <= node.end && node.end <= text.count && node.next > index && node.next <= count,
                "a value lies outside its text", text)
            guard node.type == CSJ_STRING.rawValue else { continue }
            let decoded = ExactMemory([], padding: Int(node.count))
            let written = csj_decode(
                start + Int(node.begin), Int(node.end - node.begin),
                decoded.bytes.baseAddress?.assumingMemoryBound(to: UInt8.self))
            HostileBytes.check(written == Int(node.count), "a string has another length than was told", text)
            HostileBytes.check(
                String(validating: decoded.bytes, as: UTF8.self) != nil, "a string is not UTF-8", text)
        }
    }

    /// Looks for the end of an element in one piece and in several, which must not differ.
    private static func scan(_ text: [UInt8], _ generator: inout SplitMix64) {
        guard let first = text.first, first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else { return }
        let whole = scanned(text, pieces: [text.count])
        var pieces: [Int] = []
        while pieces.reduce(0, +) < text.count {
            pieces.append(.random(in: 0...min(100, text.count - pieces.reduce(0, +)), using: &generator))
            if pieces.count > 200 { return }
        }
        let parts = scanned(text, pieces: pieces)
        HostileBytes.check(whole == parts, "a scan in pieces ends elsewhere", text)
    }

    private static func scanned(_ text: [UInt8], pieces: [Int]) -> [UInt64] {
        var state = csj_scan()
        var taken = 0
        var isClosed: Int32 = 0
        for piece in pieces where isClosed == 0 {
            let memory = ExactMemory(text[taken..<taken + piece])
            taken += csj_scan_element(
                &state, memory.bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), piece, &isClosed)
        }
        return [UInt64(taken), UInt64(isClosed), UInt64(bitPattern: state.depth), state.line_feeds]
    }
}

/// Texts to begin with.
enum HostileTexts {
    /// The first records of each of the demo's datasets, which have every format.
    static let records: [[UInt8]] = DemoDataset.files().filter { $0.name.contains(".json") }
        .map { Array($0.bytes.prefix(1_500)) }

    /// What a random change would not come to.
    static let written: [[UInt8]] = {
        var texts = [
            "", " ", "{", "[", "\"", "\\", "{}", "[]", "[[]]", "nul", "tru", "-", "-0", "01", "1e", "1e+", "1.", "NaN",
            "[1,]", "{\"a\":1,}", "{\"a\":1,\"a\":2}", "{\"a\":1,\"\\u0061\":2}", "{\"\":{}}", "\u{FEFF}{}",
            #"["\ud800"]"#, #"["\udc00\ud800"]"#, #"["\ud800\udc00"]"#, #"["\u12"]"#, #"["\x"]"#, #"["\"#,
            #"["\u0000"]"#,
        ].map { Array($0.utf8) }
        for depth in [1, 63, 64, 1_023, 1_024, 1_025, 100_000] {
            texts.append(Array(repeating: UInt8(ascii: "["), count: depth))
            texts.append(Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8))
            texts.append(Array(String(repeating: #"{"a":"#, count: depth).utf8))
        }
        for length in [1, 18, 20, 308, 10_000] {
            let digits = String(repeating: "9", count: length)
            texts += [digits, "-" + digits + "." + digits, "1e" + digits, "[1e-" + digits + "]"].map { Array($0.utf8) }
        }
        // Backslashes and quotes across the ends of the scanner's blocks.
        for length in 56...72 {
            for tail in ["\"]", "\\\"]", "\\\\\"]", "\\"] {
                texts.append(Array(("[\"" + String(repeating: "\\\\", count: length / 2) + tail).utf8))
                texts.append(Array(("[\"" + String(repeating: "a", count: length) + tail).utf8))
            }
        }
        // Every byte where a character begins, with every number of bytes behind it.
        for lead in UInt8(0x80)...0xFF {
            for count in 0...3 {
                texts.append(Array("[\"".utf8) + [lead] + Array(repeating: 0x80, count: count) + Array("\"]".utf8))
                texts.append(Array("[\"".utf8) + [lead] + Array(repeating: 0xBF, count: count))
            }
        }
        let keys = (0..<40).map { "\"\\u00\(String($0 + 0x30, radix: 16))\":\($0)" }
        texts.append(Array(("{" + keys.joined(separator: ",") + "}").utf8))
        texts.append(Array(("{" + (keys + [keys[7]]).joined(separator: ",") + "}").utf8))
        return texts
    }()
}
