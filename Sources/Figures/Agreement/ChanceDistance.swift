/// How far final answers of different turns are apart, with the error that comes from not comparing all of them.
package struct ChanceDistance: Hashable, Sendable {
    /// The mean of the normalised distances, and of their squares.
    package var mean: Double
    package var square: Double
    /// Their standard errors; 0 when every pair of turns was compared.
    package var meanError = 0.0
    package var squareError = 0.0
    /// The pairs of turns that were compared, and the turns that they are of.
    package var pairs: Int
    package var turns: Int

    package init(mean: Double, square: Double, pairs: Int, turns: Int) {
        self.mean = mean
        self.square = square
        self.pairs = pairs
        self.turns = turns
    }

    /// The error below which more comparisons would change nothing that is shown.
    package static let enough = 0.01

    /// From fewer turns nothing can be told of chance.
    package static let fewestTurns = 10

    /// Whether its error is small enough, also in an alpha with that mean squared distance within turns.
    package func isEnough(observed: Double) -> Bool {
        max(meanError, squareError) < Self.enough && squareError * observed < Self.enough * square * square
    }
}
