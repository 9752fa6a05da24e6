import Testing
import TextAnalysis

/// How many characters lead from one text to another.
@Suite struct LevenshteinDistanceTests {
    private func distance(_ one: String, _ other: String) -> Int { LevenshteinDistance(one, other).distance }

    @Test(
        "Characters are inserted, deleted and replaced",
        arguments: [
            ("kitten", "sitting", 3), ("Saturday", "Sunday", 3), ("", "", 0), ("", "红色", 2), ("红色", "", 2),
            ("至少三座高楼", "至少十座楼", 2), ("这只狗", "这只狗", 0), ("ab", "ba", 2),
        ])
    func knownDistances(one: String, other: String, expected: Int) {
        #expect(distance(one, other) == expected)
    }

    @Test("A character is what a reader takes for one, however it is written")
    func graphemeClusters() {
        #expect(distance("👩‍👩‍👧", "👩‍👩‍👦") == 1)
        #expect(distance("好👍🏽的", "好的") == 1)
        #expect(distance("🇫🇷🇩🇪", "🇩🇪") == 1)
        #expect(distance("a\r\nb", "a\nb") == 1)
        #expect(distance("caf\u{E9}", "cafe\u{301}") == 0)
        #expect(distance("cafe", "cafe\u{301}") == 1)
        #expect(distance("\u{F900}", "\u{8C48}") == 0)
        #expect(distance("か\u{3099}", "が") == 0)
        #expect(distance("한글", "한글".decomposed) == 0)
        // Full width is another character: that it means the same is canonical equality's to say.
        #expect(distance("Ａ", "A") == 1)
        let families = LevenshteinDistance("👨‍👩‍👧‍👦红", "e\u{301}\u{323}")
        #expect(families.graphemesOfFirst == 2)
        #expect(families.graphemesOfSecond == 1)
    }

    @Test("Normalised, it is the share of the longer text, and 0 for nothing at all")
    func normalised() {
        #expect(LevenshteinDistance("", "").normalised == 0)
        #expect(LevenshteinDistance("", "abc").normalised == 1)
        #expect(LevenshteinDistance("三座", "十座高楼").normalised == 0.75)
        #expect(LevenshteinDistance("同", "同").normalised == 0)
    }

    @Test("Random texts have the distance that the textbook's table gives, whatever their length")
    func agreesWithTheTable() {
        var generator = SmallGenerator(seed: 41)
        let pieces = [
            "a", "b", "c", " ", "红", "色", "蓝", "é", "e", "\u{301}", "\u{323}", "👍", "🏽", "👩", "\u{200D}", "🇫", "🇷",
            "\r", "\n", "ㄱ", "가", "\u{11A8}", "が", "か", "\u{3099}", "\u{FE0F}", "ก", "\u{E33}", "क", "\u{94D}", "ष",
            "\u{600}", "\u{F900}", "\u{8C48}", "Ω", "\u{2126}", "〈", "\u{2329}",
        ]
        for round in 0..<160 {
            // From nothing to several blocks of 64.
            let count = round < 120 ? generator.next(below: 24) : 60 + generator.next(below: 160)
            let size = 2 + generator.next(below: pieces.count - 1)
            let offset = generator.next(below: pieces.count)
            func piece() -> String { pieces[(offset + generator.next(below: size)) % pieces.count] }
            let one = (0..<count).map { _ in piece() }
            var other = one
            for _ in 0..<generator.next(below: 30) {
                let place = generator.next(below: other.count + 1)
                switch generator.next(below: 3) {
                case 0: other.insert(piece(), at: place)
                case 1 where place < other.count: other.remove(at: place)
                default: if place < other.count { other[place] = piece() }
                }
            }
            if generator.next(below: 4) == 0 { other.shuffle(seed: UInt64(round)) }
            let (first, second) = (one.joined(), other.joined())
            let found = LevenshteinDistance(first, second)
            #expect(
                found.distance == tableDistance(Array(first), Array(second)),
                "\(first.debugDescription) \(second.debugDescription)")
            #expect(found.graphemesOfFirst == first.count && found.graphemesOfSecond == second.count)
        }
    }

    /// The distance by the table of Wagner and Fischer.
    private func tableDistance(_ one: [Character], _ other: [Character]) -> Int {
        var above = Array(0...other.count)
        for (row, character) in one.enumerated() {
            var current = [row + 1]
            for column in other.indices {
                let replaced = above[column] + (character == other[column] ? 0 : 1)
                current.append(min(replaced, above[column + 1] + 1, current[column] + 1))
            }
            above = current
        }
        return above[other.count]
    }
}

extension String {
    /// Hangul syllables taken apart into their letters.
    fileprivate var decomposed: String {
        var scalars = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            let syllable = scalar.value - 0xAC00
            let letters = [0x1100 + syllable / 588, 0x1161 + syllable % 588 / 28, 0x11A7 + syllable % 28]
            for letter in letters where letter != 0x11A7 { Unicode.Scalar(letter).map { scalars.append($0) } }
        }
        return String(scalars)
    }
}

extension [String] {
    fileprivate mutating func shuffle(seed: UInt64) {
        var generator = SmallGenerator(seed: seed)
        for place in indices.reversed() { swapAt(place, generator.next(below: place + 1)) }
    }
}
