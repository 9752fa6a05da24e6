internal import Corpus
internal import GRDB

/// A condition on rows of `sample` joined with their `dataset`, with the values of its parameters in their order.
struct SampleCondition {
    var sql: String
    var values: [any SQLBindable]

    /// Has another condition hold too.
    mutating func add(_ sql: String, _ values: any SQLBindable...) {
        self.sql = "(\(self.sql)) AND \(sql)"
        self.values += values
    }
}

extension Database {
    /// The condition that a filter is.
    ///
    /// - Parameters:
    ///   - isNew: Whether a domain, dataset or reviewer that the store does not have is an error.
    ///   - lastingOnly: Whether to leave out conditions on what became of a sample.
    /// - Throws: ``StoreError/unfitFilter(_:)``.
    func condition(_ filter: QueueFilter, isNew: Bool = false, lastingOnly: Bool = false) throws -> SampleCondition {
        var alternatives: [String] = []
        var values: [any SQLBindable] = []
        for conditions in filter.alternatives {
            var parts: [String] = []
            for condition in conditions where !lastingOnly || condition.field.isLasting {
                let part = try self.condition(condition, isNew: isNew)
                parts.append("\(condition.isNegated ? "NOT " : "")(\(part.sql))")
                values += part.values
            }
            alternatives.append(parts.isEmpty ? "1" : parts.joined(separator: " AND "))
        }
        return SampleCondition(
            sql: alternatives.map { "(\($0))" }.joined(separator: " OR "), values: values)
    }

    /// What a condition says when it is not negated; never NULL.
    private func condition(_ condition: QueueFilter.Condition, isNew: Bool) throws -> SampleCondition {
        switch condition.field {
        case .domain: try domains(condition, isNew: isNew)
        case .dataset: try datasets(condition, isNew: isNew)
        case .reviewer: try reviewers(condition, isNew: isNew)
        case .kind:
            bits("sample.kinds", condition.values.compactMap { TurnKind(rawValue: $0).map(Facets.bit) })
        case .language:
            bits("sample.languages", condition.values.compactMap { Language(rawValue: $0).map(Facets.bit) })
        case .task:
            SampleCondition(
                sql: "sample.task IN (\(Self.marks(condition.values.count)))", values: condition.values)
        case .sample: samples(condition)
        case .state:
            SampleCondition(
                sql: condition.values.compactMap { QueueFilter.State(rawValue: $0)?.condition }
                    .joined(separator: " OR "), values: [])
        }
    }

    private func bits(_ column: String, _ bits: [Int]) -> SampleCondition {
        SampleCondition(sql: "\(column) & ? <> 0", values: [bits.reduce(0, |)])
    }

    private func samples(_ condition: QueueFilter.Condition) -> SampleCondition {
        let ranges = condition.values.compactMap(SampleRange.init)
        return SampleCondition(
            sql: ranges.map { _ in "sample.number BETWEEN ? AND ?" }.joined(separator: " OR "),
            values: ranges.flatMap { [$0.first, $0.last] })
    }

    private func domains(_ condition: QueueFilter.Condition, isNew: Bool) throws -> SampleCondition {
        let known = try rows(
            "SELECT domain FROM census WHERE domain <> '' UNION SELECT domain FROM dataset WHERE domain <> ''"
        ) { $0.text(0) }
        var found: [String] = []
        for value in condition.values {
            let same = known.filter { QueueFilter.folded($0) == QueueFilter.folded(value) }
            if same.isEmpty, QueueFilter.folded(value) != "none", isNew {
                throw unknown("domain", value, condition, known)
            }
            found += same.isEmpty && QueueFilter.folded(value) == "none" ? [""] : same
        }
        return SampleCondition(
            sql: "coalesce(sample.domain, dataset.domain, '') IN (\(Self.marks(found.count)))", values: found)
    }

    private func datasets(_ condition: QueueFilter.Condition, isNew: Bool) throws -> SampleCondition {
        let known = try rows("SELECT number, file FROM dataset WHERE state = 'ready' ORDER BY number") {
            (number: $0.int(0), file: $0.text(1))
        }
        var found: [Int] = []
        for value in condition.values {
            let same = known.filter {
                String($0.number) == value || QueueFilter.folded($0.file) == QueueFilter.folded(value)
            }
            if same.isEmpty, isNew {
                throw unknown("dataset", value, condition, known.map { "\($0.number) (\($0.file))" })
            }
            found += same.map(\.number)
        }
        return SampleCondition(sql: "sample.dataset IN (\(Self.marks(found.count)))", values: found)
    }

    private func reviewers(_ condition: QueueFilter.Condition, isNew: Bool) throws -> SampleCondition {
        let known = try rows(
            """
            SELECT number, name FROM reviewer WHERE name IS NOT NULL
            UNION ALL SELECT reviewer, name FROM former_name ORDER BY 1
            """
        ) { (number: $0.int(0), name: $0.text(1)) }
        var found: [Int] = []
        for value in condition.values {
            let same = known.filter { $0.name.utf8.elementsEqual(value.utf8) }
            if same.isEmpty, isNew { throw unknown("reviewer", value, condition, known.map(\.name)) }
            found += same.map(\.number)
        }
        return SampleCondition(
            sql: """
                EXISTS (SELECT 1 FROM decision WHERE decision.sample = sample.number
                    AND decision.reviewer IN (\(Self.marks(found.count))))
                """, values: found)
    }

    private static func marks(_ count: Int) -> String {
        Array(repeating: "?", count: count).joined(separator: ", ")
    }

    private func unknown(
        _ what: String, _ value: String, _ condition: QueueFilter.Condition, _ known: [String]
    ) -> StoreError {
        let there = known.isEmpty ? "the store has none" : "there are \(known.listed)"
        return .unfitFilter(
            QueueFilterError(text: condition.text, column: nil, problem: "there is no \(what) “\(value)”; \(there)"))
    }
}

extension QueueFilter.State {
    /// The condition that a turn of the sample is in this state.
    fileprivate var condition: String {
        switch self {
        case .open:
            "(SELECT count(*) FROM resolution WHERE resolution.sample = sample.number) < sample.turns"
        case .flagged: "EXISTS (SELECT 1 FROM mark WHERE mark.sample = sample.number AND mark.kind = 'flag')"
        case .single, .unanimous, .contested, .adjudicated, .gold:
            """
            EXISTS (SELECT 1 FROM resolution WHERE resolution.sample = sample.number
                AND resolution.state = '\(rawValue)')
            """
        }
    }
}
