internal import Corpus
internal import Figures
internal import GRDB

extension Database {
    /// Who decided what about the turns that at least two reviewers decided.
    func decisionSignatures() throws -> DecisionSignatures {
        let people = try rows("SELECT \(Self.reviewerColumns) FROM reviewer ORDER BY number") { try $0.reviewerRow() }
        let codes = Dictionary(
            zip(people.map(\.number), 0...), uniquingKeysWith: { first, _ in first })
        var signatures = DecisionSignatures(reviewers: people.map(\.shownName))
        try each("SELECT signature, turns FROM signature") { columns in
            let list = Self.decisions(in: columns.bytesOfText(0)).compactMap { item in
                codes[item.reviewer].map { (reviewer: $0, decision: item.decision) }
            }
            signatures.append(list, turns: columns.int(1))
            return true
        }
        return signatures
    }

    /// Reads `1a 4e`.
    private static func decisions(
        in signature: UnsafeBufferPointer<UInt8>
    ) -> [(reviewer: Int, decision: Decision)] {
        var list: [(reviewer: Int, decision: Decision)] = []
        var number = 0
        for byte in signature {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                number = number &* 10 &+ Int(byte - UInt8(ascii: "0"))
            case UInt8(ascii: " "): number = 0
            default:
                guard
                    let decision = Decision.allCases.first(where: {
                        RatingCode.letter(of: RatingCode.code(of: $0)) == byte
                    })
                else {
                    return []
                }
                list.append((number, decision))
            }
        }
        return list
    }
}
