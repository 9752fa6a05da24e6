internal import Corpus
internal import GRDB

/// A sample that a queue may take in, with what its place in the queue follows from.
struct QueueCandidate {
    var sample: Int
    var dataset: Int
    var ordinal: Int
    var stratum: OverlapShare.Stratum
    /// The path of its first picture; nil for none, and when the order does not ask for it.
    var picture: String?
    /// Nil when the order does not ask for it.
    var uncertainty: SampleUncertainty?
}

extension ReviewStore {
    /// The samples that a filter lets through, by their numbers, in short reads.
    ///
    /// - Parameters:
    ///   - queue: Whose samples are left out.
    ///   - members: The queue of which only the open samples are meant.
    ///   - withoutGold: Whether samples with known decisions are left out.
    func queueCandidates(
        _ filter: QueueFilter, order: QueueOrder, besides queue: Int? = nil, openIn members: Int? = nil,
        withoutGold: Bool = false, isNew: Bool = false
    ) throws -> [QueueCandidate] {
        var conditions = [try statement(filter, isNew: isNew)]
        if let queue {
            conditions.append(
                SQLText(
                    sql: "NOT EXISTS (SELECT 1 FROM queue_item i WHERE i.queue = ? AND i.sample = sample.number)",
                    values: [queue]))
        }
        if let members {
            conditions.append(
                SQLText(
                    sql: """
                        EXISTS (SELECT 1 FROM queue_item i
                            WHERE i.queue = ? AND i.sample = sample.number AND i.taken < i.needed)
                        """, values: [members]))
        }
        if withoutGold {
            conditions.append(
                SQLText(
                    sql: "NOT EXISTS (SELECT 1 FROM resolution r WHERE r.sample = sample.number AND r.state = 'gold')"))
        }
        let condition = SQLText.joined(conditions, with: "AND", none: "1")
        let groups = order == .uncertain ? try read { db in try db.outcomeGroups() } : [:]
        let pageSize = order == .uncertain ? 200 : 5_000
        let newest = try read { db in try db.int("SELECT max(number) FROM sample") ?? 0 }
        var candidates: [QueueCandidate] = []
        for first in stride(from: 1, through: newest, by: pageSize) {
            candidates += try read { db in
                var page = try db.candidates(
                    condition, in: first...(first + pageSize - 1), withPictures: order == .image)
                if order == .uncertain {
                    for index in page.indices {
                        page[index].uncertainty = try db.uncertainty(ofSample: page[index].sample, groups)
                    }
                }
                return page
            }
        }
        return candidates
    }
}

extension Database {
    /// The samples with these numbers that meet a condition.
    fileprivate func candidates(
        _ condition: SQLText, in numbers: ClosedRange<Int>, withPictures: Bool
    ) throws -> [QueueCandidate] {
        // The order of the tables is said, so that the samples are gone through by their numbers.
        try rows(
            """
            SELECT sample.number, sample.dataset, sample.ordinal, coalesce(sample.domain, dataset.domain, '') AS domain,
                sample.kinds\(withPictures ? ", sample.pictures" : "")
            FROM sample CROSS JOIN dataset ON dataset.number = sample.dataset
            WHERE sample.number BETWEEN ? AND ? AND dataset.state = 'ready' AND (\(condition.sql))
            ORDER BY sample.number
            """, values: [numbers.lowerBound, numbers.upperBound] + condition.values
        ) {
            QueueCandidate(
                sample: $0.int("number"), dataset: $0.int("dataset"), ordinal: $0.int("ordinal"),
                stratum: OverlapShare.Stratum(domain: $0.text("domain"), kinds: $0.int("kinds")),
                picture: withPictures ? try $0.textsOrNone("pictures").first : nil)
        }
    }
}
