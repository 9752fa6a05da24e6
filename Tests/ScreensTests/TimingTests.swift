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
        // The first gap has no input before it.
        #expect(driver.actions.first?.activeMilliseconds == 74_000)
        #expect(driver.actions.first?.elapsedMilliseconds == 319_000)
    }

    @Test("the project's cut-off is what gaps count up to, and goes with each time")
    func cutoff() {
        var driver = DeskDriver(Examples.all, longestGap: 20_000)
        driver.press(.scrollDown, after: 5_000)
        driver.press(.scrollDown, after: 300_000)
        driver.press(.accept, after: 4_000)
        #expect(driver.actions.first?.activeMilliseconds == 24_000)
        #expect(driver.actions.first?.cutoffMilliseconds == 20_000)
    }

    @Test("each turn has its own time")
    func ownTime() {
        var driver = DeskDriver(Examples.all)
        driver.press(.scrollDown, after: 1_000)
        driver.press(.accept, after: 3_000)
        driver.press(.accept, after: 7_000)
        #expect(driver.actions.map(\.activeMilliseconds) == [3_000, 7_000])
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
        #expect(driver.actions.first?.activeMilliseconds == 5_000)
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
        #expect(driver.actions.first?.activeMilliseconds == 5_700)
    }

    @Test("time that went into an event is not counted again")
    func spent() {
        var driver = DeskDriver(Examples.all)
        driver.press(.scrollDown, after: 1_000)
        driver.press(.flag, after: 2_000)
        driver.press(.accept, after: 5_000)
        #expect(driver.actions.map(\.activeMilliseconds) == [2_000, 5_000])
    }

    @Test("the rate is of active time")
    func rate() {
        var driver = DeskDriver(Examples.all)
        driver.press(.scrollDown, after: 1_000)
        for _ in 0..<4 { driver.press(.accept, after: 60_000) }
        #expect(driver.footer.hasSuffix("saved ✓  60/h"))
    }
}
