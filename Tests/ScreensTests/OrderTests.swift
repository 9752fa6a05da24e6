import Corpus
import Screens
import Settings
import Testing

/// What comes in another order than it was asked for.
@Suite struct OrderTests {
    private static let progress = DeskProgress(remaining: 2, total: 2)

    @Test("a sample that was read before a decision was on disk does not take it back")
    func staleSample() {
        var driver = DeskDriver(Examples.all)
        driver.answersRecords = false
        driver.press(.nextTurn, .accept)
        // The store reads and writes on queues of their own: here it reads first and is heard last.
        driver.answersLoads = false
        driver.send(.changedElsewhere)
        let request = LoadRequest(.number(1284), after: 1284)
        let stale = LoadedSample(sample: Examples.poster, progress: Self.progress)
        driver.confirm(driver.asked[0].request)
        driver.send(.loaded(request, stale, at: driver.now))
        #expect(driver.screen.contains("2  ✓ accepted"))
    }

    @Test("a sample that is fetched again to see what changed keeps nobody from deciding")
    func decideWhileRefreshing() {
        var driver = DeskDriver(Examples.all)
        driver.answersLoads = false
        driver.send(.changedElsewhere)
        driver.press(.accept)
        #expect(driver.actions.map(\.turn) == [1])
        driver.send(
            .loaded(
                LoadRequest(.number(1284), after: 1284), LoadedSample(sample: Examples.poster, progress: Self.progress),
                at: driver.now))
        #expect(driver.screen.contains("1  ✓ accepted"))
        #expect(driver.header.contains("turn 2/3"))
    }

    @Test("a draft that was just kept is there although the store does not have it yet")
    func staleDraft() {
        var driver = DeskDriver(Examples.all)
        driver.press(.edit)
        driver.type("橙色")
        driver.press(.cancel)
        driver.drafts = [:]
        driver.press(.nextSample, .previousSample, .edit)
        #expect(driver.screen.contains("▌ 橙色"))
    }

    @Test("keys for moving wait for the sample that is on its way")
    func held() {
        var driver = DeskDriver(Examples.all)
        driver.answersLoads = false
        driver.press(.nextSample, .nextTurn)
        #expect(driver.header.contains("sample 1284   turn 1/3"))
        driver.send(
            .loaded(
                LoadRequest(.next, after: 1284), LoadedSample(sample: Examples.street, progress: Self.progress),
                at: driver.now))
        #expect(driver.header.contains("sample 1285   turn 2/2"))
    }
}
