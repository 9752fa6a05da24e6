internal import Formats

/// One line of a file of pairs: the two texts to be compared, any other fields being let pass.
struct ComparedTexts {
    let a: String
    let b: String

    /// Reads a JSON object; a missing or mistyped text is an error that names it.
    init(json: some Collection<UInt8>) throws {
        let example = #"{"a":"one text","b":"another"}"#
        let fields: FlatObject?
        do {
            fields = try FlatObject(json)
        } catch {
            throw ProgramError("the line is not a JSON object such as \(example): \(error) (byte \(error.offset + 1))")
        }
        guard let fields else { throw ProgramError("the line is not a JSON object such as \(example)") }
        a = try Self.text("a", of: fields)
        b = try Self.text("b", of: fields)
    }

    private static func text(_ name: String, of fields: FlatObject) throws -> String {
        switch fields[name] {
        case .text(let text): return text
        case .null where !fields.names.contains(name): throw ProgramError("“\(name)” is missing")
        default: throw ProgramError("“\(name)” is not a text")
        }
    }
}
