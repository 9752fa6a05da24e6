internal import Corpus
internal import GRDB

/// The numbers of samples and turns of a dataset by domain, task, kind and language.
struct TurnGroupCounts {
    private static let tasks = SampleTask.allCases
    private static let size = tasks.count * TurnKind.allCases.count * Language.allCases.count

    /// The counts of one domain, by task, then kind and then language in the order of their cases.
    private struct Domain {
        var samples = [Int](repeating: 0, count: size)
        var turns = [Int](repeating: 0, count: size)

        mutating func count(_ turns: UnsafeBufferPointer<ImportedTurn>, task: Int) {
            for position in turns.indices {
                let index = TurnGroupCounts.index(
                    task, Facets.index(of: turns[position].kind), Facets.index(of: turns[position].language))
                samples[index] += position == 0 ? 1 : 0
                self.turns[index] += 1
            }
        }
    }

    private var domains: [String: Domain] = [:]
    private(set) var samples = 0
    private(set) var turns = 0

    private static func index(_ task: Int, _ kind: Int, _ language: Int) -> Int {
        (task * TurnKind.allCases.count + kind) * Language.allCases.count + language
    }

    /// Adds samples and their turns.
    mutating func count(_ added: ArraySlice<ImportedSample>) {
        // By index: walking over the samples themselves would copy each.
        for index in added.indices {
            samples += 1
            turns += added[index].turns.count
            let task = Self.tasks.firstIndex(of: added[index].task) ?? 0
            added[index].turns.withUnsafeBufferPointer {
                domains[added[index].domain ?? "", default: Domain()].count($0, task: task)
            }
        }
    }

    /// Writes the numbers.
    func write(_ db: Database, dataset: Int) throws {
        for (name, domain) in domains.sorted(by: { $0.key < $1.key }) {
            for (taskIndex, task) in Self.tasks.enumerated() {
                for (kindIndex, kind) in Facets.allKinds.enumerated() {
                    for (languageIndex, language) in Facets.allLanguages.enumerated() {
                        let index = Self.index(taskIndex, kindIndex, languageIndex)
                        guard domain.turns[index] > 0 else { continue }
                        try db.run(
                            """
                            INSERT INTO turn_group (dataset, domain, task, kind, language, samples, turns)
                            VALUES (?, ?, ?, ?, ?, ?, ?)
                            """, dataset, name, task.rawValue, kind.rawValue, language.rawValue, domain.samples[index],
                            domain.turns[index])
                    }
                }
            }
        }
    }
}
