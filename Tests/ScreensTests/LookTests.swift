import Testing
import Screens
@testable import Screens
import Corpus
import TerminalUI
import Settings

@Test func look() {
    var driver = DeskDriver(Examples.all)
    print(driver.screen)
    driver.press(.accept)
    print(driver.screen)
    driver.press(.chooseC)
    print(driver.screen)
    driver.press(.reject)
    print(driver.screen)
    driver.press(.listToggle, .listConfirm)
    print(driver.screen)
    driver.press(.edit); driver.type("你好")
    print(driver.screen)
    driver.press(.help)
    print(driver.screen)
    driver.press(.cancel); driver.press(.cancel); driver.press(.commands)
    driver.type("skip")
    print(driver.screen)
    driver.press(.cancel)
    driver.send(.terminal(.resize(Size(columns: 80, rows: 24)), at: driver.now))
    print(driver.screen)
    driver.send(.terminal(.resize(Size(columns: 60, rows: 20)), at: driver.now))
    print(driver.screen)
    driver.press(.flip); driver.press(.acceptAll)
    print(driver.screen)
    driver.press(.accept)
    print(driver.screen)
    driver.send(.terminal(.resize(Size(columns: 120, rows: 36)), at: driver.now))
    print(driver.screen)
}
