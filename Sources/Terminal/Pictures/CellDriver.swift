internal import TerminalUI

/// Shows pictures as coloured characters, which every terminal has.
struct CellDriver: PictureDriver {
    static let name = "cells"

    private let depth: ColourDepth

    init(depth: ColourDepth, environment: (String) -> String?) { self.depth = depth }

    var form: PictureForm { .cells(depth) }

    func cell(of picture: PicturePayload, column: Int, row: Int) -> DirectCell? {
        guard case .cells(let picture) = picture else { return nil }
        let glyph = picture.glyphs[row * picture.size.columns + column]
        guard DisplayWidth.columns(of: glyph.scalar) == 1 else { return nil }
        return DirectCell(character: Character(glyph.scalar), style: glyph.style)
    }
}
