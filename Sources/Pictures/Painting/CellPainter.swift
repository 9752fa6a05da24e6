internal import CChafa
package import TerminalUI

/// Paints fitted pixels into cells with libchafa.
///
/// Its calls may come from several threads.
package enum CellPainter {
    /// Paints pixels for a terminal with so many colours.
    ///
    /// In monochrome only the shapes are set, in the terminal's own two colours; `isLight` says that its background is
    /// the lighter one.
    package static func paint(
        _ pixels: FittedPixels, depth: ColourDepth, symbols: PictureSymbols, isLight: Bool = false
    ) -> CellPicture {
        _ = threads
        let cells = pixels.cells
        let configuration = configuration(cells, depth, symbols, isLight: isLight)
        defer { chafa_canvas_config_unref(configuration) }
        guard let canvas = chafa_canvas_new(configuration) else { return blank(cells) }
        defer { chafa_canvas_unref(canvas) }
        let width = Int32(cells.columns * FittedSize.pixelsPerCell)
        let height = Int32(cells.rows * FittedSize.pixelsPerCell)
        pixels.bytes.withUnsafeBufferPointer { bytes in
            chafa_canvas_draw_all_pixels(
                canvas, CHAFA_PIXEL_RGBA8_UNASSOCIATED, bytes.baseAddress, width, height, 4 * width)
        }
        var glyphs: [CellPicture.Glyph] = []
        glyphs.reserveCapacity(cells.columns * cells.rows)
        for row in 0..<Int32(cells.rows) {
            for column in 0..<Int32(cells.columns) { glyphs.append(glyph(canvas, column, row, depth)) }
        }
        return CellPicture(size: cells, glyphs: glyphs)
    }

    /// One thread a picture: two pictures may be painted at once, and more threads gained nothing.
    private static let threads: Void = chafa_set_n_threads(1)

    private static func configuration(_ cells: Size, _ depth: ColourDepth, _ symbols: PictureSymbols, isLight: Bool)
        -> OpaquePointer?
    {
        let configuration = chafa_canvas_config_new()
        chafa_canvas_config_set_geometry(configuration, Int32(cells.columns), Int32(cells.rows))
        chafa_canvas_config_set_work_factor(configuration, symbols == .sextant ? 0.5 : 1)
        chafa_canvas_config_set_color_extractor(configuration, CHAFA_COLOR_EXTRACTOR_AVERAGE)
        let map = chafa_symbol_map_new()
        chafa_symbol_map_add_by_tags(map, ChafaSymbolTags(rawValue: symbols.tags))
        chafa_symbol_map_remove_by_tags(map, CHAFA_SYMBOL_TAG_WIDE)
        chafa_canvas_config_set_symbol_map(configuration, map)
        chafa_symbol_map_unref(map)
        // Chosen by the mean distance in OKLab from the picture, cell by cell, over photographs and drawings. Without
        // diffusion a dark blue turns grey in 240 colours; DIN99d is further off there, and takes four times as long.
        switch depth {
        case .truecolour: chafa_canvas_config_set_canvas_mode(configuration, CHAFA_CANVAS_MODE_TRUECOLOR)
        case .twoHundredFiftySix:
            // The 16 colours that people set to their taste are left out.
            chafa_canvas_config_set_canvas_mode(configuration, CHAFA_CANVAS_MODE_INDEXED_240)
            chafa_canvas_config_set_dither_mode(configuration, CHAFA_DITHER_MODE_DIFFUSION)
            // At full strength the cells are nearest to the picture on average, and specked in its flat parts.
            chafa_canvas_config_set_dither_intensity(configuration, 0.6)
        case .sixteen:
            chafa_canvas_config_set_canvas_mode(configuration, CHAFA_CANVAS_MODE_INDEXED_16)
            chafa_canvas_config_set_color_space(configuration, CHAFA_COLOR_SPACE_DIN99D)
            chafa_canvas_config_set_dither_mode(configuration, CHAFA_DITHER_MODE_DIFFUSION)
            // chafa's own preparation trades right colours for vivid ones.
            chafa_canvas_config_set_preprocessing_enabled(configuration, 0)
        case .monochrome:
            chafa_canvas_config_set_canvas_mode(configuration, CHAFA_CANVAS_MODE_FGBG)
            chafa_canvas_config_set_dither_mode(configuration, CHAFA_DITHER_MODE_DIFFUSION)
            chafa_canvas_config_set_fg_color(configuration, isLight ? 0x000000 : 0xFFFFFF)
            chafa_canvas_config_set_bg_color(configuration, isLight ? 0xFFFFFF : 0x000000)
        }
        return configuration
    }

    private static func glyph(_ canvas: OpaquePointer, _ column: Int32, _ row: Int32, _ depth: ColourDepth)
        -> CellPicture.Glyph
    {
        let scalar = Unicode.Scalar(chafa_canvas_get_char_at(canvas, column, row)) ?? " "
        var foreground: Int32 = -1
        var background: Int32 = -1
        switch depth {
        case .truecolour:
            chafa_canvas_get_colors_at(canvas, column, row, &foreground, &background)
            return CellPicture.Glyph(scalar: scalar, foreground: rgb(foreground), background: rgb(background))
        case .twoHundredFiftySix, .sixteen:
            chafa_canvas_get_raw_colors_at(canvas, column, row, &foreground, &background)
            return CellPicture.Glyph(scalar: scalar, foreground: palette(foreground), background: palette(background))
        case .monochrome: return CellPicture.Glyph(scalar: scalar, foreground: .standard, background: .standard)
        }
    }

    /// A colour as 0xRRGGBB.
    ///
    /// Opaque pixels give no transparent cells; should one come all the same, it is black.
    private static func rgb(_ colour: Int32) -> Colour {
        let value = UInt32(max(0, colour))
        return .rgb(
            red: UInt8(truncatingIfNeeded: value >> 16), green: UInt8(truncatingIfNeeded: value >> 8),
            blue: UInt8(truncatingIfNeeded: value))
    }

    private static func palette(_ index: Int32) -> Colour { .palette(UInt8(truncatingIfNeeded: max(0, index))) }

    private static func blank(_ cells: Size) -> CellPicture {
        let glyph = CellPicture.Glyph(scalar: " ", foreground: .standard, background: .standard)
        return CellPicture(size: cells, glyphs: Array(repeating: glyph, count: cells.columns * cells.rows))
    }
}

extension PictureSymbols {
    /// chafa's tags of the characters.
    fileprivate var tags: Int32 {
        let common = CHAFA_SYMBOL_TAG_SPACE.rawValue | CHAFA_SYMBOL_TAG_SOLID.rawValue
        return switch self {
        case .half: common | CHAFA_SYMBOL_TAG_HALF.rawValue
        case .block: common | CHAFA_SYMBOL_TAG_BLOCK.rawValue
        case .sextant: common | CHAFA_SYMBOL_TAG_BLOCK.rawValue | CHAFA_SYMBOL_TAG_SEXTANT.rawValue
        }
    }
}
