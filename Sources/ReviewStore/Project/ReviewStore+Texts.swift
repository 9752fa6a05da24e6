package import Corpus
internal import GRDB

extension ReviewStore {
    /// The reasons that reviewers choose from now.
    package func taxonomy() throws -> ReasonTaxonomy { try read { db in try db.taxonomy() } }

    /// Puts another taxonomy in force; the earlier ones stay, by their hashes.
    package func setTaxonomy(_ taxonomy: ReasonTaxonomy) throws {
        try write { db in try db.putInForce(taxonomy.text, as: "taxonomy") }
    }

    /// The guidelines in force now; nil when the project has none.
    package func guidelines() throws -> String? {
        try read { db in try db.digestSetting("guidelines").flatMap { try db.text($0) } }
    }

    /// Puts other guidelines in force, or none; the earlier ones stay, by their hashes.
    package func setGuidelines(_ guidelines: String?) throws {
        try write { db in
            guard let guidelines else { return try db.run("DELETE FROM setting WHERE name = 'guidelines'") }
            try db.putInForce(guidelines, as: "guidelines")
        }
    }

    /// The text of guidelines or a taxonomy that was in force when an event was recorded.
    package func text(_ hash: SHA256Digest) throws -> String? { try read { db in try db.text(hash) } }
}

extension Database {
    /// The hash that is kept under a name.
    func digestSetting(_ name: String) throws -> SHA256Digest? {
        try row("SELECT value FROM setting WHERE name = ?", name) { try $0.digest("value") }
    }

    func text(_ hash: SHA256Digest) throws -> String? {
        try row("SELECT text FROM text WHERE hash = ?", hash) { $0.text("text") }
    }

    func taxonomy() throws -> ReasonTaxonomy {
        guard let hash = try digestSetting("taxonomy"), let text = try text(hash) else { return .standard }
        return (try? ReasonTaxonomy(text: text)) ?? .standard
    }

    /// Keeps a text by its hash, and the hash under a name.
    func putInForce(_ text: String, as name: String) throws {
        let hash = SHA256Digest(of: Array(text.utf8))
        try run("INSERT OR IGNORE INTO text (hash, text) VALUES (?, ?)", hash, text)
        try run("INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)", name, hash)
    }
}
