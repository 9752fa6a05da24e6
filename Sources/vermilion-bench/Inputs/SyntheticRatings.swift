internal import Agreement
internal import Corpus
import Foundation

/// Ratings made up for measuring: most raters see what is there, some err more; the same numbers on every machine.
struct SyntheticRatings {
    let signatures: RatingSignatures
    let raters: Int
    let categories: Int

    /// `units` units, each rated by `each` of `raters` people on a scale of `categories`.
    init(units: Int, raters: Int, each: Int, categories: Int, seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        var people = Array(0..<raters)
        var ratings: [CodedRating] = []
        ratings.reserveCapacity(units * each)
        for _ in 0..<units {
            let truth = Int(generator.next() % UInt64(categories))
            for place in 0..<each where each < raters {
                people.swapAt(place, place + Int(generator.next() % UInt64(raters - place)))
            }
            for rater in people.prefix(each).sorted() {
                let draw = generator.next()
                let slips = draw % 100 < 25 + UInt64(rater % 5) * 5
                let given = slips ? Int((draw >> 32) % UInt64(categories)) : truth
                ratings.append(CodedRating(rater: rater, category: given))
            }
        }
        self.raters = raters
        self.categories = categories
        signatures = RatingSignatures(
            scale: RatingScale((1...categories).map(String.init)), raters: (0..<raters).map { "r\($0)" },
            offsets: Array(stride(from: 0, through: units * each, by: each)), ratings: ratings,
            counts: [Int](repeating: 1, count: units))
    }

    /// Writes a matrix of units by raters for a peer: one signed byte a cell, the category's code or -1 for none.
    func writeMatrix(to path: String) throws {
        var matrix = [Int8](repeating: -1, count: signatures.count * raters)
        for unit in signatures.indices {
            for rating in signatures[unit] { matrix[unit * raters + Int(rating.rater)] = Int8(rating.category) }
        }
        try matrix.withUnsafeBytes { try Data($0).write(to: URL(fileURLWithPath: path)) }
    }
}
