package import Corpus
internal import GRDB

/// What work costs, in whatever currency the lead counts.
package struct CostSettings: Hashable, Sendable {
    /// Per hour of active time.
    package var hourlyRate: Double
    /// Added once.
    package var overhead: Double
    /// What writing one instruction from scratch takes, in minutes.
    package var minutesFromScratch: Double

    package init(hourlyRate: Double, overhead: Double = 0, minutesFromScratch: Double = 0) {
        self.hourlyRate = hourlyRate
        self.overhead = overhead
        self.minutesFromScratch = minutesFromScratch
    }
}

/// What a lead sets about the figures.
extension ReviewStore {
    /// The cut-off in force where a lead has set none, in milliseconds.
    package static let standardCutoff: Int64 = 60_000

    /// The longest gap between inputs that counts as active time in full, in milliseconds.
    package func activeCutoff() throws -> Int64 {
        try read { db in
            try db.row("SELECT value FROM setting WHERE name = 'active_cutoff_ms'") { $0.int64("value") }
                ?? Self.standardCutoff
        }
    }

    /// Sets the longest gap between inputs that counts in full; desks take it when they are opened, and events carry it.
    ///
    /// - Throws: ``StoreError/notLead(name:action:)``, and ``StoreError/unfitSetting(name:expected:)`` outside one second
    ///   and one hour.
    package func setActiveCutoff(_ milliseconds: Int64, by lead: Reviewer) throws {
        guard (1_000...3_600_000).contains(milliseconds) else {
            throw StoreError.unfitSetting(name: "the cut-off of active time", expected: "1 to 3600 seconds")
        }
        try write { db in
            _ = try db.lead(lead, to: "set the cut-off of active time")
            try db.run(
                "INSERT OR REPLACE INTO setting (name, value) VALUES ('active_cutoff_ms', ?)", milliseconds)
        }
    }

    /// What work costs; nil when no lead has said.
    package func costSettings() throws -> CostSettings? {
        try read { db in
            let values = try db.rows("SELECT name, value FROM setting WHERE name LIKE 'cost\\_%' ESCAPE '\\'") {
                ($0.text("name"), $0.double("value"))
            }
            let settings = Dictionary(values, uniquingKeysWith: { first, _ in first })
            return settings["cost_hourly_rate"].map {
                CostSettings(
                    hourlyRate: $0, overhead: settings["cost_overhead"] ?? 0,
                    minutesFromScratch: settings["cost_minutes_from_scratch"] ?? 0)
            }
        }
    }

    /// Keeps what work costs for the whole project; nil forgets it.
    ///
    /// - Throws: ``StoreError/notLead(name:action:)``, and ``StoreError/unfitSetting(name:expected:)`` for what is negative
    ///   or no number.
    package func setCostSettings(_ cost: CostSettings?, by lead: Reviewer) throws {
        if let cost {
            for value in [cost.hourlyRate, cost.overhead, cost.minutesFromScratch]
            where !value.isFinite || value < 0 {
                throw StoreError.unfitSetting(name: "a cost", expected: "a number from 0 on")
            }
        }
        try write { db in
            _ = try db.lead(lead, to: "set what work costs")
            let values: [(String, Double?)] = [
                ("cost_hourly_rate", cost?.hourlyRate), ("cost_overhead", cost?.overhead),
                ("cost_minutes_from_scratch", cost?.minutesFromScratch),
            ]
            for (name, value) in values {
                if let value {
                    try db.run("INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)", name, value)
                } else {
                    try db.run("DELETE FROM setting WHERE name = ?", name)
                }
            }
        }
    }
}
