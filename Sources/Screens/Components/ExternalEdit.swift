/// What became of a text in the person's own editor.
package enum ExternalEdit: Hashable, Sendable {
    /// It was left as it was.
    case unchanged
    case changed(String)
    /// The editor failed; the text is as it was. Why, in a sentence fit for a person.
    case failed(String)
}
