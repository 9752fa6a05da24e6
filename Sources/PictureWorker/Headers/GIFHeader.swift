internal import Pictures

/// The header of a GIF file (GIF89a): the logical screen, and its blocks for the number of frames and the end.
enum GIFHeader {
    /// The most extensions in a file: a picture needs a few, an animation two a frame.
    private static let mostExtensions = 200_000

    static func read(_ bytes: HeaderBytes) -> PictureHeader? {
        guard let width = bytes.littleEndian16(6), let height = bytes.littleEndian16(8), let flags = bytes[10] else {
            return nil
        }
        var header = PictureHeader(format: .gif, width: width, height: height)
        header.frames = 0
        header.isTruncated = true
        var extensions = 0
        var offset = 13 + colourTable(flags)
        blocks: while let introducer = bytes[offset] {
            switch introducer {
            case 0x3B:
                header.isTruncated = false
                break blocks
            case 0x2C:
                header.frames += 1
                guard let local = bytes[offset + 9] else { break blocks }
                offset += 11 + colourTable(local)
            case 0x21:
                extensions += 1
                guard extensions <= mostExtensions else { return nil }
                offset += 2
            default: break blocks
            }
            while let length = bytes[offset] {
                offset += 1 + Int(length)
                if length == 0 { break }
            }
        }
        header.frames = max(1, header.frames)
        return header
    }

    /// The bytes of a colour table, by the flags that announce it.
    private static func colourTable(_ flags: UInt8) -> Int { flags & 0x80 == 0 ? 0 : 3 << (Int(flags & 7) + 1) }
}
