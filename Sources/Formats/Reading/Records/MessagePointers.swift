/// JSON pointers to the texts of messages, made once for all records.
final class MessagePointers {
    private let list: String
    private var plain: [TextKey: [String]] = [:]

    /// The key under which a message keeps its text.
    enum TextKey: String {
        case value, content, text
    }

    init(list: String) { self.list = list }

    /// The pointer to the text of the message numbered `index`.
    func pointer(_ index: Int, _ key: TextKey) -> String {
        guard index < 256 else { return make(index, key) }
        if let made = plain[key] {
            if index < made.count { return made[index] }
        } else {
            plain[key] = []
        }
        for next in (plain[key]?.count ?? 0)...index { plain[key]?.append(make(next, key)) }
        return make(index, key)
    }

    /// The pointer to the text of a part of the message's content.
    func pointer(_ index: Int, part: Int, key: StaticString) -> String { "\(list)/\(index)/content/\(part)/\(key)" }

    private func make(_ index: Int, _ key: TextKey) -> String { "\(list)/\(index)/\(key.rawValue)" }
}
