internal import Corpus
internal import ReviewStore

/// The values of a filter's conditions that have occurred nowhere so far: most often misspelt ones.
final class UnmetValues {
    private struct Value {
        var key: ExportFilter.Key
        var text: String
        var folded: String
    }

    private var values: [Value]

    init(_ filter: ExportFilter) {
        values = filter.conditions.flatMap { condition in
            condition.values.map { Value(key: condition.key, text: $0, folded: ExportFilter.folded($0)) }
        }
    }

    /// Takes note of a dataset of the store.
    func meet(_ dataset: DatasetSummary) {
        meet(in: .dataset, [String(dataset.number), dataset.file])
    }

    /// Takes note of a turn.
    func meet(_ turn: ExportTurn, of sample: ExportSample) {
        if values.isEmpty { return }
        for key in Set(values.map(\.key)) { meet(in: key, ExportFilter.values(of: key, turn, of: sample)) }
    }

    /// What is to be told, in sentences.
    var notices: [String] {
        values.map { value in
            switch value.key {
            case .dataset: "--where: the store has no dataset “\(value.text)”"
            case .reviewer: "--where: of what is exported nothing was decided by “\(value.text)”"
            default: "--where: nothing of what is exported has the \(value.key.rawValue) “\(value.text)”"
            }
        }
    }

    private func meet(in key: ExportFilter.Key, _ found: [String]) {
        if found.isEmpty { return }
        let folded = found.map(ExportFilter.folded)
        values.removeAll { $0.key == key && folded.contains($0.folded) }
    }
}
