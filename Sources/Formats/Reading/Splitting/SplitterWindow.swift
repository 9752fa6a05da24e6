internal import Glibc

/// The part of a file that the splitter has before it: from the record that is not yet finished on.
struct SplitterWindow: ~Copyable {
    /// The offset in the file of the first byte.
    private(set) var base = 0
    private(set) var count = 0
    private var start = 0
    private var capacity = 0
    private var memory: UnsafeMutableRawPointer?

    deinit { memory?.deallocate() }

    /// Adds `block` at the end; the bytes that were discarded make room.
    mutating func append(_ block: UnsafeRawBufferPointer) {
        guard let source = block.baseAddress, block.count > 0 else { return }
        let needed = count + block.count + JSONParser.padding
        if needed > capacity {
            // A window that grew for one long record shrinks when that is done.
            capacity = max(needed + needed / 4, 64 * 1024)
            let grown = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 64)
            if let memory, count > 0 { grown.copyMemory(from: memory + start, byteCount: count) }
            memory?.deallocate()
            memory = grown
            start = 0
        } else if start > 0, let memory {
            memmove(memory, memory + start, count)
            start = 0
        }
        guard let memory else { return }
        (memory + count).copyMemory(from: source, byteCount: block.count)
        count += block.count
        memset(memory + count, 0x20, JSONParser.padding)
    }

    /// Drops the first `offset` bytes.
    mutating func discard(to offset: Int) {
        guard offset > 0 else { return }
        base += offset
        start += offset
        count -= offset
        if count == 0, capacity > 8 * 1024 * 1024 {
            memory?.deallocate()
            memory = nil
            capacity = 0
            start = 0
        }
    }

    /// The bytes of `range`.
    func bytes(_ range: Range<Int>) -> UnsafeRawBufferPointer {
        guard let memory else { return UnsafeRawBufferPointer(start: nil, count: 0) }
        return UnsafeRawBufferPointer(start: memory + start + range.lowerBound, count: range.count)
    }

    subscript(offset: Int) -> UInt8 {
        memory?.load(fromByteOffset: start + offset, as: UInt8.self) ?? 0
    }

    func starts(with bytes: [UInt8]) -> Bool {
        count >= bytes.count && bytes.indices.allSatisfy { self[$0] == bytes[$0] }
    }

    /// The offset of the first `byte` in `range`.
    func find(_ byte: UInt8, in range: Range<Int>) -> Int? {
        guard let memory, !range.isEmpty else { return nil }
        let first = memory + start + range.lowerBound
        guard let found = memchr(first, Int32(byte), range.count) else { return nil }
        return range.lowerBound + (UnsafeRawPointer(found) - UnsafeRawPointer(first))
    }

    /// How many line feeds stand in `range`.
    func lineFeeds(in range: Range<Int>) -> Int {
        var count = 0
        var rest = range
        while let found = find(UInt8(ascii: "\n"), in: rest) {
            count += 1
            rest = found + 1..<range.upperBound
        }
        return count
    }

    /// `range` without the white space of JSON at its ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var lower = range.lowerBound
        var upper = range.upperBound
        while lower < upper, Self.isSpace(self[lower]) { lower += 1 }
        while upper > lower, Self.isSpace(self[upper - 1]) { upper -= 1 }
        return lower..<upper
    }

    static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
    }
}
