internal import Figures

/// The turns that need a lead and have been fetched.
struct WaitingState: Sendable {
    /// What was asked for last.
    var request = WaitingRequest()
    /// Most contested first.
    var items: [AdjudicationItem] = []
    /// How many there are in all, listed or not; nil until they came.
    var total: Int?
    /// Whether the cursor goes to the last of them once they have come.
    var goesToLast = false

    /// Whether the page's figures have all that is wanted.
    var isPlain: Bool { request == WaitingRequest(of: request.room) }

    var hasMore: Bool { items.count < total ?? 0 && request.limit < WaitingRequest.most }

    /// Takes in turns; false when they are not those that are wanted.
    mutating func take(_ items: [AdjudicationItem], total: Int, for request: WaitingRequest) -> Bool {
        guard request == self.request else { return false }
        self.items = items
        self.total = total
        return true
    }
}
