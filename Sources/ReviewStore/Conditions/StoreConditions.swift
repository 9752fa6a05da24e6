internal import Corpus
internal import GRDB

/// Conditions made ready for a store.
package struct StoreConditions: Sendable {
    var terms: [ConditionTerm]

    /// Whether everything meets them.
    package var isEmpty: Bool { terms.isEmpty }

    /// Whether they ask what samples and turns are, and not what became of them.
    var areLasting: Bool { terms.allSatisfy(\.isLasting) }

    /// That a row of `sample` meets the conditions.
    ///
    /// - Parameter samples: The samples among which the row is.
    func onSamples(among samples: ClosedRange<Int> = 1...Int.max) -> SQLText {
        let ofTurns = terms.filter { !$0.isOnSamples }
        let wanted = ofTurns.filter { !$0.condition.isNegated }
        var parts = terms.filter(\.isOnSamples).map { $0.onTurn(among: samples) }
        // They stand in a narrow index and keep most samples from being looked at.
        parts += wanted.compactMap(\.facets)
        if !wanted.isEmpty, wanted.count > 1 || wanted[0].facets == nil {
            parts.append(Self.some(wanted, among: samples))
        }
        parts += ofTurns.filter(\.condition.isNegated).map { term in
            (term.positive.facets ?? Self.some([term.positive], among: samples)).negated
        }
        return .joined(parts, with: "AND", none: "1")
    }

    /// That a turn of a table with the columns `sample` and `turn` meets the conditions.
    func onTurns(of table: String, among samples: ClosedRange<Int> = 1...Int.max) -> SQLText {
        guard !terms.isEmpty else { return SQLText(sql: "1") }
        return onTurn(among: samples).within(
            """
            EXISTS (SELECT 1 FROM sample CROSS JOIN main.turn turn ON turn.id = sample.first_turn + \(table).turn - 1
                WHERE sample.number = \(table).sample AND (
            """, "))")
    }

    /// That rows of `event`, with those of `act` where they are about a sample, meet the conditions.
    func onEvents() -> SQLText {
        .joined(terms.map { $0.onEvent() }, with: "AND", none: "1")
    }

    /// That rows of `sample` and `turn` together meet the conditions.
    func onTurn(among samples: ClosedRange<Int> = 1...Int.max) -> SQLText {
        .joined(Self.onTurn(terms, among: samples), with: "AND", none: "1")
    }

    /// That some turn of a sample meets all of these terms at once.
    private static func some(_ terms: [ConditionTerm], among samples: ClosedRange<Int>) -> SQLText {
        if terms.count == 1, let test = terms[0].onSampleWithTurn(among: samples) { return test }
        if terms.allSatisfy(\.isOnDecisions) {
            return someDecision(terms, of: Self.decisions("sample = sample.number", "r.sample = sample.number"))
        }
        return SQLText.joined(onTurn(terms, among: samples), with: "AND", none: "1").within(
            """
            EXISTS (SELECT 1 FROM main.turn turn WHERE turn.id >= sample.first_turn AND turn.id < sample.first_turn + sample.turns
                AND (
            """, "))")
    }

    private static func onTurn(_ terms: [ConditionTerm], among samples: ClosedRange<Int>) -> [SQLText] {
        var parts = terms.filter { !$0.isOnDecisions }.map { $0.onTurn(among: samples) }
        let ofTurn = decisions(
            "sample = sample.number AND turn = turn.number", "r.sample = sample.number AND r.turn = turn.number")
        let wanted = terms.filter { $0.isOnDecisions && !$0.condition.isNegated }
        if !wanted.isEmpty { parts.append(someDecision(wanted, of: ofTurn)) }
        for term in terms where term.isOnDecisions && term.condition.isNegated {
            parts.append(someDecision([term.positive], of: ofTurn).negated)
        }
        return parts
    }

    /// What counts as decisions: those of reviewers, and what a lead ruled.
    private static func decisions(_ decided: String, _ ruled: String) -> String {
        """
        SELECT reviewer, decision, event FROM decision WHERE \(decided)
        UNION ALL SELECT a.reviewer, CASE r.outcome WHEN 'accepted' THEN 'accept' WHEN 'edited' THEN 'edit' ELSE 'reject' END,
            a.event FROM resolution r JOIN fact a ON a.event = r.event WHERE \(ruled) AND r.state IN ('adjudicated', 'gold')
        """
    }

    private static func someDecision(_ terms: [ConditionTerm], of decisions: String) -> SQLText {
        SQLText.joined(terms.map { $0.onTurn(among: 1...1) }, with: "AND", none: "1")
            .within("EXISTS (SELECT 1 FROM (\(decisions)) x WHERE ")
    }
}

extension ConditionTerm {
    /// Whether it is about the sample as a whole.
    var isOnSamples: Bool { condition.field.declaration.subject == .sample }

    var isOnDecisions: Bool { condition.field.declaration.subject == .decision }

    /// The term without its negation.
    var positive: ConditionTerm {
        var term = self
        term.condition.isNegated = false
        return term
    }

    /// That a sample has a turn of the kinds or languages; nil for other fields.
    fileprivate var facets: SQLText? {
        switch condition.field {
        case .kind:
            let bits = condition.texts.compactMap { TurnKind(rawValue: $0).map(Facets.bit) }
            return SQLText(sql: "sample.kinds & ? <> 0", values: [bits.reduce(0, |)])
        case .language:
            let bits = condition.texts.compactMap { Language(rawValue: $0).map(Facets.bit) }
            return SQLText(sql: "sample.languages & ? <> 0", values: [bits.reduce(0, |)])
        default: return nil
        }
    }

    /// That rows of `sample` and `turn`, or `x` of decisions, meet it; negated where it is, but on decisions.
    fileprivate func onTurn(among samples: ClosedRange<Int>) -> SQLText {
        let parts = tests.map { test in
            switch test {
            case .turn(let sql, _, let values), .sample(let sql, let values), .decision(let sql, let values):
                SQLText(sql: sql, values: values)
            case .places(let places):
                Self.list(places, samples).within("(sample.number << 20 | turn.number) IN (SELECT value FROM ")
            }
        }
        let whole = SQLText.joined(parts, with: "OR", none: "0")
        return condition.isNegated ? whole.negated : whole
    }

    /// That an event meets it: by what it says itself, or by the sample or turn that it is about.
    fileprivate func onEvent() -> SQLText {
        let own = condition.texts
        let marks = Test.marks(own.count)
        var test: SQLText
        switch condition.field {
        case .reviewer:
            test = SQLText(
                sql: """
                    event.reviewer IN (SELECT identifier FROM reviewer WHERE coalesce(merged_into, number) IN (
                        SELECT coalesce(merged_into, number) FROM reviewer WHERE number IN (\(Test.marks(reviewers.count)))))
                    """, values: reviewers)
        case .action, .decision: test = SQLText(sql: "event.action IN (\(marks))", values: own)
        case .reason:
            test = SQLText(
                sql: "EXISTS (SELECT 1 FROM json_each(event.reasons) reason WHERE reason.value IN (\(marks)))",
                values: own.map { $0.lowercased() })
        case .since:
            test = SQLText(sql: "event.time >= ?", values: condition.moments.map(\.lowerBound.milliseconds))
        case .until:
            test = SQLText(sql: "event.time <= ?", values: condition.moments.map(\.upperBound.milliseconds))
        case .turn: test = Test.within(condition.ranges, "fact.turn")
        default:
            let turn =
                isOnSamples
                ? "" : "CROSS JOIN main.turn turn ON turn.id = sample.first_turn + fact.turn - 1 AND fact.turn > 0"
            test = positive.onTurn(among: 1...Int.max)
                .within("EXISTS (SELECT 1 FROM sample \(turn) WHERE sample.number = fact.sample AND (", "))")
        }
        test = test.within("coalesce(", ", 0)")
        return condition.isNegated ? test.negated : test
    }

    /// That a sample has a turn that meets it, where that can be told without going through its turns.
    fileprivate func onSampleWithTurn(among samples: ClosedRange<Int>) -> SQLText? {
        var parts: [SQLText] = []
        for test in tests {
            switch test {
            case .turn(_, let sql?, let values): parts.append(SQLText(sql: sql, values: values))
            case .places(let places):
                parts.append(Self.list(places, samples).within("sample.number IN (SELECT value >> 20 FROM "))
            case .turn, .sample, .decision: return nil
            }
        }
        return .joined(parts, with: "OR", none: "0")
    }

    /// The places of these samples as a table with the column `value`.
    private static func list(_ places: [TurnPlace], _ samples: ClosedRange<Int>) -> SQLText {
        let keys = places.filter { samples.contains($0.sample) }.map { String(Test.key($0)) }
        return SQLText(sql: "json_each(?)", values: ["[" + keys.joined(separator: ",") + "]"])
    }
}
