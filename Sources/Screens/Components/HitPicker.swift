/// Picks one of the hits of a search.
struct HitPicker: Sendable {
    let results: SearchResults
    private(set) var selection = 0

    init(results: SearchResults) { self.results = results }

    mutating func move(by step: Int) {
        guard !results.hits.isEmpty else { return }
        selection = (selection + step + results.hits.count) % results.hits.count
    }
}
