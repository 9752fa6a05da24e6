/// One thing that is measured.
protocol Benchmark {
    /// The name by which it is asked for.
    static var name: String { get }
    /// What it measures, in a sentence.
    static var summary: String { get }

    /// Measures, in a folder of its own.
    static func run(in workshop: Workshop) throws -> [Measurement]
}
