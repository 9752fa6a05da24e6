internal import Corpus

/// The newest place in the ledger that was written beside a lock file.
///
/// A store that stands before its own mark was put back from an older copy, in place, and must go on as a new site.
/// As text it is `SITE:SEQUENCE` with 19 digits and a line end.
struct LedgerMark: Equatable {
    let site: Identifier
    let sequence: Int64

    init(site: Identifier, sequence: Int64) {
        self.site = site
        self.sequence = sequence
    }

    init?(bytes: [UInt8]) {
        let parts = String(decoding: bytes, as: UTF8.self).split(separator: ":")
        guard parts.count == 2, let site = Identifier(hexadecimal: parts[0]), parts[1].last == "\n",
            let sequence = Int64(parts[1].dropLast())
        else { return nil }
        self.init(site: site, sequence: sequence)
    }

    var bytes: [UInt8] {
        let digits = String(sequence)
        return Array("\(site.hexadecimal):\(String(repeating: "0", count: 19 - digits.utf8.count))\(digits)\n".utf8)
    }

    static let byteCount = 32 + 1 + 19 + 1
}
