internal import Corpus

/// JSON for reports: whatever has no look of its own stands as an escape, so that no text in it can hide or steer.
///
/// Controls, bidirectional overrides, zero-width characters and the like become `\u202e`; a parser reads the same
/// value as before.
package enum VisibleJSON {
    /// The value on one line, without a line end.
    package static func line(_ value: OrderedJSON) -> String {
        var bytes: [UInt8] = []
        value.appendLine(to: &bytes)
        return escaped(bytes)
    }

    /// The value over several lines, with a line end.
    package static func pretty(_ value: OrderedJSON) -> String { escaped(value.prettyPrinted) }

    /// A text of JSON with what is invisible in its strings escaped.
    package static func escaped(_ json: some Collection<UInt8>) -> String {
        let text = String(decoding: json, as: UTF8.self)
        // Outside of strings JSON has nothing invisible but line feeds, which inside are escapes already.
        let isInvisible = { (scalar: Unicode.Scalar) in !scalar.isVisible && scalar != "\n" }
        guard text.unicodeScalars.contains(where: isInvisible) else { return text }
        var escaped = ""
        for scalar in text.unicodeScalars {
            if isInvisible(scalar) {
                for unit in UTF16.encode(scalar).map(Array.init) ?? [] { escaped += escape(unit) }
            } else {
                escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    private static func escape(_ unit: UInt16) -> String {
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
}
