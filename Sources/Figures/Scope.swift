package import Corpus

/// What figures are of: all that a store holds, or less.
///
/// Conditions choose turns, and a sample is those of its turns that are chosen. What stands of them follows from all that
/// the scope reads, and conditions on what stands are met by that: with an event, as of then; without somebody, as if
/// they had never been there.
package struct Scope: Hashable, Sendable {
    /// What the turns that are counted meet; none of them is about time.
    package private(set) var conditions: [Condition] = []
    /// From which moment on work, ratings and outcomes count; what stands follows from all that was before, too.
    package var since: Timestamp?
    /// The last moment that is read.
    package var until: Timestamp?
    /// The event, by its local number, up to which the ledger is read.
    package var event: Int64?
    /// The names of reviewers who are left out, as if they had never been there.
    package var without: [String] = []

    /// - Parameter conditions: Those on time say from when to when.
    package init(_ conditions: [Condition] = []) { add(conditions) }

    /// Everything.
    package static let all = Scope()

    /// Leaves only what meets these conditions too.
    package mutating func add(_ more: [Condition]) {
        for condition in more {
            switch condition.field {
            case .since: since = ([since] + condition.moments.map(\.lowerBound)).compactMap(\.self).max()
            case .until: until = ([until] + condition.moments.map(\.upperBound)).compactMap(\.self).min()
            default: conditions.append(condition)
            }
        }
    }

    /// The scope without conditions on a field.
    package func leaving(_ field: ConditionField) -> Scope {
        var scope = self
        scope.conditions.removeAll { $0.field == field }
        return scope
    }

    /// All conditions, those on time among them.
    package var allConditions: [Condition] {
        conditions + (since.map { [Condition(.since, [.moments($0...$0.endOfDayOrSelf)])] } ?? [])
            + (until.map { [Condition(.until, [.moments($0.startOfDayOrSelf...$0)])] } ?? [])
    }

    /// Whether it reads what everybody has done until now.
    package var isOfNow: Bool { event == nil && until == nil && without.isEmpty }

    /// Each part of it, as people write it.
    package var words: [String] {
        allConditions.map(\.description) + (event.map { ["as of event \($0)"] } ?? []) + without.map { "without \($0)" }
    }
}

extension Timestamp {
    private static let day: Int64 = 86_400_000

    /// Of a day's first moment its last; else the moment itself.
    fileprivate var endOfDayOrSelf: Timestamp {
        milliseconds % Self.day == 0 ? Timestamp(milliseconds: milliseconds + Self.day - 1) : self
    }

    /// Of a day's last moment its first; else the moment itself.
    fileprivate var startOfDayOrSelf: Timestamp {
        milliseconds % Self.day == Self.day - 1 ? Timestamp(milliseconds: milliseconds - Self.day + 1) : self
    }
}
