import Corpus
import Screens
import Settings
import TerminalUI
import Testing

/// The picture beside the turns and full-screen.
@Suite struct PictureTests {
    @Test("the picture is asked for with the box that it has on screen, and those ahead for the same")
    func request() throws {
        let driver = DeskDriver(Examples.all)
        let request = try #require(driver.pictureRequests.first)
        #expect(request.path == "posters/rooftop.jpg")
        #expect(request.folders == ["/data/images"])
        #expect(request.crop == nil)
        #expect(driver.effects.contains(.ask(.prefetch(after: 1284, box: request.box))))
        let placed = try #require(driver.canvas.picture)
        #expect(placed.rectangle.columns <= request.box.columns)
        #expect(placed.rectangle.rows <= request.box.rows)
    }

    @Test("nothing is asked for again while the same is on screen")
    func once() {
        var driver = DeskDriver(Examples.all)
        driver.press(.accept, .nextTurn, .previousTurn, .help, .cancel)
        #expect(driver.pictureRequests.count == 1)
    }

    @Test("another size of the terminal asks for another box, and keeps what is there until it comes")
    func resize() {
        var driver = DeskDriver(Examples.all)
        driver.send(.terminal(.resize(Size(columns: 140, rows: 40)), at: 9_000))
        #expect(driver.pictureRequests.count == 2)
        #expect(driver.canvas.size == Size(columns: 140, rows: 40))
        #expect(driver.canvas.picture != nil)
    }

    @Test("a decision says what could be seen of the picture")
    func seen() {
        var driver = DeskDriver(Examples.all)
        driver.press(.zoom, .zoomIn, .zoomIn, .zoomOut, .cancel, .accept)
        let seen = driver.actions.first?.seen
        #expect(seen?.state == .shown)
        #expect(seen?.mode == "cells truecolour")
        #expect(seen?.largestZoom == 2_250)
        #expect(seen.map { Size(columns: $0.columns, rows: $0.rows) } == driver.pictureRequests[0].box)
    }

    @Test("a missing picture, no picture and a picture still to come are told apart")
    func notSeen() {
        var driver = DeskDriver([Examples.geometry, Examples.textOnly])
        driver.press(.accept, .accept)
        #expect(driver.actions.map(\.seen?.state) == [.missing, .noPicture])
        #expect(driver.actions.map(\.seen?.largestZoom) == [0, 0])

        var waiting = DeskDriver([Examples.poster], answersPictures: false)
        #expect(waiting.screen.contains("picture is being prepared…"))
        waiting.press(.accept)
        #expect(waiting.actions.first?.seen?.state == .waiting)
    }

    @Test("a report on a picture that is no longer wanted is not shown")
    func late() {
        var driver = DeskDriver(Examples.all)
        let old = driver.pictureRequests[0]
        driver.press(.lastSample)
        driver.send(
            .picture(old, .ready(.init(identity: 9, cells: old.box, width: 1, height: 1))))
        #expect(driver.canvas.picture == nil)
        #expect(driver.screen.contains("No file geometry/17.png"))
    }

    @Test("zooming asks for a part of the picture, and panning for the part beside it")
    func zoom() throws {
        var driver = DeskDriver(Examples.all)
        driver.press(.zoom)
        #expect(driver.pictureRequests.last?.crop == nil)
        #expect(driver.pictureRequests.last?.box == Size(columns: 120, rows: 34))
        driver.press(.zoomIn, .zoomIn, .zoomIn)
        let middle = try #require(driver.pictureRequests.last?.crop)
        #expect(middle.x + middle.width / 2 == 320)
        driver.press(.panLeft)
        let left = try #require(driver.pictureRequests.last?.crop)
        #expect(left.x < middle.x)
        #expect(left.y == middle.y)
        driver.press(.panUp, .panUp, .panUp, .panUp, .panUp, .panUp, .panUp, .panUp, .panUp)
        #expect(driver.pictureRequests.last?.crop?.y == 0)
        driver.press(.zoomFit)
        #expect(driver.pictureRequests.last?.crop == nil)
    }

    @Test("pixels can be looked at one by one")
    func pixels() throws {
        var driver = DeskDriver(Examples.all)
        driver.press(.zoom, .zoomPixels)
        let crop = try #require(driver.pictureRequests.last?.crop)
        #expect(crop.width == 120)
        #expect(crop.height == 68)
    }

    @Test("the next picture of a sample comes on a key, and its number is told")
    func nextPicture() {
        var driver = DeskDriver([Examples.street])
        #expect(driver.screen.contains("crossing.png  1600×900"))
        driver.press(.nextPicture)
        #expect(driver.screen.contains("corner.png  900×1600"))
        #expect(driver.screen.contains("2/2"))
        driver.press(.nextPicture)
        #expect(driver.screen.contains("crossing.png"))
    }

    @Test("the editor stays behind a picture that is zoomed")
    func behind() {
        var driver = DeskDriver(Examples.all)
        driver.press(.edit)
        driver.type("橙")
        driver.press(.zoom, .zoomIn, .cancel)
        driver.type("色")
        driver.press(.editSave)
        #expect(driver.actions.first?.after?.answer == "橙色")
    }
}
