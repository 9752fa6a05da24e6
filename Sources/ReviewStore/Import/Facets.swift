internal import Corpus

/// The sums by which a sample tells what kinds and languages its turns have: one bit a case, in the order of the cases.
///
/// The bits stand in stores: a case that is added takes the next one.
enum Facets {
    static func index(of kind: TurnKind) -> Int {
        switch kind {
        case .judgement: 0
        case .multipleChoice: 1
        case .shortAnswer: 2
        case .longAnswer: 3
        case .description: 4
        }
    }

    static func index(of language: Language) -> Int {
        switch language {
        case .chinese: 0
        case .english: 1
        case .mixed: 2
        case .other: 3
        }
    }

    /// The kinds and languages by their indices.
    static let allKinds = TurnKind.allCases.sorted { index(of: $0) < index(of: $1) }
    static let allLanguages = Language.allCases.sorted { index(of: $0) < index(of: $1) }

    static func bit(_ kind: TurnKind) -> Int { 1 << index(of: kind) }

    static func bit(_ language: Language) -> Int { 1 << index(of: language) }

    static func kinds(of turns: [ImportedTurn]) -> Int { turns.reduce(0) { $0 | bit($1.kind) } }

    static func languages(of turns: [ImportedTurn]) -> Int { turns.reduce(0) { $0 | bit($1.language) } }
}
