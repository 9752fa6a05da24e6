/// A random 128-bit identity, of a store's site or of a reviewer.
package struct Identifier: Hashable, Sendable {
    /// The 16 bytes.
    package let bytes: [UInt8]

    /// Makes a new random identity from the system's generator.
    package static func random() -> Identifier {
        var generator = SystemRandomNumberGenerator()
        return Identifier(unchecked: (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
    }

    /// Takes 16 bytes as an identity; nil when there are not exactly 16.
    package init?(bytes: some Collection<UInt8>) {
        guard bytes.count == 16 else { return nil }
        self.bytes = Array(bytes)
    }

    /// Takes 32 hexadecimal digits as an identity; nil for anything else.
    package init?(hexadecimal text: some StringProtocol) {
        guard let bytes = [UInt8](hexadecimal: text) else { return nil }
        self.init(bytes: bytes)
    }

    private init(unchecked bytes: [UInt8]) { self.bytes = bytes }

    /// The identity as 32 lower-case hexadecimal digits.
    package var hexadecimal: String { bytes.hexadecimal }
}

extension Identifier: CustomStringConvertible {
    package var description: String { hexadecimal }
}
