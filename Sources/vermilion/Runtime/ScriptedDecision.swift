internal import Foundation

/// One line of a decision script, read and checked field by field.
struct ScriptedDecision: Decodable {
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
    init(json: Data) throws {
        do {
            self = try JSONDecoder().decode(ScriptedDecision.self, from: json)
        } catch let error as DecodingError {
            throw ProgramError(Self.sentence(for: error))
        }
    }

    init(from decoder: any Decoder) throws {
        let known = Set(Field.allCases.map(\.rawValue))
        let names = try decoder.container(keyedBy: AnyField.self).allKeys.map(\.stringValue)
        if let unknown = names.filter({ !known.contains($0) }).min() {
            throw ProgramError("there is no field “\(unknown)”")
        }
        let fields = try decoder.container(keyedBy: Field.self)
        decision = try fields.decode(String.self, forKey: .decision)
        sample = try fields.decodeIfPresent(Int.self, forKey: .sample)
        record = try fields.decodeIfPresent(String.self, forKey: .record)
        turn = try fields.decodeIfPresent(Int.self, forKey: .turn)
        question = try fields.decodeIfPresent(String.self, forKey: .question)
        choices = try fields.decodeIfPresent([String].self, forKey: .choices)
        answer = try fields.decodeIfPresent(String.self, forKey: .answer)
        reasons = try fields.decodeIfPresent([String].self, forKey: .reasons) ?? []
        note = try fields.decodeIfPresent(String.self, forKey: .note)
        activeMs = try fields.decodeIfPresent(Int64.self, forKey: .activeMs)
        key = try fields.decodeIfPresent(String.self, forKey: .key)
        if let activeMs, activeMs < 0 { throw ProgramError("“activeMs” is below 0") }
    }

    private enum Field: String, CodingKey, CaseIterable {
        case sample, record, turn, decision, question, choices, answer, reasons, note, activeMs, key
    }

    private struct AnyField: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    private static func sentence(for error: DecodingError) -> String {
        switch error {
        case .keyNotFound(let field, _): "“\(field.stringValue)” is missing"
        case .typeMismatch(let type, let context), .valueNotFound(let type, let context):
            if let field = context.codingPath.first {
                "“\(field.stringValue)” is not \(Self.words(for: type))"
            } else {
                "the line is not a JSON object"
            }
        case .dataCorrupted(let context):
            if let field = context.codingPath.first {
                "“\(field.stringValue)” is not a number that fits"
            } else {
                "the line is not JSON: it should be one object such as {\"sample\":1,\"turn\":1,\"decision\":\"accept\"}"
            }
        @unknown default: "the line cannot be read"
        }
    }

    private static func words(for type: any Any.Type) -> String {
        switch type {
        case is Int.Type, is Int64.Type: "a whole number"
        case is String.Type: "a text"
        default: "a list of texts"
        }
    }
}
