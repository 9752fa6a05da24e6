package import Pictures

/// What a picture's header says, read before any decoder sees the file.
package struct PictureHeader: Hashable, Sendable {
    package var format: PictureFormat
    /// As stored, before turning the right way up.
    package var width: Int
    package var height: Int
    package var frames = 1
    /// How the stored picture must be turned; what a decoder turns by itself is not told here.
    package var orientation = Orientation.upright
    /// Whether the decoder itself swaps the sides (AVIF's own rotation).
    package var isTurnedByDecoder = false
    /// Whether the file ends before its picture does, or turned out damaged.
    package var isTruncated = false
    /// How many bytes a pixel the decoder needs beside the finished pixels.
    package var workingBytesPerPixel = 0

    /// Reads the header of a file; what is not on the list of formats is refused with what it looks like.
    package static func read(_ file: UnsafeRawBufferPointer) throws(PictureProblem) -> PictureHeader {
        let bytes = HeaderBytes(bytes: file)
        let header: PictureHeader? =
            switch MagicBytes.format(of: bytes) {
            case .png: PNGHeader.read(bytes)
            case .jpeg: JPEGHeader.read(bytes)
            case .gif: GIFHeader.read(bytes)
            case .webp: WebPHeader.read(bytes)
            case .bmp: BMPHeader.read(bytes)
            case .avif: AVIFHeader.read(bytes)
            case nil: throw .notAPicture(found: MagicBytes.guess(of: bytes))
            }
        guard let header else { throw .broken(sentence: "its header is damaged or cut short.") }
        try header.checkLimits()
        return header
    }

    /// The sides the right way up.
    package var uprightSize: (width: Int, height: Int) {
        orientation.swapsSides != isTurnedByDecoder ? (height, width) : (width, height)
    }

    private func checkLimits() throws(PictureProblem) {
        guard width > 0, height > 0 else { throw .broken(sentence: "its header says \(width) × \(height) pixels.") }
        guard width <= PictureLimits.side, height <= PictureLimits.side,
            width * height <= PictureLimits.megapixels * 1_000_000
        else { throw .tooLarge(.dimensions(width: width, height: height)) }
        let memory = width * height * (4 + workingBytesPerPixel)
        guard memory <= PictureLimits.memory else {
            throw .tooLarge(.memory(width: width, height: height, bytes: memory))
        }
    }
}
