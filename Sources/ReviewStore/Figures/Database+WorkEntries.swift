internal import Corpus
internal import Figures
internal import GRDB

extension Database {
    /// The work of all reviewers by groups, or of one; domains go by their own or their dataset's name, queues by theirs.
    func workEntries(of reviewer: Int? = nil, dimensions: [Dimension] = Dimension.allCases) throws -> [WorkEntry] {
        let names = try reviewersByNumber().mapValues(\.shownName)
        let groups = try groupNames()
        let wanted = Set(dimensions)
        var entries: [WorkEntry] = []
        try each(
            """
            SELECT dimension, dataset, name, reviewer, \(WorkTally.columns) FROM work
            WHERE ?1 IS NULL OR reviewer = ?1 ORDER BY dimension, name, reviewer
            """, reviewer
        ) {
            let group = FigureGroup(dimension: try $0.value(0), dataset: $0.int(1), name: $0.text(2))
            guard wanted.contains(group.dimension) else { return true }
            entries.append(
                WorkEntry(
                    dimension: group.dimension, name: groups.name(of: group), reviewer: names[$0.int(3)] ?? "",
                    tally: try $0.workTally(from: 4)))
            return true
        }
        return entries
    }

    func groupNames() throws -> GroupNames {
        var names = GroupNames()
        try each("SELECT number, coalesce(domain, '') FROM dataset") {
            names.domains[$0.int(0)] = $0.text(1)
            return true
        }
        try each("SELECT number, name FROM queue") {
            names.queues[String($0.int(0))] = $0.text(1)
            return true
        }
        return names
    }
}

/// What groups are called on the pages.
struct GroupNames {
    /// The domains of datasets, for samples without one of their own.
    var domains: [Int: String] = [:]
    /// The queues' names by their numbers.
    var queues: [String: String] = [:]

    func name(of group: FigureGroup) -> String {
        switch group.dimension {
        case .domain: group.name.isEmpty ? domains[group.dataset] ?? "" : group.name
        case .queue: queues[group.name] ?? group.name
        case .kind, .language, .reviewer, .day, .week: group.name
        }
    }
}
