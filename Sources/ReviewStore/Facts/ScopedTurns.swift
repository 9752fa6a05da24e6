package import Corpus
package import Figures
internal import GRDB

/// The turns that a scope counts.
struct ScopedTurns {
    /// nil for all that there are.
    var turns: ChosenTurns?
    /// How many those are of each group of turns.
    var groups: [TurnGroup?]
}

extension ReviewStore {
    /// The turns that meet a scope's conditions, by what the facts of `fold` say of them.
    ///
    /// - Parameter asker: Who asks, if not for all.
    func turns(of scope: Scope, _ fold: FigureFold, for asker: Reviewer? = nil) throws -> ScopedTurns {
        if scope.conditions.isEmpty { return ScopedTurns(groups: fold.context.groups) }
        if let refusal = scope.unanswerable { throw refusal }
        let conditions = try prepare(scope.conditions, for: asker)
        var fold = fold
        var turns = ChosenTurns()
        var groups = fold.context.groups
        for number in groups.indices {
            groups[number]?.samples = 0
            groups[number]?.turns = 0
        }
        let (newest, numbers, standing) = try read { db in
            (
                try db.int("SELECT max(number) FROM sample") ?? 0, try db.groupNumbers(),
                try StandingConditions(conditions, db)
            )
        }
        // In short reads, as everything that goes through all turns.
        for first in stride(from: 1, through: newest, by: Self.samplesOfARead) {
            let samples = first...(first + Self.samplesOfARead - 1)
            try read { db in
                let found = try db.places(meeting: conditions.withoutStanding, in: samples, numbers)
                for ofSample in found {
                    let stood = standing.isEmpty ? nil : fold.stood(ofSample.sample)
                    let (facts, standings) = stood ?? ([], SampleStanding())
                    var isFirst = true
                    for (turn, group) in ofSample.places {
                        let place = TurnPlace(sample: ofSample.sample, turn: turn)
                        guard groups.indices.contains(group),
                            try standing.isEmpty
                                || standing.areMet(by: place, facts, standings, turns: ofSample.turns, db)
                        else { continue }
                        turns.insert(place)
                        groups[group]?.turns += 1
                        if isFirst { groups[group]?.samples += 1 }
                        isFirst = false
                    }
                }
            }
        }
        return ScopedTurns(turns: turns, groups: groups)
    }

    private static let samplesOfARead = 2_000

    /// Why figures of a scope tell nothing; nil when they do.
    package func emptiness(of scope: Scope, for asker: Reviewer) throws -> String? {
        if scope == .all { return nil }
        let author = try read { db in try db.author(asker) }
        let view =
            author.role == .lead
            ? try figureView(scope) : try figureView(of: author.number, hidesPlanted: true, scope, for: asker)
        if view.groups.allSatisfy({ $0?.turns ?? 0 == 0 }) {
            return "there is nothing to tell: no turn meets the conditions"
        }
        guard view.ledgerSums.lastActive.isEmpty else { return nil }
        let isPeriod = scope.since != nil || scope.until != nil || scope.event != nil
        return "there is nothing to tell: nothing was done about these turns"
            + (isPeriod ? " in the time that is asked for" : " yet")
    }
}

extension Scope {
    /// Whether nothing but what turns are tells which it counts.
    var isLasting: Bool { conditions.allSatisfy(\.field.isLasting) }

    /// Whether edits under way, of which no fact tells, are asked for.
    var asksForDrafts: Bool { conditions.contains { $0.texts.contains(TurnState.draft.rawValue) } }

    /// Why it cannot be told: it asks for the past of something that is known as of now only.
    var unanswerable: StoreError? {
        func refusal(_ condition: Condition, _ what: String) -> StoreError {
            .unfitCondition(ConditionError(text: condition.description, problem: what))
        }
        for condition in conditions {
            switch condition.field {
            case .contention where event != nil || until != nil || !without.isEmpty:
                return refusal(
                    condition,
                    "why a turn needs a lead is known as of now and of all reviewers only; state=contested can be asked of any time"
                )
            case .queue where event != nil:
                return refusal(condition, "what is in a queue is known as of now only")
            case .state where condition.texts.contains(TurnState.draft.rawValue) && (event != nil || until != nil):
                return refusal(condition, "edits under way are known as of now only")
            default: continue
            }
        }
        return nil
    }
}

/// The turns of one sample with the numbers of their groups.
private struct PlacesOfSample {
    var sample: Int
    /// How many turns the sample has.
    var turns: Int
    var places: [(turn: Int, group: Int)] = []
}

/// The numbers of groups of turns by what the turns of one have in common.
private struct GroupNumbers {
    struct OfSample: Hashable {
        var dataset: Int
        var domain: String
        var task: String
    }

    private var numbers: [OfSample: [Int]] = [:]

    static let kinds = TurnKind.allCases.map(\.rawValue)
    static let languages = Language.allCases.map(\.rawValue)

    mutating func insert(_ number: Int, _ key: OfSample, kind: String, language: String) {
        let none = [Int](repeating: -1, count: Self.kinds.count * Self.languages.count)
        guard let kind = Self.kinds.firstIndex(of: kind), let language = Self.languages.firstIndex(of: language) else {
            return
        }
        numbers[key, default: none][kind * Self.languages.count + language] = number
    }

    func ofSample(_ key: OfSample) -> [Int]? { numbers[key] }

    /// An expression for the place of a turn's kind and language in a list of ``ofSample(_:)``.
    static let place: String = {
        func number(_ column: String, _ names: [String]) -> String {
            "CASE \(column) " + names.enumerated().map { "WHEN '\($1)' THEN \($0)" }.joined(separator: " ") + " END"
        }
        return
            "coalesce(\(number("turn.kind", kinds)) * \(languages.count) + \(number("turn.language", languages)), -1)"
    }()
}

extension Database {
    fileprivate func groupNumbers() throws -> GroupNumbers {
        var numbers = GroupNumbers()
        try each("SELECT number, dataset, domain, task, kind, language FROM turn_group") {
            numbers.insert(
                $0.int("number"),
                .init(dataset: $0.int("dataset"), domain: $0.text("domain"), task: $0.text("task")),
                kind: $0.text("kind"), language: $0.text("language"))
            return true
        }
        return numbers
    }

    /// The turns of some samples that meet conditions, in order.
    fileprivate func places(
        meeting conditions: StoreConditions, in samples: ClosedRange<Int>, _ numbers: GroupNumbers
    ) throws -> [PlacesOfSample] {
        let condition = conditions.onTurn(among: samples)
        var found: [PlacesOfSample] = []
        var groups: [Int] = []
        _ = try rows(
            """
            SELECT sample.number AS sample, turn.number AS turn, \(GroupNumbers.place) AS place, sample.turns, sample.dataset,
                coalesce(sample.domain, '') AS domain, sample.task FROM sample
            CROSS JOIN main.turn turn ON turn.id >= sample.first_turn AND turn.id < sample.first_turn + sample.turns
            WHERE sample.number BETWEEN ? AND ? AND sample.dataset IN (SELECT number FROM dataset WHERE state = 'ready')
                AND (\(condition.sql))
            ORDER BY sample.number, turn.id
            """, values: [samples.lowerBound, samples.upperBound] + condition.values
        ) {
            let sample = $0.int("sample")
            if found.last?.sample != sample {
                found.append(PlacesOfSample(sample: sample, turns: $0.int("turns")))
                groups =
                    numbers.ofSample(
                        .init(dataset: $0.int("dataset"), domain: $0.text("domain"), task: $0.text("task"))) ?? []
            }
            let place = $0.int("place")
            found[found.count - 1].places.append(($0.int("turn"), groups.indices.contains(place) ? groups[place] : -1))
        }
        return found
    }
}
