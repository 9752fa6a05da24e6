package import Corpus
internal import GRDB

/// Which samples a queue takes in: those that meet all conditions of one of several lists.
package struct QueueFilter: Hashable, Sendable {
    package internal(set) var alternatives: [[Condition]]

    init(alternatives: [[Condition]]) { self.alternatives = alternatives }

    /// Takes in the samples that meet all of these.
    package init(_ conditions: [Condition]) { alternatives = [conditions] }

    /// Reads the lists as a store keeps them.
    init(texts: [String]) throws(ConditionError) {
        alternatives = []
        for text in texts { alternatives.append(try Condition.conditions(in: text)) }
    }

    /// Takes in every sample.
    package static let all = QueueFilter([])

    /// Whether every sample is taken in.
    package var isAll: Bool { alternatives.contains([]) }

    /// The lists of conditions as they are written, with `or` between them; empty when every sample is taken in.
    package var text: String { isAll ? "" : texts.joined(separator: " or ") }

    /// Each list of conditions as it is written.
    var texts: [String] { alternatives.map(\.text) }

    /// The filter that takes in what this one or the other takes in.
    func union(_ other: QueueFilter) -> QueueFilter {
        QueueFilter(alternatives: alternatives + other.alternatives.filter { !alternatives.contains($0) })
    }
}

extension ReviewStore {
    /// That a row of `sample` is of those that a queue takes in.
    ///
    /// - Parameter isNew: Whether a name that the store does not have is an error.
    func statement(_ filter: QueueFilter, isNew: Bool = false) throws -> SQLText {
        .joined(try filter.alternatives.map { try prepare($0, isNew: isNew).onSamples() }, with: "OR", none: "1")
    }
}

extension Database {
    /// That a row of `sample` is like those that a queue takes in, whatever has become of it and whatever its number.
    func likeness(_ filter: QueueFilter) throws -> SQLText {
        let fields: Set<ConditionField> = [.dataset, .domain, .generator, .task, .kind, .language]
        return .joined(
            try filter.alternatives.map { conditions in
                StoreConditions(
                    terms: try conditions.filter { fields.contains($0.field) }.map { try term($0, isNew: false) }
                ).onSamples()
            }, with: "OR", none: "1")
    }
}
