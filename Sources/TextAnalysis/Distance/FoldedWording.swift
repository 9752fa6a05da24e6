internal import Foundation
package import Corpus

/// A text without what makes no other text of it: width, case, sentence marks and spacing.
///
/// Narrower than ``CanonicalText``, which takes 3.5 for 35: texts of one wording may stand for one another in a dataset.
/// So these are kept:
/// - numbers and formulas as they are written, and the case of a unit behind a number;
/// - a mark within a word or between numerals, as in `foo.bar`, `it's`, `3.5`, `12:30` and `三、四`;
/// - marks that are no sentence marks, as `-`, `/`, `%` and `_`;
/// - symbols, which are no punctuation.
///
/// A text of marks alone is itself.
package struct FoldedWording: Hashable, Sendable {
    /// What is compared, by its bytes.
    private let key: [UInt8]

    package init(_ text: String) {
        var folding = WordingFolding()
        for scalar in text.precomposedStringWithCompatibilityMapping.unicodeScalars { folding.read(scalar) }
        let folded = folding.finished()
        guard !folded.isEmpty else {
            // No folded text begins like that.
            key = [0] + Array(text.utf8)
            return
        }
        let formulas = FormulaRuns(in: text).runs.map { "\u{0}\($0.text)" }.joined()
        key = Array(String(folded).precomposedStringWithCompatibilityMapping.utf8) + Array(formulas.utf8)
    }

    fileprivate var bytes: [UInt8] { key }
}

extension TurnText {
    /// The hash of the wording of all parts, the same for texts that say the same.
    ///
    /// SHA-256 over the wordings of the question, of each choice and of the answer, each preceded by its length, the
    /// choices by their number, in eight big-endian bytes.
    package var wording: SHA256Digest {
        var hasher = SHA256Hasher()
        func update(_ text: String) {
            let bytes = FoldedWording(text).bytes
            hasher.update(UInt64(bytes.count))
            bytes.withUnsafeBytes { hasher.update($0) }
        }
        update(question)
        hasher.update(UInt64(choices.count))
        for choice in choices { update(choice) }
        update(answer)
        return hasher.finish()
    }
}

/// Reads a text scalar by scalar and leaves out what makes no other text of it.
private struct WordingFolding {
    private var folded = String.UnicodeScalarView()
    /// The last scalar that was kept.
    private var last: Unicode.Scalar?
    /// The sentence marks since then, which are kept if the next scalar joins them to the last.
    private var marks: [Unicode.Scalar] = []
    private var hasSpace = false
    /// The letters of the word that is being read where it may be a unit: behind a number, and so far short.
    private var unit: [Unicode.Scalar] = []
    private var mayBeUnit = false

    mutating func read(_ scalar: Unicode.Scalar) {
        let category = scalar.properties.generalCategory
        if category == .format { return }
        if scalar.isSpace {
            marks = []
            hasSpace = true
        } else if let mark = scalar.sentenceMark {
            if last == nil || hasSpace { return }
            marks.append(mark)
        } else {
            keep(scalar.isDash ? "-" : scalar)
        }
    }

    consuming func finished() -> String.UnicodeScalarView {
        endUnit()
        return folded
    }

    private mutating func keep(_ scalar: Unicode.Scalar) {
        if !marks.isEmpty || hasSpace || !scalar.isCased { endUnit() }
        if !marks.isEmpty, let last, last.isJoining, scalar.isJoining { folded.append(contentsOf: marks) }
        if hasSpace, let last, !last.isHanOrKana, !scalar.isHanOrKana { folded.append(" ") }
        if let last, last.isNumeral, scalar.isCased { mayBeUnit = true }
        marks = []
        hasSpace = false
        last = scalar
        if mayBeUnit { unit.append(scalar) } else { scalar.appendCaseFolded(to: &folded) }
    }

    /// Adds the word that may be a unit: as it is written if it is short, as `mW` and `MB` are.
    private mutating func endUnit() {
        if unit.count <= 3 {
            folded.append(contentsOf: unit)
        } else {
            for scalar in unit { scalar.appendCaseFolded(to: &folded) }
        }
        unit = []
        mayBeUnit = false
    }
}

extension Unicode.Scalar {
    /// The mark as it is compared, if it is one by which sentences are parted; marks of one meaning are the same.
    fileprivate var sentenceMark: Unicode.Scalar? {
        switch self {
        case ".", "。", "｡": "."
        case ",", "、", "､": ","
        case ":", ";", "!", "?", "(", ")", "[", "]", "…", "•", "·", "・", "¡", "¿", "—", "―", "⸺": self
        case "\"", "“", "”", "„", "«", "»", "「", "」", "『", "』", "《", "》", "〈", "〉", "〝", "〞", "〟": "\""
        case "'", "‘", "’", "‚", "‹", "›": "'"
        case "【", "〖", "〔": "["
        case "】", "〗", "〕": "]"
        default: nil
        }
    }

    /// Whether it is a hyphen or a dash that is no sentence mark.
    fileprivate var isDash: Bool { properties.generalCategory == .dashPunctuation }

    /// Whether a mark between two such scalars belongs to them: a letter of a script that parts words, or a numeral.
    fileprivate var isJoining: Bool {
        isNumeral || !isHanOrKana && properties.isAlphabetic
    }

    /// Whether it stands for a number: a digit, or a Chinese numeral.
    fileprivate var isNumeral: Bool { properties.numericType != nil }

    /// Whether it is a letter of a script with two cases.
    fileprivate var isCased: Bool { properties.isCased }
}
