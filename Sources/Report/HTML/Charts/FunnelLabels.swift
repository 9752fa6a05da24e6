/// Where the names of dots can stand without covering each other.
///
/// The width of the chart is not known: a name is placed where it is free on a telephone, or else where it is free on a
/// desk and then shown there only. One that is free nowhere is left out; the chart's words and table have it.
struct FunnelLabels {
    struct Label: Hashable {
        var side: Side
        /// Whether it is shown on a wide screen only.
        var needsRoom: Bool
    }

    enum Side: CaseIterable {
        case right
        case left
        case above
        case below

        var across: Double { self == .right ? 9 : self == .left ? -9 : 0 }
        var down: Double { self == .above ? -10 : self == .below ? 19 : 4 }
        var anchor: String { self == .right ? "start" : self == .left ? "end" : "middle" }
    }

    private struct Box {
        var left: Double
        var right: Double
        var top: Double
        var bottom: Double

        func covers(_ other: Box) -> Bool {
            left < other.right && other.left < right && top < other.bottom && other.top < bottom
        }
    }

    /// In pixels, of a telephone and of a desk.
    private static let widths = (narrow: 310.0, wide: 900.0)

    /// The labels by the dots' numbers.
    private(set) var labels: [Int: Label] = [:]

    /// - Parameters:
    ///   - places: of the dots, across as a share of the chart's width, down in pixels.
    ///   - first: those whose names matter most.
    init(_ names: [String], at places: [(x: Double, y: Double)], first: [Int]) {
        func dot(_ index: Int, _ width: Double) -> Box {
            let (x, y) = (places[index].x * width, places[index].y)
            return Box(left: x - 6, right: x + 6, top: y - 6, bottom: y + 6)
        }
        func box(_ index: Int, _ side: Side, _ width: Double) -> Box {
            let (x, y) = (places[index].x * width + side.across, places[index].y + side.down)
            let length = ShortLabel.width(of: names[index]) * 6.8
            let left = side == .right ? x : side == .left ? x - length : x - length / 2
            return Box(left: left, right: left + length, top: y - 11, bottom: y + 3)
        }
        func isFree(_ index: Int, _ side: Side, _ width: Double) -> Bool {
            let candidate = box(index, side, width)
            guard candidate.left > 0, candidate.right < width else { return false }
            if places.indices.contains(where: { $0 != index && dot($0, width).covers(candidate) }) { return false }
            return !labels.contains { other, label in
                (width > Self.widths.narrow || !label.needsRoom) && box(other, label.side, width).covers(candidate)
            }
        }
        for index in first + places.indices.filter({ !first.contains($0) }) {
            let wide = Side.allCases.filter { isFree(index, $0, Self.widths.wide) }
            if let side = wide.first(where: { isFree(index, $0, Self.widths.narrow) }) {
                labels[index] = Label(side: side, needsRoom: false)
            } else if let side = wide.first {
                labels[index] = Label(side: side, needsRoom: true)
            }
        }
    }
}
