import Corpus
import Testing

/// What a turn says, read at its places in the bytes of its record.
@Suite struct TurnPlacesTests {
    private static let record = Array(
        #"{"i~d/x": ["a", {"q": "<image>\n\u4e2d\ud83d\ude00?"}], "raw": "<Q1>\"w\"<\/Q1><A1>\u00e9!</A1>", "n": null}"#
            .utf8)

    /// The bytes between the quotes of each string that is a value, with its pointer.
    private static func strings() -> [(range: Range<Int>, pointer: String)] {
        record.withUnsafeBufferPointer { bytes in
            var strings = JSONStrings(bytes)
            var found: [(Range<Int>, String)] = []
            while let range = strings.next() { found.append((range, strings.pointer)) }
            return found
        }
    }

    @Test("Every string that is a value is found, with the pointer to it")
    func pointers() {
        #expect(Self.strings().map(\.pointer) == ["/i~0d~1x/0", "/i~0d~1x/1/q", "/raw"])
    }

    @Test("Escapes are read, and image tokens are taken out of the question")
    func texts() throws {
        let strings = Self.strings()
        let places = TurnPlaces(question: strings[1].range, choices: [strings[0].range], answer: nil)
        let turn = try #require(Self.record.withUnsafeBufferPointer(places.turn))
        #expect(turn.text == TurnText(question: "中😀?", choices: ["a"], answer: ""))
        #expect(turn.imageTokens == [ImageToken(offset: 0, literal: "<image>\n")])
        let locator = try #require(Self.record.withUnsafeBufferPointer(places.locator))
        #expect(locator.text == "q=/i~0d~1x/1/q c=/i~0d~1x/0")
    }

    @Test("A part of a string is told by its span in the decoded text")
    func spans() throws {
        let raw = Self.strings()[2].range
        let origins = Self.record.withUnsafeBufferPointer {
            JSONString.origins(of: UnsafeBufferPointer(rebasing: $0[raw]))
        }
        // `"w"` and `é!` in the decoded text.
        let places = TurnPlaces(
            question: raw.lowerBound + origins[4]..<raw.lowerBound + origins[7],
            answer: raw.lowerBound + origins[16]..<raw.lowerBound + origins[19])
        let turn = try #require(Self.record.withUnsafeBufferPointer(places.turn))
        #expect(turn.text == TurnText(question: "\"w\"", answer: "é!"))
        let locator = try #require(Self.record.withUnsafeBufferPointer(places.locator))
        #expect(locator.text == "q=/raw#4-7 a=/raw#16-19")
    }

    @Test("Places that are none of the record's are no turn")
    func strangers() {
        for places in [
            TurnPlaces(question: 5..<1_000, answer: nil), TurnPlaces(question: -1..<3, answer: nil),
            // The end of an escape.
            TurnPlaces(
                question: nil, answer: Self.strings()[1].range.lowerBound..<Self.strings()[1].range.lowerBound + 8),
        ] {
            #expect(Self.record.withUnsafeBufferPointer(places.turn) == nil, "\(places)")
        }
    }
}
