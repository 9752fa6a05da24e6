/// The background that a theme's colours are made for.
package enum ThemeBackground: String, CaseIterable, Sendable {
    case dark
    case light
    /// Readable on both.
    case any
}
