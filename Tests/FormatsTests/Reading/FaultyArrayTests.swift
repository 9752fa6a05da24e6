import Corpus
import Formats
import Glibc
import TestSupport
import Testing

/// Arrays in which brackets and quotes are missing all over.
@Suite struct FaultyArrayTests {
    private static func record(_ id: Int) -> String { Reading.record(id) }

    private static let faults: [(name: String, record: @Sendable (Int) -> String)] = [
        ("no record is closed", { _ in "{\"id\":\"1\",\"a\":" }),
        ("each has another first key", { "{\"k\($0)\":\n\(record($0))" }),
        ("one in twenty lacks its last bracket", { $0 % 20 == 7 ? String(record($0).dropLast()) : record($0) }),
        ("one in twenty lacks its last two", { $0 % 20 == 7 ? String(record($0).dropLast(2)) : record($0) }),
        ("one in twenty lacks a quote", { $0 % 20 == 7 ? record($0).replacing("红色\"", with: "红色") : record($0) }),
    ]

    /// The processor time that reading takes, which other work on the machine does not touch.
    private static func time(_ text: String, block: Int) -> Double {
        func now() -> Double {
            var time = timespec()
            clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
            return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
        }
        let start = now()
        _ = Reading.all(text, container: .array, block: block)
        return now() - start
    }

    @Test("Eight times the length takes about eight times the time, whatever is missing", arguments: 0..<5)
    func linear(fault: Int) {
        let (name, record) = Self.faults[fault]
        func text(_ count: Int) -> String { "[" + (0..<count).map(record).joined(separator: ",\n") + "]" }
        let (short, long) = (text(400), text(3_200))
        let base = (0..<3).map { _ in Self.time(short, block: 1 << 16) }.min() ?? 0
        let ratio = Self.time(long, block: 1 << 16) / base
        #expect(ratio < 28, "\(name): \(ratio) times; a quadratic search takes 64 times")
    }

    @Test("Of many faulty records each is quarantined alone, whatever the blocks", arguments: [2, 3, 4])
    func others(fault: Int) {
        let record = Self.faults[fault].record
        let text = "[" + (0..<200).map(record).joined(separator: ",\n") + "]"
        for block in [7, 1_000, 1 << 20] {
            let batch = Reading.all(text, container: .array, block: block)
            #expect(batch.samples.map(\.label) == (0..<200).filter { $0 % 20 != 7 }.map(String.init))
            #expect(batch.quarantined.map(\.place.ordinal) == stride(from: 7, to: 200, by: 20).map { $0 })
        }
    }

    @Test("A stretch without end is told of record by record, also where it is longer than a record may be")
    func longStretch() {
        let text =
            "["
            + (0..<200).map { $0 == 3 ? String(Self.record($0).dropLast(2)) : Self.record($0) }
            .joined(separator: ",\n") + "]"
        let batch = Reading.all(
            text, container: .array, block: 100, options: ReadingOptions(longestRecord: 2_000))
        #expect(batch.samples.count == 199)
        #expect(batch.quarantined.map(\.place.ordinal) == [3])
    }
}
