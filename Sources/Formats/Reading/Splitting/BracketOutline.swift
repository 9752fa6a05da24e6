/// Where objects close in a stretch of an array in which a record is not closed, found in one pass.
///
/// The search for the end of such a record goes on to the end of what is there, and so would that for every one that
/// follows in its midst: the outline keeps what one search tells about all of them. Offsets are those of the file.
struct BracketOutline {
    /// Up to where the stretch has been gone through.
    private var position: Int
    /// Up to where a record was searched for its end.
    private let searchedEnd: Int
    private var isInString = false
    private var isEscaped = false
    /// The objects in order: where each begins, and where it ends.
    private var starts: [Int] = []
    private var ends: [Int] = []
    /// How many objects at the beginning have been forgotten.
    private var forgotten = 0
    /// The open brackets by the numbers of their objects, -1 for those of none.
    private var open: [Int] = []

    private static let isOpen = 0
    private static let isBroken = -1

    init(from start: Int, searchedTo end: Int) {
        position = start
        searchedEnd = end
    }

    /// Whether an object that begins at `start` may lie in the stretch.
    func isAbout(_ start: Int) -> Bool { start < max(position, searchedEnd) }

    /// The end of the object that begins at `start`, outside of strings; nil when it is not closed in what is there.
    mutating func end(
        ofObjectAt start: Int, in window: borrowing SplitterWindow, _ recordStart: RecordStart
    ) -> Int? {
        if start >= position {
            // What stands between the records has been passed already.
            position = start
            (isInString, isEscaped) = (false, false)
            passByte(in: window, recordStart)
        }
        guard let number = number(of: start) else { return nil }
        forget(before: number)
        let limit = window.base + window.count
        while ends[number - forgotten] == Self.isOpen, position < limit { passByte(in: window, recordStart) }
        let end = ends[number - forgotten]
        return end > 0 ? end : nil
    }

    /// Whether it is certain that the object that begins at `start` is faulty and has no end.
    func isBroken(_ start: Int) -> Bool { number(of: start).map { ends[$0 - forgotten] == Self.isBroken } ?? true }

    private func number(of start: Int) -> Int? {
        var (low, high) = (0, starts.count)
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] < start { low = middle + 1 } else { high = middle }
        }
        return low < starts.count && starts[low] == start ? low + forgotten : nil
    }

    private mutating func forget(before number: Int) {
        let count = number - forgotten
        guard count > 1 << 16 else { return }
        starts.removeFirst(count)
        ends.removeFirst(count)
        forgotten = number
    }

    private mutating func passByte(in window: borrowing SplitterWindow, _ recordStart: RecordStart) {
        let offset = position - window.base
        let byte = window[offset]
        defer { position += 1 }
        if isInString {
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == UInt8(ascii: "\"") {
                isInString = false
            } else if byte == UInt8(ascii: "\n") {
                breakOff()
            } else if byte == UInt8(ascii: "{"),
                recordStart.previousEnd(in: window, ofRecordAt: offset, within: 0..<window.count) != nil
            {
                breakOff()
                beginObject()
            }
            return
        }
        switch byte {
        case UInt8(ascii: "\""): isInString = true
        case UInt8(ascii: "{"): beginObject()
        case UInt8(ascii: "["): open.append(-1)
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
            if let number = open.popLast(), number >= forgotten { ends[number - forgotten] = position + 1 }
        default: break
        }
    }

    private mutating func beginObject() {
        open.append(starts.count + forgotten)
        starts.append(position)
        ends.append(Self.isOpen)
    }

    /// The string that one is in cannot be one: no string holds a line feed, or a quote that begins a record's key.
    private mutating func breakOff() {
        for number in open where number >= forgotten { ends[number - forgotten] = Self.isBroken }
        open.removeAll(keepingCapacity: true)
        isInString = false
    }
}
