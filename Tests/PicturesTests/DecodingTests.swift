import Pictures
import TerminalUI
import TestSupport
import Testing

/// What comes back from a real worker for files of every kind.
@Suite(.timeLimit(.minutes(2)))
struct DecodingTests {
    private static let red = [1, 0, 0]
    private static let green = [0, 1, 0]
    private static let blue = [0, 0, 1]
    private static let white = [1, 1, 1]
    private static let upright = [red, green, blue, white]

    @Test("Every format is decoded in the confined worker, in its own colours and the right way up")
    func formats() throws {
        let workshop = PictureWorkshop.built()
        for (name, bytes) in PictureSamples.quarters {
            let pixels = try workshop.decode(bytes).get()
            #expect(pixels.quarters == Self.upright, "\(name)")
            #expect(pixels.cells == Size(columns: 8, rows: 2), "\(name)")
            #expect(pixels.information.width == 32 && pixels.information.height == 16, "\(name)")
            #expect(pixels.information.bytes == bytes.count && !pixels.information.isTruncated, "\(name)")
            #expect(pixels.bytes.count == 64 * 16 * 4, "\(name)")
        }
    }

    @Test("A grey picture keeps its steps")
    func grey() throws {
        let pixels = try PictureWorkshop.built().decode(PictureSamples.greyPNG).get()
        #expect(pixels.bytes[0] == pixels.bytes[1] && pixels.bytes[1] == pixels.bytes[2])
        #expect(pixels.quarters == [[0, 0, 0], [1, 1, 1], [0, 0, 0], [1, 1, 1]])
    }

    @Test("All eight orientations come out upright")
    func orientations() throws {
        let workshop = PictureWorkshop.built()
        let (red, green, blue, white) = (Self.red, Self.green, Self.blue, Self.white)
        // What the four stored quarters become when each orientation is undone.
        let expected = [
            1: [red, green, blue, white], 2: [green, red, white, blue], 3: [white, blue, green, red],
            4: [blue, white, red, green], 5: [red, blue, green, white], 6: [blue, red, white, green],
            7: [white, green, blue, red], 8: [green, white, red, blue],
        ]
        for (orientation, quarters) in expected {
            let bytes = PictureSamples.jpeg(orientation: orientation, isBigEndian: orientation % 2 == 0)
            let pixels = try workshop.decode(bytes, columns: 8, rows: 8).get()
            #expect(pixels.quarters == quarters, "orientation \(orientation)")
            let swaps = orientation >= 5
            #expect(pixels.information.width == (swaps ? 16 : 32), "orientation \(orientation)")
            #expect(pixels.cells == (swaps ? Size(columns: 8, rows: 8) : Size(columns: 8, rows: 2)))
        }
    }

    @Test("A part of a turned picture is the part that is seen")
    func regionOfTurned() throws {
        let workshop = PictureWorkshop.built()
        // Upright it is 16 × 32: blue, red, and below them white, green.
        let bytes = PictureSamples.jpeg(orientation: 6)
        let region = PictureRegion(x: 9, y: 17, width: 6, height: 14)
        let pixels = try workshop.decode(bytes, columns: 6, rows: 7, region: region).get()
        #expect(pixels.quarters == Array(repeating: Self.green, count: 4))
    }

    @Test("What lets through shows a chequered grey")
    func alpha() throws {
        let workshop = PictureWorkshop.built()
        let chequered = try workshop.decode(PictureSamples.translucentPNG).get()
        let right = stride(from: 4 * 40, to: 4 * 64, by: 4).map { chequered.bytes[$0] }
        #expect(right.allSatisfy { (0x7E...0x9B).contains($0) } && Set(right).count > 1)
        #expect(chequered.bytes.indices.filter { $0 % 4 == 3 }.allSatisfy { chequered.bytes[$0] == 255 })
    }

    @Test("Zooming shows single pixels, and a part beyond the edge is brought back")
    func zoom() throws {
        let workshop = PictureWorkshop.built()
        let middle = PictureRegion(x: 15, y: 7, width: 2, height: 2)
        let pixels = try workshop.decode(PictureSamples.png, columns: 8, rows: 4, region: middle).get()
        #expect(pixels.quarters == Self.upright)
        let beyond = PictureRegion(x: 31, y: 15, width: 900, height: 900)
        let corner = try workshop.decode(PictureSamples.png, columns: 8, rows: 4, region: beyond).get()
        #expect(corner.quarters == Array(repeating: Self.white, count: 4))
    }

    @Test("Beside a picture, its last cells are filled with the background")
    func padding() throws {
        let background = RGBColour(red: 0, green: 255, blue: 255)
        let region = PictureRegion(x: 0, y: 0, width: 10, height: 3)
        let pixels = try PictureWorkshop.built()
            .decode(PictureSamples.png, columns: 10, rows: 5, region: region, background: background).get()
        // Ten columns by one row and a half.
        #expect(pixels.cells == Size(columns: 10, rows: 2))
        #expect(pixels.colour(0.5, 0.7) == Self.red)
        #expect(pixels.colour(0.5, 0.8) == [0, 1, 1])
    }

    @Test("A file cut short shows what is there and says so")
    func truncated() throws {
        let workshop = PictureWorkshop.built()
        let jpeg = try workshop.decode(Array(PictureSamples.jpeg.dropLast(8))).get()
        #expect(jpeg.information.isTruncated)
        #expect(jpeg.colour(0.2, 0.2) == Self.red)
        let png = try workshop.decode(Array(PictureSamples.png.dropLast(12))).get()
        #expect(png.information.isTruncated)
    }

    @Test("What cannot be decoded is told apart, whatever its name, and the next file is decoded")
    func problems() throws {
        let workshop = PictureWorkshop.built()
        func problem(_ bytes: [UInt8], _ name: String) throws -> PictureProblem? {
            if case .failure(let problem) = try workshop.decode(bytes, named: name) { return problem }
            return nil
        }
        let start = ContinuousClock.now
        #expect(try problem(PictureSamples.htmlPage, "page.jpg") == .notAPicture(found: "an HTML page"))
        #expect(try problem(PictureSamples.svgDrawing, "drawing.jpg") == .notAPicture(found: "an SVG drawing"))
        #expect(try problem([], "nothing.png") == .notAPicture(found: "empty"))
        #expect(try problem(Array(PictureSamples.png.prefix(40)), "short.png")?.title == "broken")
        #expect(try problem(Array(PictureSamples.avif.prefix(290)), "short.avif")?.title == "broken")
        #expect(
            try problem(PictureSamples.png(claimingWidth: 60_000, height: 60_000), "bomb.png")
                == .tooLarge(.dimensions(width: 60_000, height: 60_000)))
        #expect(start.duration(to: .now) < .seconds(10), "none of them is decoded first")
        #expect(try workshop.decode(PictureSamples.webp, named: "webp.txt").get().quarters == Self.upright)
    }
}
