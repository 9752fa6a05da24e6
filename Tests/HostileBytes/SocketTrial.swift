import CSandbox
import Corpus
import Foundation

/// Messages between the program and its decoder, with files attached that were asked for and that were not.
enum SocketTrial {
    static func run() -> Int {
        var generator = SplitMix64(seed: 7)
        let before = openDescriptors
        for _ in 0..<3_000 { exchange(&generator) }
        HostileBytes.check(openDescriptors == before, "descriptors stay open after messages")
        return 3_000
    }

    private static var openDescriptors: Int {
        (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count) ?? -1
    }

    private static func exchange(_ generator: inout SplitMix64) {
        var pair: [Int32] = [-1, -1]
        guard csb_socket_pair(&pair) == 0 else { return }
        defer { close(pair[1]) }
        for _ in 0..<Int.random(in: 1...3, using: &generator) {
            let message = ExactMemory((0..<Int.random(in: 0...64, using: &generator)).map { UInt8($0) })
            _ = csb_send(
                pair[0], message.bytes.baseAddress, message.bytes.count, Bool.random(using: &generator) ? pair[0] : -1)
        }
        close(pair[0])
        while true {
            let room = ExactMemory([], padding: .random(in: 1...80, using: &generator))
            var descriptor: Int32 = -1
            let isAsked = Bool.random(using: &generator)
            let count =
                isAsked
                ? csb_receive(pair[1], room.bytes.baseAddress, room.bytes.count, &descriptor)
                : csb_receive(pair[1], room.bytes.baseAddress, room.bytes.count, nil)
            if descriptor >= 0 { close(descriptor) }
            HostileBytes.check(count <= room.bytes.count, "more was received than there is room for")
            if count == 0 || (count < 0 && count != -Int(EBADMSG)) { return }
        }
    }
}
