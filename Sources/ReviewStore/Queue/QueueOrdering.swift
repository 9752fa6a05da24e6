internal import Glibc

extension QueueOrder {
    /// The samples in this order; whatever is equal otherwise follows the seed or the file.
    func sorted(_ candidates: [QueueCandidate], seed: Int) -> [QueueCandidate] {
        switch self {
        case .file: candidates.sorted { $0.standsBefore($1) }
        case .random: Self.drawn(candidates, seed: seed)
        case .uncertain:
            // Sorting keeps what is equal as it was.
            Self.drawn(candidates, seed: seed).sorted {
                guard let one = $0.uncertainty, let other = $1.uncertainty else { return false }
                return one.precedes(other)
            }
        case .image: Self.byPicture(candidates)
        }
    }

    private static func drawn(_ candidates: [QueueCandidate], seed: Int) -> [QueueCandidate] {
        let draw = SeededDraw(queueSeed: seed)
        return candidates.map { (candidate: $0, draw: draw.bits(for: .order, $0.sample)) }
            .sorted { ($0.draw, $0.candidate.sample) < ($1.draw, $1.candidate.sample) }.map(\.candidate)
    }

    /// By the file, but every sample of a picture right after the first one of it.
    private static func byPicture(_ candidates: [QueueCandidate]) -> [QueueCandidate] {
        var groups: [[QueueCandidate]] = []
        var known: [String: Int] = [:]
        for candidate in candidates.sorted(by: { $0.standsBefore($1) }) {
            if let picture = candidate.picture, let group = known[picture] {
                groups[group].append(candidate)
                continue
            }
            if let picture = candidate.picture { known[picture] = groups.count }
            groups.append([candidate])
        }
        return groups.flatMap(\.self)
    }
}

extension QueueCandidate {
    fileprivate func standsBefore(_ other: QueueCandidate) -> Bool {
        (dataset, ordinal) < (other.dataset, other.ordinal)
    }
}

extension Double {
    /// The logarithm to the base 2; 0 at 0, as the entropy has it.
    var logarithm: Double { self > 0 ? log2(self) : 0 }
}
