/// Numbers as people read them, the same in every output and without more digits than they deserve.
package enum NumberText {
    /// What stands for a figure that is undefined.
    package static let undefined = "—"

    /// A count with its thousands apart, as `55,000`.
    package static func count(_ number: some BinaryInteger) -> String {
        let digits = String(number.magnitude)
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return number < 0 ? "−" + text : text
    }

    /// A number of things, as `1 turn` or `3 turns`.
    package static func count(_ number: Int, _ noun: String) -> String {
        "\(count(number)) \(noun)\(number == 1 ? "" : "s")"
    }

    /// A number with so many decimals, as `0.94`; rounded to the nearest, halves away from zero, and never minus zero.
    package static func decimal(_ number: Double, places: Int) -> String {
        guard number.isFinite, abs(number) < 1e15 else { return undefined }
        var scale = 1
        for _ in 0..<places { scale *= 10 }
        let scaled = Int64((abs(number) * Double(scale)).rounded())
        let sign = number < 0 && scaled > 0 ? "−" : ""
        guard places > 0 else { return sign + count(scaled) }
        let fraction = String(scaled % Int64(scale))
        let zeros = String(repeating: "0", count: places - fraction.count)
        return "\(sign)\(count(scaled / Int64(scale))).\(zeros)\(fraction)"
    }

    /// A share from 0 to 1 in percent, as `94.1%`; only what is nothing or all is shown as 0 or 100.
    package static func percent(_ share: Double, places: Int = 1) -> String {
        let text = decimal(share * 100, places: places)
        let least = places == 0 ? "1" : "0." + String(repeating: "0", count: places - 1) + "1"
        let most = places == 0 ? "99" : "99." + String(repeating: "9", count: places)
        if share > 0, text == decimal(0, places: places) { return "<\(least)%" }
        if share < 1, text == decimal(100, places: places) { return ">\(most)%" }
        return text + "%"
    }

    /// A part of a whole in percent, as `94.1%`; `none` where there is nothing to be a part of.
    package static func percent(_ part: Int, of whole: Int) -> String {
        whole > 0 ? percent(Double(part) / Double(whole)) : "none"
    }

    /// A duration in the two units that matter, as `840 ms`, `12.3 s`, `4 min 05 s` and `31 h 20 min`.
    package static func duration(milliseconds: some BinaryInteger) -> String {
        let milliseconds = Int64(milliseconds)
        if milliseconds == 0 { return "0 s" }
        if milliseconds < 1_000 { return "\(milliseconds) ms" }
        let seconds = (milliseconds + 500) / 1_000
        if milliseconds < 59_950 { return decimal(Double(milliseconds) / 1_000, places: 1) + " s" }
        let minutes = (seconds + 30) / 60
        if seconds < 3_600 { return "\(seconds / 60) min \(twoDigits(seconds % 60)) s" }
        return "\(count(minutes / 60)) h \(twoDigits(minutes % 60)) min"
    }

    /// Milliseconds in hours, as `31.3 h`: durations that stand under one another.
    package static func hours(milliseconds: some BinaryInteger) -> String {
        decimal(Double(milliseconds) / 3_600_000, places: 1) + " h"
    }

    /// A probability, as `p 0.012` or `p < 0.001`.
    package static func probability(_ p: Double) -> String {
        p < 0.001 ? "p < 0.001" : "p \(decimal(p, places: 3))"
    }

    private static func twoDigits(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
