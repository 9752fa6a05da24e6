internal import Corpus

/// One record of the demo's files.
struct DemoSample: Sendable {
    /// The record's `id`; generator rows have none.
    var label: String?
    /// The paths of its pictures.
    var pictures: [String]
    /// What the record says it was generated as; nil where it says nothing.
    var task: SampleTask?
    /// What a messages record begins with as its system turn.
    var system: String?
    var tokens: ImageTokenPlace
    /// The lettering that was read from the picture beforehand and given to the captioner.
    var lettering: [String]
    var turns: [DemoTurn]

    init(
        _ label: String? = nil, of pictures: [String], task: SampleTask? = nil, system: String? = nil,
        tokens: ImageTokenPlace = .linesBefore, lettering: [String] = [], _ turns: [DemoTurn]
    ) {
        self.label = label
        self.pictures = pictures
        self.task = task
        self.system = system
        self.tokens = tokens
        self.lettering = lettering
        self.turns = turns
    }

    /// A generator row about one picture.
    init(of picture: String, lettering: [String] = [], _ turns: [DemoTurn]) {
        self.init(of: [picture], lettering: lettering, turns)
    }
}

/// Where the `<image>` tokens of a conversation stand in its first question.
enum ImageTokenPlace {
    /// Each on a line of its own before the text.
    case linesBefore
    /// Immediately before the text.
    case before
    /// After the text, on a line of their own.
    case after
}
