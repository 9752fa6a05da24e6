/// A kind of file that is no JSON and is told by its first bytes.
package enum ForeignFile: String, Hashable, Sendable {
    case parquet = "a Parquet file"
    case zip = "a ZIP archive"
    case gzip = "compressed with gzip"
    case zstd = "compressed with zstd"
    case xz = "compressed with xz"
    case bzip2 = "compressed with bzip2"
    case sqlite = "an SQLite database"
    case utf16 = "UTF-16 text"
    case pickle = "a Python pickle"
    case picture = "a picture"
    case markup = "HTML or XML"

    init?(_ head: UnsafeRawBufferPointer) {
        func begins(_ bytes: [UInt8]) -> Bool { head.starts(with: bytes) }
        if begins(Array("PAR1".utf8)) {
            self = .parquet
        } else if begins([0x50, 0x4B, 0x03, 0x04]) {
            self = .zip
        } else if begins([0x1F, 0x8B]) {
            self = .gzip
        } else if begins([0x28, 0xB5, 0x2F, 0xFD]) {
            self = .zstd
        } else if begins([0xFD, 0x37, 0x7A, 0x58, 0x5A]) {
            self = .xz
        } else if begins(Array("BZh".utf8)) {
            self = .bzip2
        } else if begins(Array("SQLite format 3".utf8)) {
            self = .sqlite
        } else if begins([0xFF, 0xFE]) || begins([0xFE, 0xFF]) {
            self = .utf16
        } else if begins([0x80, 0x03]) || begins([0x80, 0x04]) || begins([0x80, 0x05]) {
            self = .pickle
        } else if begins([0x89, 0x50, 0x4E, 0x47]) || begins([0xFF, 0xD8, 0xFF]) || begins(Array("GIF8".utf8)) {
            self = .picture
        } else if begins(Array("<".utf8)) {
            self = .markup
        } else {
            return nil
        }
    }

    /// What to do about it.
    var advice: String {
        switch self {
        case .parquet:
            "write it as JSON Lines first, for example with DuckDB: COPY (FROM 'data.parquet') TO 'data.jsonl'"
        case .zip: "unpack it first (unzip) and import the .json or .jsonl files in it"
        case .gzip: "unpack it first (gunzip)"
        case .zstd: "unpack it first (unzstd)"
        case .xz: "unpack it first (unxz)"
        case .bzip2: "unpack it first (bunzip2)"
        case .utf16: "write it as UTF-8 first, for example with iconv -f UTF-16 -t UTF-8"
        case .sqlite: "a store of this program is opened with --store; any other database must be written as JSON first"
        case .pickle: "write it as JSON first, where you trust it: a pickle can run any program"
        case .picture: "name the dataset file here, and the folder of its pictures with --images"
        case .markup: "a download that failed often leaves an error page under the name of the file"
        }
    }
}
