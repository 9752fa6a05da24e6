/// Writes whole numbers from 0 on as LEB128: seven bits a byte, the lowest first, the eighth set when more follow.
package struct NumberWriter {
    package private(set) var bytes: [UInt8] = []

    package init() {}

    /// Writes a number, which must not be negative.
    package mutating func write(_ number: Int) {
        var rest = UInt(bitPattern: max(0, number))
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    /// Writes a number that may be missing.
    package mutating func write(_ number: Int?) { write(number.map { $0 + 1 } ?? 0) }

    /// Writes a text as its length in UTF-8 and its bytes.
    package mutating func write(_ text: String) {
        write(text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }
}

/// Reads what ``NumberWriter`` wrote.
package struct NumberReader {
    private let bytes: UnsafeRawBufferPointer
    private var position = 0

    package init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    package var isAtEnd: Bool { position >= bytes.count }

    /// The next number; nil at the end, and for what is no number.
    package mutating func read() -> Int? {
        var number: UInt = 0
        var shift: UInt = 0
        while position < bytes.count, shift < 63 {
            let byte = bytes[position]
            position += 1
            number |= UInt(byte & 0x7F) << shift
            if byte < 0x80 { return Int(exactly: number) }
            shift += 7
        }
        return nil
    }

    /// The next number that may be missing; nil for what is no number.
    package mutating func readOptional() -> Int?? {
        guard let number = read() else { return nil }
        return .some(number == 0 ? nil : number - 1)
    }

    /// The next text.
    package mutating func readText() -> String? {
        guard let count = read(), count <= bytes.count - position else { return nil }
        defer { position += count }
        return String(decoding: bytes[position..<position + count], as: UTF8.self)
    }
}
