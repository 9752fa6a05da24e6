internal import TerminalUI

/// A column of a table of figures.
struct TableColumn: Hashable, Sendable {
    /// Its title, by which it is also known from refresh to refresh.
    var title: String
    /// What its figures are, in a phrase for the foot of the screen.
    var meaning: String
    var alignment: Alignment = .left
    /// The lower, the longer the column stays where there is no room for all; 0 stays always.
    var rank: Int
    var width: Width = .natural(most: 40)
    /// Whether sorting by the column puts the largest first, as for numbers.
    var isLargestFirst = false

    enum Width: Hashable, Sendable {
        /// As wide as the widest of its cells.
        case natural(most: Int)
        /// What is left of the room.
        case flexible(least: Int, most: Int)
    }

    /// A column of names or words.
    static func text(_ title: String, _ meaning: String, rank: Int, most: Int = 40) -> TableColumn {
        TableColumn(title: title, meaning: meaning, rank: rank, width: .natural(most: most))
    }

    /// A column of numbers.
    static func number(_ title: String, _ meaning: String, rank: Int) -> TableColumn {
        TableColumn(title: title, meaning: meaning, alignment: .right, rank: rank, isLargestFirst: true)
    }

    /// A column that takes what is left of the room.
    static func flexible(
        _ title: String, _ meaning: String, rank: Int, least: Int, most: Int, isLargestFirst: Bool = false
    ) -> TableColumn {
        TableColumn(
            title: title, meaning: meaning, rank: rank, width: .flexible(least: least, most: most),
            isLargestFirst: isLargestFirst)
    }
}
