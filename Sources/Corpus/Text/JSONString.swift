/// What stands between the quotes of a JSON string (RFC 8259, section 7), as bytes.
package enum JSONString {
    /// The text that `raw` writes; nil when an escape in it is none.
    package static func decode(_ raw: UnsafeBufferPointer<UInt8>) -> String? {
        guard raw.contains(backslash) else { return String(decoding: raw, as: UTF8.self) }
        return withDecoded(raw) { String(decoding: $0, as: UTF8.self) }
    }

    /// Calls `body` with the decoded bytes; returns nil when an escape is none.
    package static func withDecoded<Result>(
        _ raw: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
    ) rethrows -> Result? {
        guard raw.contains(backslash) else { return try body(raw) }
        // No escape is shorter than what it stands for.
        return try withUnsafeTemporaryAllocation(of: UInt8.self, capacity: raw.count) { buffer in
            guard let count = decode(raw, into: buffer) else { return nil }
            return try body(UnsafeBufferPointer(rebasing: buffer[..<count]))
        }
    }

    /// How many bytes `raw` has when decoded; nil when an escape is none.
    package static func decodedCount(_ raw: UnsafeBufferPointer<UInt8>) -> Int? { withDecoded(raw) { $0.count } }

    /// For each decoded byte where in `raw` the character begins that it is of, and last where `raw` ends.
    package static func origins(of raw: UnsafeBufferPointer<UInt8>) -> [Int] {
        var origins: [Int] = []
        origins.reserveCapacity(raw.count + 1)
        var at = 0
        while at < raw.count {
            let begin = at
            guard raw[at] == backslash else {
                origins.append(at)
                at += 1
                continue
            }
            let scalar = scalar(in: raw, at: &at) ?? "\u{FFFD}"
            origins.append(contentsOf: repeatElement(begin, count: UTF8.width(scalar)))
        }
        origins.append(raw.count)
        return origins
    }

    /// Writes the decoded bytes of any part of a JSON text and returns their number; an escape that is none stays.
    ///
    /// - Parameter buffer: Has room for as many bytes as `raw` has.
    package static func decodeLeniently(
        _ raw: UnsafeBufferPointer<UInt8>, into buffer: UnsafeMutableBufferPointer<UInt8>
    ) -> Int {
        decode(raw, into: buffer, isLenient: true) ?? 0
    }

    private static let backslash = UInt8(ascii: "\\")

    /// Writes the decoded bytes and returns their number; `buffer` has room for as many as `raw` has.
    private static func decode(
        _ raw: UnsafeBufferPointer<UInt8>, into buffer: UnsafeMutableBufferPointer<UInt8>, isLenient: Bool = false
    ) -> Int? {
        var at = 0
        var count = 0
        while at < raw.count {
            guard raw[at] == backslash else {
                buffer[count] = raw[at]
                at += 1
                count += 1
                continue
            }
            let begin = at
            guard let scalar = scalar(in: raw, at: &at) else {
                guard isLenient else { return nil }
                buffer[count] = raw[begin]
                at = begin + 1
                count += 1
                continue
            }
            for byte in UTF8.encode(scalar) ?? .init() {
                buffer[count] = byte
                count += 1
            }
        }
        return count
    }

    /// The character that the escape at `offset` stands for, which is passed.
    private static func scalar(in raw: UnsafeBufferPointer<UInt8>, at offset: inout Int) -> Unicode.Scalar? {
        guard offset + 1 < raw.count else {
            offset = raw.count
            return nil
        }
        let kind = raw[offset + 1]
        offset += 2
        switch kind {
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "\""), backslash, UInt8(ascii: "/"): return Unicode.Scalar(kind)
        case UInt8(ascii: "u"): break
        default: return nil
        }
        guard let first = unit(in: raw, at: &offset) else { return nil }
        guard (0xD800..<0xDC00).contains(first) else { return Unicode.Scalar(first) }
        guard offset + 1 < raw.count, raw[offset] == backslash, raw[offset + 1] == UInt8(ascii: "u") else { return nil }
        offset += 2
        guard let second = unit(in: raw, at: &offset), (0xDC00..<0xE000).contains(second) else { return nil }
        return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    }

    private static func unit(in raw: UnsafeBufferPointer<UInt8>, at offset: inout Int) -> UInt32? {
        guard offset + 4 <= raw.count else { return nil }
        var value: UInt32 = 0
        for byte in raw[offset..<offset + 4] {
            let digit: UInt8
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
            case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
            default: return nil
            }
            value = value << 4 | UInt32(digit)
        }
        offset += 4
        return value
    }
}
