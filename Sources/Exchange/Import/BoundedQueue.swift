internal import Foundation

/// A queue between threads that holds back its writers while it is full and its readers while it is empty.
final class BoundedQueue<Element: Sendable>: @unchecked Sendable {
    private let condition = NSCondition()
    private let capacity: Int
    private var elements: [Element] = []
    private var isClosed = false

    init(capacity: Int) { self.capacity = capacity }

    /// Adds `element`, waiting for room; false when the queue has been closed.
    @discardableResult
    func push(_ element: Element) -> Bool {
        condition.lock()
        defer { condition.unlock() }
        while elements.count >= capacity && !isClosed { condition.wait() }
        guard !isClosed else { return false }
        elements.append(element)
        condition.broadcast()
        return true
    }

    /// Takes the oldest element, waiting for one; nil when the queue is closed and empty, or when `isCancelled` says that
    /// nobody is to wait any more.
    func pop(unless isCancelled: () -> Bool = { false }) -> Element? {
        condition.lock()
        defer { condition.unlock() }
        while elements.isEmpty && !isClosed {
            if isCancelled() { return nil }
            _ = condition.wait(until: Date(timeIntervalSinceNow: 0.1))
        }
        guard !elements.isEmpty else { return nil }
        condition.broadcast()
        return elements.removeFirst()
    }

    /// Lets nothing more in; what is in it can still be taken.
    func close() {
        condition.lock()
        isClosed = true
        condition.broadcast()
        condition.unlock()
    }
}
