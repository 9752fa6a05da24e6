/// Something that has its place in a list by a key.
package protocol Keyed {
    associatedtype Key: Comparable
    var key: Key { get }
}

/// Something that is about a turn.
protocol OfTurn {
    var turn: Int { get }
}

extension Array where Element: OfTurn {
    /// The elements turn by turn, where those of one turn stand together.
    var byTurn: [ArraySlice<Element>] {
        var turns: [ArraySlice<Element>] = []
        var start = 0
        while start < count {
            let end = endOfTurn(from: start)
            turns.append(self[start..<end])
            start = end
        }
        return turns
    }

    /// Where the elements end that are about the same turn as the one at `start`.
    func endOfTurn(from start: Int) -> Int {
        var end = start + 1
        while end < count, self[end].turn == self[start].turn { end += 1 }
        return end
    }
}

/// Lists in the order of their keys: for a few elements that mostly come in their order, faster than a dictionary.
extension Array where Element: Keyed {
    /// The place of the first element whose key is not less.
    func place(of key: Element.Key) -> Int {
        guard let last, !(last.key < key) else { return count }
        var low = 0
        var high = count - 1
        while low < high {
            let middle = (low + high) / 2
            if self[middle].key < key { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The element of a key.
    func element(_ key: Element.Key) -> Element? {
        let place = place(of: key)
        return place < count && self[place].key == key ? self[place] : nil
    }

    /// Puts an element in its place, instead of one with the same key.
    mutating func put(_ element: Element) {
        let place = place(of: element.key)
        if place < count, self[place].key == element.key { self[place] = element } else { insert(element, at: place) }
    }

    /// Changes the element of a key, or what `new` makes for it.
    mutating func change(_ key: Element.Key, default new: @autoclosure () -> Element, _ body: (inout Element) -> Void) {
        let place = place(of: key)
        if place == count || self[place].key != key { insert(new(), at: place) }
        body(&self[place])
    }

    /// The elements whose keys are within bounds.
    func elements(from lower: Element.Key, upTo upper: Element.Key) -> ArraySlice<Element> {
        self[place(of: lower)..<place(of: upper)]
    }
}
