/// What one benchmark found out: our figure, a peer's in the same run, and every raw value.
struct Measurement {
    var name: String
    /// The figure, a median unless the name says otherwise.
    var value: Double
    var unit: String
    /// Every value of ours, in the order in which it was taken.
    var samples: [Double]
    var peer: Peer?
    /// What was measured on, in a few words.
    var input: String
    /// Whether more is better, as with MB/s.
    var moreIsBetter = false

    /// A named peer that did the same work in the same run, turn about with ours.
    struct Peer {
        var name: String
        /// The exact command, and the version that it gave of itself.
        var command: String
        var version: String
        var value: Double
        var samples: [Double]
    }

    /// Ours to the peer's, so that above 1 is better than the peer; nil without one.
    var ratio: Double? {
        peer.map { moreIsBetter ? value / $0.value : $0.value / value }
    }
}

extension [Double] {
    /// The middle value; 0 of nothing.
    var median: Double { percentile(50) }

    /// The value below which `percent` of the values lie, linear between neighbours (type 7); 0 of nothing.
    func percentile(_ percent: Double) -> Double {
        guard let last = indices.last else { return 0 }
        let sorted = sorted()
        let place = percent / 100 * Double(last)
        let lower = Int(place)
        let upper = Swift.min(lower + 1, last)
        return sorted[lower] + (sorted[upper] - sorted[lower]) * (place - Double(lower))
    }
}

/// One thing that is measured.
protocol Benchmark {
    /// The name by which it is asked for.
    static var name: String { get }
    /// What it measures, in a sentence.
    static var summary: String { get }

    /// Measures, in a folder of its own.
    static func run(in workshop: Workshop) throws -> [Measurement]
}
