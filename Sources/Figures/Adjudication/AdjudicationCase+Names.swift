internal import Corpus

extension AdjudicationCase {
    /// The same with letters in the place of the reviewers' names, A for the first version.
    ///
    /// The versions stand in another order on each turn, always the same on the same one, so that nobody is known by a place.
    package var withoutNames: AdjudicationCase {
        var hidden = self
        let keyed = versions.map { version in
            let name = Array("\(item.sample)/\(item.turn)/\(version.reviewer)".utf8)
            return (key: SHA256Digest(of: name).hexadecimal, version: version)
        }
        hidden.versions = keyed.sorted { $0.key < $1.key }.enumerated().map { index, keyed in
            var version = keyed.version
            version.reviewer = Self.letter(index)
            return version
        }
        return hidden
    }

    /// A to Z, then A2 to Z2 and so on.
    private static func letter(_ index: Int) -> String {
        let letter = Unicode.Scalar(UInt8(ascii: "A") + UInt8(index % 26))
        return index < 26 ? String(letter) : "\(letter)\(index / 26 + 1)"
    }
}
