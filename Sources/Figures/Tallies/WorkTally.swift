package import Corpus

/// What the work of one reviewer in one group adds up to; or of several, for tallies can be added.
///
/// Numbers may be negative while the value is a difference of two others.
package struct WorkTally: Hashable, Sendable {
    // Decisions now in force, at the desk and by scripts, those about planted errors among them.
    package var accepted = 0
    package var edited = 0
    package var rejected = 0
    /// Skips now in force.
    package var skipped = 0
    /// Samples that the reviewer is through with.
    package var reviews = 0
    /// Of everything done at the desk, also of what was undone or replaced since.
    package var activeMilliseconds: Int64 = 0
    package var elapsedMilliseconds: Int64 = 0
    /// The active times of the decisions that were timed at the desk, by ``TimeClass``; a decision's time is all that was
    /// spent on its turn.
    package var decisionTimes = ClassHistogram()
    /// The active times of the reviews all of whose decisions were timed at the desk, by ``TimeClass``.
    package var reviewTimes = ClassHistogram()
    /// The normalised Levenshtein distances from generated to corrected answer, per mille, of the edits.
    package var editSizes = ClassHistogram()
    /// Ratings of turns now in force, wherever they were made, by ``RatingCode``.
    package var ratings = ClassHistogram()

    package init() {}

    package var decisions: Int { accepted + edited + rejected }

    /// The decisions whose time was measured at the desk.
    package var timed: Int { decisionTimes.total }

    package var isEmpty: Bool { self == WorkTally() }

    /// Adds another tally, so many times.
    package mutating func add(_ other: WorkTally, times: Int = 1) {
        accepted += other.accepted * times
        edited += other.edited * times
        rejected += other.rejected * times
        skipped += other.skipped * times
        reviews += other.reviews * times
        activeMilliseconds += other.activeMilliseconds * Int64(times)
        elapsedMilliseconds += other.elapsedMilliseconds * Int64(times)
        decisionTimes.add(other.decisionTimes, times: times)
        reviewTimes.add(other.reviewTimes, times: times)
        editSizes.add(other.editSizes, times: times)
        ratings.add(other.ratings, times: times)
    }

    /// Counts a decision.
    package mutating func count(_ decision: Decision) {
        switch decision {
        case .accept: accepted += 1
        case .edit: edited += 1
        case .reject: rejected += 1
        }
    }
}

/// The numbers by which ratings of all measures are counted.
///
/// 0 accept, 1 edit, 2 reject; 3 yes, 4 no; from 5 on the options of a choice, 5 for A.
package enum RatingCode {
    package static func code(of decision: Decision) -> Int {
        switch decision {
        case .accept: 0
        case .edit: 1
        case .reject: 2
        }
    }

    package static let yes = 3
    package static let no = 4
    package static let firstOption = 5

    /// The codes that belong to a measure.
    package static func codes(of measure: Measure) -> Range<Int> {
        switch measure {
        case .decisions: 0..<3
        case .judgements: 3..<5
        case .choices: 5..<Int.max
        case .answers: 3..<Int.max
        }
    }

    /// The letter by which patterns and signatures name a code.
    ///
    /// a, e, r for decisions; y, n for judgements; A, B, C … for choices.
    package static func letter(of code: Int) -> UInt8 {
        code < firstOption ? letters[max(0, code)] : UInt8(ascii: "A") + UInt8(min(code - firstOption, 25))
    }

    /// The code that a letter names.
    package static func code(ofLetter letter: UInt8) -> Int? {
        if (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(letter) {
            return firstOption + Int(letter - UInt8(ascii: "A"))
        }
        return letters.firstIndex(of: letter)
    }

    private static let letters = Array("aeryn".utf8)

    /// The measure of an answer's code.
    package static func measure(ofAnswer code: Int) -> Measure { code < firstOption ? .judgements : .choices }
}
