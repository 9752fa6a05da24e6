internal import Figures
internal import GRDB

extension Database {
    /// Brings the figures of a queue in line with samples that were put into it or taken out.
    ///
    /// To be called within the transaction that changes `queue_item`, in any order; what is decided afterwards counts
    /// for the queue by itself.
    func noteQueueMembership(queue: Int, added: [Int] = [], removed: [Int] = []) throws {
        var change = SampleContribution()
        for (samples, times) in [(added, 1), (removed, -1)] {
            for sample in samples {
                // Most samples of a new queue are undecided, and have none.
                guard let figures = try sampleFigures(sample) else { continue }
                change.addMembership(of: figures, queues: [queue], times: times)
            }
        }
        try apply(change)
    }
}
