/// Folds text so that capital and small letters, full and half width are alike: what a search compares.
///
/// Bytes go in and come out as UTF-8. ASCII and the scripts without case, the bulk of any dataset, pass by tables; the
/// rest goes scalar by scalar. Full-width ASCII (U+FF01 to U+FF5E), the ideographic space and the full-width signs
/// become their ASCII or usual forms; half-width katakana become full-width ones, with a voicing mark joined to them,
/// as in Unicode's compatibility decomposition (NFKC).
struct FoldedText {
    private(set) var bytes: [UInt8] = []
    /// Where in the text each folded byte came from; kept only when asked for.
    private(set) var origins: [Int] = []

    init() {}

    /// The folded form of `text`.
    init(_ text: String) {
        var text = text
        text.withUTF8 { fold($0) }
    }

    /// Replaces the content by the folded form of `text`.
    mutating func fold(_ text: UnsafeBufferPointer<UInt8>, keepingOrigins: Bool = false) {
        // Two bytes may become three, no more.
        let room = 2 * text.count + 4
        bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            var folding = Folding(text: text, folded: buffer)
            folding.run()
            count = folding.count
        }
        origins = keepingOrigins ? Self.origins(of: text, count: bytes.count) : []
    }

    /// Folds scalar by scalar to tell where each folded byte came from.
    private static func origins(of text: UnsafeBufferPointer<UInt8>, count: Int) -> [Int] {
        var origins: [Int] = []
        origins.reserveCapacity(count)
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2 * text.count + 4) { buffer in
            var folding = Folding(text: text, folded: buffer)
            while folding.position < text.count {
                let (origin, before) = (folding.position, folding.count)
                folding.step()
                origins.append(contentsOf: repeatElement(origin, count: folding.count - before))
            }
        }
        return origins
    }
}

/// A folding under way, from one buffer into another with room for twice as much.
private struct Folding {
    let text: UnsafeBufferPointer<UInt8>
    let folded: UnsafeMutableBufferPointer<UInt8>
    private(set) var position = 0
    private(set) var count = 0

    init(text: UnsafeBufferPointer<UInt8>, folded: UnsafeMutableBufferPointer<UInt8>) {
        self.text = text
        self.folded = folded
    }

    mutating func run() {
        while position < text.count { step() }
    }

    /// Folds the scalar at the position, and a voicing mark after it.
    @inline(__always) mutating func step() {
        let byte = text[position]
        if byte < 0x80 {
            folded[count] = byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
            count += 1
            position += 1
        } else if Self.isUnchangeable(byte), position + 2 < text.count {
            folded[count] = byte
            folded[count + 1] = text[position + 1]
            folded[count + 2] = text[position + 2]
            count += 3
            position += 3
        } else {
            foldScalar()
        }
    }

    /// Whether a scalar that begins with this byte, from U+4000 to U+9FFF or Hangul, has neither case nor width.
    @inline(__always) private static func isUnchangeable(_ byte: UInt8) -> Bool {
        byte >= 0xE4 && byte <= 0xE9 || byte >= 0xEB && byte <= 0xED
    }

    private mutating func append(_ byte: UInt8) {
        folded[count] = byte
        count += 1
    }

    /// Spares the punctuation, kana and symbols of Chinese and Japanese text a look at Unicode's tables.
    private static func mayHaveCase(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2000..<0x2100, 0x2500..<0x2C00, 0x2E00..<0xA640, 0xAC00..<0xFB00: false
        default: true
        }
    }

    private mutating func foldScalar() {
        guard let (scalar, length) = Self.scalar(of: text, at: position) else {
            append(text[position])
            position += 1
            return
        }
        position += length
        var scalarFolded = WidthFolding.fold(scalar)
        if (0xFF66...0xFF9D).contains(scalar.value), let (mark, markLength) = Self.scalar(of: text, at: position),
            let joined = WidthFolding.join(scalarFolded, voicing: mark)
        {
            scalarFolded = joined
            position += markLength
        }
        if scalarFolded.value < 0x80 {
            let byte = UInt8(truncatingIfNeeded: scalarFolded.value)
            append(byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte)
        } else if Self.mayHaveCase(scalarFolded), scalarFolded.properties.changesWhenLowercased {
            for byte in scalarFolded.properties.lowercaseMapping.utf8 { append(byte) }
        } else {
            for byte in UTF8.encode(scalarFolded) ?? .init() { append(byte) }
        }
    }

    private static func scalar(
        of text: UnsafeBufferPointer<UInt8>, at position: Int
    ) -> (scalar: Unicode.Scalar, length: Int)? {
        guard position < text.count else { return nil }
        let length: Int
        var value: UInt32
        switch text[position] {
        case 0xC2...0xDF: (length, value) = (2, UInt32(text[position]) & 0x1F)
        case 0xE0...0xEF: (length, value) = (3, UInt32(text[position]) & 0x0F)
        case 0xF0...0xF4: (length, value) = (4, UInt32(text[position]) & 0x07)
        default: return nil
        }
        guard position + length <= text.count else { return nil }
        for index in position + 1..<position + length {
            guard text[index] & 0xC0 == 0x80 else { return nil }
            value = value << 6 | UInt32(text[index]) & 0x3F
        }
        return Unicode.Scalar(value).map { ($0, length) }
    }
}
