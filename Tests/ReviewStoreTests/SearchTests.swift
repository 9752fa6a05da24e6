import Corpus
import ReviewStore
import Testing

/// Searches in the sources that texts are read from.
@Suite struct SearchTests {
    @Test("A text is found however its record writes it, and nothing else of the record is")
    func escapes() throws {
        let small = try SmallStore(samples: 0)
        var file = SmallFile(3, named: "written")
        file.samples[0].turns[1].text.answer = "一只水獭\n在河边"
        file.samples[1].turns[1].text.answer = "two 水獭"
        file.samples[1].isEscaped = true
        try file.importWhole(into: small.store)
        #expect(try small.store.search("水獭").hits.map(\.sample) == [1, 2])
        #expect(try small.store.search("水獭\n在").total == 1)
        #expect(try small.store.search("Two 水").hits.map(\.snippet) == ["two 水獭"])
        // Keys, roles, escapes and image tokens are no texts.
        for stranger in ["conversations", "human", "u6c34", "<image>", "written-"] {
            #expect(try small.store.search(stranger).total == 0, "\(stranger)")
        }
    }

    @Test("Hits of a long file come in its order, whatever part they stand in, and the search can be ended")
    func parts() throws {
        let small = try SmallStore(samples: 0)
        var file = SmallFile(1_200, named: "long")
        let long = String(repeating: "河边有一座桥。", count: 500)
        let otters = [0, 3, 411, 412, 800, 1_199]
        for index in file.samples.indices {
            file.samples[index].turns[1].text.answer = long + (otters.contains(index) ? "水獭" : "")
        }
        try #require(file.bytes.count > 8 << 20)
        try file.importWhole(into: small.store)
        let found = try small.store.search("水獭")
        #expect(found.hits.map(\.sample) == otters.map { $0 + 1 } && found.total == otters.count)
        var told: [Int] = []
        let all = try small.store.search("水獭", limit: 2) {
            told.append($0.total)
            return true
        }
        #expect(all.total == otters.count && all.hits.map(\.sample) == [1, 4])
        #expect(told.last == otters.count && told == told.sorted())
        var calls = 0
        _ = try small.store.search("水獭") { _ in
            calls += 1
            return false
        }
        #expect(calls == 1)
    }
}
