internal import Corpus
internal import Figures
internal import Settings
internal import TerminalUI

extension Desk: Workplace {
    static var smallest: Size { DeskLayout.smallest }
    static var contexts: [KeyContext] { [.desk, .zoom, .list, .edit, .prompt] }

    var restingContext: KeyContext { .desk }
    var resumingKey: String { key(.edit, in: .desk) }
    var savingLabel: String { "save" }
    var writingArea: Rectangle { layout.turns }

    mutating func take(_ answer: DeskAnswer) {
        switch answer {
        case .loaded(let request, let loaded, let time): if request == awaited { arrive(loaded, at: time) }
        case .notLoaded(let request, let sentence): notLoaded(request, sentence: sentence)
        case .found(let results): found(results)
        case .progress(let progress): take(progress)
        }
    }

    /// Lays out what changed.
    mutating func arrange() {
        let captions = bench.showsCaptions ? captionText : nil
        layout = DeskLayout(
            size: size, hasPicture: sample?.pictures.isEmpty == false, bannerRows: bannerLines.count,
            captionRows: captions.map { text in { columns in text.wrapped(columns: columns - 4).count } })
        guard let sample, !isTooSmall else { return }
        let isNewSize = conversation.area != layout.turns.size
        conversation.lay(
            turns,
            preface: Conversation.Preface(
                context: sample.context, isFlagged: shownFlag, isSkipped: shownSkip, note: shownNote),
            area: layout.turns.size, theme: theme, taxonomy: taxonomy)
        if isNewSize { conversation.reveal(current) }
        conversation.clamp()
    }

    var pictured: Pictured? {
        sample.map {
            Pictured(
                sample: $0.number, paths: $0.pictures, folders: $0.dataset.pictureFolders, captions: $0.captions,
                box: layout.pictureBox)
        }
    }

    /// Shows captions of which not all had room in full.
    mutating func captionsToggled() {
        guard !bench.showsCaptions, bench.viewer.zoom == nil, let panel = layout.captions, let captionText,
            captionText.wrapped(columns: panel.columns - 4).count > panel.rows - 1
        else { return }
        bench.overlay = .page(TextPage(title: "captions", content: .text(captionText)), then: nil)
    }

    mutating func showDraft(_ text: TurnText?, of place: TurnPlace) {
        guard place.sample == sample?.number, let index = turns.firstIndex(where: { $0.number == place.turn }) else {
            return
        }
        turns[index].draft = text
    }

    var loadedDrafts: [TurnDraft] {
        turns.compactMap { turn in
            guard let text = turn.draft, let place = place(turn.number) else { return nil }
            return TurnDraft(place: place, text: text)
        }
    }

    /// The rate of deciding: turns in an hour of active time, once there is something to tell it from.
    var footerAside: String {
        let active = bench.clock.activeInAll
        guard size.columns >= 80, decided >= 3, active >= 1_000 else { return "" }
        return "\(Int((Double(decided) * 3_600_000 / Double(active)).rounded()))/h"
    }

    /// Where the reasons stand: below the turns, or over the picture where the turns have no room to spare.
    func reasonsArea(entries: Int) -> Rectangle {
        guard !layout.isFramed, let picture = layout.picture, picture.rows >= (entries + 1) / 2 + 4 else {
            return layout.conversation
        }
        return picture
    }
}
