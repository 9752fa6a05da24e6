internal import Pictures

/// The header of a JPEG file (ITU-T T.81, Annex B): its markers up to the first scan.
enum JPEGHeader {
    static func read(_ bytes: HeaderBytes) -> PictureHeader? {
        var header: PictureHeader?
        var orientation = Orientation.upright
        var offset = 2
        while let marker = marker(bytes, &offset) {
            guard let length = bytes.bigEndian16(offset), length >= 2 else { return nil }
            switch marker {
            case 0xE1 where bytes.has("Exif\0\0", at: offset + 2):
                orientation = Orientation(exif: bytes.part(from: offset + 8, to: offset + length))
            case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
                guard let height = bytes.bigEndian16(offset + 3), let width = bytes.bigEndian16(offset + 5),
                    let components = bytes[offset + 7]
                else { return nil }
                header = PictureHeader(format: .jpeg, width: width, height: height)
                // A progressive picture's coefficients are all kept, two bytes each, until the last scan.
                let isProgressive = [0xC2, 0xC6, 0xCA, 0xCE].contains(marker)
                header?.workingBytesPerPixel = isProgressive ? 2 * Int(min(components, 4)) : 0
            case 0xDA:
                header?.orientation = orientation
                header?.isTruncated = !hasEnd(bytes, from: offset)
                return header
            default: break
            }
            offset += length
        }
        return nil
    }

    /// The next marker; `offset` is moved behind it; nil where there is none.
    private static func marker(_ bytes: HeaderBytes, _ offset: inout Int) -> Int? {
        guard bytes[offset] == 0xFF else { return nil }
        // Any number of fill bytes may stand before a marker.
        while bytes[offset] == 0xFF { offset += 1 }
        guard let marker = bytes[offset], marker != 0, marker != 0xD9 else { return nil }
        offset += 1
        return Int(marker)
    }

    /// Whether the marker of the end stands anywhere after the first scan's start, from the back: some files carry
    /// other data behind their picture.
    private static func hasEnd(_ bytes: HeaderBytes, from start: Int) -> Bool {
        var offset = bytes.count - 2
        while offset > start {
            if bytes[offset] == 0xFF, bytes[offset + 1] == 0xD9 { return true }
            offset -= 1
        }
        return false
    }
}
