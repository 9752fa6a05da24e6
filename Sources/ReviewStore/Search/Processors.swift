internal import Dispatch
internal import Glibc
internal import Synchronization

/// The processors, among which work through a whole store is shared.
enum Processors {
    static let count = max(2, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))

    /// What `body` makes of each of some numbers, in their order; several at a time, on threads of their own.
    static func results<Value: Sendable>(
        of numbers: Range<Int>, _ body: @Sendable (Int) throws -> Value
    ) throws -> [Value] {
        let results = Mutex<[Int: Result<Value, any Error>]>([:])
        DispatchQueue.concurrentPerform(iterations: numbers.count) { index in
            let result = Result { try body(numbers.lowerBound + index) }
            results.withLock { $0[index] = result }
        }
        return try results.withLock { results in
            try numbers.indices.compactMap { try results[$0 - numbers.lowerBound]?.get() }
        }
    }
}

extension ReviewStore {
    /// Goes through all samples on all processors, in short transactions.
    ///
    /// - Parameters:
    ///   - find: What is to be found in samples whose numbers follow each other; called on several threads at once.
    ///   - take: Takes what was found, in the order of the samples, and the number of the last sample that was looked at;
    ///     called on the calling thread.
    func throughSamples<Found: Sendable>(
        find: @Sendable (ClosedRange<Int>) throws -> Found, take: (Found, _ last: Int) throws -> Void
    ) throws {
        let newest = try read { db in try db.int("SELECT max(number) FROM sample") ?? 0 }
        let stretch = 500
        let stretches = (newest + stretch - 1) / stretch
        for first in stride(from: 0, to: stretches, by: 2 * Processors.count) {
            let found = try Processors.results(of: first..<min(first + 2 * Processors.count, stretches)) {
                try find($0 * stretch + 1...min(($0 + 1) * stretch, newest))
            }
            for (index, found) in found.enumerated() { try take(found, min((first + index + 1) * stretch, newest)) }
        }
    }
}
