internal import Corpus
internal import Settings
internal import TerminalUI

/// Picks the reasons of a decision, several where several apply, and takes a note on it.
struct ReasonPicker: Sendable {
    /// A reason and the key that marks it.
    struct Entry: Hashable, Sendable {
        var reason: Reason
        var label: Character?
    }

    /// What is asked, as `why reject turn 2?`.
    let title: String
    /// What confirming does, in a word.
    let verb: String
    let entries: [Entry]
    /// Whether marking one takes the mark off the others.
    let isSingle: Bool
    /// The slugs of the marked reasons, in the order in which they were marked.
    private(set) var marked: [String]
    private(set) var selection = 0
    var note: LineField
    /// Whether keys write the note.
    var isWriting = false

    /// Offers all reasons, each on a digit or a letter that does nothing else in a list.
    init(
        _ title: String, verb: String, taxonomy: ReasonTaxonomy, keymap: Keymap, marked: [String] = [],
        note: String = "", isSingle: Bool = false
    ) {
        self.title = title
        self.verb = verb
        self.isSingle = isSingle
        var labels = "1234567890abcdefghijklmnopqrstuvwxyz".filter { keymap.match([Key($0)], in: .list) == .none }[...]
        entries = taxonomy.reasons.map { Entry(reason: $0, label: labels.popFirst()) }
        self.marked = marked
        self.note = LineField(note)
    }

    /// Takes a key that marks a reason or takes its mark off; false for any other.
    mutating func take(_ key: Key) -> Bool {
        guard !isWriting, case .character(let character) = key.code, !key.control, !key.alt,
            let index = entries.firstIndex(where: { $0.label == character })
        else { return false }
        selection = index
        toggleSelected()
        return true
    }

    mutating func toggleSelected() {
        guard entries.indices.contains(selection) else { return }
        let slug = entries[selection].reason.slug
        if let index = marked.firstIndex(of: slug) {
            marked.remove(at: index)
        } else if isSingle {
            marked = [slug]
        } else {
            marked.append(slug)
        }
    }

    /// Moves among the reasons and the note, which stands after the last of them.
    mutating func move(by step: Int) {
        let places = entries.count + 1
        let next = ((isWriting ? entries.count : selection) + step + places) % places
        isWriting = next == entries.count
        if !isWriting { selection = next }
    }
}
