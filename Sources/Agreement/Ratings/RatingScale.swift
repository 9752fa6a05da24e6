/// The categories that a rating may take, in their order, with the numbers they stand for.
///
/// The declared scale counts, not what was seen: a category that nobody used still widens the scale, and with it
/// chance agreement and the distance between its neighbours.
package struct RatingScale: Hashable, Sendable {
    /// Distinct names; their order is that of an ordinal scale.
    package let categories: [String]
    /// One finite number for each category, as interval and ratio levels need them; nil when they are not numbers.
    package let values: [Double]?

    /// A scale of these distinct categories; without `values` the names are read as numbers where all of them are.
    package init(_ categories: [String], values: [Double]? = nil) {
        self.categories = categories
        self.values = values?.count == categories.count ? values : Self.numbers(categories)
    }

    /// A scale that a person declared.
    ///
    /// - Throws: `RatingProblem` for an empty or repeated name, and when there is not one finite number a category.
    package init(declaring categories: [String], values: [Double]? = nil) throws(RatingProblem) {
        var seen: Set<String> = []
        for category in categories {
            if category.isEmpty { throw .emptyCategory }
            if !seen.insert(category).inserted { throw .repeatedCategory(category) }
        }
        if let values, values.count != categories.count {
            throw .valuesDoNotMatch(categories: categories.count, values: values.count)
        }
        if let odd = values?.first(where: { !$0.isFinite }) { throw .notANumber(String(odd)) }
        self.init(categories, values: values)
    }

    /// The scale that ratings show by themselves: what was seen, as numbers where all are numbers, else by bytes.
    package init(observed names: some Sequence<String>) {
        let distinct = Set(names)
        let numbers = distinct.map { (name: $0, number: Self.number($0)) }
        if numbers.allSatisfy({ $0.number != nil }) {
            let sorted = numbers.sorted {
                ($0.number ?? 0, $0.name) < ($1.number ?? 0, $1.name)
            }
            self.init(sorted.map(\.name), values: sorted.map { $0.number ?? 0 })
        } else {
            self.init(distinct.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        }
    }

    /// How many categories are declared: q in the formulas.
    package var count: Int { categories.count }

    /// Names that are spelled differently and are the same number, which a person may have meant as one.
    package var sameNumbers: [(String, String)] {
        guard let values else { return [] }
        let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
        return zip(order, order.dropFirst()).filter { values[$0] == values[$1] }
            .map { (categories[$0], categories[$1]) }
    }

    /// Text read as a finite decimal number; nil for anything else, also for hexadecimal and “inf”.
    package static func number(_ text: String) -> Double? {
        guard !text.isEmpty, text.utf8.allSatisfy({ "0123456789+-.eE".utf8.contains($0) }) else { return nil }
        return Double(text).flatMap { $0.isFinite ? $0 : nil }
    }

    private static func numbers(_ names: [String]) -> [Double]? {
        let numbers = names.compactMap(number)
        return numbers.count == names.count && !names.isEmpty ? numbers : nil
    }
}
