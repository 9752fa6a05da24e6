internal import Formats

/// One line of a decision script, read and checked field by field.
struct ScriptedDecision {
    var sample: Int?
    var record: String?
    var turn: Int?
    var decision: String
    var question: String?
    var choices: [String]?
    var answer: String?
    var reasons: [String]
    var note: String?
    var activeMs: Int64?
    var key: String?

    /// Reads a JSON object; an unknown, missing or mistyped field is an error that names it.
    init(json: some Collection<UInt8>) throws {
        let fields = try Self.fields(of: json)
        let known = Set(Field.allCases.map(\.rawValue))
        if let unknown = fields.names.filter({ !known.contains($0) }).min() {
            throw ProgramError("there is no field “\(unknown.prefix(60))”")
        }
        guard let decision = try fields.text(.decision) else { throw ProgramError("“decision” is missing") }
        self.decision = decision
        sample = try fields.wholeNumber(.sample)
        record = try fields.text(.record)
        turn = try fields.wholeNumber(.turn)
        question = try fields.text(.question)
        choices = try fields.texts(.choices)
        answer = try fields.text(.answer)
        reasons = try fields.texts(.reasons) ?? []
        note = try fields.text(.note)
        activeMs = try fields.wholeNumber(.activeMs).map(Int64.init)
        key = try fields.text(.key)
        if let activeMs, activeMs < 0 { throw ProgramError("“activeMs” is below 0") }
    }

    fileprivate enum Field: String, CaseIterable {
        case sample, record, turn, decision, question, choices, answer, reasons, note, activeMs, key
    }

    private static func fields(of json: some Collection<UInt8>) throws -> FlatObject {
        do {
            guard let fields = try FlatObject(json) else { throw ProgramError("the line is not a JSON object") }
            return fields
        } catch let fault as JSONFault {
            throw ProgramError(
                "the line is not JSON: \(fault) (byte \(fault.offset + 1)); it should be one object such as"
                    + " {\"sample\":1,\"turn\":1,\"decision\":\"accept\"}")
        }
    }
}

extension FlatObject {
    fileprivate func text(_ field: ScriptedDecision.Field) throws -> String? {
        switch self[field.rawValue] {
        case .null: return nil
        case .text(let text): return text
        default: throw ProgramError("“\(field.rawValue)” is not a text")
        }
    }

    fileprivate func texts(_ field: ScriptedDecision.Field) throws -> [String]? {
        switch self[field.rawValue] {
        case .null: return nil
        case .texts(let texts): return texts
        default: throw ProgramError("“\(field.rawValue)” is not a list of texts")
        }
    }

    fileprivate func wholeNumber(_ field: ScriptedDecision.Field) throws -> Int? {
        let value = self[field.rawValue]
        guard value != .null else { return nil }
        guard let number = value.wholeNumber else { throw ProgramError("“\(field.rawValue)” is not a whole number") }
        return number
    }
}
