internal import Pictures

/// Tells what a file is by its first bytes; its name plays no part.
enum MagicBytes {
    /// The format, if it is one that is decoded.
    static func format(of bytes: HeaderBytes) -> PictureFormat? {
        if isPNG(bytes) { return .png }
        if bytes[0] == 0xFF, bytes[1] == 0xD8, bytes[2] == 0xFF { return .jpeg }
        if bytes.has("GIF87a", at: 0) || bytes.has("GIF89a", at: 0) { return .gif }
        if bytes.has("RIFF", at: 0), bytes.has("WEBP", at: 8) { return .webp }
        if bytes.has("BM", at: 0), let header = bytes.littleEndian32(14),
            [12, 40, 52, 56, 64, 108, 124].contains(header)
        {
            return .bmp
        }
        if bytes.has("ftyp", at: 4), hasBrand(bytes) { return .avif }
        return nil
    }

    private static func isPNG(_ bytes: HeaderBytes) -> Bool {
        bytes[0] == 0x89 && bytes.has("PNG\r\n", at: 1) && bytes[6] == 0x1A && bytes[7] == 0x0A
    }

    /// Whether AVIF is the file's brand, or one of those it is compatible with.
    private static func hasBrand(_ bytes: HeaderBytes) -> Bool {
        guard let size = bytes.bigEndian32(0) else { return false }
        return ([8] + Array(stride(from: 16, to: min(size, 256), by: 4))).contains { offset in
            bytes.has("avif", at: offset) || bytes.has("avis", at: offset)
        }
    }

    /// What a file that is no picture looks like, for a sentence, as "an HTML page".
    static func guess(of bytes: HeaderBytes) -> String {
        guard bytes.count > 0 else { return "empty" }
        for (magic, name) in binaryKinds where bytes.has(magic, at: 0) { return name }
        if bytes.has("ftyp", at: 4) { return "a video or HEIF picture" }
        return textKind(bytes) ?? (isText(bytes) ? "text" : "of an unknown kind")
    }

    private static let binaryKinds: [(StaticString, String)] = [
        ("%PDF", "a PDF document"), ("II*\0", "a TIFF picture"), ("MM\0*", "a TIFF picture"),
        ("PK\u{3}\u{4}", "a ZIP archive"), ("version https://git-lfs", "a Git LFS pointer, not the picture itself"),
        ("8BPS", "a Photoshop document"), ("\0\0\u{1}\0", "an icon"), ("P1\n", "a PNM picture"),
        ("P4\n", "a PNM picture"), ("P5\n", "a PNM picture"), ("P6\n", "a PNM picture"),
        ("%!PS", "a PostScript document"), ("RIFF", "a RIFF file without a WebP picture"),
    ]

    /// What kind of marked-up text it is, by what stands in its first kilobyte.
    private static func textKind(_ bytes: HeaderBytes) -> String? {
        let start = String(decoding: bytes.bytes.prefix(1024), as: UTF8.self).lowercased()
        let text = start.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        if text.hasPrefix("{") || text.hasPrefix("[") { return "a JSON text" }
        guard text.hasPrefix("<") else { return nil }
        if text.contains("<svg") { return "an SVG drawing" }
        if text.contains("<!doctype html") || text.contains("<html") || text.contains("<head") { return "an HTML page" }
        return "an XML text"
    }

    private static func isText(_ bytes: HeaderBytes) -> Bool {
        bytes.bytes.prefix(512).allSatisfy { $0 >= 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    }
}
