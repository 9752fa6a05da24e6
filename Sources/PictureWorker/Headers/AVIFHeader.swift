internal import Pictures

/// The header of an AVIF file (ISO/IEC 23008-12): the sizes and the rotation in its item properties.
///
/// Which property belongs to which item is not followed up: the largest size is taken, so that a small one cannot hide
/// a large one from the limits.
enum AVIFHeader {
    static func read(_ bytes: HeaderBytes) -> PictureHeader? {
        guard let meta = box("meta", in: 0..<bytes.count, of: bytes),
            let properties = box(
                "iprp", in: meta.lowerBound + 4..<max(meta.lowerBound + 4, meta.upperBound), of: bytes),
            let container = box("ipco", in: properties, of: bytes)
        else { return nil }
        var header = PictureHeader(format: .avif, width: 0, height: 0)
        // Planes at full size of up to 16 bits, and the same again for alpha and film grain.
        header.workingBytesPerPixel = 8
        var end = 0
        forEachBox(in: 0..<bytes.count, of: bytes) { _, _, boxEnd in end = boxEnd }
        header.isTruncated = end > bytes.count
        forEachBox(in: container, of: bytes) { name, start, _ in
            if bytes.has("ispe", at: name), let width = bytes.bigEndian32(start + 4),
                let height = bytes.bigEndian32(start + 8),
                // As 128 bits: two sides of 32 bits each have an area beyond the largest Int.
                width.multipliedFullWidth(by: height) > header.width.multipliedFullWidth(by: header.height)
            {
                (header.width, header.height) = (width, height)
            }
            if bytes.has("irot", at: name), let angle = bytes[start] { header.isTurnedByDecoder = angle & 1 == 1 }
        }
        return header
    }

    /// The contents of the first box of that name.
    private static func box(_ wanted: StaticString, in range: Range<Int>, of bytes: HeaderBytes) -> Range<Int>? {
        var found: Range<Int>?
        forEachBox(in: range, of: bytes) { name, start, end in
            if found == nil, bytes.has(wanted, at: name) { found = start..<max(start, min(end, range.upperBound)) }
        }
        return found
    }

    /// Calls `body` with each box: where its name stands, where its contents begin and where they should end.
    private static func forEachBox(in range: Range<Int>, of bytes: HeaderBytes, _ body: (Int, Int, Int) -> Void) {
        var offset = range.lowerBound
        while offset + 8 <= range.upperBound, let size = bytes.bigEndian32(offset) {
            // 0: to the end of the file; 1: a size of 64 bits follows, whose upper half is 0 in any file of ours.
            let length = size == 0 ? range.upperBound - offset : size == 1 ? bytes.bigEndian32(offset + 12) ?? 0 : size
            let head = size == 1 ? 16 : 8
            guard length >= head else { return }
            body(offset + 4, min(offset + head, offset + length), offset + length)
            offset += length
        }
    }
}
