/// Where a key is pressed.
///
/// A key is looked up in its context, then in the context's parents.
package enum KeyContext: String, CaseIterable, Sendable {
    case global
    case desk
    /// The pages and tables of the lead's room.
    case lead
    /// A turn of the lead's room, with every reviewer's version.
    case settle
    /// The picture full-screen.
    case zoom
    /// A list to pick from: reasons, commands, help, search hits.
    case list
    /// The editor of a turn's text. Keys that type are never commands here.
    case edit
    /// A one-line question at the foot of the screen.
    case prompt

    /// The context in which a key is looked up next; nil after `global` and for contexts in which letters type.
    package var parent: KeyContext? {
        switch self {
        case .global, .edit: nil
        case .prompt: .edit
        case .desk, .lead, .settle, .zoom, .list: .global
        }
    }
}
