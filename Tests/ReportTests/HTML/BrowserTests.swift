import Corpus
import Foundation
import TestSupport
import Testing

@testable import Report

/// Looks at the page in headless Chromium, offline, in light and in dark, on a desk and on a telephone.
///
/// Where there is no Chromium the suite is skipped, but never in continuous integration.
@Suite(.enabled(if: Chromium.isExpected, "Chromium is not installed: .ci/setup tests installs it"))
struct BrowserTests {
    @Test("The page loads without a word or a request, fits its window, and is dark where dark is wanted")
    func looks() throws {
        let seen = try Chromium.look(
            at: ReportPage(
                figures: ExampleFigures.figures, store: "examples.sqlite", generated: Timestamp(milliseconds: 0)
            ).html)
        #expect(seen.problems.isEmpty, "\(seen.problems)")
        #expect(seen.looks.map { "\($0.scheme) \($0.width)" } == ["light 1280", "light 390", "dark 1280", "dark 390"])
        for look in seen.looks {
            #expect(look.requests.count == 1 && look.requests[0].hasSuffix("/page.html"), "\(look.requests)")
            #expect(look.page == look.width && look.window == look.width, "it can be scrolled sideways: \(look)")
            #expect(look.pictureWidth == look.width)
            #expect(look.height > 4_000)
            #expect(look.rows > 150)
            #expect(look.buttons > 100, "the script that sorts tables did not run")
            let paper = look.scheme == "dark" ? Palette.dark.paper : Palette.light.paper
            #expect(look.background == [16, 8, 0].map { Int(paper >> $0) & 0xFF }, "\(look)")
        }
    }

    @Test("No label of a chart is cut off, on a desk or a telephone, and a sheet of paper has room for every column")
    func room() throws {
        let seen = try Chromium.look(
            at: ReportPage(
                figures: ExampleFigures.figures, store: "examples.sqlite", generated: Timestamp(milliseconds: 0)
            ).html)
        for look in seen.looks { #expect(look.clipped == [], "\(look.scheme) \(look.width)") }
        #expect(seen.tooWide == [])
    }

    @Test("A table sorts by its numbers, with what is undefined at the end")
    func sorting() throws {
        let seen = try Chromium.look(
            at: ReportPage(
                figures: ExampleFigures.figures, store: "examples.sqlite", generated: Timestamp(milliseconds: 0)
            ).html)
        #expect(seen.sorted.first == "descending")
        let numbers = seen.sorted.dropFirst().compactMap { $0.flatMap(Double.init) }
        #expect(numbers.count == 23)
        #expect(numbers == numbers.sorted(by: >))
    }

    @Test("A style or script that the page did not come with is refused")
    func policy() throws {
        let html = ReportPage(
            figures: ExampleFigures.figures, store: "examples.sqlite", generated: Timestamp(milliseconds: 0)
        ).html.replacingOccurrences(
            of: "</main>",
            with: "</main><script>document.body.remove()</script><img src=\"https://example.org/a.png\"/>")
        let seen = try Chromium.look(at: html)
        #expect(seen.problems.count >= 2, "the browser let something through")
        #expect(seen.looks.allSatisfy { $0.rows > 150 })
    }
}
