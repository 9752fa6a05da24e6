/// The text of a JSON string, with the place in the raw bytes of each of its scalars.
struct DecodedString {
    /// The text in UTF-8.
    private(set) var bytes: [UInt8] = []
    /// For each byte of the text, and for its end, the raw offset at which its scalar begins; -1 within a scalar.
    private(set) var places: [Int] = []

    /// Decodes what stands between the quotes of a string.
    ///
    /// Lone surrogates and invalid UTF-8 are refused: they have no text that could be edited and written back.
    init(_ raw: [UInt8], content: Range<Int>) throws(RecordEditError) {
        bytes.reserveCapacity(content.count)
        places.reserveCapacity(content.count + 1)
        var at = content.lowerBound
        while at < content.upperBound {
            let byte = raw[at]
            guard byte == UInt8(ascii: "\\") else {
                bytes.append(byte)
                places.append(byte & 0xC0 == 0x80 ? -1 : at)
                at += 1
                continue
            }
            let (scalar, end) = try Self.escape(in: raw, at: at, before: content.upperBound)
            for byte in scalar.utf8 {
                bytes.append(byte)
                places.append(byte & 0xC0 == 0x80 ? -1 : at)
            }
            at = end
        }
        places.append(content.upperBound)
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw .malformed(byte: content.lowerBound, "a string is not valid UTF-8")
        }
    }

    /// Reads the escape at `at`, a surrogate pair as one; returns its scalar and where it ends.
    private static func escape(in raw: [UInt8], at: Int, before end: Int) throws(RecordEditError) -> (
        Unicode.Scalar, Int
    ) {
        guard at + 1 < end else { throw .malformed(byte: at, "an escape is cut off") }
        switch raw[at + 1] {
        case UInt8(ascii: "n"): return ("\n", at + 2)
        case UInt8(ascii: "t"): return ("\t", at + 2)
        case UInt8(ascii: "r"): return ("\r", at + 2)
        case UInt8(ascii: "b"): return ("\u{8}", at + 2)
        case UInt8(ascii: "f"): return ("\u{C}", at + 2)
        case UInt8(ascii: "\""): return ("\"", at + 2)
        case UInt8(ascii: "\\"): return ("\\", at + 2)
        case UInt8(ascii: "/"): return ("/", at + 2)
        case UInt8(ascii: "u"): break
        default: throw .malformed(byte: at, "there is no such escape")
        }
        guard let first = unit(in: raw, at: at, before: end) else {
            throw .malformed(byte: at, "\\u needs four hexadecimal digits")
        }
        if let scalar = Unicode.Scalar(first) { return (scalar, at + 6) }
        guard first < 0xDC00, let second = unit(in: raw, at: at + 6, before: end), 0xDC00...0xDFFF ~= second,
            let scalar = Unicode.Scalar(0x10000 + (UInt32(first) - 0xD800) << 10 + UInt32(second) - 0xDC00)
        else { throw .malformed(byte: at, "half of a surrogate pair stands alone") }
        return (scalar, at + 12)
    }

    private static func unit(in raw: [UInt8], at: Int, before end: Int) -> UInt16? {
        guard at + 6 <= end, raw[at] == UInt8(ascii: "\\"), raw[at + 1] == UInt8(ascii: "u") else { return nil }
        var unit: UInt16 = 0
        for byte in raw[at + 2..<at + 6] {
            guard let digit = byte.hexadecimalDigit else { return nil }
            unit = unit << 4 | UInt16(digit)
        }
        return unit
    }
}

extension UInt8 {
    /// The value of an ASCII hexadecimal digit of either case.
    var hexadecimalDigit: UInt8? {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
