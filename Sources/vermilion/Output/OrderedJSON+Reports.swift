internal import Formats

extension OrderedJSON {
    /// The value on one line, safe to print on a terminal.
    var line: String {
        var bytes: [UInt8] = []
        appendLine(to: &bytes)
        return Self.escapingControls(bytes)
    }

    /// The value on several lines, safe to print on a terminal.
    var pretty: String { Self.escapingControls(prettyPrinted) }

    /// JSON lets DEL and the C1 controls stand raw in a string; a terminal may take the latter for commands.
    private static func escapingControls(_ bytes: [UInt8]) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        guard text.unicodeScalars.contains(where: { (0x7F...0x9F).contains($0.value) }) else { return text }
        var escaped = ""
        for scalar in text.unicodeScalars {
            if (0x7F...0x9F).contains(scalar.value) {
                escaped += "\\u00" + String(scalar.value, radix: 16)
            } else {
                escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
