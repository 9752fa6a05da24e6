import Testing

@testable import TerminalUI

struct DisplayWidthTests {
    @Test(arguments: [
        ("a", 1), ("中", 2), ("，", 2), ("“", 1), ("…", 1), ("—", 1), ("·", 1), ("é", 1), ("e\u{301}", 1), ("가", 2),
        ("😀", 2),
        ("ﾊ", 1), ("Ａ", 2), ("█", 1), ("❤\u{FE0F}", 1), ("한", 2), ("\n", 0),
    ])
    func `a cluster is as wide as the terminal draws it`(text: String, columns: Int) {
        #expect(DisplayWidth.columns(of: text) == columns)
    }

    @Test func `what is not printed as it is has the width of its token`() {
        #expect(DisplayWidth.columns(of: "\u{1B}") == 1)
        #expect(DisplayWidth.columns(of: "\u{202E}") == 8)
        #expect(DisplayWidth.columns(of: "\t") == 4)
        #expect(DisplayWidth.columns(of: "👨\u{200D}👩\u{200D}👧") == 6)
    }

    @Test func `nothing invisible counts as printable`() {
        for value: UInt32 in [
            0, 0x1B, 0x7F, 0x85, 0x9B, 0xAD, 0x200B, 0x200D, 0x202E, 0x2028, 0x2066, 0x3164, 0xE000, 0xFEFF, 0xFE0F,
            0xFFFE, 0xE0041, 0x10EEEE, 0x1FAE8,
        ] {
            #expect(Unicode.Scalar(value).flatMap(DisplayWidth.columns(of:)) == nil, "U+\(String(value, radix: 16))")
        }
    }
}
