/// A colour in OKLab, in which distances are about as large as they look.
///
/// Source: Björn Ottosson, "A perceptual color space for image processing" (2020); sRGB by IEC 61966-2-1.
struct OKLab: Sendable {
    let lightness: Double
    let greenRed: Double
    let blueYellow: Double

    init(red: UInt8, green: UInt8, blue: UInt8) {
        let (r, g, b) = (Self.linear[Int(red)], Self.linear[Int(green)], Self.linear[Int(blue)])
        let long = Self.root(3, of: 0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
        let middle = Self.root(3, of: 0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
        let short = Self.root(3, of: 0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
        lightness = 0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short
        greenRed = 1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short
        blueYellow = 0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short
    }

    /// The square of the distance between two colours.
    func squaredDistance(to other: OKLab) -> Double {
        let (l, a, b) = (lightness - other.lightness, greenRed - other.greenRed, blueYellow - other.blueYellow)
        return l * l + a * a + b * b
    }

    /// The light that each of the 256 values of an sRGB channel stands for, from 0 to 1.
    private static let linear: [Double] = (0..<256).map { value in
        let channel = Double(value) / 255
        guard channel > 0.04045 else { return channel / 12.92 }
        let base = (channel + 0.055) / 1.055
        let fifthRoot = root(5, of: base)
        return base * base * fifthRoot * fifthRoot
    }

    /// The root of a number between 0 and 1, by Newton's method, as this module has no library of mathematics.
    private static func root(_ degree: Int, of number: Double) -> Double {
        guard number > 0 else { return 0 }
        var guess = 1.0
        for _ in 0..<100 {
            var power = 1.0
            for _ in 1..<degree { power *= guess }
            let next = (Double(degree - 1) * guess + number / power) / Double(degree)
            if abs(next - guess) < 1e-12 { break }
            guess = next
        }
        return guess
    }
}
