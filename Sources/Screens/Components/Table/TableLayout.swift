internal import Figures

internal import Settings
internal import TerminalUI

/// Which columns of a table stand where.
struct TableLayout: Hashable, Sendable {
    /// The columns in view, from left to right.
    private(set) var places: [Place] = []
    /// How many there was no room for.
    private(set) var hidden = 0

    struct Place: Hashable, Sendable {
        /// The column's index in its table.
        var index: Int
        /// Where it begins, counted from the table's left edge.
        var column: Int
        var columns: Int
    }

    /// The blanks between two columns.
    static let gap = 2
    /// The columns before the first: the mark of the selected row.
    static let margin = 2

    /// - Parameters:
    ///   - natural: the columns that each column would take; the least for one that is flexible.
    ///   - current: the index of the column under the cursor, which is always in view.
    init(_ columns: [FigureHead], natural: [Int], current: Int, width: Int) {
        let room = max(1, width - Self.margin)
        var kept: [Int: Int] = [:]
        var used = 0
        for index in Self.order(columns, current: current) {
            let gap = kept.isEmpty ? 0 : Self.gap
            let wanted = natural[index]
            let isNeeded = columns[index].rank == 0 || index == current
            let most = room - used - gap
            guard wanted <= most || isNeeded && most >= 1 else {
                if isNeeded { continue }
                break
            }
            kept[index] = min(wanted, most)
            used += gap + min(wanted, most)
        }
        stretch(&kept, columns, room: room - used)
        var column = Self.margin
        for index in kept.keys.sorted() {
            let width = kept[index] ?? 0
            places.append(Place(index: index, column: column, columns: width))
            column += width + Self.gap
        }
        hidden = columns.count - kept.count
    }

    /// The order in which columns get their room.
    private static func order(_ columns: [FigureHead], current: Int) -> [Int] {
        columns.indices.sorted { one, other in
            let ranks = [one, other].map { index in
                columns[index].rank == 0 ? -1 : index == current ? 0 : columns[index].rank
            }
            return ranks[0] == ranks[1] ? one < other : ranks[0] < ranks[1]
        }
    }

    /// Gives what is left to the flexible columns, in equal parts.
    private func stretch(_ kept: inout [Int: Int], _ columns: [FigureHead], room: Int) {
        var room = room
        while room > 0 {
            let growing = kept.keys.sorted().filter { index in
                guard case .flexible(_, let most) = columns[index].layout.width else { return false }
                return (kept[index] ?? 0) < most
            }
            guard !growing.isEmpty else { return }
            for index in growing where room > 0 {
                kept[index, default: 0] += 1
                room -= 1
            }
        }
    }
}
