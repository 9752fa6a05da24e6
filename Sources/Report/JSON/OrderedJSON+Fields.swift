package import Agreement
package import Formats

extension OrderedJSON {
    /// An object with a member for each figure.
    ///
    /// A figure that is undefined is `null`, and its sibling `…Undefined` says why; an estimate has a sibling
    /// `…Interval`, `null` where there is none; of agreement then `…IntervalUndefined` says why.
    package init(_ fields: [FigureField]) { self = .object(fields.flatMap(\.members)) }

    init(_ row: some FigureRow) { self.init(row.fields) }

    init(_ rows: [some FigureRow]) { self = .array(rows.map { OrderedJSON($0) }) }

    /// An interval as `{"lower", "upper", "level"}`.
    package init(_ interval: Interval?) {
        guard let interval else {
            self = .null
            return
        }
        self = [
            "lower": .decimal(interval.lower), "upper": .decimal(interval.upper), "level": .decimal(interval.level),
        ]
    }

    /// An interval as `{"lower", "upper", "level", "method"}`, of a bootstrap also `"replicates"`,
    /// `"undefinedReplicates"` and `"seed"`.
    fileprivate init(_ interval: Interval?, _ making: IntervalMaking) {
        self.init(interval)
        guard interval != nil, let name = making.name else { return }
        self = with("method", .string(name))
        guard let bootstrap = making.bootstrap else { return }
        self = with("replicates", .number(bootstrap.replicates))
        if let undefined = making.undefinedReplicates { self = with("undefinedReplicates", .number(undefined)) }
        self = with("seed", Int(exactly: bootstrap.seed).map { .number($0) } ?? .string(String(bootstrap.seed)))
    }

    /// This object's members after those of another.
    func after(_ first: OrderedJSON) -> OrderedJSON {
        guard case .object(let members) = self, case .object(let earlier) = first else { return self }
        return .object(earlier + members)
    }
}

extension FigureField {
    /// The figure as members of an object: itself, and where it has any, its siblings.
    fileprivate var members: [OrderedJSON.Member] {
        func member(_ value: OrderedJSON, _ suffix: String = "") -> OrderedJSON.Member {
            OrderedJSON.Member(key: name + suffix, value: value)
        }
        switch value {
        case .absent: return [member(.null)]
        case .boolean(let value): return [member(.boolean(value))]
        case .text(let text): return [member(.string(text))]
        case .integer(let number): return [member(.number(number))]
        case .decimal(let number): return [member(.decimal(number))]
        case .coefficient(.value(let number)): return [member(.decimal(number))]
        case .coefficient(.undefined(let reason)):
            return [member(.null), member(.string(reason.rawValue), "Undefined")]
        case .estimate(let estimate):
            return FigureField(name, .coefficient(estimate.coefficient)).members
                + [member(OrderedJSON(estimate.interval), "Interval")]
        case .agreement(let estimate, let making):
            let missing = estimate.missingInterval.map { [member(.string($0.sentence), "IntervalUndefined")] }
            return FigureField(name, .coefficient(estimate.coefficient)).members
                + [member(OrderedJSON(estimate.interval, making), "Interval")] + (missing ?? [])
        case .interval(let interval): return [member(OrderedJSON(interval))]
        case .time(let time): return [member(OrderedJSON(time))]
        case .texts(let texts): return [member(.strings(texts))]
        case .decimals(let numbers): return [member(.array(numbers.map { .decimal($0) }))]
        case .integers(let numbers): return [member(.array(numbers.map { .number($0) }))]
        case .group(let fields): return [member(OrderedJSON(fields))]
        }
    }
}
