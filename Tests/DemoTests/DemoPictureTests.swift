import Corpus
import Demo
import TestSupport
import Testing

/// The pictures that are part of the program.
@Suite struct DemoPictureTests {
    private static let pictures = DemoDataset.pictures

    @Test("There are at least 24 pictures, each with a name of its own, and all together are under two megabytes")
    func numberAndSize() {
        #expect(Self.pictures.count >= 24)
        #expect(Set(Self.pictures.map(\.name)).count == Self.pictures.count)
        #expect(Self.pictures.reduce(0) { $0 + $1.bytes.count } < 2_000_000)
    }

    @Test("Every picture is a PNG, JPEG or WebP as its name says, of 640 to 1600 pixels on its long side")
    func headers() throws {
        for picture in Self.pictures {
            let header = try #require(PictureFileHeader(picture.bytes), "\(picture.name) has no header that is known")
            let ending =
                switch header.format {
                case .png: "png"
                case .jpeg: "jpg"
                case .webp: "webp"
                }
            #expect(picture.name.hasSuffix(".\(ending)"))
            #expect(640...1600 ~= max(header.width, header.height), "\(picture.name)")
        }
    }

    @Test(
        "Among them are what a viewer gets wrong first: alpha, palettes, a turned and a progressive JPEG, wide and tall"
    )
    func varieties() {
        let headers = Self.pictures.compactMap { PictureFileHeader($0.bytes) }
        let formats = Set(headers.map(\.format))
        #expect(formats.contains(.png(colourType: 6)))
        #expect(formats.contains(.png(colourType: 3)))
        #expect(formats.contains(.jpeg(isProgressive: false, orientation: 6)))
        #expect(formats.contains(.jpeg(isProgressive: true, orientation: 1)))
        #expect(formats.contains(.webp))
        #expect(headers.contains { $0.width > 3 * $0.height })
        #expect(headers.contains { $0.height > 2 * $0.width })
    }

    @Test("Every picture is used by a dataset, and every picture that one names is there")
    func use() throws {
        let used = try ReadDataset.all().flatMap { $0.samples.flatMap(\.pictures) }
        #expect(Set(used) == Set(Self.pictures.map(\.name)))
    }
}
