/// Turns the bytes that a terminal sends into events.
///
/// A value that holds what is not complete yet: bytes may arrive cut anywhere. An escape byte may be the Escape key or
/// the beginning of a sequence, which only time can tell: while `isWaiting`, call `flush()` whenever `flushInterval`
/// has passed without a byte. Replies of the terminal to questions (device attributes, colours, cursor reports) and
/// sequences that mean nothing here are swallowed whole, however late they come, and never become keystrokes.
package struct InputDecoder: Sendable {
    /// After how many milliseconds of silence to call `flush()`.
    package static let flushInterval = 25

    private var state = State.ground
    /// Typed text that is not an event yet: at most an incomplete UTF-8 sequence between two calls.
    private var text: [UInt8] = []
    private var textHasAlt = false
    /// The parameters of a control sequence, or the end of a pasted text seen so far.
    private var held: [UInt8] = []
    private var pasted: [UInt8] = []
    /// How often `flush()` found nothing new.
    private var silences = 0
    private var events: [TerminalEvent] = []

    private enum State: Hashable {
        case ground
        /// After an escape byte; `alt` if another came before it.
        case escape(alt: Bool)
        /// After `ESC [`.
        case control(alt: Bool)
        /// After `ESC O`.
        case singleShift(alt: Bool)
        /// After `ESC [ [`, which begins F1 to F5 of the Linux console.
        case console
        /// The three bytes of an old mouse report.
        case mouse(remaining: Int)
        /// A string that begins with `ESC` and this byte, and ends with BEL or `ESC \`.
        case string(introducer: UInt8, isEmpty: Bool)
        case stringEscape
        case paste
    }

    package init() {}

    /// Whether something incomplete is held, so that `flush()` has to be called after a silence.
    package var isWaiting: Bool { state != .ground || !text.isEmpty }

    /// The events that some bytes complete.
    package mutating func decode(_ bytes: some Sequence<UInt8>) -> [TerminalEvent] {
        silences = 0
        for byte in bytes { take(byte) }
        finishText(keepsIncomplete: true)
        return takeEvents()
    }

    /// The events that are certain now that nothing came for a while.
    ///
    /// A lone escape byte is the Escape key at once. What has begun as a sequence gets longer, since a slow line cuts
    /// sequences: a tenth of a second for keys, a second for replies, five for a paste whose end was lost.
    package mutating func flush() -> [TerminalEvent] {
        silences += 1
        finishText(keepsIncomplete: false)
        switch state {
        case .ground: break
        case .escape(let alt):
            if alt { emit(Key(.escape)) }
            emit(Key(.escape))
            state = .ground
        case .control(let alt) where silences >= 4:
            if held.isEmpty { emit(Key(.character("["), alt: true)) }
            if alt { events.insert(.key(Key(.escape)), at: 0) }
            state = .ground
        case .singleShift where silences >= 4:
            emit(Key(.character("O"), alt: true))
            state = .ground
        case .string(let introducer, isEmpty: true) where silences >= 4:
            emit(Key(.character(Character(Unicode.Scalar(introducer))), alt: true))
            state = .ground
        case .console where silences >= 4, .mouse where silences >= 4, .string where silences >= 40,
            .stringEscape where silences >= 40:
            state = .ground
        case .paste where silences >= 200:
            pasted += held
            finishPaste()
        default: break
        }
        return takeEvents()
    }

    private mutating func takeEvents() -> [TerminalEvent] {
        defer { events = [] }
        return events
    }

    private mutating func emit(_ key: Key) { events.append(.key(key)) }

    private mutating func take(_ byte: UInt8) {
        switch state {
        case .ground: takeTyped(byte, alt: false)
        case .escape(let alt): takeAfterEscape(byte, alt: alt)
        case .control(let alt): takeControl(byte, alt: alt)
        case .singleShift(let alt): takeSingleShift(byte, alt: alt)
        case .console:
            state = .ground
            if (0x41...0x45).contains(byte) { emit(Key(.function(Int(byte) - 0x40))) }
        case .mouse(let remaining): state = remaining > 1 ? .mouse(remaining: remaining - 1) : .ground
        case .string, .stringEscape: takeString(byte)
        case .paste: takePasted(byte)
        }
    }

    private mutating func takeTyped(_ byte: UInt8, alt: Bool) {
        if byte >= 0x20, byte != 0x7F {
            if alt {
                finishText(keepsIncomplete: false)
                textHasAlt = true
            }
            text.append(byte)
            return
        }
        finishText(keepsIncomplete: false)
        if byte == 0x1B {
            state = .escape(alt: false)
        } else {
            var key = Key(control: byte)
            key.alt = alt
            emit(key)
        }
    }

    private mutating func takeAfterEscape(_ byte: UInt8, alt: Bool) {
        switch byte {
        case UInt8(ascii: "["):
            held = []
            state = .control(alt: alt)
        case UInt8(ascii: "O"):
            held = []
            state = .singleShift(alt: alt)
        case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"), UInt8(ascii: "X"):
            if alt { emit(Key(.escape)) }
            state = .string(introducer: byte, isEmpty: true)
        case 0x1B:
            if alt { emit(Key(.escape)) }
            state = .escape(alt: true)
        default:
            if alt { emit(Key(.escape)) }
            state = .ground
            takeTyped(byte, alt: true)
        }
    }

    private mutating func takeControl(_ byte: UInt8, alt: Bool) {
        switch byte {
        case 0x20...0x3F where held.count < 256: held.append(byte)
        case UInt8(ascii: "[") where held.isEmpty: state = .console
        case UInt8(ascii: "M") where held.isEmpty: state = .mouse(remaining: 3)
        case 0x40...0x7E:
            state = .ground
            finishControl(final: byte, alt: alt)
        case 0x1B: state = .escape(alt: false)
        default: state = .ground
        }
    }

    private mutating func finishControl(final: UInt8, alt: Bool) {
        let sequence = ControlSequence(parameters: held, final: final)
        if sequence.beginsPaste {
            pasted = []
            held = []
            state = .paste
        } else if let hasFocus = sequence.focus {
            events.append(.focus(hasFocus))
        } else if var key = sequence.key {
            if alt { key.alt = true }
            emit(key)
        }
    }

    private mutating func takeSingleShift(_ byte: UInt8, alt: Bool) {
        if held.isEmpty, (0x32...0x38).contains(byte) {
            held = [byte]
            return
        }
        state = .ground
        if byte == 0x1B {
            state = .escape(alt: false)
        } else if var key = ControlSequence.key(singleShift: byte, modifier: held.first) {
            if alt { key.alt = true }
            emit(key)
        }
    }

    private mutating func takeString(_ byte: UInt8) {
        switch (state, byte) {
        case (_, 0x07), (_, 0x18), (_, 0x1A), (.stringEscape, UInt8(ascii: "\\")): state = .ground
        case (.stringEscape, 0x1B), (.string, 0x1B): state = .stringEscape
        case (.stringEscape, _):
            // Not the end of the string but another sequence: the string was cut off.
            takeAfterEscape(byte, alt: false)
        case (.string(let introducer, _), _): state = .string(introducer: introducer, isEmpty: false)
        default: state = .ground
        }
    }

    private static let pasteEnd = Array("\u{1B}[201~".utf8)

    private mutating func takePasted(_ byte: UInt8) {
        held.append(byte)
        while !held.isEmpty, !Self.pasteEnd.starts(with: held) { pasted.append(held.removeFirst()) }
        if held.count == Self.pasteEnd.count { finishPaste() }
    }

    /// Ends a paste; terminals send a carriage return for each line's end.
    private mutating func finishPaste() {
        state = .ground
        held = []
        var lines: [UInt8] = []
        lines.reserveCapacity(pasted.count)
        var last: UInt8 = 0
        for byte in pasted {
            if byte == 0x0D { lines.append(0x0A) } else if byte != 0x0A || last != 0x0D { lines.append(byte) }
            last = byte
        }
        pasted = []
        events.append(.paste(String(decoding: lines, as: UTF8.self)))
    }

    /// Makes keys of the typed text, of each grapheme cluster one; what is no UTF-8 is left out.
    private mutating func finishText(keepsIncomplete: Bool) {
        guard !text.isEmpty else { return }
        let incomplete = Self.incompleteTail(of: text)
        let complete = text.dropLast(incomplete)
        for character in String(decoding: complete, as: UTF8.self) {
            guard character != "\u{FFFD}", character.unicodeScalars.first?.properties.generalCategory != .control else {
                continue
            }
            emit(Key(.character(character), alt: textHasAlt))
            textHasAlt = false
        }
        text = keepsIncomplete ? Array(text.suffix(incomplete)) : []
        if text.isEmpty { textHasAlt = false }
    }

    /// How many bytes at the end begin a UTF-8 sequence that is not complete.
    private static func incompleteTail(of bytes: [UInt8]) -> Int {
        for (back, byte) in bytes.reversed().prefix(3).enumerated() {
            let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : byte >= 0x80 ? 0 : 1
            if length > 0 { return length > back + 1 ? back + 1 : 0 }
        }
        return 0
    }
}
