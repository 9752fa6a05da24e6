internal import Agreement
internal import Corpus
internal import Figures

/// Figures in the sentences of the page.
enum FigureText {
    /// A moment as `21 November 2026, 10:14 UTC`.
    static func moment(_ time: Timestamp) -> String {
        guard let day = CalendarDay(named: time.day) else { return time.iso8601 }
        return "\(day.long), \(time.clock.prefix(5)) UTC"
    }

    /// Names in a sentence, as `a, b and c`.
    static func listed(_ pieces: [Markup]) -> Markup {
        guard let last = pieces.last, pieces.count > 1 else { return pieces.first ?? Markup() }
        return "\(pieces.dropLast().joined(by: ", ")) and \(last)"
    }
}

extension Coefficient {
    /// The figure, or in words why there is none.
    func markup(_ unit: FigureUnit) -> Markup {
        switch self {
        case .value(let value): .text(unit.text(value))
        case .undefined(let reason): reason.markup
        }
    }
}

extension Markup {
    /// A moment, kept on one line.
    static func moment(_ time: Timestamp) -> Markup {
        .element("time", ["class": "steady", "datetime": time.iso8601]) { .text(time.dayAndMinute) }
    }
}

extension Undefined {
    var markup: Markup { .element("span", ["class": "undefined"]) { .text(phrase) } }
}

extension Estimate {
    /// The figure, the interval it lies in and of how many it is, or in words why there is none.
    func markup(_ unit: FigureUnit, count: Int? = nil) -> Markup {
        guard value != nil else { return coefficient.markup(unit) }
        let parts = unit.parts(of: self, count: count)
        let reach = Markup.element("span", ["class": "interval", "title": missingInterval?.sentence]) {
            .text(missingInterval.map { "no interval: \($0.short)" } ?? parts[1])
        }
        let number = parts[1].isEmpty ? .text(parts[0]) : "\(word: parts[0]) \(reach)" as Markup
        return count == nil ? number : "\(number) \(.element("span", ["class": "quiet"]) { .text(parts[2]) })"
    }

    /// The same in plain text, for a tooltip.
    func words(_ unit: FigureUnit) -> String {
        guard let value else { return coefficient.reason?.phrase ?? "" }
        if let missingInterval { return "\(unit.text(value)), \(missingInterval.sentence)" }
        guard let interval else { return unit.text(value) }
        return
            "\(unit.text(value)), \(NumberText.decimal(interval.level * 100, places: 0))% interval \(unit.text(interval))"
    }
}

/// How a group of figures is called on the page; a name from a dataset may be empty.
struct GroupName {
    var dimension: Dimension
    var name: String

    /// In plain text, for charts and tooltips.
    var plain: String { name.isEmpty ? "(no \(dimension.rawValue))" : languageName ?? name }

    var markup: Markup {
        if name.isEmpty || languageName != nil { return .element("span") { .text(plain) } }
        return .name(name)
    }

    private var languageName: String? {
        guard dimension == .language else { return nil }
        return switch name {
        case "zh": "Chinese"
        case "en": "English"
        default: nil
        }
    }
}

extension CalendarDay {
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// As `21 November 2026`.
    var long: String { words { "\($0.day) \(Self.months[$0.month - 1]) \($0.year)" } }

    /// As `21 Nov`.
    var short: String { words { "\($0.day) \(Self.months[$0.month - 1].prefix(3))" } }

    private func words(_ write: ((year: Int, month: Int, day: Int)) -> String) -> String {
        let parts = name.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3, Self.months.indices.contains(parts[1] - 1) else { return name }
        return write((year: parts[0], month: parts[1], day: parts[2]))
    }
}
