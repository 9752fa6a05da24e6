/// What actions have to do with: the headings of the help.
package enum ActionGroup: String, CaseIterable, Sendable {
    case deciding = "Deciding"
    case moving = "Moving about"
    case looking = "Looking"
    case zooming = "The picture full-screen"
    case leading = "The lead's room"
    case settling = "Settling a turn"
    case everywhere = "Everywhere"
    case picking = "Picking from a list"
    case editing = "Editing text"

    /// Where the group's actions do something.
    var contexts: Set<KeyContext> {
        switch self {
        case .deciding, .moving: [.desk]
        case .looking: [.desk, .settle, .zoom]
        case .zooming: [.zoom]
        case .leading: [.lead]
        case .settling: [.settle]
        case .everywhere: Set(KeyContext.allCases)
        case .picking: [.list, .prompt]
        case .editing: [.edit, .prompt]
        }
    }
}

extension KeyContext {
    /// The headings that matter most where keys are looked up here; what other groups lend stands under the first.
    package var headings: [ActionGroup] {
        switch self {
        case .global: [.everywhere]
        case .desk: [.deciding, .moving, .looking]
        case .lead: [.leading, .settling]
        case .settle: [.settling, .looking]
        case .zoom: [.zooming]
        case .list: [.picking]
        case .edit, .prompt: [.editing, .picking]
        }
    }
}

extension Action {
    /// Whether binding the action in a context can do anything.
    package func isMeant(for context: KeyContext) -> Bool {
        context == .global
            ? [.everywhere, .deciding, .moving, .looking].contains(group) : descriptor.contexts.contains(context)
    }

    /// The actions that do something in some contexts, under their headings; each under one, that of the first context
    /// where its own group has no business in them.
    package static func headings(in contexts: [KeyContext]) -> [(group: ActionGroup, actions: [Action])] {
        let own = Set(contexts.flatMap(\.headings)).union([.everywhere])
        var found: [ActionGroup: [Action]] = [:]
        for isLent in [false, true] {
            for action in allCases where own.contains(action.group) != isLent {
                guard let context = contexts.first(where: action.isMeant(for:)) else { continue }
                found[isLent ? context.headings[0] : action.group, default: []].append(action)
            }
        }
        return ActionGroup.allCases.compactMap { group in found[group].map { (group, $0) } }
    }
}
