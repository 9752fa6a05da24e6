internal import Corpus

/// The sums by which a sample tells what kinds and languages its turns have.
enum Facets {
    static func bit(_ kind: TurnKind) -> Int {
        switch kind {
        case .judgement: 1
        case .multipleChoice: 2
        case .shortAnswer: 4
        case .longAnswer: 8
        case .description: 16
        }
    }

    static func bit(_ language: Language) -> Int {
        switch language {
        case .chinese: 1
        case .english: 2
        case .mixed: 4
        case .other: 8
        }
    }

    static func kinds(of turns: [ImportedTurn]) -> Int { turns.reduce(0) { $0 | bit($1.kind) } }

    static func languages(of turns: [ImportedTurn]) -> Int { turns.reduce(0) { $0 | bit($1.language) } }
}
