internal import Foundation

/// Classes of one percent relative width, in which times are counted.
///
/// Class 0 is a time under a millisecond; class c > 0 holds the times from 1.01^(c-1) up to 1.01^c milliseconds and is
/// read back as the geometric middle of the two, so a time comes back within half a percent.
package enum TimeClass {
    /// The relative width of a class.
    package static let resolution = 0.01

    private static let step = log1p(resolution)

    /// The class that a time is counted in.
    package static func index(ofMilliseconds milliseconds: Int64) -> Int {
        milliseconds < 1 ? 0 : 1 + Int((log(Double(milliseconds)) / step).rounded(.down))
    }

    /// The time that a class stands for, in milliseconds; the fastest counts as half a millisecond.
    package static func milliseconds(of index: Int) -> Double {
        index <= 0 ? 0.5 : exp((Double(index) - 0.5) * step)
    }
}
