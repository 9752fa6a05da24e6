import Corpus
import Testing

/// Random identities and hexadecimal digits.
@Suite struct IdentifierTests {
    @Test("An identity is read back from its digits, and only from 32 of them")
    func isReadBack() {
        let identity = Identifier.random()
        #expect(Identifier(hexadecimal: identity.hexadecimal) == identity)
        #expect(identity.hexadecimal.count == 32)
        #expect(Identifier(hexadecimal: identity.hexadecimal.dropLast()) == nil)
        #expect(Identifier(hexadecimal: identity.hexadecimal + "00") == nil)
        #expect(Identifier.random() != identity)
    }

    @Test("Digits of either case are read, and anything else is refused")
    func readsDigits() {
        #expect([UInt8](hexadecimal: "00fFA0") == [0, 255, 160])
        #expect([UInt8]([0, 255, 160]).hexadecimal == "00ffa0")
        #expect([UInt8](hexadecimal: "0") == nil)
        #expect([UInt8](hexadecimal: "0x") == nil)
        #expect([UInt8](hexadecimal: "é0") == nil)
        #expect([UInt8](hexadecimal: "") == [])
    }
}
