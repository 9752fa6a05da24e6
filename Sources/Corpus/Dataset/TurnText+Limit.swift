extension TurnText {
    /// The most bytes of one text, in UTF-8: one megabyte, a few hundred thousand words.
    ///
    /// A text is laid out anew with every key that is typed in it: 64 KB take 70 ms, a megabyte well over half a second.
    package static let longestText = 1 << 20
}
