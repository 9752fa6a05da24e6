internal import ArgumentParser
internal import Corpus
internal import Figures

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
