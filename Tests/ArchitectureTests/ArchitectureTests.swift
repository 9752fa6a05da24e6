import Foundation
import Testing

/// Holds the house up: SwiftPM lets a target import a sibling that it does not declare, this does not.
@Suite struct ArchitectureTests {
    /// What each module may import of the package and of its dependencies; Foundation and the C library are free.
    static let allowed: [String: Set<String>] = [
        "Corpus": ["CNettle"],
        "TextAnalysis": ["Corpus", "Foundation"],
        "Agreement": ["Corpus", "Foundation"],
        "Figures": ["Corpus", "Agreement", "Foundation"],
        "TerminalUI": [],
        "Settings": ["TerminalUI"],
        "Screens": ["TerminalUI", "Settings", "Corpus", "TextAnalysis", "Agreement", "Figures"],
        "Formats": ["Corpus", "CSimdjson"],
        "ReviewStore": [
            "Corpus", "TextAnalysis", "Agreement", "Figures", "CZstd", "CFileSystem", "GRDB", "GRDBSQLite",
        ],
        "Pictures": ["TerminalUI", "CChafa", "CSandbox"],
        "PictureWorker": ["Pictures", "TerminalUI", "CGdkPixbuf", "CSandbox"],
        "Terminal": ["TerminalUI", "CNcurses"],
        "Report": ["Corpus", "Agreement", "Figures", "Formats"],
        "Exchange": ["Corpus", "Formats", "ReviewStore"],
        "Demo": ["Corpus", "CDemoPictures"],
        "vermilion": [
            "Corpus", "TextAnalysis", "Agreement", "Figures", "TerminalUI", "Settings", "Screens", "Formats",
            "ReviewStore", "Pictures", "PictureWorker", "Terminal", "Report", "Exchange", "Demo", "ArgumentParser",
        ],
        "vermilion-bench": [
            "Demo", "Pictures", "TerminalUI", "Corpus", "Agreement", "Figures", "ReviewStore", "ArgumentParser",
        ],
    ]

    /// What comes with the toolchain, which the pure modules do without.
    static let toolchain: Set<String> = ["Foundation", "Glibc", "Musl", "Dispatch", "Synchronization"]
    static let pure: Set<String> = ["Corpus", "TextAnalysis", "Agreement", "Figures", "TerminalUI", "Screens"]

    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static func swiftFiles(of module: String) -> [URL] {
        let folder = root.appendingPathComponent("Sources/\(module)")
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        return (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
    }

    static func imports(of file: URL) throws -> [String] {
        // Only lines that begin at the margin: an indented one is text, such as a script in another language.
        try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
            guard line.first != " " else { return nil }
            var words = line.split(separator: " ").map(String.init)
            while let first = words.first,
                first.hasPrefix("@") || ["internal", "package", "public", "private", "fileprivate"].contains(first)
            {
                words.removeFirst()
            }
            guard words.first == "import" else { return nil }
            let kinds: Set<String> = ["struct", "class", "enum", "func", "protocol", "let", "var", "typealias"]
            let name = words.dropFirst().first { !kinds.contains($0) }
            return name.map { String($0.prefix { $0 != "." }) }
        }
    }

    @Test("Every module imports only what the table allows", arguments: allowed.keys.sorted())
    func importsAreAllowed(module: String) throws {
        let files = Self.swiftFiles(of: module)
        #expect(!files.isEmpty, "the module \(module) has no Swift files: is the table out of date?")
        let allowed = Self.allowed[module, default: []]
            .union(Self.pure.contains(module) ? [] : Self.toolchain)
        for file in files {
            let strangers = Set(try Self.imports(of: file)).subtracting(allowed)
            #expect(strangers.isEmpty, "\(file.lastPathComponent) imports \(strangers.sorted())")
        }
    }

    @Test("The table names every module that has Swift files")
    func tableIsComplete() throws {
        let folders = try FileManager.default.contentsOfDirectory(
            atPath: Self.root.appendingPathComponent("Sources").path)
        let modules = folders.filter { !Self.swiftFiles(of: $0).isEmpty }
        #expect(Set(modules) == Set(Self.allowed.keys))
    }

    @Test("C, GRDB and the like stay inside their module", arguments: allowed.keys.sorted())
    func foreignModulesAreImportedInternally(module: String) throws {
        for file in Self.swiftFiles(of: module) {
            let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
            let leaking = lines.filter { line in
                line.hasPrefix("package import ")
                    && (line.contains(" GRDB")
                        || line.wholeMatch(of: /package import C[A-Z]\w+/) != nil)
                    && !line.hasSuffix(" Corpus")
            }
            #expect(leaking.isEmpty, "\(file.lastPathComponent): \(leaking)")
        }
    }

    @Test("Nothing is public, and nothing that input can reach traps")
    func noPublicAndNoTraps() throws {
        for module in Self.allowed.keys {
            for file in Self.swiftFiles(of: module) {
                for (index, line) in try String(contentsOf: file, encoding: .utf8).split(
                    separator: "\n", omittingEmptySubsequences: false
                ).enumerated() {
                    let code = line.prefix { $0 != "/" }
                    for word in ["public ", "try! ", " as! ", "fatalError("] {
                        #expect(!code.contains(word), "\(file.lastPathComponent):\(index + 1) says “\(word)”")
                    }
                }
            }
        }
    }
}
