package import Corpus
internal import GRDB

extension ReviewStore {
    /// The values of conditions that occur nowhere in the store, most often misspelt ones, each in a sentence.
    ///
    /// States, decisions and texts are none of them: they come and go, and an empty result says as much.
    package func unmetValues(of conditions: [Condition]) throws -> [String] {
        try conditions.flatMap { condition in
            try condition.values.compactMap { value in
                let alone = Condition(condition.field, [value])
                return try read { db in try db.occurs(alone) } ? nil : alone.unmetSentence
            }
        }
    }
}

extension Database {
    /// Whether anything in the store has the one value of a condition.
    fileprivate func occurs(_ condition: Condition) throws -> Bool {
        switch condition.field {
        case .dataset, .domain, .generator, .queue, .kind, .language, .task, .sample:
            let test = StoreConditions(terms: [try term(condition, isNew: false)]).onSamples()
            let found = try ints(
                """
                SELECT 1 FROM sample WHERE sample.dataset IN (SELECT number FROM dataset WHERE state = 'ready')
                    AND (\(test.sql)) LIMIT 1
                """, values: test.values
            )
            return !found.isEmpty
        case .reviewer: return try !term(condition, isNew: false).reviewers.isEmpty
        case .reason:
            return try condition.texts.allSatisfy { text in
                try taxonomy()[text.lowercased()] != nil || AdjudicationReason(rawValue: text.lowercased()) != nil
            }
        case .id, .picture, .complete, .turn, .state, .contention, .text, .reviews, .action, .decision, .since, .until:
            return true
        }
    }
}

extension Condition {
    fileprivate var unmetSentence: String {
        let value = values.map { value in
            if case .text(let text) = value { "“\(text)”" } else { "\(value)" }
        }.joined()
        return switch field {
        case .reviewer: "nobody here is called \(value)"
        case .queue, .dataset: "the store has no \(field.rawValue) \(value)"
        case .reason: "the project has no reason \(value)"
        case .sample: "the store has no sample \(value)"
        default: "nothing in the store has the \(field.rawValue) \(value)"
        }
    }
}
