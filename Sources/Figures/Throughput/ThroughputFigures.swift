package import Agreement

/// How fast work goes: active time, rates and edit sizes, by group.
///
/// Counted are decisions at the desk that stand; a script's times are its own claim and stay out.
package struct ThroughputFigures: Hashable, Sendable {
    /// The longest gap between inputs that counts in full, in milliseconds: each that any of the times was measured by.
    package var cutoffs: [Int64] = []
    /// The relative width of the classes that quantiles are read from, as 0.01; 0 when they are exact.
    package var resolution = 0.0
    package var all = PaceRow(group: "")
    package var groups: [Dimension: [PaceRow]] = [:]
    package var cost: CostFigures?

    package init() {}
}

/// The pace of one group of decisions.
package struct PaceRow: Hashable, Sendable {
    /// As a reviewer's or domain's name; empty for all.
    package var group: String
    package var decisions = 0
    package var accepted = 0
    package var edited = 0
    package var rejected = 0
    /// Samples skipped; their time counts too.
    package var skipped = 0
    /// Samples closed.
    package var samples = 0
    package var activeMilliseconds: Int64 = 0
    package var elapsedMilliseconds: Int64 = 0
    /// Of the rates of single decisions, per hour of active time.
    package var decisionsPerHour = Spread()
    /// All decisions over all active time.
    package var meanDecisionsPerHour = Coefficient.undefined(.noData)
    /// Of the rates of single samples, per hour of active time.
    package var samplesPerHour = Spread()
    /// Of the normalised Levenshtein distances from generated to corrected answer, over edits; from 0 to 1.
    package var editSize = Spread()

    package init(group: String) { self.group = group }
}

/// Where the middle and the ends of a distribution lie.
package struct Spread: Hashable, Sendable {
    package var count = 0
    package var lowerQuartile = Coefficient.undefined(.noData)
    package var median = Coefficient.undefined(.noData)
    package var upperQuartile = Coefficient.undefined(.noData)
    /// The value that nine in ten stay below.
    package var p90 = Coefficient.undefined(.noData)

    package init() {}
}

/// What an accepted instruction costs, beside writing it from scratch.
package struct CostFigures: Hashable, Sendable {
    /// Per hour of active time, in whatever currency the lead counts.
    package var hourlyRate: Double
    /// Added once.
    package var overhead: Double
    /// Turns that leave as accepted or edited: a turn counts once, however many reviewed it.
    package var instructions: Int
    package var activeMilliseconds: Int64
    package var costPerInstruction: Coefficient
    /// What writing one from scratch takes, in minutes: the lead's own estimate.
    package var minutesFromScratch: Double
    package var costFromScratch: Double
    /// Cost per instruction over cost from scratch.
    package var ratio: Coefficient

    package init(
        hourlyRate: Double, overhead: Double, instructions: Int, activeMilliseconds: Int64,
        costPerInstruction: Coefficient, minutesFromScratch: Double, costFromScratch: Double, ratio: Coefficient
    ) {
        self.hourlyRate = hourlyRate
        self.overhead = overhead
        self.instructions = instructions
        self.activeMilliseconds = activeMilliseconds
        self.costPerInstruction = costPerInstruction
        self.minutesFromScratch = minutesFromScratch
        self.costFromScratch = costFromScratch
        self.ratio = ratio
    }
}
