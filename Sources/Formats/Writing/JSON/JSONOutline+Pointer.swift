/// Finding values by JSON pointer (RFC 6901).
extension JSONOutline {
    /// The value at `pointer`; nil when there is none.
    ///
    /// Of a key that an object has twice the first counts.
    func node(at pointer: String) -> Int? {
        guard pointer.utf8.first == UInt8(ascii: "/") else { return pointer.isEmpty ? 0 : nil }
        var node = 0
        for token in pointer.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
            guard let child = child(of: node, named: Self.unescape(token)) else { return nil }
            node = child
        }
        return node
    }

    /// The member of an object that has this key, or the element of an array that has this number.
    func child(of node: Int, named name: [UInt8]) -> Int? {
        switch nodes[node].kind {
        case .object:
            return children(of: node).first { child in
                guard let key = nodes[child].key else { return false }
                let raw = bytes[content(ofString: key)]
                guard raw.contains(UInt8(ascii: "\\")) else { return raw.elementsEqual(name) }
                return (try? DecodedString(bytes, content: content(ofString: key)))?.bytes == name
            }
        case .array:
            guard let number = Int(String(decoding: name, as: UTF8.self)), number >= 0,
                name.count == 1 || name.first != UInt8(ascii: "0")
            else { return nil }
            let children = children(of: node)
            return number < children.count ? children[number] : nil
        case .string, .scalar:
            return nil
        }
    }

    private static func unescape(_ token: Substring) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = token.utf8[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "~"), let next = rest.first else {
                bytes.append(byte)
                continue
            }
            switch next {
            case UInt8(ascii: "0"): bytes.append(UInt8(ascii: "~"))
            case UInt8(ascii: "1"): bytes.append(UInt8(ascii: "/"))
            default: bytes += [byte, next]
            }
            rest.removeFirst()
        }
        return bytes
    }
}
