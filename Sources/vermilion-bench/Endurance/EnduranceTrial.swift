internal import Corpus

/// One way of mistreating the program, over and over.
protocol EnduranceTrial {
    /// The name by which it is asked for.
    static var name: String { get }
    /// What it does, in a sentence.
    static var summary: String { get }

    /// Goes through `rounds` of it in a folder of its own and tells what it did and found.
    static func run(in workshop: Workshop, rounds: Int, generator: inout SplitMix64) throws -> EnduranceFindings
}

/// What a trial did and what it found.
struct EnduranceFindings {
    /// What was done and how often, in order.
    var counts: [(name: String, count: Int)] = []
    /// What should not have been, each with how to see it again.
    var faults: [String] = []

    mutating func count(_ name: String, _ number: Int = 1) {
        if let index = counts.firstIndex(where: { $0.name == name }) {
            counts[index].count += number
        } else {
            counts.append((name, number))
        }
    }
}
