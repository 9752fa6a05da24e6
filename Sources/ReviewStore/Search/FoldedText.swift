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
    private var keepsOrigins = false

    init() {}

    /// The folded form of `text`.
    init(_ text: String) {
        var text = text
        text.withUTF8 { fold($0) }
    }

    /// Replaces the content by the folded form of `text`.
    mutating func fold(_ text: UnsafeBufferPointer<UInt8>, keepingOrigins: Bool = false) {
        bytes.removeAll(keepingCapacity: true)
        origins.removeAll(keepingCapacity: true)
        keepsOrigins = keepingOrigins
        bytes.reserveCapacity(text.count)
        var position = 0
        while position < text.count {
            let byte = text[position]
            switch byte {
            case 0x00..<0x80:
                append(Self.isCapital(byte) ? byte | 0x20 : byte, from: position)
                position += 1
            // U+4000 to U+9FFF, and Hangul: no case, no width.
            case 0xE4...0xE9, 0xEB...0xED: position = copy(3, of: text, at: position)
            default: position = foldScalar(text, at: position)
            }
        }
    }

    private static func isCapital(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") }

    private mutating func append(_ byte: UInt8, from origin: Int) {
        bytes.append(byte)
        if keepsOrigins { origins.append(origin) }
    }

    private mutating func copy(_ count: Int, of text: UnsafeBufferPointer<UInt8>, at position: Int) -> Int {
        let end = min(position + count, text.count)
        for index in position..<end { append(text[index], from: position) }
        return end
    }

    /// Folds the scalar at `position`, and a voicing mark after it; returns where the next one begins.
    private mutating func foldScalar(_ text: UnsafeBufferPointer<UInt8>, at position: Int) -> Int {
        guard let (scalar, length) = Self.scalar(of: text, at: position) else {
            return copy(1, of: text, at: position)
        }
        var end = position + length
        var folded = WidthFolding.fold(scalar)
        if (0xFF66...0xFF9D).contains(scalar.value), let (mark, markLength) = Self.scalar(of: text, at: end),
            let joined = WidthFolding.join(folded, voicing: mark)
        {
            folded = joined
            end += markLength
        }
        if folded.value < 0x3000, folded.properties.changesWhenLowercased {
            for byte in folded.properties.lowercaseMapping.utf8 { append(byte, from: position) }
        } else {
            for byte in UTF8.encode(folded) ?? .init() { append(byte, from: position) }
        }
        return end
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
