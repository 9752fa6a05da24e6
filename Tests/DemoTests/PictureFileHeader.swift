/// What the first bytes of a PNG, JPEG or WebP file say, read by the book and independently of the program's decoders.
struct PictureFileHeader: Hashable {
    enum Format: Hashable {
        /// With the colour type of the PNG specification: 3 is a palette, 6 is colour with alpha.
        case png(colourType: UInt8)
        case jpeg(isProgressive: Bool, orientation: UInt8)
        case webp
    }

    var format: Format
    var width: Int
    var height: Int

    init?(_ bytes: [UInt8]) {
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), bytes.count > 33 {
            self.init(png: bytes)
        } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
            self.init(jpeg: bytes)
        } else if bytes.starts(with: Array("RIFF".utf8)), bytes.count > 30, bytes[8..<16].elementsEqual("WEBPVP8 ".utf8)
        {
            self.init(lossyWebP: bytes)
        } else {
            return nil
        }
    }

    /// The lossy bitstream's frame header (RFC 6386, 9.1): sizes in 14 bits, little-endian.
    private init(lossyWebP bytes: [UInt8]) {
        format = .webp
        width = (Int(bytes[27]) << 8 | Int(bytes[26])) & 0x3FFF
        height = (Int(bytes[29]) << 8 | Int(bytes[28])) & 0x3FFF
    }

    private init(png bytes: [UInt8]) {
        func number(_ at: Int) -> Int { bytes[at..<at + 4].reduce(0) { $0 << 8 | Int($1) } }
        format = .png(colourType: bytes[25])
        width = number(16)
        height = number(20)
    }

    private init?(jpeg bytes: [UInt8]) {
        func number(_ at: Int) -> Int { Int(bytes[at]) << 8 | Int(bytes[at + 1]) }
        var orientation: UInt8 = 1
        var offset = 2
        while offset + 9 < bytes.count, bytes[offset] == 0xFF {
            let marker = bytes[offset + 1]
            let length = number(offset + 2)
            if marker == 0xE1 { orientation = Self.orientation(bytes[(offset + 4)..<(offset + 2 + length)]) ?? 1 }
            if marker == 0xC0 || marker == 0xC2 {
                format = .jpeg(isProgressive: marker == 0xC2, orientation: orientation)
                height = number(offset + 5)
                width = number(offset + 7)
                return
            }
            offset += 2 + length
        }
        return nil
    }

    /// The value of EXIF's tag 0x0112 in the first directory.
    private static func orientation(_ segment: ArraySlice<UInt8>) -> UInt8? {
        let exif = Array(segment)
        guard exif.starts(with: Array("Exif\0\0".utf8)), exif.count > 16 else { return nil }
        let tiff = Array(exif[6...])
        let isLittle = tiff[0] == UInt8(ascii: "I")
        func short(_ at: Int) -> Int {
            isLittle ? Int(tiff[at + 1]) << 8 | Int(tiff[at]) : Int(tiff[at]) << 8 | Int(tiff[at + 1])
        }
        let directory = isLittle ? short(4) : short(6)
        guard directory + 2 <= tiff.count else { return nil }
        for entry in 0..<short(directory) {
            let at = directory + 2 + entry * 12
            guard at + 12 <= tiff.count else { return nil }
            if short(at) == 0x0112 { return UInt8(short(at + 8)) }
        }
        return nil
    }
}
