extension RandomAccessCollection where Element == Double, Index == Int {
    /// A quantile of values that are in order, linear between neighbours; nil of nothing.
    ///
    /// Source: R. J. Hyndman and Y. Fan, The American Statistician 50 (1996) 361, type 7, the default of R and NumPy.
    package func quantile(_ probability: Double) -> Double? {
        guard !isEmpty else { return nil }
        let place = Swift.min(Swift.max(probability, 0), 1) * Double(count - 1)
        let lower = Int(place)
        let low = self[startIndex + lower]
        let high = self[startIndex + Swift.min(lower + 1, count - 1)]
        return low + (high - low) * (place - Double(lower))
    }
}
