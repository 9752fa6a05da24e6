internal import Screens

/// Which samples the desk goes through, and in what order.
protocol SampleSequence: Sendable {
    /// Whether captions are kept from whoever sits at the desk.
    var hidesCaptions: Bool { get }

    /// The sample that a request names; nil when there is none.
    func number(for request: LoadRequest) throws -> Int?

    /// Why there is no such sample, and what to do.
    func sentence(for request: LoadRequest) throws -> String

    /// The samples that are likely to be asked for after this one, likeliest first; made sure of where others could take
    /// them.
    func samples(after number: Int) -> [Int]

    func progress() throws -> DeskProgress

    /// Takes in that somebody is at work on a sample, about once a minute; returns what they should know.
    func noteInput(on sample: Int?) throws -> String?

    /// Lets go of what is not needed any more.
    func finish()
}
