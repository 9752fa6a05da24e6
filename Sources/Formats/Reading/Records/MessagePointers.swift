/// JSON pointers to the texts of messages, made once for all records.
final class MessagePointers {
    private let list: String
    private let values: [String]
    private let contents: [String]
    private let texts: [String]

    /// The key under which a message keeps its text.
    enum TextKey: String {
        case value, content, text

        var name: StaticString {
            switch self {
            case .value: "value"
            case .content: "content"
            case .text: "text"
            }
        }
    }

    init(list: String) {
        self.list = list
        func pointers(_ key: TextKey) -> [String] { (0..<64).map { "\(list)/\($0)/\(key.rawValue)" } }
        values = pointers(.value)
        contents = pointers(.content)
        texts = pointers(.text)
    }

    /// The pointer to the text of the message numbered `index`, or of a part of its content.
    func pointer(_ index: Int, part: Int?, _ key: TextKey) -> String {
        if let part { return "\(list)/\(index)/content/\(part)/\(key.rawValue)" }
        guard index < values.count else { return "\(list)/\(index)/\(key.rawValue)" }
        return switch key {
        case .value: values[index]
        case .content: contents[index]
        case .text: texts[index]
        }
    }
}
