internal import Corpus
internal import GRDBSQLite
internal import Glibc

/// The names of kinds, languages and tasks as C strings that last, so that SQLite need not copy one for each row.
struct LastingNames: @unchecked Sendable {
    private let kinds: [UnsafeMutablePointer<CChar>?]
    private let languages: [UnsafeMutablePointer<CChar>?]
    private let tasks: [SampleTask: UnsafeMutablePointer<CChar>?]

    /// Made once for the whole process and never freed.
    static let shared = LastingNames()

    private init() {
        var kinds = [UnsafeMutablePointer<CChar>?](repeating: nil, count: TurnKind.allCases.count)
        for kind in TurnKind.allCases { kinds[Facets.index(of: kind)] = strdup(kind.rawValue) }
        var languages = [UnsafeMutablePointer<CChar>?](repeating: nil, count: Language.allCases.count)
        for language in Language.allCases { languages[Facets.index(of: language)] = strdup(language.rawValue) }
        self.kinds = kinds
        self.languages = languages
        tasks = Dictionary(uniqueKeysWithValues: SampleTask.allCases.map { ($0, strdup($0.rawValue)) })
    }

    func bind(_ kind: TurnKind, to statement: OpaquePointer, at index: Int32) {
        sqlite3_bind_text(statement, index, kinds[Facets.index(of: kind)], -1, nil)
    }

    func bind(_ language: Language, to statement: OpaquePointer, at index: Int32) {
        sqlite3_bind_text(statement, index, languages[Facets.index(of: language)], -1, nil)
    }

    func bind(_ task: SampleTask, to statement: OpaquePointer, at index: Int32) {
        sqlite3_bind_text(statement, index, tasks[task] ?? nil, -1, nil)
    }
}
