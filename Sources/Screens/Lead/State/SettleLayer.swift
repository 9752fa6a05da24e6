internal import Corpus
internal import Figures

/// A turn with every reviewer's version, in the list that it was opened from.
struct SettleLayer: Sendable {
    var place: TurnPlace
    /// The turns among which going on means something; at least the turn itself.
    var list: [TurnPlace]
    /// Those of them that were settled since the list was opened.
    var settled: Set<TurnPlace> = []
    var content: AdjudicationCase?
    /// The version under the cursor: 0 for the generated text, then as they are shown.
    var cursor = 0
    /// The first line in view.
    var top = 0
    var problem: String?

    init(_ place: TurnPlace, list: [TurnPlace]) {
        self.place = place
        self.list = list.contains(place) ? list : [place]
    }

    /// Where the turn stands in the list, counted from 0.
    var index: Int { list.firstIndex(of: place) ?? 0 }

    /// The versions in the order in which they are shown: of deciding, or shuffled while names are hidden, so that the
    /// order tells nobody's name either.
    func versions(hidesNames: Bool) -> [ReviewerVersion] {
        guard let content else { return [] }
        guard hidesNames else { return content.versions }
        return content.versions.enumerated().sorted { one, other in
            let keys = [one, other].map { ShuffleKey(place: place, name: $0.element.reviewer).value }
            return keys[0] == keys[1] ? one.offset < other.offset : keys[0] < keys[1]
        }.map(\.element)
    }

    /// How a version's author is called: by name, or by the place among the versions.
    func name(of version: Int, hidesNames: Bool) -> String {
        let versions = versions(hidesNames: hidesNames)
        guard versions.indices.contains(version) else { return "" }
        return hidesNames ? "reviewer \(version + 1)" : versions[version].reviewer
    }

    /// The text of the version under the cursor; nil where the turn was rejected.
    func text(hidesNames: Bool) -> TurnText? {
        let versions = versions(hidesNames: hidesNames)
        return cursor > 0 && cursor <= versions.count ? text(of: versions[cursor - 1]) : content?.generated
    }

    /// What a version makes of the turn; nil for a rejection.
    func text(of version: ReviewerVersion) -> TurnText? {
        switch version.decision {
        case .reject: nil
        case .accept: content?.generated
        case .edit: version.text ?? content?.generated
        }
    }
}

/// A number that orders names differently in every turn, and always alike in one.
///
/// FNV-1a in 64 bits (Fowler, Noll and Vo) over the turn and the name.
private struct ShuffleKey {
    let value: UInt64

    init(place: TurnPlace, name: String) {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in "\(place.sample).\(place.turn) \(name)".utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        // The last bytes of FNV reach the upper bits only after another round.
        value = (hash ^ (hash >> 32)) &* 0x9E37_79B9_7F4A_7C15
    }
}
