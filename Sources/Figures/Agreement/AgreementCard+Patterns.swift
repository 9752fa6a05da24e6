package import Agreement

extension AgreementCard {
    /// The card of a group whose samples show these patterns.
    ///
    /// - Parameters:
    ///   - samples: how many samples have each pattern: a word for each rated turn with a letter for each rating, as `aae a`.
    ///   - ratings: what each reviewer gave, by ``RatingCode``; other measures' codes are left out.
    ///   - intervals: how intervals are made, by whole samples; nil for none.
    package init(
        measure: Measure, group: String, samples: [String: Int], ratings: [ClassHistogram],
        intervals: IntervalMethod?
    ) {
        self.init(measure: measure, group: group)
        let codes = RatingCode.codes(of: measure)
        let own = ratings.map { $0.entries.filter { codes.contains($0.index) } }.filter { !$0.isEmpty }
        let scale = Self.scale(of: measure, words: samples.keys)
        let parsed = SamplePatterns(samples, scale: scale, firstCode: codes.lowerBound)
        let patterns = parsed.patterns
        raters = own.count
        units = patterns.pairableUnitCount
        singleUnits = patterns.unitCount - units
        self.ratings = patterns.indices.reduce(0) {
            $0 + (patterns.ratings[$1] > 1 ? patterns.ratings[$1] * patterns.counts[$1] : 0)
        }
        self.samples = parsed.pairableSamples
        let shares = patterns.unitShares
        categories = zip(patterns.byCategory, shares).map { category, share in
            CategoryAgreement(
                name: category.category, ratings: category.ratings, share: share,
                specificAgreement: category.specificAgreement, fleissKappa: category.fleissKappa)
        }
        let given = own.map { entries in
            entries.filter { $0.index - codes.lowerBound < scale.count }
                .map { (category: $0.index - codes.lowerBound, count: $0.count) }
        }
        percentAgreement = Estimate(patterns.percentAgreement())
        krippendorffAlpha = Estimate(patterns.krippendorffAlpha())
        gwetAC1 = Estimate(patterns.gwetAC())
        fleissKappa = Estimate(patterns.fleissKappa())
        congerKappa = Estimate(patterns.congerKappa(raterCounts: given))
        brennanPrediger = Estimate(patterns.brennanPrediger())
        if let intervals, units > 0 { addIntervals(intervals, parsed.clusters) }
    }

    private mutating func addIntervals(_ method: IntervalMethod, _ clusters: ClusterPatterns) {
        let patterns = clusters.patterns
        let found = clusters.intervals(
            of: [
                PercentAgreement(patterns), KrippendorffAlpha(patterns), GwetAC(patterns), FleissKappa(patterns),
                BrennanPrediger(patterns),
            ], by: method, over: .samples)
        let places: [WritableKeyPath<AgreementCard, Estimate>] = [
            \.percentAgreement, \.krippendorffAlpha, \.gwetAC1, \.fleissKappa, \.brennanPrediger,
        ]
        for (place, outcome) in zip(places, found.outcomes) {
            self[keyPath: place].interval = outcome?.interval
            self[keyPath: place].missingInterval = outcome?.missing
        }
        self.method = method
        undefinedReplicates = found.undefinedReplicates[1]
        // Half the width takes four times the units.
        if let interval = krippendorffAlpha.interval, interval.lower < interval.upper {
            unitsToHalveInterval = 3 * units
        }
    }

    /// The declared categories: of choices A to the last letter that anybody's answer came to.
    private static func scale(of measure: Measure, words: some Sequence<String>) -> RatingScale {
        switch measure {
        case .decisions: return RatingScale(["accept", "edit", "reject"])
        case .judgements: return RatingScale(["yes", "no"])
        case .choices: return RatingScale(letters(in: words))
        case .answers: return RatingScale(["yes", "no"] + letters(in: words))
        }
    }

    private static func letters(in words: some Sequence<String>) -> [String] {
        let choices = UInt8(ascii: "A")...UInt8(ascii: "Z")
        var last = UInt8(ascii: "B")
        for word in words { last = max(last, word.utf8.filter(choices.contains).max() ?? last) }
        return (UInt8(ascii: "A")...last).map { String(UnicodeScalar($0)) }
    }
}

extension RatingPatterns {
    /// For each category the mean of its share of a unit's ratings; 0 without units.
    fileprivate var unitShares: [Double] {
        var shares = [Double](repeating: 0, count: scale.count)
        let units = unitCount
        guard units > 0 else { return shares }
        for pattern in indices {
            let weight = Double(counts[pattern]) / Double(ratings[pattern]) / Double(units)
            for entry in self[pattern] { shares[entry.category] += weight * Double(entry.times) }
        }
        return shares
    }
}
