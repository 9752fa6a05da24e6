import PictureWorker
import Pictures
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
}
