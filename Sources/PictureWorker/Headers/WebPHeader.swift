internal import Pictures

/// The header of a WebP file (RFC 9649): a VP8, VP8L or VP8X chunk, and the chunks after it for Exif and frames.
enum WebPHeader {
    static func read(_ bytes: HeaderBytes) -> PictureHeader? {
        guard let size = bytes.littleEndian32(4), var header = firstChunk(bytes) else { return nil }
        header.isTruncated = size + 8 > bytes.count
        header.workingBytesPerPixel = 4
        var frames = 0
        var offset = 12
        while let length = bytes.littleEndian32(offset + 4) {
            if bytes.has("ANMF", at: offset) { frames += 1 }
            if bytes.has("EXIF", at: offset) {
                // Some writers begin with the same six bytes as in JPEG.
                let start = offset + 8 + (bytes.has("Exif\0\0", at: offset + 8) ? 6 : 0)
                header.orientation = Orientation(exif: bytes.part(from: start, to: offset + 8 + length))
            }
            offset += 8 + length + length % 2
        }
        header.frames = max(1, frames)
        return header
    }

    private static func firstChunk(_ bytes: HeaderBytes) -> PictureHeader? {
        if bytes.has("VP8X", at: 12) {
            guard let width = bytes.littleEndian24(24), let height = bytes.littleEndian24(27) else { return nil }
            return PictureHeader(format: .webp, width: width + 1, height: height + 1)
        }
        if bytes.has("VP8L", at: 12) {
            guard bytes[20] == 0x2F, let bits = bytes.littleEndian32(21) else { return nil }
            return PictureHeader(format: .webp, width: bits & 0x3FFF + 1, height: bits >> 14 & 0x3FFF + 1)
        }
        if bytes.has("VP8 ", at: 12) {
            guard bytes[23] == 0x9D, bytes[24] == 0x01, bytes[25] == 0x2A, let width = bytes.littleEndian16(26),
                let height = bytes.littleEndian16(28)
            else { return nil }
            return PictureHeader(format: .webp, width: width & 0x3FFF, height: height & 0x3FFF)
        }
        return nil
    }
}
