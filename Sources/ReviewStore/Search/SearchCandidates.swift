internal import Corpus
internal import Glibc

/// Where in some bytes of a JSON file its texts may hold what is looked for: every place that does is within one of them.
struct SearchCandidates {
    /// In order; they may overlap.
    private(set) var places: [Range<Int>] = []

    private let needle: SearchNeedle
    /// How many bytes are folded at once.
    private static let blockSize = 1 << 14

    init(of needle: SearchNeedle, in bytes: UnsafeBufferPointer<UInt8>) {
        self.needle = needle
        // A character of one byte may be written as an escape of six.
        let overlap = 6 * needle.bytes.count + 16
        for start in stride(from: 0, to: bytes.count, by: Self.blockSize) {
            let block = start..<min(start + Self.blockSize + overlap, bytes.count)
            if needle.isUnfoldable, !Self.hasCodePoints(UnsafeBufferPointer(rebasing: bytes[block])) {
                addPlaces(in: bytes, block)
            } else if holds(
                UnsafeBufferPointer(rebasing: bytes[Self.safeStart(block.lowerBound, in: bytes)..<block.upperBound]))
            {
                places.append(block)
            }
        }
    }

    /// Adds where the needle stands as it is.
    private mutating func addPlaces(in bytes: UnsafeBufferPointer<UInt8>, _ block: Range<Int>) {
        let part = UnsafeBufferPointer(rebasing: bytes[block])
        var offset = 0
        while let found = needle.find(in: part, from: offset), found < Self.blockSize {
            places.append(block.lowerBound + found..<block.lowerBound + found + needle.bytes.count)
            offset = found + needle.bytes.count
        }
    }

    /// Whether the block holds the needle once its escapes are read and it is folded.
    private func holds(_ block: UnsafeBufferPointer<UInt8>) -> Bool {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: block.count) { buffer in
            let count = JSONString.decodeLeniently(block, into: buffer)
            var folded = FoldedText()
            folded.fold(UnsafeBufferPointer(rebasing: buffer[..<count]))
            return folded.bytes.withUnsafeBufferPointer { needle.find(in: $0) != nil }
        }
    }

    /// Whether characters are written by their code points, as `\u4e2d`.
    private static func hasCodePoints(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let start = bytes.baseAddress else { return false }
        var position = 0
        while position + 1 < bytes.count, let found = memchr(start + position, 0x5C, bytes.count - position - 1) {
            position = UnsafeRawPointer(found) - UnsafeRawPointer(start) + 1
            if bytes[position] == UInt8(ascii: "u") { return true }
            position += 1
        }
        return false
    }

    /// A place at or before `start` that is within no escape: behind a quote or a blank that is none itself.
    private static func safeStart(_ start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var at = start
        while at > max(0, start - 256) {
            let byte = bytes[at - 1]
            if (byte == UInt8(ascii: " ") || byte == UInt8(ascii: ",")) { return at }
            at -= 1
        }
        return at
    }
}
