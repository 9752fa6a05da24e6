internal import Foundation

/// One line of a file of pairs: the two texts to be compared, any other fields being let pass.
struct TextPair: Decodable {
    var a: String
    var b: String

    /// Reads a JSON object; a missing or mistyped text is an error that names it.
    init(json: Data) throws {
        do {
            self = try JSONDecoder().decode(TextPair.self, from: json)
        } catch let error as DecodingError {
            throw ProgramError(Self.sentence(for: error))
        }
    }

    private static func sentence(for error: DecodingError) -> String {
        switch error {
        case .keyNotFound(let field, _): return "“\(field.stringValue)” is missing"
        case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
            if let field = context.codingPath.first { return "“\(field.stringValue)” is not a text" }
        @unknown default: break
        }
        return #"the line is not a JSON object such as {"a":"one text","b":"another"}"#
    }
}
