/// A colour that answers speak of, with its words in both languages.
enum ColourWord: String, CaseIterable {
    case red, orange, yellow, green, blue, purple, pink, brown, black, white, gray, gold, silver, cyan

    /// The colours that take the place of others.
    static let common = allCases.filter { ![.gold, .silver, .cyan].contains($0) }

    /// The one character that names it in Chinese.
    var character: Unicode.Scalar {
        switch self {
        case .red: "红"
        case .orange: "橙"
        case .yellow: "黄"
        case .green: "绿"
        case .blue: "蓝"
        case .purple: "紫"
        case .pink: "粉"
        case .brown: "棕"
        case .black: "黑"
        case .white: "白"
        case .gray: "灰"
        case .gold: "金"
        case .silver: "银"
        case .cyan: "青"
        }
    }

    /// The colours that somebody might call it too: to take one for the other is no clear mistake.
    var similar: Set<ColourWord> {
        switch self {
        case .red: [.orange, .pink, .brown]
        case .orange: [.red, .yellow, .brown, .gold, .pink]
        case .yellow: [.orange, .gold, .brown]
        case .green: [.blue]
        case .blue: [.purple, .green]
        case .purple: [.blue, .pink]
        case .pink: [.red, .purple, .orange]
        case .brown: [.red, .orange, .gold, .black, .yellow]
        case .black: [.gray, .brown]
        case .white: [.gray, .silver]
        case .gray: [.black, .white, .silver]
        case .gold: [.yellow, .orange, .brown]
        case .silver: [.gray, .white]
        case .cyan: [.blue, .green]
        }
    }

    /// The colour that an English word names, in lower case.
    init?(english word: String) {
        switch word {
        case "grey": self = .gray
        case "golden": self = .gold
        case "violet": self = .purple
        case "turquoise", "teal": self = .cyan
        case "navy": self = .blue
        case "crimson", "scarlet": self = .red
        default: self.init(rawValue: word)
        }
    }

    /// The colour that a Chinese character names.
    init?(character: Unicode.Scalar) {
        switch character {
        case "橘": self = .orange
        case "褐": self = .brown
        default:
            guard let colour = Self.allCases.first(where: { $0.character == character }) else { return nil }
            self = colour
        }
    }
}
