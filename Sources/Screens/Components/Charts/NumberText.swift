/// Numbers as people read them, the same in every language and without more digits than they deserve.
enum NumberText {
    /// What stands for a figure that is undefined.
    static let undefined = "—"

    /// A count with its thousands apart, as `55,000`.
    static func count(_ number: some BinaryInteger) -> String {
        let digits = String(number.magnitude)
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return number < 0 ? "-" + text : text
    }

    /// A number with so many decimals, as `0.94`; rounded to the nearest, halves away from zero.
    static func decimal(_ number: Double, places: Int) -> String {
        guard number.isFinite, abs(number) < 1e15 else { return undefined }
        var scale = 1
        for _ in 0..<places { scale *= 10 }
        let scaled = Int64((abs(number) * Double(scale)).rounded())
        let sign = number < 0 && scaled > 0 ? "-" : ""
        guard places > 0 else { return sign + count(scaled) }
        let fraction = String(scaled % Int64(scale))
        let zeros = String(repeating: "0", count: places - fraction.count)
        return "\(sign)\(count(scaled / Int64(scale))).\(zeros)\(fraction)"
    }

    /// A share from 0 to 1 in percent, as `94.1%`; only what is nothing or all is shown as 0 or 100.
    static func percent(_ share: Double, places: Int = 1) -> String {
        let text = decimal(share * 100, places: places)
        let least = places == 0 ? "1" : "0." + String(repeating: "0", count: places - 1) + "1"
        let most = places == 0 ? "99" : "99." + String(repeating: "9", count: places)
        if share > 0, text == decimal(0, places: places) { return "<\(least)%" }
        if share < 1, text == decimal(100, places: places) { return ">\(most)%" }
        return text + "%"
    }

    /// A duration in the two units that matter, as `12.3 s`, `4 min 05 s` and `31 h 20 min`.
    static func duration(milliseconds: some BinaryInteger) -> String {
        let milliseconds = Int64(milliseconds)
        let seconds = (milliseconds + 500) / 1_000
        if seconds < 60 { return decimal(Double(milliseconds) / 1_000, places: 1) + " s" }
        let minutes = (seconds + 30) / 60
        if seconds < 3_600 { return "\(seconds / 60) min \(twoDigits(seconds % 60)) s" }
        return "\(count(minutes / 60)) h \(twoDigits(minutes % 60)) min"
    }

    /// Milliseconds in hours, as `31.3 h`.
    static func hours(milliseconds: some BinaryInteger) -> String {
        decimal(Double(milliseconds) / 3_600_000, places: 1) + " h"
    }

    private static func twoDigits(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
