internal import Pictures
internal import Screens
internal import TerminalUI

/// What threads leave for the main loop of the desk.
enum RuntimeEvent: Sendable {
    /// An answer to one of the desk's effects.
    case desk(DeskEvent)
    /// A picture, or why there is none.
    case picture(PictureDelivery)
    /// Which pictures come next, and the box they will stand in.
    case coming([ComingPicture], box: Size)
}

/// A picture that will be looked at soon.
struct ComingPicture: Sendable {
    var path: String
    var folders: [String]
}
