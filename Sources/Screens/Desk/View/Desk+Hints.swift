internal import Corpus
internal import Settings
internal import TerminalUI

extension Desk {
    /// What the keys do that matter now, from the live keymap, in the order in which they are shown.
    var hints: [Hint] {
        switch overlay {
        case .reasons(let picker):
            picker.isWriting
                ? [hint(.editSave, "reject", 1), hint(.listPrevious, "reasons", 2), hint(.cancel, "back", 0)]
                    .compactMap { $0 }
                : [
                    hint(.listToggle, "mark", 2), hint(.listConfirm, "reject", 1), hint(.note, "note", 3, in: .desk),
                    hint(.cancel, "back", 0),
                ].compactMap { $0 }
        case .commands:
            [hint(.editSave, "do it", 1), hint(.listNext, "next", 2), hint(.cancel, "back", 0)].compactMap { $0 }
        case .hits:
            [hint(.listConfirm, "open", 1), hint(.listNext, "next", 2), hint(.cancel, "back", 0)].compactMap { $0 }
        case .page:
            [hint(.listNext, "down", 1), hint(.listPrevious, "up", 2), hint(.cancel, "back", 0)].compactMap { $0 }
        case .prompt, nil:
            viewer.zoom != nil ? zoomHints : editor != nil ? editorHints : turnHints
        }
    }

    private func hint(_ action: Action, _ label: String, _ rank: Int, in context: KeyContext? = nil) -> Hint? {
        keymap.hint(for: action, in: context ?? keyContext).map { Hint(keys: $0, label: label, rank: rank) }
    }

    private var turnHints: [Hint] {
        var hints: [Hint?] = [
            hint(.accept, "accept", 1), hint(.edit, turn?.draft == nil ? "edit" : "resume draft", 2),
            hint(.reject, "reject", 3),
        ]
        switch turn?.kind {
        case .judgement: hints.insert(hint(.flip, "flip", 1), at: 1)
        case .multipleChoice: hints.insert(choiceHint, at: 1)
        case .shortAnswer, .longAnswer, .description, nil: break
        }
        hints += [
            hint(.undo, "undo", 4), hint(.nextSample, "next", 5), hint(.nextTurn, "turn", 6),
            sample?.pictures.isEmpty == false ? hint(.zoom, "zoom", 7) : nil,
            sample?.captions.isEmpty == false ? hint(.caption, "caption", 8) : nil, hint(.flag, "flag", 11),
            hint(.skip, "skip", 10), hint(.search, "search", 12), hint(.commands, "commands", 9),
            hint(.help, "help", 0),
        ]
        return hints.compactMap { $0 }
    }

    /// One hint for all letters, when their keys are the letters.
    private var choiceHint: Hint? {
        let count = turn.map { AnswerLetters.texts(of: $0.text).count } ?? 0
        let actions: [Action] = [
            .chooseA, .chooseB, .chooseC, .chooseD, .chooseE, .chooseF, .chooseG, .chooseH,
        ]
        let keys = actions.prefix(max(2, count)).compactMap { keymap.hint(for: $0, in: .desk) }
        guard let first = keys.first, let last = keys.last else { return nil }
        return Hint(keys: "\(first)–\(last)", label: "choose", rank: 1)
    }

    private var zoomHints: [Hint] {
        let pan = [Action.panLeft, .panDown, .panUp, .panRight].compactMap { keymap.hint(for: $0, in: .zoom) }
        return [
            hint(.zoomIn, "nearer", 1), hint(.zoomOut, "further", 2), hint(.zoomFit, "whole", 3),
            hint(.zoomPixels, "pixels", 4),
            pan.isEmpty ? nil : Hint(keys: pan.joined(separator: " "), label: "move", rank: 5),
            (sample?.pictures.count ?? 0) > 1 ? hint(.nextPicture, "next picture", 6) : nil, hint(.cancel, "back", 0),
        ].compactMap { $0 }
    }

    private var editorHints: [Hint] {
        [
            hint(.editSave, "save", 1), hint(.cancel, "leave, draft stays", 2), hint(.editNextField, "next field", 3),
            hint(.editRestore, "generated text", 4), hint(.editUndo, "undo", 5), hint(.editExternally, "own editor", 6),
            hint(.help, "help", 0),
        ].compactMap { $0 }
    }
}
