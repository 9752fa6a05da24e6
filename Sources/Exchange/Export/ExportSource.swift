package import Corpus
package import ReviewStore

/// What an export reads from: a review store.
///
/// `readSource` calls its body outside of any transaction, since the body asks for the next page of samples.
package protocol ExportSource {
    /// What is to be spared when files are written beside the store.
    func surroundings() throws -> StoreSurroundings
    func datasets() throws -> [DatasetSummary]
    func newestEventNumber() throws -> Int64
    func heads(upTo bound: Int64) throws -> [LedgerHead]
    /// The number of the event that is a chain's head.
    func eventNumber(of head: LedgerHead) throws -> Int64
    /// - Parameter allTexts: Whether the turns of samples that nobody has touched come with their texts and places too.
    func exportSamples(
        dataset: Int, after ordinal: Int, limit: Int, upTo bound: Int64, allTexts: Bool
    ) throws -> [ExportSample]
    func unmetValues(of conditions: [Condition]) throws -> [String]
    /// Makes conditions ready: what it returns tells which turns of some samples meet them as of an event.
    func turnChoice(_ conditions: [Condition]) throws -> TurnChoice
    func readSource(dataset: Int, _ body: (UnsafeRawBufferPointer) throws -> Void) throws
}

/// Tells which turns of some samples meet conditions, as of the event of that number.
package typealias TurnChoice = (_ samples: ClosedRange<Int>, _ bound: Int64) throws -> Set<TurnPlace>

extension ReviewStore: ExportSource {
    package func turnChoice(_ conditions: [Condition]) throws -> TurnChoice {
        let prepared = try prepare(conditions)
        return { [self] samples, bound in try turns(meeting: prepared, in: samples, upTo: bound) }
    }
}

/// The samples of a dataset in order, a page at a time.
struct ExportSamples {
    private let source: any ExportSource
    private let dataset: Int
    private let choice: TurnChoice?
    private let bound: Int64
    private let allTexts: Bool
    private var page: [ExportSample] = []
    private var next = 0
    private var lastOrdinal = -1
    private var isAtEnd = false

    /// How many samples are read in one go.
    static let pageSize = 500

    init(
        of dataset: Int, from source: any ExportSource, chosenBy choice: TurnChoice?, upTo bound: Int64, allTexts: Bool
    ) {
        self.choice = choice
        self.dataset = dataset
        self.allTexts = allTexts
        self.source = source
        self.bound = bound
    }

    /// The next sample; nil after the last.
    mutating func nextSample() throws -> ExportSample? {
        if next == page.count {
            if isAtEnd { return nil }
            page = try source.exportSamples(
                dataset: dataset, after: lastOrdinal, limit: Self.pageSize, upTo: bound, allTexts: allTexts)
            try choose()
            next = 0
            guard let last = page.last else {
                isAtEnd = true
                return nil
            }
            guard last.place.ordinal > lastOrdinal else {
                throw StoreError.damaged("the rows of the table sample are out of their order")
            }
            lastOrdinal = last.place.ordinal
        }
        defer { next += 1 }
        return page[next]
    }

    /// Notes which turns of the page meet the conditions.
    private mutating func choose() throws {
        guard let choice, let first = page.map(\.number).min(), let last = page.map(\.number).max() else {
            return
        }
        let chosen = try choice(first...last, bound)
        for index in page.indices {
            for turn in page[index].turns.indices {
                page[index].turns[turn].isChosen = chosen.contains(
                    TurnPlace(sample: page[index].number, turn: page[index].turns[turn].number))
            }
        }
    }
}
