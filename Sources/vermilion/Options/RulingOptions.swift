internal import ArgumentParser
internal import Corpus
internal import Figures
internal import Formats
internal import ReviewStore

/// The turn that a lead rules on, and how the ruling is told.
struct RulingOptions: ParsableArguments {
    @OptionGroup var store: StoreOptions
    @OptionGroup var report: ReportOptions
    @OptionGroup var turn: TurnArguments

    @Option(help: "A note that says why, for reviewers or the guidelines.")
    var note: String?

    /// Records a ruling on the turn and tells what the turn is by that.
    ///
    /// - Parameters:
    ///   - words: What the turn is now, as `is gold`.
    ///   - fill: Adds what the ruling says, given the turn as it is.
    func rule(
        for command: any ParsableCommand.Type, _ action: Event.Action, _ words: String, reasons: [String] = [],
        _ fill: (AdjudicationCase, inout ReviewAction) throws -> Void
    ) throws {
        try rule(for: command, action, { _ in words }, reasons: reasons, fill)
    }

    func rule(
        for command: any ParsableCommand.Type, _ action: Event.Action, _ words: (AdjudicationCase) -> String,
        reasons: [String] = [], _ fill: (AdjudicationCase, inout ReviewAction) throws -> Void
    ) throws {
        let (store, lead) = try self.store.open(for: command)
        let found = try store.adjudicationCase(sample: turn.sample, turn: turn.turn, for: lead)
        var ruling = ReviewAction(
            action: action, sample: turn.sample, turn: turn.turn, reasons: reasons, note: note, source: .script)
        try fill(found, &ruling)
        tell(try store.record(ruling, by: lead), words(found))
    }

    /// Records a ruling that says nothing but that it was made.
    func rule(
        for command: any ParsableCommand.Type, _ action: Event.Action, _ words: String, reasons: [String] = []
    ) throws {
        let (store, lead) = try self.store.open(for: command)
        let ruling = ReviewAction(
            action: action, sample: turn.sample, turn: turn.turn, reasons: reasons, note: note, source: .script)
        tell(try store.record(ruling, by: lead), words)
    }

    private func tell(_ recorded: RecordedAction, _ words: String) {
        report.print(
            json: .fields([
                "sample": recorded.sample, "turn": recorded.turn, "event": recorded.identity.description,
                "hash": recorded.hash,
            ]), lines: ["sample \(recorded.sample ?? 0), turn \(recorded.turn ?? 0) \(words)"])
    }
}

/// A turn as the command line names it.
struct TurnArguments: ParsableArguments {
    @Argument(help: "The sample's number.")
    var sample: Int

    @Argument(help: "The turn's number, counted from 1.")
    var turn: Int
}

/// A turn's corrected texts as the command line takes them; what is left out stays as generated.
struct TextOptions: ParsableArguments {
    @Option(help: "The answer as it shall be.")
    var answer: String?

    @Option(help: "The question as it shall be.")
    var question: String?

    @Option(help: "The choices as they shall be: repeat for each, in order, without letters.")
    var choice: [String] = []

    /// Whether any text is given.
    var isGiven: Bool { answer != nil || question != nil || !choice.isEmpty }

    /// The generated texts with those that are given in their places.
    func applied(to generated: TurnText) -> TurnText {
        TurnText(
            question: question ?? generated.question, choices: choice.isEmpty ? generated.choices : choice,
            answer: answer ?? generated.answer)
    }
}

/// Whether a lead sees who decided what.
struct NameOptions: ParsableArguments {
    @Flag(help: "Letters in the place of the reviewers' names, in another order on each turn.")
    var hideNames = false

    /// The case as it is to be shown.
    func applied(to found: AdjudicationCase) -> AdjudicationCase { hideNames ? found.withoutNames : found }
}

/// What a lead says a turn shall be: a reviewer's version, the generated text, a rejection, or a text of their own.
struct VersionOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Take this reviewer's version; with --hide-names its letter.", valueName: "reviewer"))
    var take: String?

    @Flag(help: "The turn is right as it was generated.")
    var accept = false

    @Flag(help: "The turn is to go.")
    var reject = false

    @OptionGroup var written: TextOptions
    @OptionGroup var names: NameOptions

    func validate() throws {
        guard [take != nil, accept, reject, written.isGiven].count(where: { $0 }) == 1 else {
            throw ValidationError(
                "give one of --take REVIEWER, --accept, --reject, or the text with --answer, --question or --choice")
        }
    }

    /// The text as it shall be; nil for a rejection.
    func text(of found: AdjudicationCase) throws -> TurnText? {
        if let take { return try version(of: take, in: names.applied(to: found)).text }
        if reject { return nil }
        return accept ? found.generated : written.applied(to: found.generated)
    }

    private func version(of name: String, in found: AdjudicationCase) throws -> ReviewerVersion {
        if let version = found.versions.first(where: { $0.reviewer == name }) { return version }
        let known = found.versions.map(\.reviewer).joined(separator: ", ")
        throw ProgramError(
            "there is no version of \(name) for sample \(found.item.sample), turn \(found.item.turn): "
                + (known.isEmpty ? "nobody has decided it" : "take one of \(known)"))
    }
}

/// Which ruling a lead has seen who rules anew on a turn.
struct SeenRulingOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Rule over the ruling that stands, without reopening the turn: `standing` of `adjudicate show --json`.",
            valueName: "event"))
    var over: String?

    func validate() throws { _ = try event }

    /// The ruling that was seen; nil when none is named.
    var event: EventIdentity? {
        get throws {
            guard let over else { return nil }
            let parts = over.split(separator: ":", omittingEmptySubsequences: false)
            guard parts.count == 2, let site = Identifier(hexadecimal: parts[0]), let sequence = Int64(parts[1]) else {
                throw ValidationError("--over takes an event as SITE:SEQUENCE")
            }
            return EventIdentity(site: site, sequence: sequence)
        }
    }
}

extension Decision: ExpressibleByArgument {}
