internal import Agreement

extension Estimate {
    /// The figure as a dot on its interval; where there is none, the word that it is undefined.
    func marks(on scale: Scale, kind: StaticString, diamond: Bool = false) -> [Mark] {
        guard let value else { return [.words(at: 0, "undefined")] }
        var marks: [Mark] = []
        if let interval {
            let from = scale.place(interval.lower)
            let to = scale.place(interval.upper)
            marks = [
                .line(from: from, to: to, kind: "whisker"), .tick(at: from, kind: "whisker", height: 7),
                .tick(at: to, kind: "whisker", height: 7),
            ]
        }
        let place = scale.place(value)
        return marks + [diamond ? .diamond(at: place, kind: kind) : .dot(at: place, kind: kind)]
    }
}

/// Why figures of a chart are missing, gathered by reason.
struct UndefinedNotes {
    private var names: [Undefined: [Markup]] = [:]
    private var withoutInterval: [MissingInterval.Lack: [Markup]] = [:]

    mutating func add(_ coefficient: Coefficient, of name: Markup) {
        if let reason = coefficient.reason { names[reason, default: []].append(name) }
    }

    mutating func add(_ estimate: Estimate, of name: Markup) {
        add(estimate.coefficient, of: name)
        if let missing = estimate.missingInterval { withoutInterval[missing.lack, default: []].append(name) }
    }

    /// One sentence a reason, in the order of the reasons.
    var notes: [Markup] {
        Undefined.allCases.compactMap { reason in
            names[reason].map { "Undefined, \(word: reason.rawValue): \(Self.listed($0))." }
        }
            + [
                withoutInterval[.clusters].map {
                    "No interval from fewer than \(IntervalGround.fewestClusters) samples: \(Self.listed($0))."
                },
                withoutInterval[.varied].map {
                    """
                    No interval of a figure beyond chance from fewer than \(IntervalGround.fewestVaried) samples in which\
                     anybody chose other than the most common: \(Self.listed($0)).
                    """
                },
            ].compactMap { $0 }
    }

    private static func listed(_ names: [Markup]) -> Markup {
        let more = names.count > 8 ? " and \(names.count - 8) more" as Markup : Markup()
        return "\(names.prefix(8).joined(by: ", "))\(more)"
    }
}
