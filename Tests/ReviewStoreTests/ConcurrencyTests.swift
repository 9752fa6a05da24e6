import Corpus
import Foundation
import ReviewStore
import Synchronization
import TestSupport
import Testing

@Suite struct ConcurrencyTests {
    @Test func severalHandlesAndThreadsWriteAtOnceAndNothingIsLost() throws {
        let small = try SmallStore(samples: 8)
        let stores = try (0..<3).map { _ in try ReviewStore(opening: small.path) }
        let acknowledged = Mutex<Set<EventIdentity>>([])
        let failures = Mutex<[String]>([])
        DispatchQueue.concurrentPerform(iterations: 6) { thread in
            for step in 0..<40 {
                do {
                    let recorded = try stores[thread % 3].record(
                        ReviewAction(
                            action: step.isMultiple(of: 2) ? .accept : .reject, sample: (thread + step) % 8 + 1,
                            turn: 1,
                            source: .script), by: thread.isMultiple(of: 2) ? small.alice : small.bob)
                    _ = acknowledged.withLock { $0.insert(recorded.identity) }
                } catch {
                    failures.withLock { $0.append("\(error)") }
                }
            }
        }
        #expect(failures.withLock { $0 } == [])
        #expect(acknowledged.withLock { $0.count } == 240)
        // Three more, for the event that began the site and the joining of both reviewers.
        #expect(try small.store.newestEventNumber() == 243)
        #expect(try small.store.check().problems == [])
    }

    @Test func aBackupIsWholeWhileOthersWriteAndHoldsNobodyUp() throws {
        let small = try SmallStore(samples: 400)
        let isOver = Atomic(false)
        let writes = Atomic(0)
        let waits = Mutex<[Duration]>([])
        let writer = Thread {
            var step = 0
            while !isOver.load(ordering: .relaxed) {
                let clock = ContinuousClock()
                let time = clock.measure { _ = try? small.decide(.accept, step % 400 + 1, 1) }
                waits.withLock { $0.append(time) }
                writes.add(1, ordering: .relaxed)
                step += 1
            }
        }
        writer.start()
        while writes.load(ordering: .relaxed) < 20 { usleep(1_000) }
        let copyPath = small.folder.path("backup.sqlite")
        let before = writes.load(ordering: .relaxed)
        try small.store.backup(to: copyPath) { _, _ in
            // Commits go on between two steps.
            let now = writes.load(ordering: .relaxed)
            while writes.load(ordering: .relaxed) < now + 2 { usleep(500) }
        }
        let after = writes.load(ordering: .relaxed)
        isOver.store(true, ordering: .relaxed)
        #expect(after > before)

        let copy = try ReviewStore(opening: copyPath)
        #expect(try copy.check().problems == [])
        let events = try copy.newestEventNumber()
        #expect(events >= 20 && events <= Int64(after) + 2)
        let mode = try FileManager.default.attributesOfItem(atPath: copyPath)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        let next = try copy.record(ReviewAction(action: .accept, sample: 1, turn: 2, source: .script), by: small.alice)
        #expect(next.identity.sequence == 2)
    }

    @Test func aBackupOverwritesNothingAndLeavesNothingWhenItFails() throws {
        let small = try SmallStore()
        let taken = try small.folder.write("precious", to: "taken")
        #expect(throws: StoreError.exists(path: taken)) { try small.store.backup(to: taken) }
        #expect(try String(contentsOfFile: taken, encoding: .utf8) == "precious")
        #expect(throws: CancellationError.self) {
            try small.store.backup(to: small.folder.path("new")) { _, _ in throw CancellationError() }
        }
        let left = try FileManager.default.contentsOfDirectory(atPath: small.folder.path)
        #expect(left.filter { $0.hasPrefix("new") } == [])
    }

    @Test func theLogIsWrittenBackWhileManyWriteAndDoesNotGrowForEver() throws {
        let small = try SmallStore(samples: 2)
        let note = String(repeating: "长", count: 4_000)
        DispatchQueue.concurrentPerform(iterations: 3) { thread in
            for _ in 0..<250 { _ = try? small.decide(.note, 1, note: note, by: thread == 0 ? small.alice : small.bob) }
        }
        let size = try FileManager.default.attributesOfItem(atPath: small.path + "-wal")[.size] as? Int
        // 750 notes of 12 kB, with what follows from them, are over 30 MB of log when it is never begun anew.
        #expect(try #require(size) < 16_000_000)
        #expect(try small.store.check().problems == [])
    }
}
