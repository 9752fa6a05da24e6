import Corpus
import Screens
import Settings
import TerminalUI
import Testing

/// How long turns took.
@Suite struct TimingTests {
    @Test("gaps between inputs count up to a minute each")
    func gaps() {
        var driver = DeskDriver(Examples.all)
        driver.press(.scrollDown, after: 5_000)
        driver.press(.scrollDown, after: 10_000)
        driver.press(.scrollDown, after: 300_000)
        driver.press(.accept, after: 4_000)
        // The first gap begins when the sample is shown.
        #expect(driver.actions.first?.activeMilliseconds == 79_000)
        #expect(driver.actions.first?.elapsedMilliseconds == 319_000)
    }

    @Test("the first decision of a sitting costs the time since its sample was shown")
    func firstDecision() {
        var driver = DeskDriver(Examples.all)
        driver.press(.accept, after: 2_600)
        #expect(driver.actions.first?.activeMilliseconds == 2_600)
        #expect(driver.actions.first?.elapsedMilliseconds == 2_600)
    }

    @Test("the time in which a sample is awaited is nobody's")
    func awaited() {
        var driver = DeskDriver(Examples.all)
        driver.answersLoads = false
        driver.press(.nextSample, after: 1_000)
        guard case .ask(.load(let request))? = driver.effects.last else {
            Issue.record("no sample was asked for")
            return
        }
        driver.now += 9_000
        let progress = DeskProgress(remaining: 3, total: 3)
        driver.send(.loaded(request, LoadedSample(sample: Examples.all[1], progress: progress), at: driver.now))
        driver.press(.accept, after: 3_000)
        #expect(driver.actions.first?.activeMilliseconds == 3_000)
        #expect(driver.actions.first?.elapsedMilliseconds == 3_000)
    }

    @Test("time that was not measured is not told as none")
    func notMeasured() {
        var driver = DeskDriver(Examples.all)
        driver.answersLoads = false
        driver.press(.nextSample, after: 1_000)
        guard case .ask(.load(let request))? = driver.effects.last else {
            Issue.record("no sample was asked for")
            return
        }
        driver.send(.terminal(.focus(false), at: driver.now))
        let progress = DeskProgress(remaining: 3, total: 3)
        driver.send(.loaded(request, LoadedSample(sample: Examples.all[1], progress: progress), at: driver.now))
        driver.press(.flag, after: 4_000)
        driver.press(.accept, after: 3_000)
        #expect(driver.actions.map(\.activeMilliseconds) == [nil, 3_000])
        #expect(driver.actions.map(\.cutoffMilliseconds) == [nil, 60_000])
        #expect(driver.actions.map(\.elapsedMilliseconds) == [4_000, 7_000])
    }

    @Test("time in one's own editor is a gap between inputs")
    func ownEditor() {
        var driver = DeskDriver(Examples.all)
        driver.press(.editExternally, after: 1_000)
        driver.now += 30_000
        driver.send(.editedExternally(.changed("橙色"), at: driver.now))
        driver.press(.editSave, after: 2_000)
        #expect(driver.actions.first?.activeMilliseconds == 33_000)
    }

    @Test("the project's cut-off is what gaps count up to, and goes with each time")
    func cutoff() {
        var driver = DeskDriver(Examples.all, longestGap: 20_000)
        driver.press(.scrollDown, after: 5_000)
        driver.press(.scrollDown, after: 300_000)
        driver.press(.accept, after: 4_000)
        #expect(driver.actions.first?.activeMilliseconds == 29_000)
        #expect(driver.actions.first?.cutoffMilliseconds == 20_000)
    }

    @Test("each turn has its own time")
    func ownTime() {
        var driver = DeskDriver(Examples.all)
        driver.press(.scrollDown, after: 1_000)
        driver.press(.accept, after: 3_000)
        driver.press(.accept, after: 7_000)
        #expect(driver.actions.map(\.activeMilliseconds) == [4_000, 7_000])
        #expect(driver.actions.map(\.elapsedMilliseconds) == [4_000, 7_000])
    }

    @Test("time without the focus does not count")
    func focus() {
        var driver = DeskDriver(Examples.all)
        driver.press(.scrollDown, after: 1_000)
        driver.now += 2_000
        driver.send(.terminal(.focus(false), at: driver.now))
        driver.now += 40_000
        driver.send(.terminal(.focus(true), at: driver.now))
        driver.press(.accept, after: 3_000)
        #expect(driver.actions.first?.activeMilliseconds == 6_000)
        #expect(driver.actions.first?.elapsedMilliseconds == 46_000)
    }

    @Test("time while the program is stopped does not count")
    func suspended() {
        var driver = DeskDriver(Examples.all)
        driver.press(.scrollDown, after: 1_000)
        driver.press(.commands, after: 1_000)
        driver.type("suspend")
        driver.press(.editSave, after: 1_000)
        #expect(driver.effects.contains(.suspend))
        driver.now += 50_000
        driver.send(.resumed(at: driver.now))
        #expect(driver.effects.last == .redraw)
        driver.press(.accept, after: 3_000)
        #expect(driver.actions.first?.activeMilliseconds == 6_700)
    }

    @Test("time that went into an event is not counted again")
    func spent() {
        var driver = DeskDriver(Examples.all)
        driver.press(.scrollDown, after: 1_000)
        driver.press(.flag, after: 2_000)
        driver.press(.accept, after: 5_000)
        #expect(driver.actions.map(\.activeMilliseconds) == [3_000, 5_000])
    }

    @Test("the rate is of active time")
    func rate() {
        var driver = DeskDriver(Examples.all)
        driver.press(.scrollDown, after: 1_000)
        for _ in 0..<4 { driver.press(.accept, after: 60_000) }
        #expect(driver.footer.hasSuffix("saved ✓  60/h"))
    }
}
