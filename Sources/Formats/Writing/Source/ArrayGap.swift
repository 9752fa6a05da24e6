/// What stands between the records of a JSON array.
///
/// A separator, the comma with the white space around it, belongs to the record before it: it is held back until
/// another record that stays follows. Records that could not be read are taken as they stand between separators.
struct ArrayGap: RecordGap {
    var output: [UInt8] = []
    private let dropsUnread: Bool
    private var place = Place.head
    private var unread = 0
    private var isLast = false
    private var isAfterDropped = false
    private var hasWritten = false
    /// What separates the last record that stays from the next that will.
    private var held: [UInt8] = []
    /// White space and commas not yet known to be a separator.
    private var run: [UInt8] = []
    /// The end of the file so far, of which only the array's end is to be written.
    private var ending: [UInt8] = []

    private enum Place {
        /// Before the opening bracket; between it and the first record.
        case head, headSpace
        case separator
        /// In records that could not be read and what separates them.
        case unread
        /// The same at the end of the file, when they are to go.
        case droppedEnd
        /// From the white space before the closing bracket on.
        case tail
    }

    init(dropsUnread: Bool) { self.dropsUnread = dropsUnread }

    mutating func beginFile(unread: Int, isLast: Bool) {
        self.unread = unread
        self.isLast = isLast
    }

    mutating func begin(afterDropped: Bool, unread: Int, isLast: Bool) {
        self.unread = unread
        self.isLast = isLast
        isAfterDropped = afterDropped
        place = isLast && unread == 0 ? .tail : .separator
        run.removeAll(keepingCapacity: true)
    }

    mutating func append(_ bytes: UnsafeRawBufferPointer) {
        for byte in bytes { append(byte) }
    }

    private mutating func append(_ byte: UInt8) {
        let isSpace = byte.isJSONSpace
        switch place {
        case .head:
            output.append(byte)
            if byte == UInt8(ascii: "[") { place = .headSpace }
        case .headSpace:
            if isSpace || isLast && unread == 0 {
                output.append(byte)
            } else {
                beginUnread(byte)
            }
        case .separator:
            if isSpace || byte == UInt8(ascii: ",") && !run.contains(byte) {
                run.append(byte)
            } else if byte == UInt8(ascii: "]"), isLast, !run.contains(UInt8(ascii: ",")) {
                output += run + [byte]
                place = .tail
            } else {
                endSeparator()
                beginUnread(byte)
            }
        case .unread:
            if isSpace || byte == UInt8(ascii: ",") {
                run.append(byte)
            } else {
                if !dropsUnread { output += run + [byte] }
                run.removeAll(keepingCapacity: true)
            }
        case .droppedEnd:
            ending.append(byte)
            if ending.count > 1 << 16 { ending.removeFirst(1 << 15) }
        case .tail:
            output.append(byte)
        }
    }

    /// The separator after a record is complete: it counts if that record stays.
    private mutating func endSeparator() {
        if !isAfterDropped { held = run }
        run.removeAll(keepingCapacity: true)
    }

    private mutating func beginUnread(_ byte: UInt8) {
        place = .unread
        guard dropsUnread else {
            writeSeparator()
            output.append(byte)
            return
        }
        if isLast {
            place = .droppedEnd
            ending = [byte]
        }
    }

    private mutating func writeSeparator() {
        if hasWritten { output += held }
        held.removeAll(keepingCapacity: true)
        hasWritten = true
    }

    mutating func endBeforeRecord(isDropped: Bool) {
        switch place {
        case .separator: endSeparator()
        case .unread:
            if !dropsUnread {
                let separator = Self.separatorLength(atEndOf: run)
                output += run.dropLast(separator)
                held = Array(run.suffix(separator))
            }
            run.removeAll()
        case .head, .headSpace, .droppedEnd, .tail: break
        }
        if !isDropped { writeSeparator() }
    }

    mutating func endOfFile() {
        switch place {
        case .unread, .separator:
            if !dropsUnread { output += run }
        case .droppedEnd:
            output += Self.arrayEnd(of: ending)
        case .head, .headSpace, .tail: break
        }
    }

    /// How much of the end of `bytes` is one comma with the white space around it.
    private static func separatorLength(atEndOf bytes: [UInt8]) -> Int {
        var start = bytes.count
        while start > 0, bytes[start - 1].isJSONSpace { start -= 1 }
        guard start > 0, bytes[start - 1] == UInt8(ascii: ",") else { return bytes.count - start }
        start -= 1
        while start > 0, bytes[start - 1].isJSONSpace { start -= 1 }
        return bytes.count - start
    }

    /// The closing bracket at the end of `bytes` with the white space around it; empty when there is none.
    private static func arrayEnd(of bytes: [UInt8]) -> ArraySlice<UInt8> {
        guard let bracket = bytes.lastIndex(where: { !$0.isJSONSpace }), bytes[bracket] == UInt8(ascii: "]") else {
            return []
        }
        var start = bracket
        while start > 0, bytes[start - 1].isJSONSpace { start -= 1 }
        return bytes[start...]
    }
}
