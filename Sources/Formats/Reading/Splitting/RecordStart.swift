/// How the records of an array begin: with which key.
struct RecordStart {
    private var key: [UInt8] = []
    /// The first key of the faulty record that the next one is looked for in.
    private var own: [UInt8]?

    /// Takes the first key of a record that could be read as the one that all begin with.
    mutating func learn(from window: borrowing SplitterWindow, at start: Int) {
        guard key.isEmpty else { return }
        key = Self.firstKey(in: window, at: start, before: window.count) ?? []
    }

    /// Where the next record begins within a faulty one, and where that one ends.
    ///
    /// A place counts that a string cannot hold: `}`, a comma and an opening brace with the key that records begin with, or
    /// such a brace at the start of a line.
    mutating func next(in window: borrowing SplitterWindow, _ range: Range<Int>) -> (start: Int, previousEnd: Int)? {
        own = Self.firstKey(in: window, at: range.lowerBound, before: range.upperBound)
        var rest = range.lowerBound + 1..<range.upperBound
        while let brace = window.find(UInt8(ascii: "{"), in: rest) {
            rest = brace + 1..<range.upperBound
            if let end = previousEnd(in: window, ofRecordAt: brace, within: range) { return (brace, end) }
        }
        return nil
    }

    /// Where the record before ends, if one seems to begin at `brace`.
    func previousEnd(
        in window: borrowing SplitterWindow, ofRecordAt brace: Int, within range: Range<Int>
    ) -> Int? {
        guard let found = Self.firstKey(in: window, at: brace, before: range.upperBound), found == key || found == own
        else { return nil }
        return previousEnd(in: window, before: brace, from: range.lowerBound)
    }

    private func previousEnd(in window: borrowing SplitterWindow, before brace: Int, from start: Int) -> Int? {
        var end = brace
        var isLineStart = false
        while end > start, SplitterWindow.isSpace(window[end - 1]) {
            end -= 1
            if window[end] == UInt8(ascii: "\n") { isLineStart = true }
        }
        guard end > start, window[end - 1] == UInt8(ascii: ",") else { return isLineStart ? end : nil }
        end -= 1
        while end > start, SplitterWindow.isSpace(window[end - 1]) { end -= 1 }
        guard end > start, isLineStart || window[end - 1] == UInt8(ascii: "}") else { return nil }
        return end
    }

    private static func firstKey(in window: borrowing SplitterWindow, at start: Int, before end: Int) -> [UInt8]? {
        var at = start
        guard at < end, window[at] == UInt8(ascii: "{") else { return nil }
        at += 1
        while at < end, SplitterWindow.isSpace(window[at]) { at += 1 }
        guard at < end, window[at] == UInt8(ascii: "\""), let close = window.find(UInt8(ascii: "\""), in: at + 1..<end),
            close - at <= 256
        else { return nil }
        return Array(window.bytes(at + 1..<close))
    }
}
