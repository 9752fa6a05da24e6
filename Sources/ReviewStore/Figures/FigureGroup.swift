internal import Corpus
internal import Figures

/// A group that figures are kept for.
struct FigureGroup: Hashable {
    var dimension: Dimension
    /// The dataset of a domain, so that a dataset's own domain can be changed without counting anew; else 0.
    var dataset = 0
    /// As `poster`; a queue goes by its number, and samples without a domain of their own have "".
    var name: String

    static func domain(_ facts: SampleFacts) -> FigureGroup {
        FigureGroup(dimension: .domain, dataset: facts.dataset, name: facts.domain)
    }

    static func kind(_ kind: TurnKind) -> FigureGroup { FigureGroup(dimension: .kind, name: kind.rawValue) }

    static func language(_ language: Language) -> FigureGroup {
        FigureGroup(dimension: .language, name: language.rawValue)
    }

    static func day(_ number: Int) -> FigureGroup {
        FigureGroup(dimension: .day, name: CalendarDay(number: number).name)
    }

    static func week(_ number: Int) -> FigureGroup {
        FigureGroup(dimension: .week, name: CalendarWeek(number: number).name)
    }

    static func queue(_ number: Int) -> FigureGroup { FigureGroup(dimension: .queue, name: String(number)) }
}
