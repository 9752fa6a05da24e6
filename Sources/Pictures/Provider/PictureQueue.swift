internal import Foundation
internal import TerminalUI

/// What a provider's threads share: requests that wait, pictures that are finished.
///
/// Unchecked, because all of it is guarded by one condition, which the compiler cannot see.
final class PictureQueue: @unchecked Sendable {
    /// Which thread asks for work.
    enum Lane: Sendable {
        /// Only what somebody looks at.
        case screen
        /// What will be looked at next; and what somebody looks at, while the other lane is busy with something old.
        case ahead
    }

    /// Fitted pixels are the same for every form.
    private struct FitKey: Hashable {
        let folders: PictureFolders
        let path: String
        let fit: PictureFit

        init(_ request: PictureRequest) { (folders, path, fit) = (request.folders, request.path, request.fit) }
    }

    private let condition = NSCondition()
    private var onScreen: PictureRequest?
    private var isOnScreenWaiting = false
    private var ahead: [PictureRequest] = []
    private var waitingAhead: [PictureRequest] = []
    private var inWork: [Lane: PictureRequest] = [:]
    private var painted: LeastRecentlyUsed<PictureRequest, PictureOutcome>
    private var fitted: LeastRecentlyUsed<FitKey, FittedPixels>
    private var isClosed = false

    init(fittedBytes: Int, paintedBytes: Int) {
        painted = LeastRecentlyUsed(bound: paintedBytes)
        fitted = LeastRecentlyUsed(bound: fittedBytes)
    }

    private func locked<Value>(_ body: () -> Value) -> Value {
        condition.lock()
        defer { condition.unlock() }
        return body()
    }

    // What the main loop calls.

    func outcome(of request: PictureRequest) -> PictureOutcome? { locked { painted.value(for: request) } }

    func show(_ request: PictureRequest) {
        locked {
            onScreen = request
            isOnScreenWaiting = !inWork.values.contains(request) && painted.value(for: request) == nil
            waitingAhead.removeAll { $0 == request }
            condition.broadcast()
        }
    }

    func prepare(_ requests: [PictureRequest]) {
        locked {
            ahead = requests
            waitingAhead = requests.filter { request in
                request != onScreen && !inWork.values.contains(request) && painted.value(for: request) == nil
            }
            condition.broadcast()
        }
    }

    func close() {
        locked {
            isClosed = true
            condition.broadcast()
        }
    }

    // What the lanes call.

    /// Waits for the next request; nil when the provider is gone.
    func next(for lane: Lane) -> PictureRequest? {
        locked {
            putBack(inWork.removeValue(forKey: lane))
            while !isClosed {
                if let request = take(for: lane) {
                    inWork[lane] = request
                    return request
                }
                condition.wait()
            }
            return nil
        }
    }

    /// Queues a request again that was given up as unwanted and has been asked for in the meantime.
    private func putBack(_ request: PictureRequest?) {
        guard let request, painted.value(for: request) == nil else { return }
        if request == onScreen {
            isOnScreenWaiting = true
        } else if ahead.contains(request), !waitingAhead.contains(request) {
            waitingAhead.append(request)
        }
    }

    private func take(for lane: Lane) -> PictureRequest? {
        if isOnScreenWaiting, lane == .screen || inWork[.screen] != nil {
            isOnScreenWaiting = false
            return onScreen
        }
        return lane == .ahead && !waitingAhead.isEmpty ? waitingAhead.removeFirst() : nil
    }

    func isOnScreen(_ request: PictureRequest) -> Bool { locked { onScreen == request } }

    /// Whether anybody still wants the request.
    func isWanted(_ request: PictureRequest) -> Bool {
        locked { !isClosed && (onScreen == request || ahead.contains(request)) }
    }

    func fittedPixels(for request: PictureRequest) -> FittedPixels? { locked { fitted.value(for: FitKey(request)) } }

    func store(_ pixels: FittedPixels, for request: PictureRequest) {
        locked { fitted.store(pixels, for: FitKey(request), bytes: pixels.bytes.count) }
    }

    func store(_ outcome: PictureOutcome, for request: PictureRequest) {
        let bytes =
            switch outcome {
            case .success(let picture): picture.payload.byteCount
            case .failure: 1_000
            }
        locked { painted.store(outcome, for: request, bytes: bytes) }
    }
}

/// Values by key, as many as a bound in bytes allows; those not used for longest go first.
struct LeastRecentlyUsed<Key: Hashable, Value> {
    /// The most bytes kept.
    ///
    /// The value stored last is kept even when it alone is larger.
    let bound: Int
    private var bytes = 0
    private var entries: [Key: Entry] = [:]
    private var clock = 0

    private struct Entry {
        var value: Value
        var bytes: Int
        var used: Int
    }

    init(bound: Int) { self.bound = bound }

    /// The value for a key, which counts as a use of it.
    mutating func value(for key: Key) -> Value? {
        guard let index = entries.index(forKey: key) else { return nil }
        clock += 1
        entries.values[index].used = clock
        return entries.values[index].value
    }

    mutating func store(_ value: Value, for key: Key, bytes size: Int) {
        clock += 1
        bytes += size - (entries[key]?.bytes ?? 0)
        entries[key] = Entry(value: value, bytes: size, used: clock)
        while bytes > bound, entries.count > 1, let oldest = entries.min(by: { $0.value.used < $1.value.used }) {
            entries[oldest.key] = nil
            bytes -= oldest.value.bytes
        }
    }
}
