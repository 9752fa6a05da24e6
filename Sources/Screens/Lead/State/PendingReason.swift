internal import Corpus
internal import Figures
internal import Settings

/// A ruling that waits for its reason.
struct PendingRuling: Sendable {
    var place: TurnPlace
    /// Settles the turn, or says something of its gold.
    var action = Event.Action.resolve
    /// The text as it shall be; nil rejects the turn.
    var text: TurnText?
    /// As `version 2`, for the title and the message.
    var what: String
}

/// Turns with versions that are alike, to be settled at once when that is confirmed.
struct BulkSettlement: Sendable {
    var query: SettlingQuery
    var proposals: [SettlingProposal]

    init(_ proposals: [SettlingProposal], for query: SettlingQuery) {
        self.query = query
        self.proposals = proposals
    }

    /// What would be settled, to be looked through.
    var page: TextPage {
        TextPage(
            title: "settle \(count), alike to \(NumberText.percent(query.similarity)) at least?",
            content: .text(preview), confirming: "settle all")
    }

    /// As `12 turns`.
    var count: String { proposals.count == 1 ? "1 turn" : "\(NumberText.count(proposals.count)) turns" }

    /// How many are shown one by one: more would be read by nobody.
    private static let shown = 300

    private var preview: StyledText {
        var text = StyledText()
        for proposal in proposals.prefix(Self.shown) {
            if !text.isEmpty { text.append("\n\n", .text) }
            text.append(proposal.place.name, .heading)
            text.append("  \(NumberText.decimal(proposal.similarity * 100, places: 1))% alike", .dim)
            text.append("  " + proposal.authors.joined(separator: ", "), .dim)
            for other in proposal.others {
                for field in Set(other.fields + proposal.text.fields).sorted(by: { $0.order < $1.order })
                where !other[field].utf8.elementsEqual(proposal.text[field].utf8) {
                    text.append("\n  ", .text)
                    text.append(EditMarks.text(from: other[field], to: proposal.text[field], role: .answer))
                }
            }
        }
        if proposals.count > Self.shown {
            text.append("\n\nand \(NumberText.count(proposals.count - Self.shown)) less alike", .dim)
        }
        return text
    }
}
