import Screens
import Settings
import TerminalUI
import Testing

/// What an action says of where it does something is what screens do.
@Suite struct ActionContextTests {
    /// The actions that a context is meant for and that have a key there.
    private static func bound(in context: KeyContext) -> [Action] {
        Action.allCases.filter { $0.isMeant(for: context) && !Keymap.preset().keys(for: $0, in: context).isEmpty }
    }

    @Test("At the desk every key that is bound does something", arguments: bound(in: .desk))
    func desk(_ action: Action) {
        var driver = DeskDriver(Examples.all)
        driver.press(action)
        #expect(!driver.footer.contains("does nothing here"))
    }

    @Test("Among the lead's tables every key that is bound does something", arguments: bound(in: .lead))
    func lead(_ action: Action) {
        var driver = LeadDriver(page: .adjudication)
        driver.press(action)
        #expect(!driver.footer.contains("does nothing here"))
    }

    @Test("In front of a turn every key that is bound does something", arguments: bound(in: .settle))
    func settle(_ action: Action) {
        var driver = LeadDriver(page: .adjudication)
        driver.press(.tableOpen)
        #expect(driver.room.keyContext == .settle)
        driver.press(action)
        #expect(!driver.footer.contains("does nothing here"))
    }

    @Test("Before a picture full-screen every key that is bound does something", arguments: bound(in: .zoom))
    func zoom(_ action: Action) {
        var driver = DeskDriver(Examples.all)
        driver.press(.zoom)
        driver.press(action)
        #expect(!driver.footer.contains("does nothing here"))
    }

    @Test("In the editor every key that is bound does something", arguments: bound(in: .edit))
    func edit(_ action: Action) {
        var driver = DeskDriver(Examples.all)
        driver.press(.edit)
        driver.press(action)
        #expect(!driver.footer.contains("does nothing here"))
    }

    @Test(
        "Among reasons every key that is bound does something", arguments: bound(in: .list).filter { $0 != .commands })
    func list(_ action: Action) {
        var driver = DeskDriver(Examples.all)
        driver.press(.reject)
        driver.press(action)
        #expect(!driver.footer.contains("does nothing here"))
    }
}
