/// Writes the escape sequences that change how a terminal renders what follows, as few as are needed.
///
/// The sequences are ECMA-48's SGR, with xterm's extensions for 256 colours and RGB.
package struct GraphicRendition: Sendable {
    package let depth: ColourDepth
    /// What the terminal renders with now.
    private var current = Style.plain

    /// Starts at a terminal that renders plainly.
    package init(depth: ColourDepth) { self.depth = depth }

    /// Appends what makes the terminal render with `style`, its colours reduced to the terminal's depth.
    package mutating func change(to style: Style, in bytes: inout [UInt8]) {
        guard style != current else { return }
        let start = bytes.count
        bytes.append(0x1B)
        bytes.append(UInt8(ascii: "["))
        if !current.attributes.isSubset(of: style.attributes) {
            append(0, to: &bytes)
            current = .plain
        }
        if style.attributes != current.attributes {
            for (attribute, code) in Self.attributeCodes
            where style.attributes.contains(attribute) && !current.attributes.contains(attribute) {
                append(code, to: &bytes)
            }
        }
        if style.foreground != current.foreground { append(style.foreground, isForeground: true, to: &bytes) }
        if style.background != current.background { append(style.background, isForeground: false, to: &bytes) }
        current = style
        // Where two colours are the same to this terminal there is nothing to say.
        if bytes.count == start + 2 { bytes.removeLast(2) } else { bytes[bytes.count - 1] = UInt8(ascii: "m") }
    }

    /// Appends what makes the terminal render plainly, if it does not.
    package mutating func reset(in bytes: inout [UInt8]) {
        if current != .plain { bytes += "\u{1B}[0m".utf8 }
        current = .plain
    }

    private static let attributeCodes: [(Attributes, UInt8)] = [
        (.bold, 1), (.dim, 2), (.italic, 3), (.underline, 4), (.reverse, 7), (.strike, 9),
    ]

    private func append(_ colour: Colour, isForeground: Bool, to codes: inout [UInt8]) {
        guard depth != .monochrome else { return }
        switch colour.reduced(to: depth) {
        case .standard: append(isForeground ? 39 : 49, to: &codes)
        case .palette(let index) where index < 8: append((isForeground ? 30 : 40) + index, to: &codes)
        case .palette(let index) where index < 16: append((isForeground ? 90 : 100) + index - 8, to: &codes)
        case .palette(let index):
            append(isForeground ? 38 : 48, to: &codes)
            append(5, to: &codes)
            append(index, to: &codes)
        case .rgb(let red, let green, let blue):
            append(isForeground ? 38 : 48, to: &codes)
            append(2, to: &codes)
            append(red, to: &codes)
            append(green, to: &codes)
            append(blue, to: &codes)
        }
    }

    private func append(_ number: UInt8, to codes: inout [UInt8]) {
        if number >= 100 { codes.append(0x30 + number / 100) }
        if number >= 10 { codes.append(0x30 + number / 10 % 10) }
        codes.append(0x30 + number % 10)
        codes.append(UInt8(ascii: ";"))
    }
}
