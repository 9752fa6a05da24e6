import TestSupport
import Testing

/// Text that would set a terminal's title and clipboard, move its cursor, turn its writing round and forge a line.
enum HostileOutput {
    /// What a line of output must never begin with: it stands behind a line feed in the text.
    static let forgery = "FORGED"

    /// As an argument, a name or a file name, which hold no NUL; a name's length, 100 characters, is kept.
    static let text =
        "x\u{1B}]0;T\u{7}\u{1B}]52;c;aGk=\u{7}\u{1B}[31m\u{9B}2J\u{8}\u{7F}\r\u{202E}r\u{202C}\u{2066}i\u{2069}"
        + "\u{200B}\u{FEFF}\u{2028}\u{E0041}\n\(forgery)\nvermilion: \(forgery)"

    /// The text as it stands in a JSON string.
    static let json: String = {
        let escapes = text.utf16.map { unit in
            let digits = String(unit, radix: 16)
            return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
        return escapes.joined()
    }()

    /// A dataset with the text in every place that a record has, and with NULs, which only a record can bring.
    static let dataset = """
        {"id":"\(json)","image":"\(json).png","domain":"\(json)","conversations":[{"from":"human","value":"Q \(json)\\nA. \(json)\\nB. b"},{"from":"gpt","value":"A \(json)"}]}
        {"id":"\(json)","\(json)":1}
        {"id":2,"conversations":[{"from":"\(json)","value":"\(json)"},{"from":"gpt","value":"\(json)"}]}
        {"id":"\(json)\\u0000","conversations":[{"from":"human","value":"\(json)\\u0000"},{"from":"gpt","value":"\\u0000\(json)"}]}

        """

    /// Checks that nothing in what a run wrote could steer a terminal, and that no line is the text's own.
    static func expectHarmless(_ run: ProgramRun, _ what: [String], mayColour: Bool = false) {
        for text in [run.output, run.errors] {
            let unsafe = text.unicodeScalars.filter { scalar in
                if scalar == "\n" || mayColour && scalar == "\u{1B}" { return false }
                switch scalar.properties.generalCategory {
                case .control, .format, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: return true
                default: return scalar.properties.isDefaultIgnorableCodePoint
                }
            }
            #expect(unsafe.isEmpty, "\(what.debugDescription) wrote \(unsafe.map(\.value))")
            #expect(!text.contains("\u{1B}]"), "\(what.debugDescription)")
            let forged = text.split(separator: "\n").filter {
                $0.hasPrefix(forgery) || $0.hasPrefix("vermilion: \(forgery)")
            }
            #expect(forged.isEmpty, "\(what.debugDescription) let a text begin a line")
        }
    }
}
