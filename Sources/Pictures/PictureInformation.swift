/// A format that is decoded: the allow-list, told by a file's first bytes and never by its name.
package enum PictureFormat: Int, CaseIterable, Hashable, Sendable, CustomStringConvertible {
    case png
    case jpeg
    case gif
    case webp
    case bmp
    case avif

    package var description: String {
        switch self {
        case .png: "PNG"
        case .jpeg: "JPEG"
        case .gif: "GIF"
        case .webp: "WebP"
        case .bmp: "BMP"
        case .avif: "AVIF"
        }
    }

    /// Which Debian package brings the decoder, where it does not come with gdk-pixbuf itself.
    var decoderHint: String {
        switch self {
        case .webp: " (Debian: webp-pixbuf-loader)"
        case .avif: " (Debian: libavif-gdk-pixbuf)"
        case .png, .jpeg, .gif, .bmp: ""
        }
    }
}

/// What a picture's file says about it.
package struct PictureInformation: Hashable, Sendable {
    /// In pixels of the file, the right way up.
    package var width: Int
    package var height: Int
    package var format: PictureFormat
    /// How many frames it has; the first is the one shown.
    package var frames: Int
    /// The file's size.
    package var bytes: Int
    /// Whether the file ends before its picture does, or is damaged in it: what could be decoded is shown.
    package var isTruncated: Bool

    package init(width: Int, height: Int, format: PictureFormat, frames: Int, bytes: Int, isTruncated: Bool) {
        self.width = width
        self.height = height
        self.format = format
        self.frames = frames
        self.bytes = bytes
        self.isTruncated = isTruncated
    }
}
