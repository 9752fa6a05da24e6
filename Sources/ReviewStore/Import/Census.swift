internal import Corpus
internal import GRDB

/// The numbers of samples and turns of a dataset by domain, kind and language.
struct Census {
    /// The counts of one domain, by kind and then language in the order of their cases.
    private struct Domain {
        var samples = [Int](repeating: 0, count: TurnKind.allCases.count * Language.allCases.count)
        var turns = [Int](repeating: 0, count: TurnKind.allCases.count * Language.allCases.count)

        mutating func count(_ turns: UnsafeBufferPointer<ImportedTurn>) {
            for position in turns.indices {
                let index =
                    Facets.index(of: turns[position].kind) * Language.allCases.count
                    + Facets.index(of: turns[position].language)
                samples[index] += position == 0 ? 1 : 0
                self.turns[index] += 1
            }
        }
    }

    private var domains: [String: Domain] = [:]
    private(set) var samples = 0
    private(set) var turns = 0

    /// Adds samples and their turns.
    mutating func count(_ added: ArraySlice<ImportedSample>) {
        // By index: walking over the samples themselves would copy each.
        for index in added.indices {
            samples += 1
            turns += added[index].turns.count
            added[index].turns.withUnsafeBufferPointer {
                domains[added[index].domain ?? "", default: Domain()].count($0)
            }
        }
    }

    /// Writes the numbers, with nothing decided yet.
    func write(_ db: Database, dataset: Int) throws {
        for (name, domain) in domains {
            for (kindIndex, kind) in TurnKind.allCases.enumerated() {
                for (languageIndex, language) in Language.allCases.enumerated() {
                    let index = kindIndex * Language.allCases.count + languageIndex
                    guard domain.turns[index] > 0 else { continue }
                    try db.run(
                        "INSERT INTO census (dataset, domain, kind, language, samples, turns) VALUES (?, ?, ?, ?, ?, ?)",
                        dataset, name, kind.rawValue, language.rawValue, domain.samples[index], domain.turns[index])
                }
            }
        }
    }
}
