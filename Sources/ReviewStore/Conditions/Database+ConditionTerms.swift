internal import Corpus
internal import GRDB

/// What each field of a condition is in the tables.
extension Database {
    /// A condition in SQL, but for what has to be searched.
    ///
    /// - Parameter isNew: Whether a name that the store does not have is an error.
    func term(_ condition: Condition, isNew: Bool) throws -> ConditionTerm {
        var term = ConditionTerm(condition: condition, tests: [])
        switch condition.field {
        case .dataset: term.tests = [try datasets(condition, try numbers(ofDatasets: condition, isNew: isNew))]
        case .generator: term.tests = [try datasets(condition, try numbers(ofGenerators: condition, isNew: isNew))]
        case .domain: term.tests = [try domains(condition, isNew: isNew)]
        case .task:
            term.tests = [.sample("sample.task IN (\(marks(condition)))", values: condition.texts)]
        case .sample:
            let test = ConditionTerm.Test.within(condition.ranges, "sample.number")
            term.tests = [.sample(test.sql, values: test.values)]
        case .id: term.tests = [.sample("coalesce(sample.label, '') IN (\(marks(condition)))", values: condition.texts)]
        case .picture:
            let likes = condition.texts.map { _ in "instr(lower(path.value), lower(?)) > 0" }
            term.tests = [
                .sample(
                    """
                    EXISTS (SELECT 1 FROM json_each(sample.pictures) path
                        WHERE \(likes.joined(separator: " OR ")))
                    """, values: condition.texts)
            ]
        case .queue:
            let queues = try numbers(ofQueues: condition, isNew: isNew)
            term.tests = [
                .sample(
                    """
                    EXISTS (SELECT 1 FROM queue_item i WHERE i.sample = sample.number
                        AND i.queue IN (\(ConditionTerm.Test.marks(queues.count))))
                    """, values: queues)
            ]
        case .complete:
            let decided = """
                (SELECT count(*) FROM resolution r WHERE r.sample = sample.number AND r.state <> 'contested')
                """
            term.tests = condition.texts.map { text in
                .sample("\(decided) \(text == "yes" ? "=" : "<") sample.turns", values: [])
            }
        case .turn:
            let test = ConditionTerm.Test.within(condition.ranges, "turn.number")
            term.tests = [.turn(test.sql, ofSample: nil, values: test.values)]
        case .kind:
            term.tests = [.turn("turn.kind IN (\(marks(condition)))", ofSample: nil, values: condition.texts)]
        case .language:
            term.tests = [.turn("turn.language IN (\(marks(condition)))", ofSample: nil, values: condition.texts)]
        case .state: term.tests = states(condition)
        case .contention: term.tests = try contentions(condition)
        case .text: break
        case .reviews:
            let test = ConditionTerm.Test.within(
                condition.ranges,
                """
                (SELECT count(*) FROM decision x WHERE x.sample = sample.number AND x.turn = turn.number)
                """)
            term.tests = [.turn(test.sql, ofSample: nil, values: test.values)]
        case .action:
            let done = "SELECT 1 FROM fact a WHERE a.sample = sample.number AND a.stands = 1"
            let actions = "a.action IN (\(marks(condition)))"
            term.tests = [
                .turn(
                    "EXISTS (\(done) AND a.turn IN (0, turn.number) AND \(actions))",
                    ofSample: "EXISTS (\(done) AND \(actions))", values: condition.texts)
            ]
        case .reviewer:
            term.reviewers = try numbers(ofReviewers: condition, isNew: isNew)
            term.tests = [
                .decision(
                    "x.reviewer IN (\(ConditionTerm.Test.marks(term.reviewers.count)))", values: term.reviewers)
            ]
        case .decision: term.tests = [.decision("x.decision IN (\(marks(condition)))", values: condition.texts)]
        case .reason:
            term.tests = [
                .decision(
                    """
                    EXISTS (SELECT 1 FROM event e, json_each(e.reasons) reason
                        WHERE e.number = x.event AND reason.value IN (\(marks(condition))))
                    """, values: condition.texts.map { $0.lowercased() })
            ]
        case .since: term.tests = time(condition, ">=", condition.moments.map(\.lowerBound))
        case .until: term.tests = time(condition, "<=", condition.moments.map(\.upperBound))
        }
        return term
    }

    private func marks(_ condition: Condition) -> String { ConditionTerm.Test.marks(condition.texts.count) }

    private func time(_ condition: Condition, _ sign: String, _ times: [Timestamp]) -> [ConditionTerm.Test] {
        let time = "coalesce((SELECT e.time FROM event e WHERE e.number = x.event), 0)"
        return times.map { .decision("\(time) \(sign) ?", values: [$0.milliseconds]) }
    }

    private func states(_ condition: Condition) -> [ConditionTerm.Test] {
        condition.texts.compactMap(TurnState.init(rawValue:)).compactMap { state in
            switch state {
            case .open:
                return .turn(
                    """
                    NOT EXISTS (SELECT 1 FROM resolution r WHERE r.sample = sample.number AND r.turn = turn.number)
                    """,
                    ofSample: "(SELECT count(*) FROM resolution r WHERE r.sample = sample.number) < sample.turns",
                    values: [])
            case .single, .unanimous, .contested, .adjudicated, .gold:
                return exists("resolution r", "r.state = '\(state.rawValue)'", turn: "r.turn = turn.number")
            case .flagged: return exists("mark r", "r.kind = 'flag'", turn: "r.turn IN (0, turn.number)")
            case .noted: return exists("mark r", "r.kind = 'note'", turn: "r.turn IN (0, turn.number)")
            case .skipped:
                let skipped = """
                    EXISTS (SELECT 1 FROM reviewer v CROSS JOIN progress p
                        ON p.reviewer = v.number AND p.sample = sample.number WHERE p.skipped IS NOT NULL)
                    """
                return .turn(skipped, ofSample: skipped, values: [])
            case .draft: return exists("draft r", "1", turn: "r.turn = turn.number")
            case .lint: return nil
            }
        }
    }

    /// That a table of turns has a row of the turn, or of one of the sample's.
    private func exists(_ table: String, _ condition: String, turn: String) -> ConditionTerm.Test {
        let rows = "SELECT 1 FROM \(table) WHERE r.sample = sample.number AND \(condition)"
        return .turn("EXISTS (\(rows) AND \(turn))", ofSample: "EXISTS (\(rows))", values: [])
    }

    private func contentions(_ condition: Condition) throws -> [ConditionTerm.Test] {
        try condition.texts.compactMap(Contention.init(rawValue:)).map { contention in
            guard let test = contention.condition else {
                throw StoreError.unfitCondition(
                    ConditionError(
                        text: "\(condition)",
                        problem: "what is of low certainty is told in the list of turns that need a lead only"))
            }
            return exists("disagreement r", test, turn: "r.turn = turn.number")
        }
    }

    // MARK: - Names

    private func datasets(_ condition: Condition, _ numbers: [Int]) throws -> ConditionTerm.Test {
        .sample("sample.dataset IN (\(ConditionTerm.Test.marks(numbers.count)))", values: numbers)
    }

    private func numbers(ofDatasets condition: Condition, isNew: Bool) throws -> [Int] {
        let known = try rows("SELECT number, file FROM dataset WHERE state = 'ready' ORDER BY number") {
            (number: $0.int("number"), names: [String($0.int("number")), $0.text("file")])
        }
        return try found(condition, known, isNew: isNew) { "\($0.names[0]) (\($0.names[1]))" }
    }

    private func numbers(ofGenerators condition: Condition, isNew: Bool) throws -> [Int] {
        let known = try rows("SELECT number, generator FROM dataset WHERE state = 'ready' ORDER BY number") {
            (number: $0.int("number"), names: [$0.textOrNil("generator") ?? "none"])
        }
        return try found(condition, known, isNew: isNew) { $0.names[0] }
    }

    private func numbers(ofQueues condition: Condition, isNew: Bool) throws -> [Int] {
        let known = try rows("SELECT number, name FROM queue ORDER BY number") {
            (number: $0.int("number"), names: [$0.text("name")])
        }
        return try found(condition, known, isNew: isNew) { $0.names[0] }
    }

    private func numbers(ofReviewers condition: Condition, isNew: Bool) throws -> [Int] {
        let known = try rows(
            """
            SELECT number, name FROM reviewer WHERE name IS NOT NULL
            UNION ALL SELECT reviewer, name FROM former_name ORDER BY 1
            """
        ) { (number: $0.int("number"), names: [$0.text("name")]) }
        return try found(condition, known, isNew: isNew) { $0.names[0] }
    }

    /// The numbers of what the condition names.
    private func found(
        _ condition: Condition, _ known: [(number: Int, names: [String])], isNew: Bool,
        shown: ((number: Int, names: [String])) -> String
    ) throws -> [Int] {
        try condition.texts.flatMap { value in
            let exact = known.filter { $0.names.contains { $0.utf8.elementsEqual(value.utf8) } }
            // People's names tell them apart by case too.
            let same =
                exact.isEmpty
                ? known.filter { $0.names.contains { Condition.folded($0) == Condition.folded(value) } } : exact
            if same.isEmpty, isNew { throw unknown(condition, value, known.map(shown)) }
            return same.map(\.number)
        }
    }

    /// The sample's domain is one of those named, or it has none and its dataset's is.
    private func domains(_ condition: Condition, isNew: Bool) throws -> ConditionTerm.Test {
        let known = try knownDomains()
        let ofDatasets = try rows("SELECT number, domain FROM dataset") {
            (number: $0.int("number"), domain: $0.textOrNil("domain") ?? "")
        }
        let names = try condition.texts.flatMap { value in
            let same = known.filter { Condition.folded($0) == Condition.folded(value) }
            if same.isEmpty, Condition.folded(value) == "none" { return [""] }
            if same.isEmpty, isNew { throw unknown(condition, value, known) }
            return same
        }
        let inherited = ofDatasets.filter { names.contains($0.domain) }.map(\.number)
        return .sample(
            """
            coalesce(sample.domain IN (\(ConditionTerm.Test.marks(names.count))), 0)
                OR sample.domain IS NULL AND sample.dataset IN (\(ConditionTerm.Test.marks(inherited.count)))
            """, values: names + inherited)
    }

    /// The domains of samples and datasets.
    func knownDomains() throws -> [String] {
        try texts(
            "SELECT domain FROM turn_group WHERE domain <> '' UNION SELECT domain FROM dataset WHERE domain <> ''"
        )
    }

    private func unknown(_ condition: Condition, _ value: String, _ known: [String]) -> StoreError {
        let there = known.isEmpty ? "the store has none" : known.offered(for: value)
        return .unfitCondition(
            ConditionError(
                text: "\(condition)", problem: "there is no \(condition.field.rawValue) “\(value)”; \(there)"))
    }
}

extension Contention {
    /// What a turn of this need has, by the columns of the table of disagreements; nil when that does not tell.
    fileprivate var condition: String? {
        switch self {
        case .reopened: "r.reopened = 1"
        case .failedGold: "r.failed > 0"
        case .decision: "r.decisions > 0"
        case .answer: "r.answers > 0"
        case .text: "(r.texts > 0 OR r.decisions + r.answers + r.reopened + r.failed = 0)"
        case .lowCertainty: nil
        }
    }
}
