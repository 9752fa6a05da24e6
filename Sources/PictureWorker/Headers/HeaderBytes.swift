/// A file's bytes as a header parser reads them: every read is checked, nothing traps.
struct HeaderBytes {
    let bytes: UnsafeRawBufferPointer

    var count: Int { bytes.count }

    /// One byte, or nil beyond the end.
    subscript(offset: Int) -> UInt8? { offset >= 0 && offset < bytes.count ? bytes[offset] : nil }

    func bigEndian16(_ offset: Int) -> Int? { number(offset, 2, isBigEndian: true) }
    func bigEndian32(_ offset: Int) -> Int? { number(offset, 4, isBigEndian: true) }
    func littleEndian16(_ offset: Int) -> Int? { number(offset, 2, isBigEndian: false) }
    func littleEndian24(_ offset: Int) -> Int? { number(offset, 3, isBigEndian: false) }
    func littleEndian32(_ offset: Int) -> Int? { number(offset, 4, isBigEndian: false) }

    /// An unsigned number of up to four bytes, or nil beyond the end.
    func number(_ offset: Int, _ length: Int, isBigEndian: Bool) -> Int? {
        guard offset >= 0, offset <= bytes.count - length else { return nil }
        var value = 0
        for index in 0..<length { value = value << 8 | Int(bytes[offset + (isBigEndian ? index : length - 1 - index)]) }
        return value
    }

    /// Whether the ASCII characters of `text` stand at `offset`.
    func has(_ text: StaticString, at offset: Int) -> Bool {
        guard offset >= 0, offset <= bytes.count - text.utf8CodeUnitCount else { return false }
        for index in 0..<text.utf8CodeUnitCount where bytes[offset + index] != text.utf8Start[index] { return false }
        return true
    }

    /// The part from `start` up to `end`, cut to what is there; empty where it ends before it begins.
    func part(from start: Int, to end: Int) -> HeaderBytes {
        let start = min(max(0, start), bytes.count)
        let end = min(max(start, end), bytes.count)
        return HeaderBytes(bytes: UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
    }
}
