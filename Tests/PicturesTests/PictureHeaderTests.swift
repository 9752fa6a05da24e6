import PictureWorker
import Pictures
import TestSupport
import Testing

struct PictureHeaderTests {
    private func header(_ bytes: [UInt8]) throws(PictureProblem) -> PictureHeader {
        let result = bytes.withUnsafeBytes { file in
            Result { () throws(PictureProblem) in try PictureHeader.read(file) }
        }
        return try result.get()
    }

    private func problem(_ bytes: [UInt8]) -> PictureProblem? {
        do {
            _ = try header(bytes)
            return nil
        } catch {
            return error
        }
    }

    @Test("The sides stand in every format's header")
    func sides() throws {
        for (name, bytes) in PictureSamples.quarters {
            let header = try header(bytes)
            #expect(header.width == 32 && header.height == 16, "\(name)")
            #expect(!header.isTruncated, "\(name)")
            #expect(header.frames == (name.hasPrefix("animated") ? 2 : 1), "\(name)")
        }
    }

    @Test("A header over the limits is refused before anything is decoded")
    func limits() {
        let tooLarge = PictureProblem.tooLarge(.dimensions(width: 60_000, height: 60_000))
        #expect(problem(PictureSamples.png(claimingWidth: 60_000, height: 60_000)) == tooLarge)
        #expect(
            problem(PictureSamples.png(claimingWidth: 16_385, height: 1))
                == .tooLarge(.dimensions(width: 16_385, height: 1)))
        #expect(
            problem(PictureSamples.png(claimingWidth: 10_001, height: 10_000))
                == .tooLarge(.dimensions(width: 10_001, height: 10_000)))
        #expect(problem(PictureSamples.png(claimingWidth: 10_000, height: 10_000)) == nil)
        #expect(problem(PictureSamples.png(claimingWidth: 0, height: 10))?.title == "broken")
        #expect(tooLarge.description.contains("60000 × 60000"))
    }

    @Test("What is no picture is named for what it looks like")
    func guesses() {
        #expect(problem(PictureSamples.htmlPage) == .notAPicture(found: "an HTML page"))
        #expect(problem(PictureSamples.svgDrawing) == .notAPicture(found: "an SVG drawing"))
        #expect(problem(Array("%PDF-1.7\n".utf8)) == .notAPicture(found: "a PDF document"))
        #expect(problem(Array(#"{"error": "not found"}"#.utf8)) == .notAPicture(found: "a JSON text"))
        #expect(problem([]) == .notAPicture(found: "empty"))
        #expect(problem([0, 1, 2, 3]) == .notAPicture(found: "of an unknown kind"))
    }

    @Test("A file cut short anywhere never stops the reader")
    func everyPrefix() {
        for (_, bytes) in PictureSamples.quarters {
            for length in 0..<bytes.count { _ = problem(Array(bytes[..<length])) }
        }
    }

    @Test("Bytes changed anywhere never stop the reader")
    func everyChange() {
        for (_, bytes) in PictureSamples.quarters + [("turned", PictureSamples.jpeg(orientation: 6))] {
            for index in bytes.indices {
                for value: UInt8 in [0, 1, 0x7F, 0x80, 0xFF] {
                    var changed = bytes
                    changed[index] = value
                    _ = problem(changed)
                    for next in index..<min(index + 4, changed.count) { changed[next] = value }
                    _ = problem(changed)
                }
            }
        }
    }

    @Test("Sides at the limits of integers are refused in every format", arguments: [0x7F, 0x80, 0xFF] as [UInt8])
    func integerLimits(first: UInt8) {
        // Where the sides stand, and whether the highest byte comes first.
        let places: [(name: String, bytes: [UInt8], sides: [Int], length: Int, isBigEndian: Bool)] = [
            ("PNG", PictureSamples.png, [16, 20], 4, true),
            ("JPEG", PictureSamples.jpeg, [163, 165], 2, true),
            ("GIF", PictureSamples.gif, [6, 8], 2, false),
            ("BMP", PictureSamples.bmp, [18, 22], 4, false),
            ("WebP", PictureSamples.animatedWebP, [24, 27], 3, false),
            ("AVIF", PictureSamples.avif, [189, 193], 4, true),
        ]
        for (name, bytes, sides, length, isBigEndian) in places {
            var changed = bytes
            let value = [first] + Array(repeating: 0xFF, count: length - 1)
            for side in sides {
                changed.replaceSubrange(side..<side + length, with: isBigEndian ? value : value.reversed())
            }
            guard case .tooLarge(.dimensions(let width, let height)) = problem(changed) else {
                Issue.record("\(name): \(String(describing: problem(changed)))")
                continue
            }
            #expect(max(width, height) >= 0x7FFF, "\(name)")
        }
    }

    @Test("A GIF of nothing but extensions is refused at once")
    func endlessExtensions() {
        var bytes = Array(PictureSamples.gif[..<(13 + 12)])
        for _ in 0..<300_000 { bytes += [0x21, 0xFE, 0] }
        #expect(problem(bytes)?.title == "broken")
    }

    @Test("An Exif segment that ends before it begins tells nothing")
    func shortExif() throws {
        let bytes = PictureSamples.jpeg[..<2] + [0xFF, 0xE1, 0, 2] + Array("Exif\0\0".utf8) + PictureSamples.jpeg[2...]
        _ = problem(Array(bytes))
    }
}
