import Corpus
import Formats
import TestSupport

/// The readers of records, whatever the format they are taken for.
enum RecordTrial {
    static func run() -> Int {
        var generator = SplitMix64(seed: 3)
        var count = 0
        for text in MutatedBytes(of: HostileTexts.records, count: 3_000, seed: 4) {
            let shape = DatasetShape(
                container: DatasetContainer.allCases[count % 2],
                format: FormatRegistry.readable[count / 2 % FormatRegistry.readable.count])
            let reader = DatasetReader(shape)
            var taken = 0
            while taken < text.count {
                let end = min(text.count, taken + .random(in: 1...700, using: &generator))
                let memory = ExactMemory(text[taken..<end])
                reader.read(UnsafeRawBufferPointer(memory.bytes))
                taken = end
            }
            reader.finish()
            let batch = reader.takeBatch()
            for place in batch.samples.map(\.place) + batch.quarantined.map(\.place) {
                HostileBytes.check(
                    place.bytes.lowerBound >= 0 && place.bytes.upperBound <= text.count,
                    "a record lies outside its file", text)
            }
            count += 1
        }
        return count
    }
}
