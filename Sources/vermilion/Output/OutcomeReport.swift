internal import Agreement
internal import Corpus
internal import Formats

/// What reports tell about outcomes, texts and rates.
enum OutcomeReport {
    /// The outcome by its name, as `edited`.
    static func name(_ outcome: ExportTurn.Outcome) -> String {
        switch outcome {
        case .undecided: "undecided"
        case .accepted: "accepted"
        case .edited: "edited"
        case .rejected: "rejected"
        case .contested: "contested"
        }
    }

    /// The texts of an edit; null for any other outcome.
    static func text(_ outcome: ExportTurn.Outcome) -> OrderedJSON {
        if case .edited(let text) = outcome { json(text) } else { nil }
    }

    static func json(_ text: TurnText?) -> OrderedJSON {
        guard let text else { return nil }
        return [
            "question": OrderedJSON(text.question), "choices": OrderedJSON(text.choices),
            "answer": OrderedJSON(text.answer),
        ]
    }

    /// The report on a rate as its members `NAME`, `NAMEUndefined` and `NAMEInterval`, Wilson's of 95 %.
    static func add(_ name: String, _ successes: Int, of trials: Int, to report: OrderedJSON) -> OrderedJSON {
        let interval = Wilson.interval(successes: successes, trials: trials)
        let report =
            trials > 0
            ? report.with(name, .decimal(Double(successes) / Double(trials)))
            : report.with(name, nil).with(name + "Undefined", OrderedJSON(Undefined.noData.rawValue))
        return report.with(
            name + "Interval",
            interval.map { ["lower": .decimal($0.lower), "upper": .decimal($0.upper), "level": .decimal($0.level)] }
                ?? nil)
    }

    /// A rate for people: `83 % (64–93)`, or a dash.
    static func rate(_ successes: Int, of trials: Int) -> String {
        guard let interval = Wilson.interval(successes: successes, trials: trials) else { return "–" }
        let percent = { (share: Double) in Int((share * 100).rounded()) }
        let share = Double(successes) / Double(trials)
        return "\(percent(share)) % (\(percent(interval.lower))–\(percent(interval.upper)))"
    }
}
