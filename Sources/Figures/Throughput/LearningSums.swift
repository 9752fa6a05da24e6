package import Agreement
internal import Foundation

/// A reviewer's timed decisions in the order in which they were made, as sums over blocks of fifty.
///
/// Every decision is practice, also one that was undone since, so a block never changes once it is full. The sums are
/// all that the line through the logarithms needs.
package struct LearningSums: Hashable, Sendable {
    package static let blockSize = 50

    package struct Block: Hashable, Sendable {
        package var trials = 0
        /// Of the natural logarithms of their active milliseconds; less than one counts as one.
        package var logSum = 0.0
        /// Of these times the natural logarithms of the numbers of the trials, which count from 1 over all blocks.
        package var trialLogSum = 0.0

        /// Adds one decision.
        package mutating func add(milliseconds: Int64, trial: Int) {
            let time = log(Double(max(1, milliseconds)))
            trials += 1
            logSum += time
            trialLogSum += time * log(Double(trial))
        }

        /// The geometric mean of the times, in milliseconds.
        package var geometricMean: Double { exp(logSum / Double(max(1, trials))) }
    }

    package private(set) var blocks: [Block] = []

    package private(set) var trials = 0
    /// Of the natural logarithms of the numbers of the trials, and of their squares.
    private var trialSum = 0.0
    private var squareSum = 0.0

    package init() {}

    /// Adds the next decision.
    package mutating func add(milliseconds: Int64) {
        if blocks.last.map({ $0.trials >= Self.blockSize }) ?? true { blocks.append(Block()) }
        trials += 1
        blocks[blocks.count - 1].add(milliseconds: milliseconds, trial: trials)
        let number = log(Double(trials))
        trialSum += number
        squareSum += number * number
    }

    /// What the time becomes each time the number of trials doubles: 2^b of the least-squares line through the logarithms.
    ///
    /// Source: T. P. Wright, Journal of the Aeronautical Sciences 3 (1936) 122.
    package var rate: Coefficient {
        let count = Double(trials)
        guard trials >= LearningFigures.fewest else { return .undefined(trials == 0 ? .noData : .tooFew) }
        let timeSum = blocks.reduce(0) { $0 + $1.logSum }
        let productSum = blocks.reduce(0) { $0 + $1.trialLogSum }
        let slope = (productSum - trialSum * timeSum / count) / (squareSum - trialSum * trialSum / count)
        return .value(exp2(slope))
    }
}

extension LearningFigures {
    /// How many decisions tell something about learning.
    package static let fewest = 30

    /// The curve that the sums show.
    ///
    /// - Parameter newest: the times of the last fifty decisions, in milliseconds.
    package init(_ sums: LearningSums, newest: [Int64]) {
        self.init()
        trials = sums.trials
        rate = sums.rate
        blocks = sums.blocks.map(\.geometricMean)
        if let first = sums.blocks.first, first.trials >= Self.fewest {
            firstMilliseconds = .value(first.geometricMean)
        }
        // Of the same decisions there is nothing to compare.
        if trials >= 2 * LearningSums.blockSize, newest.count >= Self.fewest {
            var last = LearningSums.Block()
            for milliseconds in newest { last.add(milliseconds: milliseconds, trial: 1) }
            lastMilliseconds = .value(last.geometricMean)
        }
    }
}
