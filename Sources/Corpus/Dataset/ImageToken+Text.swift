/// Taking `<image>` tokens out of a question and putting them back.
extension ImageToken {
    /// Takes the tokens out of UTF-8 bytes, so that `restoringImageTokens` gives the same bytes again.
    ///
    /// Only exactly `<image>` is a token. Those at the start go as one literal with the white space around them, and so do
    /// those at the end; one in the middle goes alone.
    package static func strip(_ bytes: UnsafeBufferPointer<UInt8>) -> (text: String, tokens: [ImageToken]) {
        guard find(in: bytes, from: 0) != nil else { return (String(decoding: bytes, as: UTF8.self), []) }
        var tokens: [ImageToken] = []
        func literal(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

        let body = bodyRange(of: bytes)
        if body.lowerBound > 0 { tokens.append(ImageToken(offset: 0, literal: literal(0..<body.lowerBound))) }
        var text: [UInt8] = []
        var isCut = false
        var rest = body.lowerBound
        while let marker = find(in: bytes, from: rest), marker.upperBound <= body.upperBound {
            isCut = true
            text.append(contentsOf: bytes[rest..<marker.lowerBound])
            tokens.append(ImageToken(offset: text.count, literal: self.marker))
            rest = marker.upperBound
        }
        let end = isCut ? text.count + body.upperBound - rest : body.count
        if body.upperBound < bytes.count {
            tokens.append(ImageToken(offset: end, literal: literal(body.upperBound..<bytes.count)))
        }
        guard isCut else { return (literal(body), tokens) }
        text.append(contentsOf: bytes[rest..<body.upperBound])
        return (String(decoding: text, as: UTF8.self), tokens)
    }

    /// Calls `body` with UTF-8 bytes as `strip` leaves them: as a rule without a copy.
    package static func withStripped<Result>(
        _ bytes: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        guard find(in: bytes, from: 0) != nil else { return body(bytes) }
        let inner = UnsafeBufferPointer(rebasing: bytes[bodyRange(of: bytes)])
        guard find(in: inner, from: 0) != nil else { return body(inner) }
        var text = strip(bytes).text
        return text.withUTF8(body)
    }

    /// What lies between the tokens at the start and those at the end.
    private static func bodyRange(of bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
        var lower = 0
        var at = skipSpace(in: bytes, from: 0)
        while isMarker(in: bytes, at: at) {
            at = skipSpace(in: bytes, from: at + markerCount)
            lower = at
        }
        var upper = bytes.count
        at = skipSpace(in: bytes, backFrom: upper)
        while at - markerCount >= lower, isMarker(in: bytes, at: at - markerCount) {
            at = max(lower, skipSpace(in: bytes, backFrom: at - markerCount))
            upper = at
        }
        return lower..<upper
    }

    private static let markerCount = 7

    private static func isMarker(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
        guard offset >= 0, offset + markerCount <= bytes.count else { return false }
        return bytes[offset] == UInt8(ascii: "<") && bytes[offset + 1] == UInt8(ascii: "i")
            && bytes[offset + 2] == UInt8(ascii: "m") && bytes[offset + 3] == UInt8(ascii: "a")
            && bytes[offset + 4] == UInt8(ascii: "g") && bytes[offset + 5] == UInt8(ascii: "e")
            && bytes[offset + 6] == UInt8(ascii: ">")
    }

    private static func find(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Range<Int>? {
        var offset = start
        while offset + markerCount <= bytes.count {
            if isMarker(in: bytes, at: offset) { return offset..<offset + markerCount }
            offset += 1
        }
        return nil
    }

    private static func skipSpace(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var offset = start
        while offset < bytes.count, bytes[offset].isASCIISpace { offset += 1 }
        return offset
    }

    private static func skipSpace(in bytes: UnsafeBufferPointer<UInt8>, backFrom end: Int) -> Int {
        var offset = end
        while offset > 0, bytes[offset - 1].isASCIISpace { offset -= 1 }
        return offset
    }
}

extension String {
    /// Takes the `<image>` tokens out.
    package func strippingImageTokens() -> (text: String, tokens: [ImageToken]) {
        var text = self
        return text.withUTF8 { ImageToken.strip($0) }
    }

    /// Puts tokens that were taken out of this text back in, each at its offset.
    package func restoringImageTokens(_ tokens: [ImageToken]) -> String {
        guard !tokens.isEmpty else { return self }
        let bytes = Array(utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 16 * tokens.count)
        var written = 0
        for token in tokens {
            let offset = min(max(token.offset, written), bytes.count)
            result += bytes[written..<offset]
            result += Array(token.literal.utf8)
            written = offset
        }
        result += bytes[written...]
        return String(decoding: result, as: UTF8.self)
    }
}

extension [ImageToken] {
    /// The same tokens for a text that was edited.
    ///
    /// Those at the start stay at the start and those at the end at the end; one in the middle keeps its place in what
    /// the two texts have in common before and after the edit, and goes before the new part when its surroundings are gone.
    package func moved(from old: String, to new: String) -> [ImageToken] {
        let oldBytes = Array<UInt8>(old.utf8)
        let newBytes = Array<UInt8>(new.utf8)
        guard oldBytes != newBytes else { return self }
        let shorter = Swift.min(oldBytes.count, newBytes.count)
        var prefix = 0
        while prefix < shorter, oldBytes[prefix] == newBytes[prefix] { prefix += 1 }
        while prefix > 0, newBytes.isInsideCharacter(prefix) || oldBytes.isInsideCharacter(prefix) { prefix -= 1 }
        var suffix = 0
        while suffix < shorter - prefix,
            oldBytes[oldBytes.count - 1 - suffix] == newBytes[newBytes.count - 1 - suffix]
        { suffix += 1 }
        while suffix > 0, newBytes.isInsideCharacter(newBytes.count - suffix) { suffix -= 1 }

        return enumerated().map { index, token in
            var moved = token
            if index == 0 && token.offset == 0 {
                moved.offset = 0
            } else if token.offset >= oldBytes.count {
                moved.offset = newBytes.count
            } else if token.offset <= prefix {
                moved.offset = token.offset
            } else if token.offset >= oldBytes.count - suffix {
                moved.offset = newBytes.count - (oldBytes.count - token.offset)
            } else {
                moved.offset = prefix
            }
            return moved
        }
    }
}

extension [UInt8] {
    fileprivate func isInsideCharacter(_ offset: Int) -> Bool {
        offset < count && self[offset] & 0xC0 == 0x80
    }
}
