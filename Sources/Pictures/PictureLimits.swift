/// What is decoded at most: beyond it a picture is refused by its header, before any pixel is decoded.
package enum PictureLimits {
    /// The most pixels, in millions.
    package static let megapixels = 100
    /// The most pixels a side.
    package static let side = 16_384
    /// The most memory for a decoder's buffers, in bytes, computed from the header.
    package static let memory = 1_000_000_000
    /// The most bytes of a file.
    package static let fileBytes = 512 << 20
    /// The most cells a side of the box that a picture is fitted to.
    package static let cells = 1_000
    /// How long a picture may take, in seconds.
    package static let seconds = 5
}
