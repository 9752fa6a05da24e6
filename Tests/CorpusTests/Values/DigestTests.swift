import Corpus
import Testing

/// SHA-256 and what is built on it.
@Suite struct DigestTests {
    // FIPS 180-4's examples, as NIST publishes them.
    @Test(
        "A digest is SHA-256",
        arguments: [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
        ])
    func isSHA256(text: String, expected: String) {
        #expect(SHA256Digest(of: Array(text.utf8)).hexadecimal == expected)
        var hasher = SHA256Hasher()
        for character in text { hasher.update(String(character)) }
        #expect(hasher.finish().hexadecimal == expected)
    }

    @Test("A digest is read back from its digits and its bytes, and from nothing else")
    func isReadBack() {
        let digest = SHA256Digest(of: Array("abc".utf8))
        #expect(SHA256Digest(hexadecimal: digest.hexadecimal) == digest)
        #expect(SHA256Digest(hexadecimal: digest.hexadecimal.uppercased()) == digest)
        #expect(SHA256Digest(bytes: digest.bytes) == digest)
        #expect(SHA256Digest(hexadecimal: "abc") == nil)
        #expect(SHA256Digest(hexadecimal: String(repeating: "g", count: 64)) == nil)
        #expect(SHA256Digest(bytes: [1, 2, 3]) == nil)
    }

    @Test("A hasher that has finished starts anew")
    func startsAnew() {
        var hasher = SHA256Hasher()
        hasher.update("abc")
        let first = hasher.finish()
        hasher.update("abc")
        #expect(hasher.finish() == first)
    }

    @Test("The hash of a turn's texts tells where one text ends and the next begins")
    func shownHashSeparatesTexts() {
        let texts = [
            TurnText(question: "ab", answer: "c"), TurnText(question: "a", answer: "bc"),
            TurnText(question: "ab", choices: ["c"], answer: ""), TurnText(question: "ab", choices: [""], answer: "c"),
        ]
        #expect(Set(texts.map(\.shown)).count == texts.count)
    }

    @Test("The hash of a turn's texts is the documented one")
    func shownHashIsDocumented() {
        var bytes: [UInt8] = []
        func append(_ number: UInt64) { withUnsafeBytes(of: number.bigEndian) { bytes += Array($0) } }
        append(2)
        bytes += Array("Q?".utf8)
        append(1)
        append(3)
        bytes += Array("猫".utf8)
        append(1)
        bytes += Array("A".utf8)
        let text = TurnText(question: "Q?", choices: ["猫"], answer: "A")
        #expect(text.shown == SHA256Digest(of: bytes))
    }

    @Test("Texts that only look the same do not have the same bytes")
    func sameBytes() {
        let composed = TurnText(question: "caf\u{E9}", answer: "x")
        let decomposed = TurnText(question: "cafe\u{301}", answer: "x")
        #expect(composed == decomposed)
        #expect(!composed.hasSameBytes(as: decomposed))
        #expect(composed.hasSameBytes(as: composed))
    }
}
