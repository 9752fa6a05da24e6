/// What reviewers and queues are called, by their numbers.
package struct FigureNames: Sendable {
    package var reviewers: [Int: String]
    package var queues: [Int: String]

    package init(reviewers: [Int: String], queues: [Int: String]) {
        self.reviewers = reviewers
        self.queues = queues
    }

    func named<Value>(_ values: [(Int, Value)]) -> [(name: String, tally: Value)] {
        values.map { (reviewers[$0.0] ?? "", $0.1) }
    }
}
