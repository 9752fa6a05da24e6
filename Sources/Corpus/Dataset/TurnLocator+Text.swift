/// The compact text form in which the store keeps a locator.
///
/// Fields stand in the order question, choices, answer, separated by a space: `q=POINTER`, `c=POINTER`, `a=POINTER`,
/// each followed by `#LOWER-UPPER` when it is a span. A space, `#`, `%` or control character of a pointer is written
/// as `%` and two hexadecimal digits.
extension TurnLocator {
    package var text: String {
        var bytes: [UInt8] = []
        appendText(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Adds the text form to `bytes`: for writing many locators without a string for each.
    package func appendText(to bytes: inout [UInt8]) {
        let start = bytes.count
        if let question { Self.append(question, named: "q", to: &bytes, from: start) }
        for choice in choices { Self.append(choice, named: "c", to: &bytes, from: start) }
        if let answer { Self.append(answer, named: "a", to: &bytes, from: start) }
    }

    private static func append(
        _ field: FieldLocator, named name: Unicode.Scalar, to bytes: inout [UInt8], from start: Int
    ) {
        if bytes.count > start { bytes.append(UInt8(ascii: " ")) }
        bytes.append(UInt8(ascii: name))
        bytes.append(UInt8(ascii: "="))
        field.appendText(to: &bytes)
    }

    /// Reads the text form; nil when it is not one.
    package init?(text: String) {
        var text = text
        guard let locator = text.withUTF8({ TurnLocator(utf8: $0) }) else { return nil }
        self = locator
    }

    /// Reads the text form from its UTF-8: for reading many locators without a string for each.
    package init?(utf8 bytes: UnsafeBufferPointer<UInt8>) {
        var locator = TurnLocator(question: nil, answer: nil)
        for part in bytes.split(separator: UInt8(ascii: " ")) {
            guard part.count >= 2, part[part.startIndex + 1] == UInt8(ascii: "="),
                let field = FieldLocator(utf8: part.dropFirst(2))
            else { return nil }
            switch part[part.startIndex] {
            case UInt8(ascii: "q"): locator.question = field
            case UInt8(ascii: "c"): locator.choices.append(field)
            case UInt8(ascii: "a"): locator.answer = field
            default: return nil
            }
        }
        self = locator
    }
}

extension FieldLocator {
    fileprivate func appendText(to bytes: inout [UInt8]) {
        var pointer = pointer
        pointer.withUTF8 { utf8 in
            guard utf8.contains(where: Self.isReserved) else { return bytes.append(contentsOf: utf8) }
            for byte in utf8 {
                if Self.isReserved(byte) {
                    bytes.append(UInt8(ascii: "%"))
                    bytes.append(contentsOf: [byte].hexadecimal.utf8)
                } else {
                    bytes.append(byte)
                }
            }
        }
        guard let span else { return }
        bytes.append(UInt8(ascii: "#"))
        bytes.append(contentsOf: String(span.lowerBound).utf8)
        bytes.append(UInt8(ascii: "-"))
        bytes.append(contentsOf: String(span.upperBound).utf8)
    }

    fileprivate init?(utf8 bytes: Slice<UnsafeBufferPointer<UInt8>>) {
        let parts = bytes.split(separator: UInt8(ascii: "#"), maxSplits: 1, omittingEmptySubsequences: false)
        guard let pointer = parts.first.flatMap(Self.unescape) else { return nil }
        guard parts.count == 2 else {
            self.init(pointer: pointer)
            return
        }
        let bounds = parts[1].split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false).map {
            Int(String(decoding: $0, as: UTF8.self))
        }
        guard bounds.count == 2, let lower = bounds[0], let upper = bounds[1], lower <= upper else { return nil }
        self.init(pointer: pointer, span: lower..<upper)
    }

    private static func isReserved(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == 0x7F || byte == UInt8(ascii: "#") || byte == UInt8(ascii: "%")
    }

    private static func unescape(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> String? {
        guard text.contains(UInt8(ascii: "%")) else { return String(decoding: text, as: UTF8.self) }
        var bytes: [UInt8] = []
        var rest = text
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let decoded = [UInt8](hexadecimal: String(decoding: rest.prefix(2), as: UTF8.self)),
                decoded.count == 1
            else { return nil }
            bytes += decoded
            rest = rest.dropFirst(2)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
