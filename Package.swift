// swift-tools-version: 6.2
import PackageDescription

var strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]
if Context.environment["VERMILION_STRICT"] != nil {
    strict.append(.treatAllWarnings(as: .error))
}

let package = Package(
    name: "vermilion",
    products: [
        .executable(name: "vermilion", targets: ["vermilion"]),
        .executable(name: "vermilion-bench", targets: ["vermilion-bench"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    ],
    targets: [
        // The ground floor: values and arithmetic, nothing that touches the world.
        .target(name: "Corpus", dependencies: ["CNettle"]),
        .target(name: "TextAnalysis", dependencies: ["Corpus"]),
        .target(name: "Agreement", dependencies: ["Corpus"]),
        .target(name: "Figures", dependencies: ["Corpus", "Agreement"]),
        .target(name: "TerminalUI"),
        .target(
            name: "Settings",
            dependencies: ["TerminalUI"],
            resources: ["plain", "vim", "emacs"].map { .embedInCode("../../keymaps/\($0).toml") }
                + ["dark", "light", "high-contrast", "monochrome"].map { .embedInCode("../../themes/\($0).toml") }
        ),

        // What people see, as pure values.
        .target(
            name: "Screens",
            dependencies: ["TerminalUI", "Settings", "Corpus", "TextAnalysis", "Agreement", "Figures"]),

        // The edges: files, the store, pictures, the terminal.
        .target(name: "Formats", dependencies: ["Corpus", "CSimdjson"]),
        .target(
            name: "ReviewStore",
            dependencies: [
                "Corpus", "TextAnalysis", "Agreement", "Figures", "CZstd", "CFileSystem",
                .product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]
        ),
        .target(name: "Pictures", dependencies: ["TerminalUI", "CChafa", "CSandbox"]),
        .target(name: "PictureWorker", dependencies: ["Pictures", "TerminalUI", "CGdkPixbuf", "CSandbox"]),
        .target(name: "Terminal", dependencies: ["TerminalUI", "CNcurses"]),
        .target(
            name: "Report", dependencies: ["Corpus", "Agreement", "Figures", "Formats"],
            resources: ["Sections/definitions.md", "Style/page.css", "Style/sorting.js"].map {
                .embedInCode("HTML/\($0)")
            }),
        .target(name: "Exchange", dependencies: ["Corpus", "Formats", "ReviewStore"]),
        .target(name: "Demo", dependencies: ["Corpus", "CDemoPictures"]),

        // The programs.
        .executableTarget(
            name: "vermilion",
            dependencies: [
                "Corpus", "TextAnalysis", "Agreement", "Figures", "TerminalUI", "Settings", "Screens", "Formats",
                "ReviewStore", "Pictures", "PictureWorker", "Terminal", "Report", "Exchange", "Demo",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),
        .executableTarget(
            name: "vermilion-bench",
            dependencies: [
                "Demo", "Pictures", "TerminalUI", "Corpus", "Agreement", "Figures", "ReviewStore",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),

        // C and C++: system libraries by module map, and shims of our own.
        .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
        .target(name: "CNcurses", linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
        .systemLibrary(name: "CChafa", pkgConfig: "chafa", providers: [.apt(["libchafa-dev", "libglib2.0-dev"])]),
        // gdk-pixbuf's own pkg-config file holds a flag (-pthread) that SwiftPM refuses with a warning.
        .systemLibrary(name: "CGdkPixbuf", pkgConfig: "gobject-2.0", providers: [.apt(["libgdk-pixbuf-2.0-dev"])]),
        .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),
        .target(name: "CFileSystem"),
        .target(name: "CSandbox", linkerSettings: [.linkedLibrary("seccomp")]),
        .target(name: "CSimdjson", linkerSettings: [.linkedLibrary("simdjson")]),
        .target(name: "CDemoPictures", exclude: ["pictures"]),

        // Tests, one folder a module.
        .target(name: "TestSupport", dependencies: ["Corpus"], path: "Tests/TestSupport"),
        // Started by PicturesTests; C, as a sealed process has no use for Swift's runtime.
        .executableTarget(name: "sealed-process", dependencies: ["CSandbox"], path: "Tests/SealedProcess"),
        // Run by .ci/sanitize, with the sanitizers.
        .executableTarget(
            name: "hostile-bytes",
            dependencies: [
                "Corpus", "Formats", "PictureWorker", "Demo", "CSimdjson", "CSandbox", "CFileSystem", "CNcurses",
                "TestSupport",
            ],
            path: "Tests/HostileBytes"),
        .testTarget(
            name: "ArchitectureTests",
            dependencies: [
                "Corpus", "TextAnalysis", "Settings", "Formats", "Exchange", "ReviewStore", "TestSupport",
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]),
        .testTarget(name: "CorpusTests", dependencies: ["Corpus"]),
        .testTarget(name: "TextAnalysisTests", dependencies: ["TextAnalysis", "Corpus"]),
        .testTarget(name: "AgreementTests", dependencies: ["Agreement", "Corpus", "TestSupport"]),
        .testTarget(name: "FiguresTests", dependencies: ["Figures", "Agreement", "Corpus"]),
        .testTarget(
            name: "ReportTests",
            dependencies: ["Report", "Figures", "Agreement", "Corpus", "Formats", "TestSupport"],
            exclude: ["Fixtures"]),
        .testTarget(name: "TerminalUITests", dependencies: ["TerminalUI", "Corpus"]),
        .testTarget(name: "TerminalTests", dependencies: ["Terminal", "TerminalUI", "CNcurses"]),
        .testTarget(name: "SettingsTests", dependencies: ["Settings", "TerminalUI", "TestSupport"]),
        .testTarget(
            name: "ScreensTests",
            dependencies: ["Screens", "TerminalUI", "Settings", "Corpus", "Agreement", "Figures", "TestSupport"]),
        .testTarget(name: "FormatsTests", dependencies: ["Formats", "Corpus", "TestSupport"]),
        .testTarget(
            name: "ReviewStoreTests",
            dependencies: [
                "ReviewStore", "Corpus", "Agreement", "Figures", "TestSupport",
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            exclude: ["Fixtures"]
        ),
        .testTarget(
            name: "PicturesTests", dependencies: ["Pictures", "PictureWorker", "TerminalUI", "Demo", "TestSupport"]),
        .testTarget(
            name: "ExchangeTests",
            dependencies: ["Exchange", "Formats", "ReviewStore", "Corpus", "Demo", "TestSupport"]),
        .testTarget(name: "DemoTests", dependencies: ["Demo", "Corpus", "Formats", "TestSupport"]),
        .testTarget(
            name: "EndToEndTests", dependencies: ["vermilion", "Corpus", "ReviewStore", "TestSupport"],
            path: "Tests/EndToEnd"),
    ],
    cLanguageStandard: .c2x,
    cxxLanguageStandard: .cxx17
)

for target in package.targets where ![.system, .plugin].contains(target.type) {
    target.swiftSettings = (target.swiftSettings ?? []) + strict
}
