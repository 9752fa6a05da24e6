/// Tells which of many findings stand, so that judging many reviewers at once does not flag some by chance alone.
package enum FalseDiscovery {
    /// P-values adjusted by Benjamini and Hochberg: those at most `rate` are findings with that rate of false ones.
    ///
    /// Source: Y. Benjamini and Y. Hochberg, Journal of the Royal Statistical Society B 57 (1995) 289.
    ///
    /// - Returns: one value for each, in the order given, none below the p-value itself and none above 1.
    package static func adjusted(_ pValues: [Double]) -> [Double] {
        let order = pValues.indices.sorted { pValues[$0] > pValues[$1] }
        var adjusted = [Double](repeating: 1, count: pValues.count)
        var least = 1.0
        for (place, index) in order.enumerated() {
            let rank = Double(pValues.count - place)
            least = min(least, pValues[index] * Double(pValues.count) / rank)
            adjusted[index] = least
        }
        return adjusted
    }
}
