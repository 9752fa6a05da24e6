import Corpus
import Testing

@testable import Formats

@Suite("Image tokens go back where they stood")
struct ImageTokenTests {
    private func restore(_ tokens: [(Int, String)], _ old: String, _ new: String) -> String {
        ImageTokens.restoring(tokens.map { ImageToken(offset: $0.0, literal: $0.1) }, in: new, generated: old)
    }

    @Test("at the start, at the end and in the middle of a corrected question")
    func places() {
        #expect(restore([(0, "<image>\n")], "红？", "蓝色吗？") == "<image>\n蓝色吗？")
        #expect(restore([(3, "\n<image>")], "Dog", "Cat or dog") == "Cat or dog\n<image>")
        let old = "See  and "
        #expect(restore([(4, "<image>"), (9, "<image>")], old, "Look:  and ") == "Look: <image> and <image>")
        #expect(restore([(4, "<image>"), (9, "<image>")], old, "See  or ") == "See <image> or <image>")
        #expect(restore([(0, "<image>\n"), (0, "<image>\n")], "a", "b") == "<image>\n<image>\nb")
        #expect(restore([(0, "<image>")], "", "What?") == "<image>What?")
        #expect(restore([(3, "<image>")], "红x绿", "红y绿") == "红<image>y绿")
    }

    @Test("splices around the tokens make the same text, whatever was corrected", arguments: 0..<30)
    func splices(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        for _ in 0..<20 {
            let old = RandomText.make(&generator)
            let new = RandomText.edited(old, &generator)
            let boundaries = old.unicodeScalars.indices.map { old.utf8.distance(from: old.startIndex, to: $0) }
            let tokens = (0..<Int.random(in: 0...3, using: &generator)).map { _ in
                (boundaries + [old.utf8.count]).randomElement(using: &generator) ?? 0
            }.sorted().map { ImageToken(offset: $0, literal: "<image>\n") }
            let generated = ImageTokens.restoring(tokens, in: old, generated: old)
            var bytes = Array(generated.utf8)
            for splice in ImageTokens.splices(of: tokens, correcting: old, to: new, from: 0).reversed() {
                bytes.replaceSubrange(splice.range, with: splice.replacement.utf8)
            }
            #expect(String(decoding: bytes, as: UTF8.self) == ImageTokens.restoring(tokens, in: new, generated: old))
        }
    }
}
