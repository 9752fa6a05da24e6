internal import Corpus

/// Which turns an export takes.
///
/// `--decided` names outcomes, separated by commas. `--where` is a list of conditions, separated by commas or spaces,
/// all of which a turn must meet: `KEY=VALUE`, or `KEY!=VALUE`; several values are separated by `|`, and a value with a
/// space, comma or bar stands in double quotes. Keys are `domain`, `kind`, `language`, `reviewer`, `dataset` (by number
/// or file name) and `task`. Case does not matter, nor whether words are joined by a space, `-` or `_`.
///
/// The filter chooses turns. In a format written anew the others are left out. A `source` export is the whole file
/// without a filter; with one, turns that are not chosen leave their conversations, and records without a chosen turn,
/// also those that could not be read, leave the file. Conditions on `dataset` choose among the store's datasets and
/// leave a `source` export whole.
package struct ExportFilter: Hashable, Sendable {
    /// The outcomes to take; nil for what the format takes by itself.
    package var decided: Set<Outcome>?
    package var conditions: [Condition] = []

    package init() {}

    /// What became of a turn, as `--decided` names it; contested turns have an option of their own.
    package enum Outcome: String, CaseIterable, Sendable {
        case accepted
        case edited
        case rejected
        case undecided
    }

    package enum Key: String, CaseIterable, Sendable {
        case domain
        case kind
        case language
        case reviewer
        case dataset
        case task
    }

    /// One condition: the key has one of the values, or none of them.
    package struct Condition: Hashable, Sendable {
        package var key: Key
        package var isNegated: Bool
        package var values: [String]

        package init(key: Key, isNegated: Bool = false, values: [String]) {
            self.key = key
            self.isNegated = isNegated
            self.values = values
        }

        /// Whether any of `found` is among the values, or, negated, none is.
        func holds(for found: [String]) -> Bool {
            let found = found.map(ExportFilter.folded)
            return values.contains { found.contains(ExportFilter.folded($0)) } != isNegated
        }
    }

    /// Whether the filter leaves out turns of a dataset that it takes.
    package var choosesTurns: Bool { decided != nil || conditions.contains { $0.key != .dataset } }

    /// Whether turns of this dataset are taken at all.
    func includes(dataset number: Int, file: String) -> Bool {
        conditions.allSatisfy { $0.key != .dataset || $0.holds(for: [String(number), file]) }
    }

    /// Whether a turn meets the conditions, whatever became of it.
    func includes(_ turn: ExportTurn, of sample: ExportSample) -> Bool {
        conditions.allSatisfy { $0.key == .dataset || $0.holds(for: Self.values(of: $0.key, turn, of: sample)) }
    }

    /// What a turn has under a key that chooses turns.
    static func values(of key: Key, _ turn: ExportTurn, of sample: ExportSample) -> [String] {
        switch key {
        case .domain: sample.domain.map { [$0] } ?? []
        case .kind: [turn.kind.rawValue]
        case .language: [turn.language.rawValue]
        case .reviewer: turn.reviewers
        case .task: [sample.task.rawValue]
        case .dataset: []
        }
    }

    /// The text without what does not matter in comparing.
    static func folded(_ text: String) -> String {
        String(text.lowercased().map { $0 == "-" || $0 == "_" ? " " : $0 })
    }
}
