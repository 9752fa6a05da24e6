/// The language of a turn, told from its text.
package enum Language: String, CaseIterable, Sendable {
    case chinese = "zh"
    case english = "en"
    /// Both scripts carry a good part of the text.
    case mixed
    /// Another language, or nothing but numbers and signs.
    case other
}
