package import Corpus
internal import GRDB

extension ReviewStore {
    /// Makes conditions ready: looks their names up, and goes through the texts where they ask for that.
    ///
    /// A name that the store does not have is met by nothing; ``unmetValues(of:)`` tells which do not occur.
    ///
    /// - Parameters:
    ///   - asker: Who asks: only leads may ask what others have made of turns. Nil asks on behalf of the project.
    ///   - isNew: Whether a domain, dataset, generator, reviewer or queue that the store does not have is an error.
    /// - Throws: ``StoreError/unfitCondition(_:)``, and ``StoreError/notLead(name:action:)``.
    package func prepare(
        _ conditions: [Condition], for asker: Reviewer? = nil, isNew: Bool = false
    ) throws -> StoreConditions {
        if let asker { try read { db in try db.checkMayAsk(conditions, asker) } }
        return StoreConditions(
            terms: try conditions.map { condition in
                var term = try read { db in try db.term(condition, isNew: isNew) }
                if condition.field == .text {
                    for text in condition.texts {
                        term.tests.append(.places(try search(text, for: asker).hits.map(\.turnPlace).sorted()))
                    }
                }
                if condition.field == .state, condition.texts.contains(TurnState.lint.rawValue) {
                    term.tests.append(.places(try doubtedTurns()))
                }
                return term
            })
    }

    /// The turns of some samples that meet conditions, as they are now.
    package func turns(meeting conditions: StoreConditions, in samples: ClosedRange<Int>) throws -> Set<TurnPlace> {
        try read { db in Set(try db.turns(meeting: conditions, in: samples)) }
    }

    /// Those of some turns that meet conditions, as they are now.
    package func turns(_ places: [TurnPlace], meeting conditions: StoreConditions) throws -> Set<TurnPlace> {
        let pages = Dictionary(grouping: places) { $0.sample / 1_000 }
        return try pages.reduce(into: []) { found, page in
            let samples = page.value.map(\.sample)
            guard let first = samples.min(), let last = samples.max() else { return }
            found.formUnion(try turns(meeting: conditions, in: first...last).intersection(page.value))
        }
    }
}

extension SearchHit {
    package var turnPlace: TurnPlace { TurnPlace(sample: sample, turn: turn) }
}

extension Database {
    /// The turns of some samples that meet conditions, in order.
    func turns(meeting conditions: StoreConditions, in samples: ClosedRange<Int>) throws -> [TurnPlace] {
        let condition = conditions.onTurn(among: samples)
        return try rows(
            """
            SELECT sample.number AS sample, turn.number AS turn FROM sample
            CROSS JOIN main.turn turn ON turn.id >= sample.first_turn AND turn.id < sample.first_turn + sample.turns
            WHERE sample.number BETWEEN ? AND ? AND (\(condition.sql)) ORDER BY sample.number, turn.number
            """, values: [samples.lowerBound, samples.upperBound] + condition.values
        ) { $0.turnPlace() }
    }

    /// Checks that somebody may ask for what the conditions are about: what others have made of turns is for leads.
    func checkMayAsk(_ conditions: [Condition], _ asker: Reviewer) throws {
        let person = try author(asker)
        if person.role == .lead { return }
        // Who asks for their own decisions learns nothing of others'.
        let own = conditions.contains {
            $0.field == .reviewer && !$0.isNegated
                && $0.texts.allSatisfy { $0.utf8.elementsEqual(person.shownName.utf8) }
        }
        for condition in conditions where !condition.field.isLasting && condition.field != .queue {
            let isOwn = own && condition.field.declaration.subject == .decision
            guard isOwn || condition.field == .state && condition.texts == [TurnState.lint.rawValue] else {
                throw StoreError.notLead(
                    name: person.shownName, action: "ask what others have made of turns, as \(condition) does")
            }
        }
    }
}
