internal import Pictures

/// The header of a PNG file (W3C PNG, third edition): IHDR, and the chunks after it for Exif and the end.
enum PNGHeader {
    static func read(_ bytes: HeaderBytes) -> PictureHeader? {
        guard bytes.has("IHDR", at: 12), let width = bytes.bigEndian32(16), let height = bytes.bigEndian32(20) else {
            return nil
        }
        var header = PictureHeader(format: .png, width: width, height: height)
        // 16 bits a channel are decoded as such before they are halved.
        if bytes[24] == 16 { header.workingBytesPerPixel = 4 }
        header.isTruncated = true
        var offset = 8
        while let length = bytes.bigEndian32(offset), length <= 0x7FFF_FFFF {
            if bytes.has("IEND", at: offset + 4) {
                header.isTruncated = false
                break
            }
            if bytes.has("acTL", at: offset + 4), let frames = bytes.bigEndian32(offset + 8) {
                header.frames = max(1, frames)
            }
            if bytes.has("eXIf", at: offset + 4) {
                header.orientation = Orientation(exif: bytes.part(from: offset + 8, to: offset + 8 + length))
            }
            offset += 12 + length
        }
        return header
    }
}
