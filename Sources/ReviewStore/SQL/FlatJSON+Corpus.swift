internal import Corpus

/// The corpus values that are kept as flat arrays.
extension FlatJSON {
    /// The image tokens of a question, offset and literal by turns; nil for none.
    static func text(of tokens: [ImageToken]) -> String? {
        guard !tokens.isEmpty else { return nil }
        var bytes: [UInt8] = [UInt8(ascii: "[")]
        for (index, token) in tokens.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            bytes.append(contentsOf: "\(token.offset),".utf8)
            append(token.literal, to: &bytes)
        }
        bytes.append(UInt8(ascii: "]"))
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Messages, role and text by turns; nil for none.
    static func text(of messages: [Message]) -> String? {
        messages.isEmpty ? nil : text(of: messages.flatMap { [$0.role, $0.text] })
    }
}

extension Columns {
    func imageTokens(_ name: StaticString) throws -> [ImageToken] {
        if isNull(name) { return [] }
        let elements = FlatJSON.elements(bytesOfText(name)) ?? [.number(0)]
        var tokens: [ImageToken] = []
        for start in stride(from: 0, to: elements.count, by: 2) {
            guard start + 1 < elements.count, case .number(let offset) = elements[start],
                case .text(let literal) = elements[start + 1]
            else { return try orDamaged(nil, name, "offsets and literals by turns") }
            tokens.append(ImageToken(offset: offset, literal: literal))
        }
        return tokens
    }

    func messages(_ name: StaticString) throws -> [Message] {
        let texts = try textsOrNone(name)
        guard texts.count.isMultiple(of: 2) else { return try orDamaged(nil, name, "roles and texts by turns") }
        return stride(from: 0, to: texts.count, by: 2).map { Message(role: texts[$0], text: texts[$0 + 1]) }
    }

    /// The locator that is kept as text.
    func locator(_ name: StaticString) throws -> TurnLocator {
        try orDamaged(TurnLocator(utf8: bytesOfText(name)), name, "a locator")
    }
}
