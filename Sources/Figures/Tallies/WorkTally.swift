package import Corpus

/// What the work in one group adds up to.
///
/// Numbers may be negative while the value is a difference of two others.
package struct WorkTally: Hashable, Sendable {
    /// Decisions now in force, at the desk and by scripts, those about planted errors among them.
    package var outcomes = OutcomeCounts()
    /// Skips now in force.
    package var skipped = 0
    /// Samples that a reviewer is through with, once for each.
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

    package init() {}

    package var decisions: Int { outcomes.decided }

    /// The decisions whose time was measured at the desk.
    package var timed: Int { decisionTimes.total }

    /// Whether anything was decided or took time.
    var hasWork: Bool { decisions > 0 || skipped > 0 || reviews > 0 || elapsedMilliseconds > 0 }

    /// Adds another tally.
    package mutating func add(_ other: WorkTally) {
        outcomes.add(other.outcomes)
        skipped += other.skipped
        reviews += other.reviews
        activeMilliseconds += other.activeMilliseconds
        elapsedMilliseconds += other.elapsedMilliseconds
        decisionTimes.add(other.decisionTimes)
        reviewTimes.add(other.reviewTimes)
        editSizes.add(other.editSizes)
    }

    /// Counts a piece of work, with the class of its time, so many times.
    mutating func count(_ work: SampleFigures.Work, timeClass: Int?, times: Int) {
        if let decision = work.decision { outcomes.count(decision, times: times) }
        if work.isSkip { skipped += times }
        activeMilliseconds += max(0, work.activeMilliseconds) * Int64(times)
        elapsedMilliseconds += work.elapsedMilliseconds * Int64(times)
        if let timeClass { decisionTimes.add(timeClass, times) }
        if work.editSize >= 0, work.decision == .edit { editSizes.add(work.editSize, times) }
    }

    /// Counts a review, with the class of its time, so many times.
    mutating func countReview(timeClass: Int?, times: Int) {
        reviews += times
        if let timeClass { reviewTimes.add(timeClass, times) }
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

    /// The decisions by their codes.
    static let decisions: [Decision] = [.accept, .edit, .reject]

    package static let yes = 3
    package static let no = 4
    package static let firstOption = 5

    /// So many codes there are.
    static let count = firstOption + 26

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
