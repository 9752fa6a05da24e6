internal import Corpus
internal import Figures

/// Who decided what about a turn, in the order of the reviewers' numbers, as tables keep it: `1a 4e`.
struct DecisionSignature: Hashable {
    var ratings: [AdjudicationRating]

    init(_ ratings: [AdjudicationRating]) { self.ratings = ratings }

    /// Reads a text; nil when it is none.
    init?(_ text: UnsafeBufferPointer<UInt8>) {
        ratings = []
        var number = 0
        for byte in text {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                number = number &* 10 &+ Int(byte - UInt8(ascii: "0"))
            case UInt8(ascii: " "): number = 0
            default:
                guard let decision = Self.decision(ofLetter: byte) else { return nil }
                ratings.append(AdjudicationRating(reviewer: number, decision: decision))
            }
        }
    }

    var text: String {
        ratings.map {
            "\($0.reviewer)\(UnicodeScalar(RatingCode.letter(of: RatingCode.code(of: $0.decision))))"
        }
        .joined(separator: " ")
    }

    private static func decision(ofLetter letter: UInt8) -> Decision? {
        Decision.allCases.first { RatingCode.letter(of: RatingCode.code(of: $0)) == letter }
    }
}
