import Foundation
import FoundationXML
import Report

/// A page read by a strict XML parser: what is not well formed does not come this far.
final class ParsedPage: NSObject, XMLParserDelegate {
    /// An element with what is in it.
    final class Element {
        let name: String
        let attributes: [String: String]
        var children: [Element] = []
        /// The text of the element and of all in it.
        var text = ""

        init(name: String, attributes: [String: String]) {
            self.name = name
            self.attributes = attributes
        }

        var classes: Set<String> { Set((attributes["class"] ?? "").split(separator: " ").map(String.init)) }

        /// The elements in this one, at any depth, that satisfy a condition.
        func all(_ condition: (Element) -> Bool) -> [Element] {
            children.flatMap { (condition($0) ? [$0] : []) + $0.all(condition) }
        }

        func all(named name: String) -> [Element] { all { $0.name == name } }
        func all(classed name: String) -> [Element] { all { $0.classes.contains(name) } }
    }

    struct Malformed: Error { let line: Int }

    let root = Element(name: "", attributes: [:])
    private var open: [Element] = []

    init(_ html: String) throws {
        super.init()
        open = [root]
        let parser = XMLParser(data: Data(html.utf8))
        parser.delegate = self
        guard parser.parse() else { throw Malformed(line: parser.lineNumber) }
    }

    /// The element with this identifier.
    func element(_ identifier: String) -> Element? { root.all { $0.attributes["id"] == identifier }.first }

    /// The chart whose drawing has this identifier.
    func chart(_ identifier: String) -> Element? {
        root.all(named: "figure").first { !$0.all { $0.attributes["id"] == identifier + "-title" }.isEmpty }
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        let element = Element(name: name, attributes: attributes)
        open.last?.children.append(element)
        open.append(element)
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        open.removeLast()
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
        for element in open { element.text += text }
    }
}
