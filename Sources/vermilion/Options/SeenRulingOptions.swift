internal import ArgumentParser
internal import Corpus

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
