/// A file of the demo, to be written beneath the folder that the demo is made in.
package struct DemoFile: Hashable, Sendable {
    /// Its path beneath the folder, as `images/poster/spring-concert.png`.
    package let name: String
    package let bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}
