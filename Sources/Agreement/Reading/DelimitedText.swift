/// Reads comma-separated text record by record, as RFC 4180 has it.
///
/// Line ends may be CRLF, LF or CR; a byte order mark and empty lines are passed over; a quote within an unquoted field is
/// itself. The fields of a record are valid until the next one is read.
struct DelimitedText {
    private let bytes: [UInt8]
    private var place: Int
    private var nextLine = 1
    /// The bytes of the record's fields, one behind the other.
    private var text: [UInt8] = []
    private var ends: [Int] = []
    /// The line on which the record begins, from 1.
    private(set) var line = 1

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    var fieldCount: Int { ends.count }

    /// The bytes of field `index`, without its quotes.
    subscript(index: Int) -> ArraySlice<UInt8> { text[(index == 0 ? 0 : ends[index - 1])..<ends[index]] }

    /// Reads the next record; false at the end.
    mutating func next() throws(RatingProblem) -> Bool {
        while skipLineEnd() {}
        guard place < bytes.count else { return false }
        text.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        line = nextLine
        while true {
            if place < bytes.count, bytes[place] == UInt8(ascii: "\"") {
                try readQuoted()
            } else {
                while place < bytes.count, !isSeparator(bytes[place]) {
                    text.append(bytes[place])
                    place += 1
                }
            }
            ends.append(text.count)
            guard place < bytes.count, bytes[place] == UInt8(ascii: ",") else { break }
            place += 1
        }
        _ = skipLineEnd()
        return true
    }

    private func isSeparator(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }

    private mutating func readQuoted() throws(RatingProblem) {
        let start = nextLine
        place += 1
        while place < bytes.count {
            let byte = bytes[place]
            if byte == UInt8(ascii: "\"") {
                place += 1
                guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else {
                    guard place == bytes.count || isSeparator(bytes[place]) else {
                        throw .textAfterQuote(line: nextLine)
                    }
                    return
                }
                text.append(byte)
                place += 1
            } else if skipLineEnd(keeping: true) {
                continue
            } else {
                text.append(byte)
                place += 1
            }
        }
        throw .unclosedQuote(line: start)
    }

    /// Passes over one line end, if one is here.
    private mutating func skipLineEnd(keeping: Bool = false) -> Bool {
        guard place < bytes.count else { return false }
        let start = place
        if bytes[place] == UInt8(ascii: "\r") {
            place += 1
            if place < bytes.count, bytes[place] == UInt8(ascii: "\n") { place += 1 }
        } else if bytes[place] == UInt8(ascii: "\n") {
            place += 1
        } else {
            return false
        }
        if keeping { text += bytes[start..<place] }
        nextLine += 1
        return true
    }
}
