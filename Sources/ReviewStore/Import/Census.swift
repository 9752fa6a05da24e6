internal import Corpus
internal import GRDB

/// The numbers of samples and turns of a dataset by domain, kind and language.
struct Census {
    struct Group: Hashable {
        var domain: String
        var kind: TurnKind
        var language: Language
    }

    private(set) var groups: [Group: (samples: Int, turns: Int)] = [:]
    private(set) var samples = 0
    private(set) var turns = 0

    /// Adds a sample and its turns.
    mutating func count(_ sample: ImportedSample) {
        samples += 1
        turns += sample.turns.count
        for (index, turn) in sample.turns.enumerated() {
            let group = Group(domain: sample.domain ?? "", kind: turn.kind, language: turn.language)
            groups[group, default: (0, 0)].samples += index == 0 ? 1 : 0
            groups[group, default: (0, 0)].turns += 1
        }
    }

    /// Writes the numbers, with nothing decided yet.
    func write(_ db: Database, dataset: Int) throws {
        for (group, count) in groups {
            try db.run(
                "INSERT INTO census (dataset, domain, kind, language, samples, turns) VALUES (?, ?, ?, ?, ?, ?)",
                dataset, group.domain, group.kind.rawValue, group.language.rawValue, count.samples, count.turns)
        }
    }
}
