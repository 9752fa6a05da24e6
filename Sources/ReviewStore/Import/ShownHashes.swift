internal import Corpus
@preconcurrency internal import Dispatch

/// The `shown` hashes of a batch, which take about a quarter of an import's time: computed on all cores, before the
/// transaction that keeps others waiting.
enum ShownHashes {
    /// The hashes of all turns of the samples, in order.
    static func compute(_ samples: [ImportedSample]) -> [SHA256Digest] {
        var beginnings = [0]
        for sample in samples { beginnings.append(beginnings[beginnings.count - 1] + sample.turns.count) }
        let total = beginnings[samples.count]
        return [SHA256Digest](unsafeUninitializedCapacity: total) { hashes, count in
            samples.withUnsafeBufferPointer { samples in
                beginnings.withUnsafeBufferPointer { beginnings in
                    let work = Work(samples: samples, beginnings: beginnings, hashes: hashes)
                    DispatchQueue.concurrentPerform(iterations: work.parts) { work.compute(part: $0) }
                }
            }
            count = total
        }
    }

    /// Parts of a batch that several threads compute; each element is written by one of them only.
    private struct Work: @unchecked Sendable {
        let samples: UnsafeBufferPointer<ImportedSample>
        let beginnings: UnsafeBufferPointer<Int>
        let hashes: UnsafeMutableBufferPointer<SHA256Digest>

        private static var samplesInPart: Int { 128 }

        var parts: Int { (samples.count + Self.samplesInPart - 1) / Self.samplesInPart }

        func compute(part: Int) {
            let first = part * Self.samplesInPart
            for sample in first..<min(first + Self.samplesInPart, samples.count) {
                for turn in samples[sample].turns.indices {
                    let shown = samples[sample].turns[turn].text.shown
                    hashes.initializeElement(at: beginnings[sample] + turn, to: shown)
                }
            }
        }
    }
}
