package import Corpus

/// Which samples are gone through; nil lets all through.
package struct SampleFilter: Hashable, Sendable {
    /// The dataset's number.
    package var dataset: Int?
    /// The sample's domain, or its dataset's where it has none of its own.
    package var domain: String?
    /// A kind that one of its turns has.
    package var kind: TurnKind?
    /// A language that one of its turns has.
    package var language: Language?

    package init(
        dataset: Int? = nil, domain: String? = nil, kind: TurnKind? = nil, language: Language? = nil
    ) {
        self.dataset = dataset
        self.domain = domain
        self.kind = kind
        self.language = language
    }

    /// Lets every sample through.
    package static let all = SampleFilter()

    /// Whether every sample is let through.
    var isEmpty: Bool { self == .all }

    /// The condition on rows of `sample`, with its values as the parameters ?3 to ?6.
    ///
    /// It needs the columns of the index `sample_outline` only, which is narrow enough to be searched from end to end.
    static let condition = """
        sample.dataset IN (SELECT number FROM dataset WHERE state = 'ready')
            AND (?3 IS NULL OR sample.dataset = ?3)
            AND (?4 IS NULL OR sample.domain = ?4 OR (sample.domain IS NULL
                AND sample.dataset IN (SELECT number FROM dataset WHERE domain = ?4)))
            AND (?5 IS NULL OR sample.kinds & ?5 <> 0)
            AND (?6 IS NULL OR sample.languages & ?6 <> 0)
        """

    /// The value of ?5.
    var kindBit: Int? { kind.map(Facets.bit) }

    /// The value of ?6.
    var languageBit: Int? { language.map(Facets.bit) }
}
