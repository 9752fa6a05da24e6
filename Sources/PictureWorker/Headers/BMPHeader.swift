internal import Pictures

/// The header of a BMP file: its BITMAPCOREHEADER, BITMAPINFOHEADER or a later one.
enum BMPHeader {
    static func read(_ bytes: HeaderBytes) -> PictureHeader? {
        guard let kind = bytes.littleEndian32(14), let start = bytes.littleEndian32(10) else { return nil }
        let isCore = kind == 12
        guard let width = isCore ? bytes.littleEndian16(18) : bytes.littleEndian32(18),
            let height = isCore ? bytes.littleEndian16(20) : bytes.littleEndian32(22),
            let bits = bytes.littleEndian16(isCore ? 24 : 28)
        else { return nil }
        // A negative height says that the rows go from the top down.
        let rows = abs(Int(Int32(truncatingIfNeeded: height)))
        var header = PictureHeader(format: .bmp, width: width, height: rows)
        let compression = isCore ? 0 : bytes.littleEndian32(30) ?? 0
        if compression == 0 || compression == 3, width <= 0xFFFF, rows <= 0xFFFF {
            header.isTruncated = start + (width * bits + 31) / 32 * 4 * rows > bytes.count
        }
        return header
    }
}
