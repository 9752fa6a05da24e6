extension ConditionField {
    /// Reads a value of the field; nil when it can have none such.
    func value(_ text: String) -> ConditionValue? {
        switch declaration.values {
        case .text: .text(text)
        case .words(let words):
            words.first { ([$0.name] + $0.otherNames).map(Condition.folded).contains(Condition.folded(text)) }
                .map { .text($0.name) }
        case .number: Self.numbers(text).map(ConditionValue.numbers)
        case .moment: Timestamp.moments(text).map(ConditionValue.moments)
        }
    }

    /// Whether not every text is a value of the field.
    var hasFixedValues: Bool { if case .text = declaration.values { false } else { true } }

    /// What is wrong with a text that is no value of the field.
    func problem(with text: String) -> String {
        switch declaration.values {
        case .text: "“\(rawValue)” has no value"
        case .words(let words):
            "there is no \(rawValue) “\(text)”; \(words.map(\.name).offered(for: text))"
        case .number:
            self == .sample
                ? "“\(text)” is no sample number, nor a range such as 1-500"
                : "“\(text)” is no number, nor a range such as 1-3"
        case .moment: "“\(text)” is no day such as 2026-11-02, nor a moment such as 2026-11-02T15:30Z"
        }
    }

    /// A number, or a range of them.
    private static func numbers(_ text: String) -> ClosedRange<Int>? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { part in
            part.allSatisfy { ("0"..."9").contains($0) } ? Int(part) : nil
        }
        guard parts.count <= 2, let first = parts.first ?? nil, let last = parts.last ?? nil, first <= last else {
            return nil
        }
        return first...last
    }
}

extension Timestamp {
    /// The milliseconds of a day, `2026-11-02`, or of a moment in ISO 8601, `2026-11-02T15:30Z`, `…T15:30:12.250+08:00`; in
    /// UTC where it does not say otherwise.
    package static func moments(_ text: String) -> ClosedRange<Timestamp>? {
        let parts = text.uppercased().split(separator: "T", omittingEmptySubsequences: false)
        guard let day = CalendarDay(named: String(parts[0])), parts.count <= 2 else { return nil }
        let start = Int64(day.number) * 86_400_000
        guard parts.count == 2 else {
            return Timestamp(milliseconds: start)...Timestamp(milliseconds: start + 86_399_999)
        }
        guard let (clock, offset) = clockAndOffset(String(parts[1])), let time = milliseconds(ofClock: clock) else {
            return nil
        }
        let moment = Timestamp(milliseconds: start + time - offset)
        return moment...moment
    }

    /// The time of day, and by how many milliseconds its clock is ahead of UTC.
    private static func clockAndOffset(_ text: String) -> (clock: Substring, offset: Int64)? {
        if text.last == "Z" { return (text.dropLast(), 0) }
        guard let sign = text.lastIndex(where: { $0 == "+" || $0 == "-" }) else { return (text[...], 0) }
        guard let offset = milliseconds(ofClock: text[text.index(after: sign)...]) else { return nil }
        return (text[..<sign], text[sign] == "-" ? -offset : offset)
    }

    /// Reads `15:30`, `15:30:12` and `15:30:12.25`.
    private static func milliseconds(ofClock text: Substring) -> Int64? {
        let halves = text.split(separator: ".", omittingEmptySubsequences: false)
        let parts = halves[0].split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), halves.count <= 2, parts.allSatisfy({ $0.count == 2 }) else { return nil }
        let numbers = (parts + (halves.count == 2 ? [halves[1].prefix(3)] : [])).map { part in
            part.allSatisfy { ("0"..."9").contains($0) } ? Int64(part) : nil
        }
        guard let hour = numbers[0], hour < 24, let minute = numbers[1], minute < 60 else { return nil }
        let clock = (hour * 60 + minute) * 60_000
        guard parts.count == 3 else { return halves.count == 1 ? clock : nil }
        guard let second = numbers[2], second < 61 else { return nil }
        guard halves.count == 2 else { return clock + second * 1_000 }
        guard let fraction = numbers[3], !halves[1].isEmpty else { return nil }
        let scale: Int64 = [100, 10, 1][halves[1].prefix(3).count - 1]
        return clock + second * 1_000 + fraction * scale
    }
}
