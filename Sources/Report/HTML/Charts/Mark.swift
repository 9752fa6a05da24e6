internal import Agreement

/// Something drawn in a row of a chart; places are shares of the chart's width, heights pixels around the row's middle.
enum Mark {
    case bar(from: Double, to: Double, kind: StaticString, height: Double)
    case line(from: Double, to: Double, kind: StaticString)
    /// A line across the row.
    case tick(at: Double, kind: StaticString, height: Double)
    case dot(at: Double, kind: StaticString)
    case ring(at: Double)
    case diamond(at: Double, kind: StaticString)
    /// What stands where there is no figure.
    case words(at: Double, String)

    var markup: Markup {
        switch self {
        case .bar(let from, let to, let kind, let height):
            .element(
                "rect",
                [
                    "class": "mark \(kind)", "x": SVGLength.percent(from),
                    "width": SVGLength.percent(max(0, to - from)), "y": SVGLength.number(-height / 2),
                    "height": SVGLength.number(height),
                ])
        case .line(let from, let to, let kind):
            .element(
                "line",
                [
                    "class": "\(kind)", "x1": SVGLength.percent(from), "x2": SVGLength.percent(to), "y1": "0",
                    "y2": "0",
                ])
        case .tick(let place, let kind, let height):
            .element(
                "line",
                [
                    "class": "\(kind)", "x1": SVGLength.percent(place), "x2": SVGLength.percent(place),
                    "y1": SVGLength.number(-height / 2), "y2": SVGLength.number(height / 2),
                ])
        case .dot(let place, let kind):
            .element("circle", ["class": "mark \(kind)", "cx": SVGLength.percent(place), "cy": "0", "r": "4.5"])
        case .ring(let place):
            .element("circle", ["class": "ring", "cx": SVGLength.percent(place), "cy": "0", "r": "3"])
        case .diamond(let place, let kind):
            // A nested drawing sits at a share of the width and counts in pixels inside.
            .element("svg", ["x": SVGLength.percent(place), "y": "0", "overflow": "visible"]) {
                .element("path", ["class": "mark \(kind)", "d": "M0-5.5 5.5 0 0 5.5-5.5 0z"])
            }
        case .words(let place, let text):
            .element("text", ["class": "none", "x": SVGLength.percent(place), "y": "4"]) { .text(text) }
        }
    }
}

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
