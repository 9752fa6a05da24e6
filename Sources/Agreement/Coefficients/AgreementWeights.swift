/// How much two different categories of an ordered scale agree, from 1 for the same one to 0 for the two ends.
///
/// Source: K. L. Gwet, Handbook of Inter-Rater Reliability, chapter 3. Weights go by the places of the categories on
/// the declared scale, so a category that nobody used counts.
package enum AgreementWeights: String, CaseIterable, Hashable, Sendable {
    /// Only the same category agrees.
    case none
    /// 1 - d / (q - 1).
    case linear
    /// 1 - d² / (q - 1)².
    case quadratic
    /// 1 - C(d + 1, 2) / C(q, 2): Gwet's ordinal weights, which are not those of Krippendorff's ordinal alpha.
    case ordinal

    /// The weights by the distance of two categories on a scale of `count`: `count` numbers, the first of them 1.
    package func byDistance(count: Int) -> [Double] {
        let last = Double(count - 1)
        return (0..<count).map { distance in
            guard distance > 0 else { return 1 }
            let distance = Double(distance)
            return switch self {
            case .none: 0
            case .linear: 1 - distance / last
            case .quadratic: 1 - (distance * distance) / (last * last)
            case .ordinal: 1 - distance * (distance + 1) / (last * (last + 1))
            }
        }
    }
}

/// The weights of one scale, ready for sums.
struct WeightTable: Sendable {
    let byDistance: [Double]
    /// Whether only the same category agrees.
    let isIdentity: Bool

    init(_ weights: AgreementWeights, count: Int) {
        byDistance = weights.byDistance(count: count)
        isIdentity = weights == .none
    }

    subscript(one: Int, other: Int) -> Double { byDistance[abs(one - other)] }

    /// The sum of all weights of the table, T_w in Gwet's formulas.
    var sum: Double {
        let count = byDistance.count
        return byDistance.enumerated().reduce(0) { sum, next in
            sum + next.element * Double(count - next.offset) * (next.offset == 0 ? 1 : 2)
        }
    }

    /// The sum of w_kl p_k q_l over all k and l.
    func form(_ p: [Double], _ q: [Double]) -> Double {
        if isIdentity { return zip(p, q).reduce(0) { $0 + $1.0 * $1.1 } }
        var sum = 0.0
        for (k, share) in p.enumerated() where share != 0 {
            var inner = 0.0
            for l in q.indices { inner += byDistance[abs(k - l)] * q[l] }
            sum += share * inner
        }
        return sum
    }

    /// For each k the sum of w_kl q_l over all l.
    func means(_ q: [Double]) -> [Double] {
        if isIdentity { return q }
        return q.indices.map { k in
            q.indices.reduce(0) { $0 + byDistance[abs(k - $1)] * q[$1] }
        }
    }
}
