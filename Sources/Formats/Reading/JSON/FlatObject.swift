/// A JSON object as a script writes it on one line: texts, numbers and lists of texts by their names.
///
/// Read as strictly as a record: no name twice, no half of a surrogate pair, no NaN, no brackets nested without end.
package struct FlatObject: Sendable {
    /// What a member holds.
    package enum Value: Hashable, Sendable {
        case null
        case text(String)
        /// A number as it was written.
        case number(String)
        case texts([String])
        /// `true`, an object, or a list of anything but texts.
        case other

        /// The number, if it is a whole one; `2.0` and `2e3` are.
        package var wholeNumber: Int? {
            guard case .number(let digits) = self else { return nil }
            return Int(digits) ?? Double(digits).flatMap { Int(exactly: $0) }
        }
    }

    private var members: [String: Value] = [:]

    package var names: [String] { Array(members.keys) }

    /// The value of a member; null when there is none.
    package subscript(name: String) -> Value { members[name] ?? .null }

    /// Reads a line; nil when it is JSON but no object.
    package init?(_ line: some Collection<UInt8>) throws(JSONFault) {
        var bytes = Array(line)
        let count = bytes.count
        bytes += repeatElement(0, count: JSONParser.padding)
        let members = try Self.read(bytes, count: count)
        guard let members else { return nil }
        self.members = members
    }

    private static func read(_ bytes: [UInt8], count: Int) throws(JSONFault) -> [String: Value]? {
        let parser = JSONParser()
        let result = bytes.withUnsafeBytes { buffer -> Result<[String: Value]?, JSONFault> in
            do throws(JSONFault) {
                let value = try parser.parse(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
                guard value.kind == .object else { return .success(nil) }
                var members: [String: Value] = [:]
                for (key, value) in value.members { members[key.string ?? ""] = Value(value) }
                return .success(members)
            } catch {
                return .failure(error)
            }
        }
        // The parser owns what a value points into.
        return try withExtendedLifetime(parser) { () throws(JSONFault) in try result.get() }
    }
}

extension FlatObject.Value {
    fileprivate init(_ value: JSONValue) {
        switch value.kind {
        case .null: self = .null
        case .string: self = .text(value.string ?? "")
        case .number: self = .number(String(decoding: value.rawBytes, as: UTF8.self))
        case .array:
            let texts = value.elements.map(\.string)
            let known = texts.compactMap { $0 }
            self = known.count == texts.count ? .texts(known) : .other
        case .true, .false, .object: self = .other
        }
    }
}
