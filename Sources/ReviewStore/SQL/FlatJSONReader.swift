internal import Corpus

/// Reads a JSON array of strings and whole numbers.
struct FlatJSONReader {
    let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0

    init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// The whole input as an array; nil when it is anything else.
    mutating func array() -> [FlatJSON.Element]? {
        var elements: [FlatJSON.Element] = []
        guard next() == UInt8(ascii: "[") else { return nil }
        if peek() == UInt8(ascii: "]") {
            position += 1
            return peek() == nil ? elements : nil
        }
        while true {
            if peek() == UInt8(ascii: "\"") {
                guard let text = string() else { return nil }
                elements.append(.text(text))
            } else {
                guard let number = number() else { return nil }
                elements.append(.number(number))
            }
            switch next() {
            case UInt8(ascii: ","): continue
            case UInt8(ascii: "]"): return peek() == nil ? elements : nil
            default: return nil
            }
        }
    }

    /// The next byte that is not white space, without passing it.
    private mutating func peek() -> UInt8? {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x09, 0x0A, 0x0D: position += 1
            case let byte: return byte
            }
        }
        return nil
    }

    private mutating func next() -> UInt8? {
        guard let byte = peek() else { return nil }
        position += 1
        return byte
    }

    private mutating func number() -> Int? {
        _ = peek()
        let start = position
        while position < bytes.count, bytes[position] == UInt8(ascii: "-") || isDigit(bytes[position]) { position += 1 }
        return Int(String(decoding: bytes[start..<position], as: UTF8.self))
    }

    private func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    private mutating func string() -> String? {
        guard next() == UInt8(ascii: "\"") else { return nil }
        let start = position
        while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
            position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
        }
        guard position < bytes.count else { return nil }
        defer { position += 1 }
        return JSONString.decode(UnsafeBufferPointer(rebasing: bytes[start..<position]))
    }
}
