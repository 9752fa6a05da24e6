internal import Corpus
internal import Glibc

/// The names of kinds, languages and tasks in memory that lasts, so that SQLite need not copy one for each row.
struct LastingNames: @unchecked Sendable {
    private let kinds: [UnsafeBufferPointer<UInt8>]
    private let languages: [UnsafeBufferPointer<UInt8>]
    private let tasks: [SampleTask: UnsafeBufferPointer<UInt8>]

    /// Made once for the whole process and never freed.
    static let shared = LastingNames()

    private init() {
        kinds = Facets.allKinds.map { Self.lasting($0.rawValue) }
        languages = Facets.allLanguages.map { Self.lasting($0.rawValue) }
        tasks = Dictionary(uniqueKeysWithValues: SampleTask.allCases.map { ($0, Self.lasting($0.rawValue)) })
    }

    func name(of kind: TurnKind) -> UnsafeBufferPointer<UInt8> { kinds[Facets.index(of: kind)] }

    func name(of language: Language) -> UnsafeBufferPointer<UInt8> { languages[Facets.index(of: language)] }

    func name(of task: SampleTask) -> UnsafeBufferPointer<UInt8> {
        tasks[task] ?? UnsafeBufferPointer(start: nil, count: 0)
    }

    private static func lasting(_ name: String) -> UnsafeBufferPointer<UInt8> {
        let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: name.utf8.count)
        _ = bytes.initialize(from: name.utf8)
        return UnsafeBufferPointer(bytes)
    }
}
