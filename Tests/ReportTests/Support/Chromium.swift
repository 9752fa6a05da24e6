import Foundation
import TestSupport

/// The browser that the report is looked at with.
enum Chromium {
    /// What a reader would see, as `Fixtures/inspect_page.py` tells it.
    struct Seen: Decodable {
        struct Look: Decodable {
            let scheme: String
            let width: Int
            /// The colour of the picture's first pixel.
            let background: [Int]
            let pictureWidth: Int
            /// How wide the page can be scrolled.
            let page: Int
            let window: Int
            let height: Int
            let buttons: Int
            let rows: Int
            let requests: [String]
            /// The labels of charts that are cut off.
            let clipped: [String]
        }

        let looks: [Look]
        /// What the console, the policy and the script's errors said, each as its method.
        let problems: [String]
        /// The order, and then the numbers of the first table's last column after one click on its head.
        let sorted: [String?]
        /// The tables and charts that a printed sheet has no room for.
        let tooWide: [String]
    }

    struct Failed: Error, CustomStringConvertible {
        let description: String
    }

    static let path: String? = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    /// In continuous integration a missing browser fails the tests instead of hiding them.
    static var isExpected: Bool { path != nil || ProcessInfo.processInfo.environment["CI"] != nil }

    /// Opens a page and looks at it.
    static func look(at html: String) throws -> Seen {
        guard let path else { throw Failed(description: "there is no Chromium: .ci/setup tests installs it") }
        let folder = try TemporaryFolder()
        let page = try folder.write(html, to: "page.html")
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Fixtures/inspect_page.py").path
        let code = try ChildProcess(
            ["/usr/bin/python3", script, path, page, folder.path],
            streams: .init(output: folder.path("seen.json"), errors: folder.path("errors"))
        ).wait()
        guard code == 0 else {
            throw Failed(description: try String(contentsOfFile: folder.path("errors"), encoding: .utf8))
        }
        return try JSONDecoder().decode(
            Seen.self, from: Data(contentsOf: URL(fileURLWithPath: folder.path("seen.json"))))
    }
}
