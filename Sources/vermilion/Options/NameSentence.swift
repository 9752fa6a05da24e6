/// Names in a sentence of a command's help.
enum NameSentence {
    /// As `llava, messages or mminstruct`.
    static func text(of names: [String]) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + " or " + last
    }
}
