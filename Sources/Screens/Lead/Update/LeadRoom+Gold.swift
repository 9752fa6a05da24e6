internal import Corpus
internal import Figures
internal import Settings

/// What a lead does about a gold turn, which stays gold.
extension LeadRoom {
    /// Does what a key is bound to about gold, once its reason is given.
    mutating func performOnGold(_ action: Action) {
        guard let layer = settleLayer, let content = layer.content else { return refuse("the turn is not here yet") }
        guard content.isGold else { return refuse("this turn is not gold") }
        let version = layer.cursor == 0 ? "the generated text" : "version \(layer.cursor)"
        let text = layer.text(hidesNames: hidesNames)
        switch action {
        case .confirmGold:
            ask(why: PendingRuling(place: layer.place, action: .confirm, text: nil, what: "the gold stands"))
        case .acceptToo:
            ask(
                why: PendingRuling(
                    place: layer.place, action: .alternative, text: text, what: "\(version) as right too"))
        case .correctGold:
            ask(why: PendingRuling(place: layer.place, action: .gold, text: text, what: "\(version) as the gold"))
        default: break
        }
    }

    /// Why a gold turn is not settled like others, and what can be done about it.
    var waysOfGold: String {
        "this turn is gold: \(key(.confirmGold)) confirms it, \(key(.acceptToo)) accepts the version under the cursor "
            + "too, \(key(.correctGold)) makes it the gold"
    }
}
