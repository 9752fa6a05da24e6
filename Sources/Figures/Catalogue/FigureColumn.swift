/// The outputs that a column stands in.
package struct FigureOutputs: OptionSet, Hashable, Sendable {
    package let rawValue: Int

    package init(rawValue: Int) { self.rawValue = rawValue }

    package static let screen = FigureOutputs(rawValue: 1)
    /// The page for a browser.
    package static let page = FigureOutputs(rawValue: 2)
    /// What commands print for people.
    package static let text = FigureOutputs(rawValue: 4)
    package static let json = FigureOutputs(rawValue: 8)
    package static let csv = FigureOutputs(rawValue: 16)

    package static let people: FigureOutputs = [.screen, .page, .text]
    package static let data: FigureOutputs = [.json, .csv]
    package static let all: FigureOutputs = [.people, .data]
    /// For people and scripts, but too much for a line of text.
    package static let roomy: FigureOutputs = [.screen, .page, .data]
}

/// How a column of a screen takes its room.
package struct FigureLayout: Hashable, Sendable {
    package enum Width: Hashable, Sendable {
        /// As wide as the widest of its cells.
        case natural(most: Int)
        /// What is left of the room.
        case flexible(least: Int, most: Int)
    }

    package var width: Width
    /// Whether its cells end under one another.
    package var isTrailing: Bool
    /// Whether sorting by the column puts the largest first, as for numbers.
    package var isLargestFirst: Bool

    package init(_ width: Width, isTrailing: Bool = false, isLargestFirst: Bool = false) {
        self.width = width
        self.isTrailing = isTrailing
        self.isLargestFirst = isLargestFirst
    }

    package static let number = FigureLayout(.natural(most: 40), isTrailing: true, isLargestFirst: true)
    /// A number that names its row.
    package static let ordinal = FigureLayout(.natural(most: 40), isTrailing: true)
    /// Numbers that bring their own padding, as those with an interval, or dates.
    package static let padded = FigureLayout(.natural(most: 40), isLargestFirst: true)

    package static func words(most: Int = 40) -> FigureLayout { FigureLayout(.natural(most: most)) }

    package static func flexible(_ least: Int, _ most: Int, isLargestFirst: Bool = false) -> FigureLayout {
        FigureLayout(.flexible(least: least, most: most), isLargestFirst: isLargestFirst)
    }
}

/// What is known of a column before its cells.
package struct FigureHead: Hashable, Sendable {
    /// Its name in JSON and CSV, in camelCase; durations end in `Ms`.
    package var slug: String
    /// Its title for people.
    package var heading: String
    /// What its figures are, in a phrase.
    package var meaning: String
    package var unit: FigureUnit
    /// The lower, the longer the column stays where there is no room for all; 0 stays always.
    package var rank: Int
    package var outputs: FigureOutputs
    package var layout: FigureLayout
    /// Why a row may have nothing here, in a phrase.
    package var absence: String
    /// The value of a row without content, which says what kind of figure it is.
    package var shape: FigureValue

    package var isNumber: Bool { unit != .words && unit != .time }

    /// What stands for a value where there is none: for a list of people who that means, else a dash.
    package func absent(_ value: FigureValue) -> String {
        switch value {
        case .names, .deciders: absence
        default: NumberText.undefined
        }
    }
}

/// One column of a table of figures, declared once for every output.
package struct FigureColumn<Row>: Sendable {
    package var head: FigureHead
    package var value: @Sendable (Row) -> FigureValue
    /// What is behind a cell.
    var opens: (@Sendable (Row) -> FigureTarget?)?
    /// What there is to say about a cell, where its value does not say it itself.
    var remark: (@Sendable (Row) -> String?)?
    var tone: (@Sendable (Row) -> FigureTone)?

    /// - Parameters:
    ///   - slug: its name in JSON and CSV.
    ///   - heading: its title for people.
    ///   - meaning: what its figures are, in a phrase.
    ///   - rank: the lower, the longer it stays on a narrow screen.
    ///   - layout: what its unit asks for when nil.
    ///   - absence: why a row may have nothing here.
    package init(
        _ slug: String, _ heading: String, _ meaning: String, _ unit: FigureUnit = .words, rank: Int = 50,
        in outputs: FigureOutputs = .all, layout: FigureLayout? = nil, absence: String = "none",
        tone: (@Sendable (Row) -> FigureTone)? = nil, opens: (@Sendable (Row) -> FigureTarget?)? = nil,
        remark: (@Sendable (Row) -> String?)? = nil, value: @escaping @Sendable (Row) -> FigureValue
    ) {
        let natural: FigureLayout = unit == .words ? .words() : unit == .time ? .padded : .number
        head = FigureHead(
            slug: slug, heading: heading, meaning: meaning, unit: unit, rank: rank, outputs: outputs,
            layout: layout ?? natural, absence: absence, shape: .words(nil))
        self.value = value
        self.opens = opens
        self.remark = remark
        self.tone = tone
    }

    /// A column for scripts alone, with its meaning.
    package static func data(
        _ slug: String, _ meaning: String, _ unit: FigureUnit = .words, in outputs: FigureOutputs = .data,
        value: @escaping @Sendable (Row) -> FigureValue
    ) -> FigureColumn {
        FigureColumn(slug, slug, meaning, unit, in: outputs, value: value)
    }

    func cell(_ row: Row) -> FigureCell {
        let value = value(row)
        return FigureCell(
            value: value, remark: remark.map { $0(row) } ?? value.remark, target: opens?(row),
            tone: tone?(row) ?? .plain)
    }
}
