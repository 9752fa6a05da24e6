internal import Agreement

extension Spread {
    /// The spread of hourly rates, by the classes of the times that single items took.
    package init(ratesFromTimes times: ClassHistogram) {
        // The longest time is the lowest rate.
        self.init(values: times.entries.reversed().map { (3_600_000 / TimeClass.milliseconds(of: $0.index), $0.count) })
    }

    /// The spread of shares, by their per mille.
    package init(perMille shares: ClassHistogram) {
        self.init(values: shares.entries.map { (Double($0.index) / 1_000, $0.count) })
    }

    /// The spread of values that occur so many times each, in rising order.
    ///
    /// Quantiles are of type 7 (Hyndman and Fan 1996): between the two nearest values in proportion.
    package init(values: [(value: Double, count: Int)]) {
        self.init()
        count = values.reduce(0) { $0 + $1.count }
        guard count > 0 else { return }
        lowerQuartile = .value(Self.quantile(0.25, of: values, count: count))
        median = .value(Self.quantile(0.5, of: values, count: count))
        upperQuartile = .value(Self.quantile(0.75, of: values, count: count))
        p90 = .value(Self.quantile(0.9, of: values, count: count))
    }

    private static func quantile(_ share: Double, of values: [(value: Double, count: Int)], count: Int) -> Double {
        let place = share * Double(count - 1)
        let rank = Int(place)
        let lower = value(at: rank, of: values)
        let upper = rank + 1 < count ? value(at: rank + 1, of: values) : lower
        return lower + (place - Double(rank)) * (upper - lower)
    }

    private static func value(at rank: Int, of values: [(value: Double, count: Int)]) -> Double {
        var passed = 0
        for (value, count) in values {
            passed += count
            if rank < passed { return value }
        }
        return values.last?.value ?? 0
    }
}
