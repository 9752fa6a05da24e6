internal import TerminalUI

/// One way in which terminals show pictures.
///
/// A picture's cells belong to its driver, and ncurses never writes there: `PictureLayer` keeps what each of them shows,
/// and paints what differs.
protocol PictureDriver: Sendable {
    /// As the ledger names it.
    static var name: String { get }

    /// Takes a terminal with so many colours; nil when it shows no pictures in this way.
    init?(depth: ColourDepth, environment: (String) -> String?)

    /// What pictures have to be made into.
    var form: PictureForm { get }

    /// What is sent before a picture is shown at another place or for the first time.
    func preparation(of picture: PicturePayload, at place: PicturePlacement) -> [UInt8]

    /// What a cell of the picture shows, counted from its upper left corner; nil where that is nothing of the driver's.
    func cell(of picture: PicturePayload, column: Int, row: Int) -> DirectCell?
}

extension PictureDriver {
    func preparation(of picture: PicturePayload, at place: PicturePlacement) -> [UInt8] { [] }
}

/// The ways in which pictures can be shown.
enum PictureDrivers {
    /// The best first; the last one every terminal has.
    static let all: [any PictureDriver.Type] = [CellDriver.self]

    /// The best one that a terminal has.
    static func best(depth: ColourDepth, environment: (String) -> String?) -> any PictureDriver {
        for driver in all { if let driver = driver.init(depth: depth, environment: environment) { return driver } }
        return CellDriver(depth: depth, environment: environment)
    }
}
