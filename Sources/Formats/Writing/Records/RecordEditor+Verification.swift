/// Checking an edited record against the one it came from.
extension RecordEditor {
    /// Throws unless `bytes` read as the record with its changes: each changed string decodes to what was asked, what
    /// was removed is gone, and every other value, key and string has the bytes it had.
    func verify(_ bytes: [UInt8], removed: Set<Int>) throws(RecordEditError) {
        let edited = try JSONOutline(bytes)
        try compare(0, with: 0, of: edited, removed: removed)
    }

    private func compare(_ node: Int, with other: Int, of edited: JSONOutline, removed: Set<Int>)
        throws(RecordEditError)
    {
        switch outline.nodes[node].kind {
        case .scalar:
            try expect(outline.raw(node) == edited.raw(other), at: node)
        case .string:
            try compareString(node, with: other, of: edited)
        case .object, .array:
            try expect(outline.nodes[node].kind == edited.nodes[other].kind, at: node)
            var others = edited.children(of: other)[...]
            func expectNext(_ values: [[UInt8]]?) throws(RecordEditError) {
                for value in values ?? [] {
                    try expect(others.popFirst().map { edited.raw($0).elementsEqual(value) }, at: node)
                }
            }
            try expectNext(insertions[node]?.first)
            for child in outline.children(of: node) where !removed.contains(child) {
                try expectNext(neighbours[child]?.first)
                guard let other = others.popFirst() else { throw .unverified(pointer: pointer(of: child)) }
                try expect(outline.keyBytes(child) == edited.keyBytes(other), at: child)
                try compare(child, with: other, of: edited, removed: removed)
                try expectNext(neighbours[child]?.last)
            }
            try expectNext(insertions[node]?.last)
            try expect(others.isEmpty, at: node)
        }
    }

    private func compareString(_ node: Int, with other: Int, of edited: JSONOutline) throws(RecordEditError) {
        var other = other
        if let insertion = insertions[node] {
            // The string became the text part of an array.
            let parts = edited.children(of: other)
            try expect(parts.count == insertion.first.count + 1 + insertion.last.count, at: node)
            let members = edited.children(of: parts[insertion.first.count])
            try expect(members.count == 2, at: node)
            for (part, expected) in zip(parts, insertion.first) {
                try expect(edited.raw(part).elementsEqual(expected), at: node)
            }
            for (part, expected) in zip(parts.dropFirst(insertion.first.count + 1), insertion.last) {
                try expect(edited.raw(part).elementsEqual(expected), at: node)
            }
            other = members[1]
        }
        guard let pieces = splices[node] else {
            try expect(outline.raw(node) == edited.raw(other), at: node)
            return
        }
        try expect(edited.nodes[other].kind == .string, at: node)
        let result = try DecodedString(
            edited.bytes, content: edited.content(ofString: edited.nodes[other].range))
        let asked = try splicedText(decoded(node, pointer: pointer(of: node)).bytes, pieces)
        try expect(result.bytes == asked, at: node)
    }

    /// The text that the pieces ask for, from the decoded text alone.
    private func splicedText(_ text: [UInt8], _ pieces: [TextSplice]) -> [UInt8] {
        var result: [UInt8] = []
        var at = 0
        for piece in Self.ordered(pieces) {
            result += text[at..<piece.range.lowerBound]
            result += piece.replacement.utf8
            at = piece.range.upperBound
        }
        return result + text[at...]
    }

    private func expect(_ condition: Bool?, at node: Int) throws(RecordEditError) {
        guard condition == true else { throw .unverified(pointer: pointer(of: node)) }
    }
}

extension JSONOutline {
    fileprivate func keyBytes(_ node: Int) -> ArraySlice<UInt8>? { nodes[node].key.map { bytes[$0] } }
}
