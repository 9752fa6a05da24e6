package import Corpus

/// A sample that was read, with the texts that its record has at the places of its turns.
@dynamicMemberLookup
package struct ReadSample: Hashable, Sendable {
    package let sample: ImportedSample
    package var turns: [ReadTurn] = []

    /// - Parameter file: The bytes that the sample was read from.
    package init(_ sample: ImportedSample, of file: [UInt8]) {
        self.sample = sample
        let record = Array(file[sample.place.bytes])
        record.withUnsafeBufferPointer { record in
            for (index, turn) in sample.turns.enumerated() {
                guard let generated = turn.places.turn(in: record), let locator = turn.places.locator(in: record)
                else { continue }
                turns.append(
                    ReadTurn(
                        number: index + 1, text: generated.text, kind: turn.kind, language: turn.language,
                        locator: locator, imageTokens: generated.imageTokens))
            }
        }
    }

    package subscript<Value>(dynamicMember path: KeyPath<ImportedSample, Value>) -> Value { sample[keyPath: path] }
}

/// A turn that was read.
package struct ReadTurn: Hashable, Sendable {
    package let number: Int
    package let text: TurnText
    package let kind: TurnKind
    package let language: Language
    package let locator: TurnLocator
    package let imageTokens: [ImageToken]
}
