import Demo
import PictureWorker
import TestSupport

/// The readers of picture headers, which see a file before any decoder does.
enum PictureHeaderTrial {
    static func run() -> Int {
        // Headers stand at the beginning; WebP tells its length and wants the rest as well.
        let pictures =
            DemoDataset.files().filter { !$0.name.contains(".json") }.map { Array($0.bytes.prefix(600)) }
            + PictureSamples.quarters.map(\.bytes)
        var count = 0
        func examine(_ bytes: [UInt8]) {
            count += 1
            let memory = ExactMemory(bytes)
            guard let header = try? PictureHeader.read(UnsafeRawBufferPointer(memory.bytes)) else { return }
            HostileBytes.check(
                (1...16_384).contains(header.width) && (1...16_384).contains(header.height),
                "a picture of forbidden size was let through", bytes)
        }
        for picture in pictures {
            for end in picture.indices { examine(Array(picture[..<end])) }
        }
        for picture in MutatedBytes(of: pictures, count: 60_000, seed: 5) { examine(picture) }
        return count
    }
}
