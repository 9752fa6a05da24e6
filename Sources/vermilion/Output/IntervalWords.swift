internal import Agreement
internal import Figures

/// How intervals were made, in words for a terminal.
enum IntervalWords {
    /// - Parameter clusters: what they are taken over.
    static func method(_ method: IntervalMethod, over clusters: MissingInterval.Clusters) -> String {
        switch method {
        case .jackknife(let jackknife):
            "intervals: \(level(jackknife.level)), jackknife by \(clusters.rawValue), Wilson's form with t"
        case .bootstrap(let bootstrap, let level):
            "intervals: \(self.level(level)), plain percentiles of a bootstrap by \(clusters.rawValue), "
                + "\(NumberText.count(bootstrap.replicates)) replicates, seed \(bootstrap.seed); too narrow where there is "
                + "little"
        }
    }

    /// As `95%` or `99.9%`.
    private static func level(_ level: Double) -> String {
        let isWhole = abs(level * 100 - (level * 100).rounded()) < 1e-9
        return NumberText.decimal(level * 100, places: isWhole ? 0 : 1) + "%"
    }
}
