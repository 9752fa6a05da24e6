import Corpus
import Testing

@testable import ReviewStore

/// Vectors computed by a program in another language, from the description alone.
@Suite struct CanonicalPayloadTests {
    private let site = Identifier(bytes: Array<UInt8>(0..<16))!
    private let salt = Array<UInt8>(0xA0..<0xB0)
    private let reviewer = Identifier(bytes: [UInt8](repeating: 0x11, count: 16))!

    private func digest(_ byte: UInt8) -> SHA256Digest { SHA256Digest(bytes: [UInt8](repeating: byte, count: 32))! }

    private var first: Event {
        Event(
            time: Timestamp(milliseconds: 0), reviewer: reviewer, action: .site, target: nil, source: .program,
            program: "vermilion 1.0")
    }

    private var second: Event {
        Event(
            time: Timestamp(milliseconds: 1_767_225_600_123), reviewer: reviewer, action: .edit,
            target: EventTarget(dataset: digest(0xD1), ordinal: 7, record: digest(0xD2), turn: 2, shown: digest(0xD3)),
            reverses: EventIdentity(site: site, sequence: 1),
            after: TurnText(question: "图?", choices: ["a", ""], answer: "e\u{301}"), reasons: ["count", "ocr"],
            note: "",
            activeMilliseconds: -1, elapsedMilliseconds: 2_500, cutoffMilliseconds: 60_000, source: .desk,
            seen: SeenPicture(mode: "cells truecolour", state: .tooLarge, columns: 80, rows: 24, largestZoom: 4_000),
            guidelines: digest(0xD4), taxonomy: digest(0xD5), program: "vermilion 1.0", key: "k")
    }

    @Test func anEventWithoutMuchIsMostlyNulls() {
        let expected =
            "010000000000000008" + "0000000000000000" + "020000000000000010" + "11111111111111111111111111111111"
            + "030000000000000004" + "73697465" + String(repeating: "000000000000000000", count: 9)
            + "040000000000000000" + String(repeating: "000000000000000000", count: 3) + "030000000000000007"
            + "70726f6772616d" + String(repeating: "000000000000000000", count: 3) + "03000000000000000d"
            + "7665726d696c696f6e20312e30" + "000000000000000000"
        #expect(CanonicalPayload(first, format: 1).bytes.hexadecimal == expected)
        #expect(CanonicalPayload(first, format: 2).bytes.hexadecimal == expected + "000000000000000000")
    }

    @Test func everyFieldHasItsTagAndLength() {
        let expected =
            "0100000000000000080000019b76daa87b02000000000000001011111111111111111111111111111111"
            + "03000000000000000465646974" + "020000000000000020" + String(repeating: "d1", count: 32)
            + "0100000000000000080000000000000007" + "020000000000000020" + String(repeating: "d2", count: 32)
            + "0100000000000000080000000000000002" + "020000000000000020" + String(repeating: "d3", count: 32)
            + "04000000000000002a020000000000000010000102030405060708090a0b0c0d0e0f0100000000000000080000000000000001"
            + "030000000000000004e59bbe3f" + "040000000000000013030000000000000001" + "61" + "030000000000000000"
            + "03000000000000000365cc81" + "04000000000000001a030000000000000005636f756e740300000000000000036f6372"
            + "030000000000000000" + "010000000000000008ffffffffffffffff" + "01000000000000000800000000000009c4"
            + "0300000000000000046465736b"
            + "04000000000000005e03000000000000001063656c6c732074727565636f6c6f75720300000000000000"
            + "09746f6f206c61726765010000000000000008000000000000005001000000000000000800000000000000180100000000000000"
            + "080000000000000fa0" + "020000000000000020" + String(repeating: "d4", count: 32) + "020000000000000020"
            + String(repeating: "d5", count: 32) + "03000000000000000d7665726d696c696f6e20312e30"
            + "0300000000000000016b"
        #expect(CanonicalPayload(second, format: 1).bytes.hexadecimal == expected)
        #expect(
            CanonicalPayload(second, format: 2).bytes.hexadecimal == expected + "010000000000000008000000000000ea60")
    }

    @Test func hashesChainTwoEvents() {
        let payload = LedgerHash.payload(first, format: 1, salt: salt)
        #expect(payload.hexadecimal == "ef69f54e91a4d8eca57f7a1dd79708c8934b7fe29c724737d82e4ce1d379b2a0")
        let hash = LedgerHash.chain(
            EventIdentity(site: site, sequence: 1), format: 1, previous: nil, payload: payload)
        #expect(hash.hexadecimal == "67c7420bb6cdd936a276020422184ebcbdcf46196c2ad0e459b5e0204c596a32")

        let nextPayload = LedgerHash.payload(second, format: 1, salt: salt)
        #expect(nextPayload.hexadecimal == "acab33bf4fdee5a6c11607b648781716a112df0e7c356d2bb3bc0237d3666e2e")
        let next = LedgerHash.chain(
            EventIdentity(site: site, sequence: 2), format: 1, previous: hash, payload: nextPayload)
        #expect(next.hexadecimal == "b0287a22983c3f0204480d420f28d4f7e7273a55374d6192fba2d6948097c244")
    }

    @Test func theSecondFormatAddsTheCutOffAndGoesOnFromTheFirst() {
        let beginning = LedgerHash.payload(first, format: 1, salt: salt)
        let hash = LedgerHash.chain(
            EventIdentity(site: site, sequence: 1), format: 1, previous: nil, payload: beginning)
        let payload = LedgerHash.payload(second, format: 2, salt: salt)
        #expect(payload.hexadecimal == "63e709f0a2530f2d3c9565510a0a2f70b46cd2c0923cfce265d238e4cc6ca2ca")
        let next = LedgerHash.chain(
            EventIdentity(site: site, sequence: 2), format: 2, previous: hash, payload: payload)
        #expect(next.hexadecimal == "f2eda408c101a1c719f736928a340a7113068a21218d35a962828ce77409c395")
    }

    @Test func nullIsNotEmptyAndNothingIsNormalised() {
        var other = second
        other.note = nil
        #expect(CanonicalPayload(other).bytes != CanonicalPayload(second).bytes)
        other = second
        other.after?.answer = "\u{E9}"
        // Equal strings to Swift, other bytes.
        #expect(other.after?.answer == second.after?.answer)
        #expect(CanonicalPayload(other).bytes != CanonicalPayload(second).bytes)
    }
}
