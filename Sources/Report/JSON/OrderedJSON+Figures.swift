package import Agreement
internal import Corpus
package import Figures
package import Formats

extension OrderedJSON {
    /// An object with a member for each figure.
    ///
    /// A figure that is undefined is `null`, and its sibling `…Undefined` says why; an estimate has a sibling
    /// `…Interval`, `null` where there is none; of agreement then `…IntervalUndefined` says why.
    package init(_ fields: [FigureField]) { self = .object(fields.flatMap(\.members)) }

    /// The first row of a table as an object; null where it has none.
    package init(row sheet: FigureSheet) { self = sheet.objects.first ?? .null }

    /// An object that has each row under its name.
    package init(keyed sheet: FigureSheet) {
        self = .object(zip(sheet.rows, sheet.objects).map { Member(key: $0.identity, value: $1) })
    }

    /// An interval as `{"lower", "upper", "level", "method"}`, of a bootstrap also `"replicates"`,
    /// `"undefinedReplicates"` and `"seed"`.
    package init(_ interval: Interval?, _ making: IntervalMaking) {
        self.init(interval)
        guard interval != nil, let name = making.name else { return }
        self = with("method", name)
        guard let bootstrap = making.bootstrap else { return }
        self = with("replicates", bootstrap.replicates)
        if let undefined = making.undefinedReplicates { self = with("undefinedReplicates", undefined) }
        // A seed may be larger than JSON's readers take for whole; as text it stays what it is.
        self = with("seed", Int(exactly: bootstrap.seed)?.json ?? String(bootstrap.seed).json)
    }

    /// This object's members after those of another.
    package func after(_ first: OrderedJSON) -> OrderedJSON {
        guard case .object(let members) = self, case .object(let earlier) = first else { return self }
        return .object(earlier + members)
    }

    /// This object without a member.
    func without(_ name: String) -> OrderedJSON {
        guard case .object(let members) = self else { return self }
        return .object(members.filter { $0.key != name })
    }
}

extension Interval: JSONRepresentable {
    package var json: OrderedJSON { .fields(["lower": lower, "upper": upper, "level": level]) }
}

extension FigureSheet: JSONRepresentable {
    /// A list with an object for each row.
    package var json: OrderedJSON { .array(objects) }

    /// Its rows as objects, with the columns that are for JSON.
    var objects: [OrderedJSON] {
        let columns = columns(in: .json)
        return rows.map { row in
            OrderedJSON(columns.map { FigureField(heads[$0].slug, row.cells[$0].value) })
        }
    }
}

extension FigureField {
    /// The figure as members of an object: itself, and where it has any, its siblings.
    fileprivate var members: [OrderedJSON.Member] {
        func member(_ value: some JSONRepresentable, _ suffix: String = "") -> OrderedJSON.Member {
            OrderedJSON.Member(key: name + suffix, value: value.json)
        }
        if let fields = value.members { return [member(OrderedJSON(fields))] }
        switch value {
        case .flag(let flag): return [member(flag)]
        case .count(let count): return [member(count)]
        case .number(let number): return [member(number)]
        case .names(let names): return [member(names)]
        case .counts(let numbers), .series(let numbers, _): return [member(numbers)]
        case .numbers(let numbers): return [member(numbers)]
        case .interval(let interval): return [member(interval)]
        case .rows(let sheet): return [member(sheet)]
        case .deciders(let decisions):
            let deciders = decisions.map {
                OrderedJSON.fields(["reviewer": $0.reviewer, "decision": $0.decision.rawValue])
            }
            return [member(deciders)]
        default: break
        }
        guard let coefficient = value.coefficient else { return [member(value.data)] }
        var members = [member(coefficient.value)]
        if let reason = coefficient.reason { members.append(member(reason.rawValue, "Undefined")) }
        switch value {
        case .estimate(let estimate, _): members.append(member(estimate.interval, "Interval"))
        case .agreement(let estimate, let making):
            members.append(member(OrderedJSON(estimate.interval, making), "Interval"))
            if let missing = estimate.missingInterval { members.append(member(missing.sentence, "IntervalUndefined")) }
        default: break
        }
        return members
    }
}
