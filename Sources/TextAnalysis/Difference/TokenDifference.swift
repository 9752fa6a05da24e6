/// Finds the shortest way from one text to another in whole tokens.
///
/// Myers, “An O(ND) difference algorithm and its variations”, Algorithmica 1 (1986). Texts that need more than `limit`
/// changes are compared by sentences, and when even those are too many, as a whole.
enum TokenDifference {
    /// The most deletions and insertions of tokens that are looked for; memory and time grow with its square.
    static let limit = 600

    /// The runs that lead from `old` to `new`, neighbours of one kind joined.
    static func runs(from old: String, to new: String) -> [TextDifference.Run] {
        if old.utf8.elementsEqual(new.utf8) { return old.isEmpty ? [] : [TextDifference.Run(.equal, old)] }
        if let runs = runs(from: TextToken.tokens(of: old), to: TextToken.tokens(of: new)) { return runs }
        if let runs = runs(from: TextToken.sentences(of: old), to: TextToken.sentences(of: new)) { return runs }
        return [TextDifference.Run(.delete, old), TextDifference.Run(.insert, new)]
    }

    private static func runs(from old: [TextToken], to new: [TextToken]) -> [TextDifference.Run]? {
        var start = 0
        while start < old.count, start < new.count, old[start] == new[start] { start += 1 }
        var end = 0
        while end < old.count - start, end < new.count - start,
            old[old.count - 1 - end] == new[new.count - 1 - end]
        { end += 1 }

        // Numbers compare faster than texts.
        var numbers: [TextToken: Int] = [:]
        func number(_ token: TextToken) -> Int {
            if let number = numbers[token] { return number }
            numbers[token] = numbers.count
            return numbers.count - 1
        }
        let oldMiddle = old[start..<old.count - end]
        let newMiddle = new[start..<new.count - end]
        guard let steps = steps(from: oldMiddle.map(number), to: newMiddle.map(number)) else { return nil }

        var builder = RunBuilder()
        for token in old[..<start] { builder.append(.equal, token.text) }
        var oldIndex = start
        var newIndex = start
        for step in steps {
            switch step {
            case .equal:
                builder.append(.equal, old[oldIndex].text)
                oldIndex += 1
                newIndex += 1
            case .delete:
                builder.append(.delete, old[oldIndex].text)
                oldIndex += 1
            case .insert:
                builder.append(.insert, new[newIndex].text)
                newIndex += 1
            }
        }
        for token in old[(old.count - end)...] { builder.append(.equal, token.text) }
        return builder.finished()
    }

    /// The steps of a shortest edit script; nil when it has more than `limit` deletions and insertions.
    private static func steps(from old: [Int], to new: [Int]) -> [TextDifference.Kind]? {
        if old.isEmpty { return Array(repeating: .insert, count: new.count) }
        if new.isEmpty { return Array(repeating: .delete, count: old.count) }
        // furthest[k + distance] is the furthest place in `old` on diagonal k that `distance` changes can reach.
        var trace: [[Int32]] = []
        var furthest: [Int32] = [0]
        for distance in 0...min(limit, old.count + new.count) {
            var row = [Int32](repeating: 0, count: 2 * distance + 1)
            for diagonal in stride(from: -distance, through: distance, by: 2) {
                var x = 0
                if distance > 0 {
                    x = Int(step(at: diagonal, distance, furthest).x)
                }
                var y = x - diagonal
                while x < old.count, y < new.count, x >= 0, y >= 0, old[x] == new[y] {
                    x += 1
                    y += 1
                }
                row[diagonal + distance] = Int32(x)
                if x >= old.count, y >= new.count {
                    trace.append(row)
                    return path(through: trace, to: (old.count, new.count))
                }
            }
            trace.append(row)
            furthest = row
        }
        return nil
    }

    /// Where diagonal `diagonal` is entered with the last of `distance` changes, and whether that one is an insertion.
    private static func step(at diagonal: Int, _ distance: Int, _ before: [Int32]) -> (x: Int32, isInsertion: Bool) {
        // Row `distance - 1` holds diagonals from -(distance - 1) on.
        func reached(_ diagonal: Int) -> Int32? {
            let index = diagonal + distance - 1
            return before.indices.contains(index) ? before[index] : nil
        }
        let above = reached(diagonal + 1)
        let left = reached(diagonal - 1)
        if let above, left ?? -1 < above { return (above, true) }
        return ((left ?? 0) + 1, false)
    }

    private static func path(through trace: [[Int32]], to end: (x: Int, y: Int)) -> [TextDifference.Kind] {
        var steps: [TextDifference.Kind] = []
        var (x, y) = end
        for distance in stride(from: trace.count - 1, through: 1, by: -1) {
            let diagonal = x - y
            let (entry, isInsertion) = step(at: diagonal, distance, trace[distance - 1])
            while x > Int(entry) {
                steps.append(.equal)
                x -= 1
                y -= 1
            }
            steps.append(isInsertion ? .insert : .delete)
            if isInsertion { y -= 1 } else { x -= 1 }
        }
        while x > 0, y > 0 {
            steps.append(.equal)
            x -= 1
            y -= 1
        }
        return steps.reversed()
    }
}
