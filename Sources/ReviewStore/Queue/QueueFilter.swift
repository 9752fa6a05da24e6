/// Which samples a queue takes in.
///
/// Written as conditions that must all hold, separated by spaces or commas: `FIELD=VALUE`, or `FIELD!=VALUE`. Several
/// values are separated by commas or `|`, of which one must hold, or none. A value with a comma, a bar or an equals sign
/// stands in double quotes. Capital and small letters are alike, and so are a space, `-` and `_`.
///
/// A sample has a kind, language or state when one of its turns has it.
package struct QueueFilter: Hashable, Sendable {
    /// A sample is taken in when all conditions of one of these lists hold.
    package internal(set) var alternatives: [[Condition]]

    init(alternatives: [[Condition]]) { self.alternatives = alternatives }

    /// Takes in every sample.
    package static let all = QueueFilter(alternatives: [[]])

    /// Whether every sample is taken in.
    package var isAll: Bool { alternatives.contains([]) }

    package enum Field: String, CaseIterable, Sendable {
        /// The sample's domain, or its dataset's; `none` for samples without one.
        case domain
        /// The kind of one of its turns.
        case kind
        /// The language of one of its turns.
        case language
        case task
        /// The dataset, by its number or its file.
        case dataset
        /// Sample numbers, and ranges such as `1-500`.
        case sample
        /// The state of one of its turns: ``State``.
        case state
        /// Who has decided one of its turns.
        case reviewer

        /// Whether the field says what a sample is, rather than what became of it.
        var isLasting: Bool {
            switch self {
            case .domain, .kind, .language, .task, .dataset: true
            case .sample, .state, .reviewer: false
            }
        }
    }

    /// The state of a turn, as a filter names it.
    package enum State: String, CaseIterable, Sendable {
        /// Nobody has decided.
        case open
        /// One reviewer has decided.
        case single
        case unanimous
        case contested
        case adjudicated
        case gold
        /// Somebody has flagged the turn, or the sample.
        case flagged
    }

    /// One condition: the field has one of the values, or none of them.
    package struct Condition: Hashable, Sendable {
        package var field: Field
        package var isNegated: Bool
        /// As they were written, but for fields with a fixed set of values.
        package var values: [String]

        /// The condition as ``QueueFilter/init(_:)`` reads it.
        var text: String {
            field.rawValue + (isNegated ? "!=" : "=")
                + values.map { value in
                    value.contains { ",|=\"".contains($0) || $0.isWhitespace }
                        ? "\"" + value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\"" : value
                }.joined(separator: ",")
        }
    }

    /// The lists of conditions as they are written, with `or` between them; empty when every sample is taken in.
    package var text: String { isAll ? "" : texts.joined(separator: " or ") }

    /// Each list of conditions as it is written.
    var texts: [String] { alternatives.map { $0.map(\.text).joined(separator: " ") } }

    /// The filter that takes in what this one or the other takes in.
    func union(_ other: QueueFilter) -> QueueFilter {
        QueueFilter(alternatives: alternatives + other.alternatives.filter { !alternatives.contains($0) })
    }

    /// The text without what does not matter in comparing.
    static func folded(_ text: String) -> String {
        String(text.lowercased().map { $0 == "-" || $0 == "_" ? " " : $0 })
    }
}
