internal import CSimdjson

/// Splitting a file that is one JSON array of records.
struct ArraySplitting {
    private(set) var hasEnded = false
    private var state = State.beforeArray
    /// Up to where the window has been looked at.
    private var position = 0
    private var recordStart = RecordStart()
    /// What is known about the stretch in which a record was not closed; nil while all is well.
    private var outline: BracketOutline?

    private enum State {
        case beforeArray
        case between
        /// After a faulty record, whose closing brackets may be left over.
        case afterFault
        case element(Element)
        /// Something that does not begin like a record.
        case stray(start: Int)
    }

    private struct Element {
        /// Where it begins in the window.
        var start: Int
        /// The line on which it begins.
        var line: Int
        var scan = csj_scan()
        /// Where it began in the file, when it is too long to be kept.
        var longStart: Int?
    }

    mutating func advance(_ splitter: inout RecordSplitter, into sink: inout some RecordSink, isLast: Bool) {
        var isWaiting = false
        while !isWaiting {
            switch state {
            case .beforeArray: isWaiting = passOpening(&splitter)
            case .between, .afterFault: isWaiting = passSeparators(&splitter)
            case .element(let element): isWaiting = scan(element, of: &splitter, into: &sink, isLast: isLast)
            case .stray(let start): isWaiting = passStray(from: start, of: &splitter, into: &sink, isLast: isLast)
            }
        }
        discard(&splitter)
    }

    private mutating func discard(_ splitter: inout RecordSplitter) {
        var kept = position
        switch state {
        case .element(var element):
            if element.longStart == nil {
                kept = element.start
                element.start = 0
                state = .element(element)
            }
        case .stray(let start):
            kept = start
            state = .stray(start: 0)
        default: break
        }
        splitter.window.discard(to: kept)
        position -= kept
    }

    private mutating func passOpening(_ splitter: inout RecordSplitter) -> Bool {
        while position < splitter.window.count {
            let byte = splitter.window[position]
            if byte == UInt8(ascii: "\n") { splitter.place.line += 1 }
            if !SplitterWindow.isSpace(byte) {
                if byte == UInt8(ascii: "[") { position += 1 }
                state = .between
                return false
            }
            position += 1
        }
        return true
    }

    private mutating func passSeparators(_ splitter: inout RecordSplitter) -> Bool {
        var isAfterFault = false
        if case .afterFault = state { isAfterFault = true }
        while position < splitter.window.count {
            let byte = splitter.window[position]
            switch byte {
            case UInt8(ascii: "\n"): splitter.place.line += 1
            case 0x20, 0x09, 0x0D: break
            case UInt8(ascii: ","):
                // What follows a closing bracket that was one too many.
                hasEnded = false
                isAfterFault = false
                state = .between
            case UInt8(ascii: "]"): hasEnded = true
            case UInt8(ascii: "}") where isAfterFault: break
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                hasEnded = false
                state = .element(Element(start: position, line: splitter.place.line))
                return false
            default:
                state = .stray(start: position)
                return false
            }
            position += 1
        }
        return true
    }

    private mutating func scan(
        _ element: Element, of splitter: inout RecordSplitter, into sink: inout some RecordSink, isLast: Bool
    ) -> Bool {
        let start = splitter.window.base + element.start
        if element.longStart == nil, outline?.isAbout(start) == true {
            return passOutlined(element, of: &splitter, into: &sink, isLast: isLast)
        }
        outline = nil
        var element = element
        var isClosed: Int32 = 0
        let rest = splitter.window.bytes(position..<splitter.window.count)
        position += csj_scan_element(
            &element.scan, rest.baseAddress?.assumingMemoryBound(to: UInt8.self), rest.count, &isClosed)
        state = .element(element)
        if let start = element.longStart {
            guard isClosed != 0 || isLast else { return true }
            end(
                element, at: splitter.window.base + position, from: start,
                reason: isClosed != 0 ? splitter.tooLong : RecordSplitter.endsInside, of: &splitter, into: &sink)
            return isClosed == 0
        }
        let range = element.start..<position
        if isClosed != 0, range.count <= splitter.longestRecord {
            guard let fault = splitter.deliver(range, line: element.line, into: &sink) else {
                recordStart.learn(from: splitter.window, at: element.start)
                splitter.place.line = element.line + Int(element.scan.line_feeds)
                state = .between
                return false
            }
            if cut(element, of: &splitter, into: &sink) { return false }
            end(
                element, at: splitter.window.base + position, from: splitter.window.base + element.start,
                byte: splitter.window.base + element.start + fault.offset, reason: fault.description, of: &splitter,
                into: &sink)
            return false
        }
        guard isLast || range.count > splitter.longestRecord else { return true }
        if cut(element, of: &splitter, into: &sink) { return false }
        if isClosed != 0 || isLast {
            let reason = range.count > splitter.longestRecord ? splitter.tooLong : RecordSplitter.endsInside
            end(
                element, at: splitter.window.base + position, from: splitter.window.base + element.start,
                reason: reason, of: &splitter, into: &sink)
            return isClosed == 0
        }
        element.longStart = splitter.window.base + element.start
        state = .element(element)
        return true
    }

    /// Goes on with an element in a stretch in which a record was not closed.
    private mutating func passOutlined(
        _ element: Element, of splitter: inout RecordSplitter, into sink: inout some RecordSink, isLast: Bool
    ) -> Bool {
        let base = splitter.window.base
        let closing = outline?.end(ofObjectAt: base + element.start, in: splitter.window, recordStart)
        position = splitter.window.count
        state = .element(element)
        var fault: JSONFault?
        if let closing {
            position = closing - base
            let range = element.start..<position
            if range.count <= splitter.longestRecord {
                fault = splitter.deliver(range, line: element.line, into: &sink)
                guard fault != nil else {
                    recordStart.learn(from: splitter.window, at: element.start)
                    splitter.place.line = element.line + splitter.window.lineFeeds(in: range)
                    state = .between
                    return false
                }
            }
        } else {
            let isLong = position - element.start > splitter.longestRecord
            guard isLast || isLong || outline?.isBroken(base + element.start) == true else { return true }
            if cut(element, of: &splitter, into: &sink) { return false }
            // Nothing more is known: as with a record in a file that was well so far.
            outline = nil
            position = element.start
            return false
        }
        if cut(element, of: &splitter, into: &sink) { return false }
        var whole = element
        whole.scan.line_feeds = UInt64(splitter.window.lineFeeds(in: element.start..<position))
        end(
            whole, at: base + position, from: base + element.start,
            byte: fault.map { base + element.start + $0.offset }, reason: fault?.description ?? splitter.tooLong,
            of: &splitter, into: &sink)
        return false
    }

    /// Quarantines the whole of an element and goes on behind it.
    private mutating func end(
        _ element: Element, at end: Int, from start: Int, byte: Int? = nil, reason: String,
        of splitter: inout RecordSplitter, into sink: inout some RecordSink
    ) {
        splitter.quarantine(
            start..<end, line: element.line, byte: byte ?? start, reason: reason, into: &sink)
        splitter.place.line = element.line + Int(element.scan.line_feeds)
        state = .afterFault
    }

    /// Cuts a faulty element off where the next record seems to begin, and goes on from there; false when it does not.
    private mutating func cut(
        _ element: Element, of splitter: inout RecordSplitter, into sink: inout some RecordSink
    ) -> Bool {
        guard let next = recordStart.next(in: splitter.window, element.start..<position) else { return false }
        let window = splitter.window.base
        let range = element.start..<next.previousEnd
        if let fault = splitter.deliver(range, line: element.line, into: &sink) {
            splitter.quarantine(
                window + range.lowerBound..<window + range.upperBound, line: element.line,
                byte: window + range.lowerBound + fault.offset, reason: fault.description, into: &sink)
        }
        splitter.place.line = element.line + splitter.window.lineFeeds(in: element.start..<next.start)
        // All that the search for the element's end has passed may lie in it once more, so it is gone through once.
        if outline == nil { outline = BracketOutline(from: window + next.start, searchedTo: window + position) }
        position = next.start
        state = .between
        return true
    }

    /// Quarantines what stands where a record should: up to the next comma, bracket or line.
    private mutating func passStray(
        from start: Int, of splitter: inout RecordSplitter, into sink: inout some RecordSink, isLast: Bool
    ) -> Bool {
        var end = start
        var isInString = false
        scan: while end < splitter.window.count {
            switch splitter.window[end] {
            case UInt8(ascii: "\""): isInString.toggle()
            case UInt8(ascii: "\\") where isInString: end += 1
            case UInt8(ascii: "\n"): break scan
            case UInt8(ascii: ","), UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "]"):
                if !isInString { break scan }
            default: break
            }
            end += 1
        }
        end = min(end, splitter.window.count)
        guard end < splitter.window.count || isLast || end - start > splitter.longestRecord else { return true }
        let range = splitter.window.trimmed(start..<end)
        let base = splitter.window.base
        splitter.quarantine(
            base + range.lowerBound..<base + range.upperBound, line: splitter.place.line,
            byte: base + range.lowerBound,
            reason: hasEnded ? "something follows the end of the array" : "not a record, which is a JSON object",
            into: &sink)
        position = end
        state = .afterFault
        return false
    }
}
