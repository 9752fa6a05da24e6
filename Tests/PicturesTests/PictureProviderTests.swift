import Foundation
import Pictures
import TerminalUI
import TestSupport
import Testing

/// What the main loop sees of the provider.
@Suite(.timeLimit(.minutes(2)))
struct PictureProviderTests {
    private let folder: TemporaryFolder
    private let folders: PictureFolders

    init() throws {
        folder = try TemporaryFolder()
        for name in ["a", "b", "c", "d"] { try folder.write(PictureSamples.png, to: "\(name).png") }
        folders = PictureFolders([folder.path])
    }

    private func request(_ path: String, depth: ColourDepth = .truecolour, columns: Int = 8, rows: Int = 2)
        -> PictureRequest
    {
        PictureRequest(
            folders: folders, path: path, fit: PictureFit(box: Size(columns: columns, rows: rows)), form: .cells(depth))
    }

    private func provider(
        program: WorkerProgram = WorkerProgram(executable: BuiltProgram.path),
        fittedBytes: Int = 48 << 20, paintedBytes: Int = 24 << 20
    ) -> (PictureProvider, AsyncStream<PictureDelivery>) {
        let (stream, continuation) = AsyncStream.makeStream(of: PictureDelivery.self)
        let provider = PictureProvider(program: program, fittedBytes: fittedBytes, paintedBytes: paintedBytes) {
            continuation.yield($0)
        }
        return (provider, stream)
    }

    @Test("A picture asked for is delivered, and is there at once the next time")
    func show() async throws {
        let (provider, deliveries) = provider()
        let wanted = request("a.png")
        #expect(provider.outcome(of: wanted) == nil)
        provider.show(wanted)
        let delivery = try #require(await deliveries.first { _ in true })
        #expect(delivery.request == wanted && !delivery.isPreview)
        #expect(try delivery.outcome.get().payload.size == Size(columns: 8, rows: 2))
        #expect(try provider.outcome(of: wanted)?.get().information.width == 32)
    }

    @Test("Pictures prepared ahead are delivered too, in their order")
    func prepare() async throws {
        let (provider, deliveries) = provider()
        let ahead = [request("b.png"), request("c.png")]
        provider.prepare(ahead)
        var delivered: [PictureRequest] = []
        for await delivery in deliveries {
            delivered.append(delivery.request)
            if delivered.count == 2 { break }
        }
        #expect(delivered == ahead)
        #expect(ahead.allSatisfy { provider.outcome(of: $0) != nil })
    }

    @Test("Of many pictures asked for in a hurry, the last one comes and most of the others are dropped")
    func hurry() async throws {
        let (provider, deliveries) = provider()
        for columns in 10..<60 { provider.show(request("a.png", columns: columns, rows: 30)) }
        let last = request("d.png")
        provider.show(last)
        var others = 0
        for await delivery in deliveries {
            if delivery.request == last { break }
            others += 1
        }
        #expect(others < 10)
    }

    @Test("Problems are outcomes: they come with a title and a sentence, and stay")
    func problems() async throws {
        let (provider, deliveries) = provider()
        let wanted = request("nowhere.png")
        provider.show(wanted)
        let delivery = try #require(await deliveries.first { _ in true })
        #expect(throws: PictureProblem.missing(path: "nowhere.png", folders: 1)) { try delivery.outcome.get() }
        #expect(provider.outcome(of: wanted) != nil)
    }

    @Test("A large picture comes as a preview first")
    func preview() async throws {
        let (provider, deliveries) = provider()
        try folder.write(PictureSamples.jpeg, to: "large.jpg")
        let wanted = request("large.jpg", columns: 180, rows: 50)
        provider.show(wanted)
        var previews: [Bool] = []
        for await delivery in deliveries {
            previews.append(delivery.isPreview)
            if !delivery.isPreview { break }
        }
        #expect(previews == [true, false])
    }

    @Test("What is kept stays within its bounds, the newest longest")
    func bounds() async throws {
        let cells = 16 * MemoryLayout<CellPicture.Glyph>.stride
        let (provider, deliveries) = provider(fittedBytes: 10_000, paintedBytes: 2 * cells)
        let all = ["a", "b", "c", "d"].map { request("\($0).png") }
        provider.prepare(all)
        var delivered = 0
        for await _ in deliveries {
            delivered += 1
            if delivered == all.count { break }
        }
        #expect(all.map { provider.outcome(of: $0) != nil } == [false, false, true, true])
    }

    @Test("Other colours of the same picture come without a worker")
    func repainting() async throws {
        let (provider, deliveries) = provider()
        provider.show(request("a.png"))
        var iterator = deliveries.makeAsyncIterator()
        _ = await iterator.next()
        try FileManager.default.removeItem(atPath: folder.path("a.png"))
        provider.show(request("a.png", depth: .twoHundredFiftySix))
        let again = try #require(await iterator.next())
        #expect(try again.outcome.get().payload.size.columns == 8)
    }

    @Test("Without a worker the reason is told instead of a picture")
    func unavailable() async throws {
        let (provider, deliveries) = provider(program: WorkerProgram(executable: "/nowhere/vermilion"))
        provider.show(request("a.png"))
        let delivery = try #require(await deliveries.first { _ in true })
        guard case .failure(.unavailable(let reason)) = delivery.outcome else {
            Issue.record("a picture came without a worker")
            return
        }
        #expect(reason.contains("/nowhere/vermilion"))
    }
}
