/// What stands between the records of a file of lines.
struct LineGap: RecordGap {
    var output: [UInt8] = []
    private let dropsUnread: Bool
    private var place = Place.lineStart
    /// White space at the start of a line, until it is known whose line it is.
    private var indent: [UInt8] = []
    /// How many bytes of a byte order mark may still come.
    private var markLeft = 0

    private enum Place {
        case lineStart
        /// Behind a record that stays, or one that goes.
        case behindKept, behindDropped
        /// In a line that is no readable record.
        case unread
    }

    init(dropsUnread: Bool) { self.dropsUnread = dropsUnread }

    mutating func beginFile(unread: Int, isLast: Bool) { markLeft = 3 }

    mutating func begin(afterDropped: Bool, unread: Int, isLast: Bool) {
        place = afterDropped ? .behindDropped : .behindKept
    }

    mutating func append(_ bytes: UnsafeRawBufferPointer) {
        for byte in bytes { append(byte) }
    }

    private mutating func append(_ byte: UInt8) {
        if markLeft > 0 {
            if byte == [0xBF, 0xBB, 0xEF][markLeft - 1] {
                markLeft -= 1
                output.append(byte)
                return
            }
            markLeft = 0
        }
        let isEnd = byte == UInt8(ascii: "\n")
        switch place {
        case .behindKept: output.append(byte)
        case .behindDropped: break
        case .unread:
            if !dropsUnread { output.append(byte) }
        case .lineStart:
            if byte.isJSONSpace, !isEnd {
                indent.append(byte)
                return
            }
            place = .unread
            if !dropsUnread { output += indent + [byte] }
            indent.removeAll()
        }
        if isEnd { place = .lineStart }
    }

    mutating func endBeforeRecord(isDropped: Bool) {
        markLeft = 0
        if !isDropped { output += indent }
        indent.removeAll()
    }

    mutating func endOfFile() {
        if !dropsUnread { output += indent }
        indent.removeAll()
    }
}
