internal import Corpus
internal import Foundation

/// What a reviewer's name must be like, and what is taken for the same name.
///
/// Names stand in lists after commas, in conditions and in tables: what would part or hide them there is no part of a
/// name. They are kept in Unicode's form NFC, so that one name has one spelling.
enum ReviewerName {
    /// The name as it is kept.
    static func kept(_ name: String) -> String { name.precomposedStringWithCanonicalMapping }

    /// - Throws: ``StoreError/unfitReviewerName(_:)``.
    static func check(_ name: String) throws {
        let scalars = name.unicodeScalars
        let hasForbidden = scalars.contains { forbidden.contains($0) || isUnseen($0) }
        let hasOuterSpace =
            scalars.first?.properties.isWhitespace == true || scalars.last?.properties.isWhitespace == true
        guard !name.isEmpty, name.count <= 100, name.utf8.count <= 400,
            !hasForbidden, !hasOuterSpace, !name.hasPrefix("-"),
            !standsForNobody(name)
        else { throw StoreError.unfitReviewerName(name) }
    }

    /// What stays of a name when people glance at it: width, case, letters of other scripts that look the same, and what
    /// parts words are alike.
    static func likeness(_ name: String) -> String {
        var folded = ""
        for scalar in name.precomposedStringWithCompatibilityMapping.unicodeScalars {
            if scalar.properties.isWhitespace || "-_.".unicodeScalars.contains(scalar) {
                if !folded.hasSuffix("-") { folded += "-" }
            } else {
                folded.unicodeScalars.append(alike[scalar] ?? scalar)
            }
        }
        return folded.lowercased()
    }

    private static let forbidden = Set("\"“”„`,，、;；|=\\/".unicodeScalars)

    private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .surrogate, .privateUse: true
        default: scalar.properties.isDefaultIgnorableCodePoint
        }
    }

    /// Whether it is what the lists show of somebody whose name was taken away.
    private static func standsForNobody(_ name: String) -> Bool {
        guard name.hasPrefix("reviewer "), name.utf8.count == 17 else { return false }
        return name.utf8.dropFirst(9).allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 || 0x61...0x66 ~= $0 }
    }

    /// Cyrillic and Greek letters that look like Latin ones.
    private static let alike = Dictionary(
        uniqueKeysWithValues: zip(
            "АВЕКМНОРСТУХІЅЈаеорсухіѕјԁΑΒΕΖΗΙΚΜΝΟΡΤΥΧον".unicodeScalars,
            "ABEKMHOPCTYXISJaeopcyxisjdABEZHIKMNOPTYXov".unicodeScalars))
}

/// What binds a name to an event without telling it; ``CanonicalPayload`` says over what it is taken.
struct NameSeal {
    let salt: [UInt8]
    let hash: SHA256Digest

    init(_ name: String, salt: [UInt8] = Identifier.random().bytes) {
        self.salt = salt
        hash = SHA256Digest(of: salt + Array(name.utf8))
    }
}
