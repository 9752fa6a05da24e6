internal import Pictures
internal import Screens

/// What threads leave for the main loop of the lead's room.
enum LeadNews: Sendable {
    /// An answer to one of the room's effects.
    case room(LeadEvent)
    /// A picture, or why there is none.
    case picture(PictureDelivery)
}
