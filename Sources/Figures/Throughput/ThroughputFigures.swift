package import Agreement

/// How much is done and how fast: counts, active time, rates and edit sizes, by group.
///
/// Counted are decisions that stand, at the desk and by scripts. Times and rates are of the desk alone: what a script says
/// that it took is its own claim.
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
    /// What was decided.
    package var outcomes = OutcomeCounts()
    /// Those of them that were made at the desk in a measured time: what all rates are of.
    package var timed = 0
    /// Samples skipped, whose time counts too; nil by kind and language, for the turns of a sample can be of several.
    package var skipped: Int?
    /// Reviews: samples that a reviewer is through with, once for each reviewer; nil by kind and language.
    package var reviews: Int?
    /// Samples that were reviewed, however often; nil by kind, language and day.
    package var samples: Int?
    package var activeMilliseconds: Int64 = 0
    package var elapsedMilliseconds: Int64 = 0
    /// Of the rates of single decisions, per hour of active time.
    package var decisionsPerHour = Spread()
    /// All timed decisions over all active time.
    package var meanDecisionsPerHour = Coefficient.undefined(.noData)
    /// Of the rates of single reviews that were timed from the first decision to the last, per hour of active time.
    package var reviewsPerHour = Spread()
    /// Of the normalised Levenshtein distances from generated to corrected answer, over edits; from 0 to 1.
    package var editSize = Spread()

    package init(group: String) { self.group = group }

    package var decisions: Int { outcomes.decided }
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

/// What an instruction costs that was corrected at the desk, beside writing it from scratch.
///
/// It costs what all work at the desk cost, also that on turns which were rejected, skipped or are not settled. Both sides
/// are of one population: what was decided elsewhere, or in no measured time, is in neither.
package struct CostFigures: Hashable, Sendable {
    /// Per hour of active time, in whatever currency the lead counts.
    package var hourlyRate: Double
    /// Added once.
    package var overhead: Double
    /// Turns that leave as accepted or edited and were decided or ruled on at the desk in a measured time: a turn counts
    /// once, however many reviewed it.
    package var instructions: Int
    /// All that was measured at the desk.
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
