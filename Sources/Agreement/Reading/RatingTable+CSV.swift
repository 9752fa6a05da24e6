extension RatingTable {
    /// The ratings of a comma-separated file with the columns `unit`, `rater` and `value`, in any order.
    ///
    /// The header is read without regard to case; other columns are passed over. An empty value is a rating that is
    /// missing.
    ///
    /// - Parameter scale: the declared scale; without one the scale is what was seen.
    /// - Throws: `RatingProblem`, which names the line.
    package init(csv bytes: [UInt8], scale: RatingScale? = nil) throws(RatingProblem) {
        var text = DelimitedText(bytes)
        guard try text.next() else { throw .noHeader }
        let columns = try RatingColumns(header: text)
        var builder = RatingTableBuilder()
        while try text.next() {
            guard text.fieldCount == columns.count else {
                throw .fieldCount(found: text.fieldCount, expected: columns.count, line: text.line)
            }
            let unit = text[columns.unit]
            let rater = text[columns.rater]
            let value = text[columns.value]
            for field in [unit, rater, value] {
                guard isUTF8(field) else { throw .notUTF8(line: text.line) }
            }
            if unit.isEmpty { throw .missingName(column: "unit", line: text.line) }
            if rater.isEmpty { throw .missingName(column: "rater", line: text.line) }
            let isBlank = value.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
            builder.add(unit: unit, rater: rater, value: isBlank ? [] : value, line: text.line)
        }
        self = try builder.table(scale: scale)
    }
}

/// Where the header has the three columns.
private struct RatingColumns {
    let unit: Int
    let rater: Int
    let value: Int
    let count: Int

    init(header: DelimitedText) throws(RatingProblem) {
        var names: [String] = []
        for field in 0..<header.fieldCount {
            guard isUTF8(header[field]) else { throw .notUTF8(line: header.line) }
            let name = String(decoding: header[field], as: UTF8.self)
            names.append(name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " "))
        }
        func place(_ name: String) throws(RatingProblem) -> Int {
            guard let place = names.firstIndex(of: name) else { throw .missingColumn(name, found: names) }
            if names[(place + 1)...].contains(name) { throw .repeatedColumn(name) }
            return place
        }
        unit = try place("unit")
        rater = try place("rater")
        value = try place("value")
        count = names.count
    }
}

private func isUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
    // Most fields are plain ASCII, which needs no look at how bytes hang together.
    bytes.allSatisfy { $0 < 0x80 } || String(validating: bytes, as: UTF8.self) != nil
}

extension RatingScale {
    /// The names in a list such as `accept,edit,"reject, or skip"`: one comma-separated record.
    ///
    /// - Throws: `RatingProblem` for a quote that is never closed.
    package static func names(in list: String) throws(RatingProblem) -> [String] {
        var text = DelimitedText(Array(list.utf8))
        guard try text.next() else { return [] }
        return (0..<text.fieldCount).map { String(decoding: text[$0], as: UTF8.self) }
    }
}
