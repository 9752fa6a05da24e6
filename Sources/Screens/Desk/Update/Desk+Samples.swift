internal import Corpus
internal import Figures
internal import Settings
internal import TerminalUI

extension Desk {
    /// Asks for a sample; the one on screen stays until it comes.
    mutating func load(_ target: LoadRequest.Target) {
        let request = LoadRequest(target, after: sample?.number)
        awaited = request
        isRefreshing = false
        unsettled = bench.outstanding.compactMap { if case .action(let action) = $0.work { action } else { nil } }
        wantedTurn = nil
        wantedMessage = nil
        bench.effects.append(.ask(.load(request)))
    }

    /// Fetches the sample on screen again, to see what changed.
    mutating func refresh() {
        guard awaited == nil, let sample else { return }
        load(.number(sample.number))
        isRefreshing = true
    }

    /// Shows a sample that came.
    mutating func arrive(_ loaded: LoadedSample, at time: Int64) {
        let isSame = loaded.sample.number == sample?.number
        let stood = turn?.number
        awaited = nil
        sample = loaded.sample
        // Read once more, the sample may be the first to tell that the queue goes on.
        if isSame { take(loaded.progress) } else { progress = loaded.progress }
        turns = loaded.turns
        for index in turns.indices {
            let place = TurnPlace(sample: loaded.sample.number, turn: turns[index].number)
            if let known = bench.drafts[place] { turns[index].draft = known }
        }
        settleRecords()
        if let wantedMessage { bench.message = wantedMessage }
        wantedMessage = nil
        let wanted = wantedTurn ?? (isSame ? stood : nil)
        wantedTurn = nil
        current = turns.firstIndex { $0.number == wanted } ?? turns.firstIndex { !$0.isDecided } ?? 0
        bench.clock.arrive(at: time, isNew: !isSame)
        look()
        if !isSame {
            conversation.scrollToTop()
            bench.viewer.forget()
            bench.editor = nil
        }
        arrange()
        conversation.reveal(current)
        if !isSame { prefetch() }
        replay()
    }

    /// Brings in what was recorded while the sample was being read.
    private mutating func settleRecords() {
        for action in unsettled where action.sample == sample?.number {
            guard let index = turns.firstIndex(where: { $0.number == action.turn }) else { continue }
            let isOutstanding = bench.outstanding.contains { $0.work == .action(action) }
            if !isOutstanding { turns[index].stored = turns[index].stored.after(action) }
        }
        unsettled = []
        for turn in turns { showTurn(numbered: turn.number) }
    }

    private mutating func prefetch() {
        guard let sample else { return }
        // The picture on screen is asked for first: whoever prefetches does it after that.
        askForPicture()
        let box = DeskLayout(size: size, hasPicture: true).pictureBox
        bench.effects.append(.ask(.prefetch(after: sample.number, box: box)))
    }

    /// Does what was asked for while the sample was awaited.
    private mutating func replay() { while awaited == nil, !held.isEmpty { perform(held.removeFirst()) } }

    /// Takes in how far the queue has come, and tells people who wait at its end that it goes on.
    mutating func take(_ new: DeskProgress) {
        let isMore = new.remaining > progress.remaining
        progress = new
        guard isMore, let nothingLeft, bench.message == nothingLeft else { return }
        say("there is work for you again; \(key(.nextOpenSample)) goes to it")
    }

    mutating func notLoaded(_ request: LoadRequest, sentence: String) {
        guard request == awaited else { return }
        awaited = nil
        wantedTurn = nil
        if let wantedMessage { say("\(wantedMessage.text). \(sentence)", wantedMessage.tone) } else { say(sentence) }
        wantedMessage = nil
        nothingLeft = request.target == .nextOpen ? bench.message : nil
        if sample == nil { emptySentence = sentence }
        replay()
    }

    /// Asks for a sample's number, and goes there.
    mutating func goToSample() {
        ask("sample") { desk, text in
            guard let number = Int(text.filter { !$0.isWhitespace }), number > 0 else {
                if !text.isEmpty { desk.refuse("“\(text)” is no sample's number") }
                return
            }
            desk.load(.number(number))
        }
    }

    /// Goes to a hit of the last search.
    mutating func goToHit(by step: Int) {
        guard let results, !results.hits.isEmpty else {
            return say("nothing was searched for yet; \(key(.search)) searches")
        }
        hit = (hit + step + results.hits.count) % results.hits.count
        let place = results.hits[hit]
        let text = "hit \(hit + 1) of \(results.total) for “\(results.text)”"
        if place.sample == sample?.number, let index = turns.firstIndex(where: { $0.number == place.turn }) {
            stand(at: index)
            say(text)
        } else {
            load(.number(place.sample))
            wantedTurn = place.turn
            wantedMessage = ScreenMessage(text)
        }
    }

    /// Asks for a text, and looks for it in all samples.
    mutating func search() {
        ask("search") { desk, text in
            guard !text.allSatisfy(\.isWhitespace) else { return }
            desk.bench.effects.append(.ask(.search(text)))
            desk.awaitsHits = true
            desk.say("searching for “\(text)”…")
        }
    }

    /// Takes in what a search has found: the first hits are listed, and those that follow join them.
    mutating func found(_ results: SearchResults) {
        self.results = results
        if case .list(let list, let then) = bench.overlay, list.title == Self.title(of: results) {
            bench.overlay = .list(Self.list(results, selection: list.selection), then: then)
            return
        }
        guard awaitsHits, !results.hits.isEmpty || results.isOver else { return }
        awaitsHits = false
        hit = 0
        bench.message = nil
        guard !results.hits.isEmpty else {
            return say("“\(results.text)” is in no question, choice or answer", .warning)
        }
        guard isAtRest else { return }
        bench.overlay = .list(Self.list(results)) { desk, hit in
            desk.hit = hit
            desk.goToHit(by: 0)
        }
    }

    private static func title(of results: SearchResults) -> String { "“\(results.text)”" }

    private static func list(_ results: SearchResults, selection: Int = 0) -> ListPicker {
        let more = results.total > results.hits.count ? ", the first \(results.hits.count) shown" : ""
        let hits = results.total == 1 ? "1 hit" : "\(results.total) hits"
        return ListPicker(
            title: title(of: results), aside: hits + (results.isOver ? "" : " so far") + more,
            rows: results.hits.map { hit in
                let number = "\(hit.sample) · \(hit.turn)"
                let gap = String(repeating: " ", count: max(2, 12 - DisplayWidth.columns(of: number)))
                var line = StyledLine(number + gap, .dim)
                line.runs += SearchMarks.line(hit.snippet, needle: results.text, role: .overlay).runs
                return line
            }, selection: selection)
    }
}
