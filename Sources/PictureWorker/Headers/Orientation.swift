/// How a stored picture must be turned to be the right way up: the eight values of Exif's tag 0x0112.
package enum Orientation: Int, CaseIterable, Sendable {
    case upright = 1
    case mirrored
    case upsideDown
    case mirroredUpsideDown
    /// Mirrored along the diagonal from the top left.
    case transposed
    /// Must be turned clockwise by 90°.
    case turnedLeft
    /// Mirrored along the other diagonal.
    case transversed
    /// Must be turned anticlockwise by 90°.
    case turnedRight

    /// Whether width and height change places.
    package var swapsSides: Bool { rawValue >= 5 }

    /// A region of the upright picture, as the stored one has it: `size` is the stored picture's.
    package func stored(
        x: Int, y: Int, width: Int, height: Int, in size: (width: Int, height: Int)
    ) -> (x: Int, y: Int, width: Int, height: Int) {
        let right = size.width - x - width
        let bottom = size.height - y - height
        return switch self {
        case .upright: (x, y, width, height)
        case .mirrored: (right, y, width, height)
        case .upsideDown: (right, bottom, width, height)
        case .mirroredUpsideDown: (x, bottom, width, height)
        case .transposed: (y, x, height, width)
        case .turnedLeft: (y, size.height - x - width, height, width)
        case .transversed: (size.width - y - height, size.height - x - width, height, width)
        case .turnedRight: (size.width - y - height, x, height, width)
        }
    }

    /// The orientation that Exif data gives, from its TIFF header on; upright if it gives none.
    init(exif bytes: HeaderBytes) { self = Self.value(bytes).flatMap(Orientation.init(rawValue:)) ?? .upright }

    private static func value(_ bytes: HeaderBytes) -> Int? {
        let isBigEndian: Bool
        if bytes.has("MM\0*", at: 0) {
            isBigEndian = true
        } else if bytes.has("II*\0", at: 0) {
            isBigEndian = false
        } else {
            return nil
        }
        guard let directory = bytes.number(4, 4, isBigEndian: isBigEndian),
            let count = bytes.number(directory, 2, isBigEndian: isBigEndian)
        else { return nil }
        for index in 0..<count {
            let entry = directory + 2 + 12 * index
            guard let tag = bytes.number(entry, 2, isBigEndian: isBigEndian) else { return nil }
            if tag == 0x0112 { return bytes.number(entry + 8, 2, isBigEndian: isBigEndian) }
        }
        return nil
    }
}
