/// The edits of a text that can be undone and redone.
///
/// What is typed without a pause for thought is one step: a burst ends when the caret is moved, at a line's end, before a
/// word after a space, before a clause after punctuation, and after 40 characters.
struct EditHistory: Sendable {
    private var done: [Edit] = []
    private var undone: [Edit] = []
    private var burstIsOpen = false

    /// Characters replaced by others at one place.
    struct Edit: Sendable {
        var position: Int
        var removed: [Character]
        var inserted: [Character]
        var caretBefore: Int
        var caretAfter: Int
    }

    /// How an edit came about: typing and deleting one by one go together with the edit before.
    enum Kind: Sendable {
        case typing
        case deleting
        case single
    }

    mutating func record(_ edit: Edit, kind: Kind) {
        undone = []
        if burstIsOpen, let last = done.last, let joined = Self.join(last, edit, kind: kind) {
            done[done.count - 1] = joined
        } else {
            done.append(edit)
        }
        burstIsOpen = kind != .single
    }

    /// Lets the next edit start a step of its own.
    mutating func endBurst() { burstIsOpen = false }

    /// The newest edit, which the caller has to take back.
    mutating func undo() -> Edit? {
        burstIsOpen = false
        guard let edit = done.popLast() else { return nil }
        undone.append(edit)
        return edit
    }

    /// The edit that was taken back last, which the caller has to make again.
    mutating func redo() -> Edit? {
        burstIsOpen = false
        guard let edit = undone.popLast() else { return nil }
        done.append(edit)
        return edit
    }

    private static func join(_ first: Edit, _ second: Edit, kind: Kind) -> Edit? {
        var joined = first
        joined.caretAfter = second.caretAfter
        switch kind {
        case .single: return nil
        case .typing:
            let end = first.position + first.inserted.count
            guard let last = first.inserted.last, first.inserted.count < 40, second.position >= first.position,
                second.position + second.removed.count == end
            else { return nil }
            if let next = second.inserted.first, second.removed.isEmpty, isPause(last), !isPause(next) { return nil }
            joined.inserted.removeLast(second.removed.count)
            joined.inserted += second.inserted
            return joined
        case .deleting:
            guard first.inserted.isEmpty, second.inserted.isEmpty, first.removed.count < 40 else { return nil }
            if second.position + second.removed.count == first.position {
                joined.removed = second.removed + first.removed
                joined.position = second.position
            } else if second.position == first.position {
                joined.removed += second.removed
            } else {
                return nil
            }
            return joined
        }
    }

    private static func isPause(_ character: Character) -> Bool { character.isWhitespace || character.isPunctuation }
}
