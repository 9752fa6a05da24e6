import Corpus
import Foundation
import Testing

@testable import Formats

@Suite("A source file is copied with some records rewritten or dropped")
struct SourceRewriterTests {
    /// A file made of pieces: records that can be read, records that cannot, and what stands between.
    private enum Piece {
        case text(String)
        case record(String)
        case unread(String)
    }

    private enum Fate { case copy, drop, rewrite(String) }

    /// Rewrites the file in pieces of `step` bytes; fates are those of the readable records, in order.
    private func rewrite(
        _ pieces: [Piece], _ container: DatasetContainer, _ fates: [Fate], step: Int, dropsUnread: Bool = false
    ) throws -> String {
        var bytes: [UInt8] = []
        var instructions: [RecordInstruction] = []
        var ordinal = 0
        for piece in pieces {
            switch piece {
            case .text(let text): bytes += text.utf8
            case .unread(let text):
                bytes += text.utf8
                ordinal += 1
            case .record(let text):
                let place = RecordPlace(ordinal: ordinal, line: 1, bytes: bytes.count..<bytes.count + text.utf8.count)
                let action: RecordInstruction.Action =
                    switch fates[instructions.count] {
                    case .copy: .copy
                    case .drop: .drop
                    case .rewrite(let new):
                        .rewrite { old in
                            #expect(old == Array(text.utf8))
                            return Array(new.utf8)
                        }
                    }
                instructions.append(RecordInstruction(place: place, action: action))
                bytes += text.utf8
                ordinal += 1
            }
        }
        var output: [UInt8] = []
        var rest = instructions[...]
        var rewriter = try SourceRewriter(
            container: container, recordCount: ordinal, dropsUnread: dropsUnread, nextInstruction: { rest.popFirst() },
            write: { output += $0 })
        for start in stride(from: 0, to: bytes.count, by: step) {
            try bytes[start..<min(bytes.count, start + step)].withUnsafeBytes { try rewriter.append($0) }
        }
        try rewriter.finish()
        return String(decoding: output, as: UTF8.self)
    }

    private func all(
        _ pieces: [Piece], _ container: DatasetContainer, _ fates: [Fate], dropsUnread: Bool = false, _ expected: String
    ) throws {
        for step in [1, 2, 3, 7, 1_000] {
            #expect(try rewrite(pieces, container, fates, step: step, dropsUnread: dropsUnread) == expected)
        }
    }

    private let lines: [Piece] = [
        .text("\u{FEFF}"), .record(#"{"a":1}"#), .text("\r\n"), .text("  "), .record(#"{"b":2}"#), .text(" \n\n"),
        .unread("{oops,"), .text("\n"), .record(#"{"c":3}"#), .text("\n"),
    ]

    @Test("of a file of lines dropped records take their line and its end along")
    func dropsLines() throws {
        let bom = "\u{FEFF}"
        try all(lines, .lines, [.copy, .copy, .copy], bom + "{\"a\":1}\r\n  {\"b\":2} \n\n{oops,\n{\"c\":3}\n")
        try all(lines, .lines, [.drop, .copy, .copy], bom + "  {\"b\":2} \n\n{oops,\n{\"c\":3}\n")
        try all(lines, .lines, [.copy, .drop, .copy], bom + "{\"a\":1}\r\n\n{oops,\n{\"c\":3}\n")
        try all(lines, .lines, [.copy, .copy, .drop], bom + "{\"a\":1}\r\n  {\"b\":2} \n\n{oops,\n")
        try all(lines, .lines, [.drop, .drop, .drop], bom + "\n{oops,\n")
        try all(lines, .lines, [.rewrite("X"), .drop, .rewrite("Y")], bom + "X\r\n\n{oops,\nY\n")
        try all(lines, .lines, [.copy, .drop, .copy], dropsUnread: true, bom + "{\"a\":1}\r\n{\"c\":3}\n")
        try all([.record("1"), .text("\n"), .record("2")], .lines, [.copy, .drop], "1\n")
        try all([.record("1"), .text("\n"), .record("2")], .lines, [.drop, .copy], "2")
    }

    private let array: [Piece] = [
        .text("\u{FEFF} [\n  "), .record("1"), .text(",\n  "), .record("2"), .text(" ,\n  "), .record("3"),
        .text("\n]\n"),
    ]

    @Test("of an array dropped records take the comma that follows, the last one the comma before")
    func dropsElements() throws {
        let bom = "\u{FEFF}"
        try all(array, .array, [.copy, .copy, .copy], bom + " [\n  1,\n  2 ,\n  3\n]\n")
        try all(array, .array, [.drop, .copy, .copy], bom + " [\n  2 ,\n  3\n]\n")
        try all(array, .array, [.copy, .drop, .copy], bom + " [\n  1,\n  3\n]\n")
        try all(array, .array, [.copy, .copy, .drop], bom + " [\n  1,\n  2\n]\n")
        try all(array, .array, [.copy, .drop, .drop], bom + " [\n  1\n]\n")
        try all(array, .array, [.drop, .drop, .rewrite("X")], bom + " [\n  X\n]\n")
        try all(array, .array, [.drop, .drop, .drop], bom + " [\n  \n]\n")
        try all([.text("[]")], .array, [], "[]")
    }

    @Test("records that could not be read stay in an array, with one comma between any two")
    func unreadElements() throws {
        let pieces: [Piece] = [
            .text("["), .unread("NaN"), .text(", "), .record("1"), .text(", "), .unread("{x"), .text(" , "),
            .unread("y"), .text(","), .record("2"), .text(", "), .unread("z"), .text("]\n"),
        ]
        try all(pieces, .array, [.copy, .copy], "[NaN, 1, {x , y,2, z]\n")
        try all(pieces, .array, [.drop, .copy], "[NaN, {x , y,2, z]\n")
        try all(pieces, .array, [.copy, .drop], "[NaN, 1, {x , y,z]\n")
        try all(pieces, .array, [.drop, .drop], "[NaN, {x , y,z]\n")
        try all(pieces, .array, [.copy, .copy], dropsUnread: true, "[1, 2]\n")
        try all(pieces, .array, [.copy, .drop], dropsUnread: true, "[1]\n")
        try all(pieces, .array, [.drop, .copy], dropsUnread: true, "[2]\n")
        try all(pieces, .array, [.drop, .drop], dropsUnread: true, "[]\n")
    }

    @Test("random fates of random arrays leave valid JSON of just the records that stay", arguments: 0..<20)
    func randomArrays(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        for _ in 0..<20 {
            let count = Int.random(in: 0...6, using: &generator)
            var pieces: [Piece] = [.text(["[", "[ \n", "\r\n["].randomElement(using: &generator) ?? "[")]
            var fates: [Fate] = []
            var expected: [Int] = []
            for index in 0..<count {
                if index > 0 { pieces.append(.text([",", ", ", " ,\r\n\t"].randomElement(using: &generator) ?? ",")) }
                pieces.append(.record(#"{"n": \#(index)}"#))
                switch Int.random(in: 0..<3, using: &generator) {
                case 0: fates.append(.drop)
                case 1:
                    fates.append(.rewrite(#"{"n": \#(index + 100)}"#))
                    expected.append(index + 100)
                default:
                    fates.append(.copy)
                    expected.append(index)
                }
            }
            pieces.append(.text("]"))
            let result = try rewrite(pieces, .array, fates, step: Int.random(in: 1...9, using: &generator))
            let numbers = try JSONSerialization.jsonObject(with: Data(result.utf8)) as? [[String: Int]]
            #expect(numbers?.compactMap { $0["n"] } == expected, "\(result)")
        }
    }

    @Test("a source that ends before its last record is refused")
    func truncated() throws {
        let place = RecordPlace(ordinal: 0, line: 1, bytes: 0..<10)
        var rest = [RecordInstruction(place: place, action: .copy)][...]
        var rewriter = try SourceRewriter(
            container: .lines, recordCount: 1, dropsUnread: false, nextInstruction: { rest.popFirst() }, write: { _ in }
        )
        try Array("{}".utf8).withUnsafeBytes { try rewriter.append($0) }
        #expect(throws: SourceRewriterError.self) { try rewriter.finish() }
    }
}
