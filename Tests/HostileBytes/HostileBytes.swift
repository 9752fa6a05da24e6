import Foundation

/// Runs what reads foreign bytes, and the C beneath it, on a seeded corpus of broken inputs.
///
/// `.ci/sanitize` builds it with AddressSanitizer and UndefinedBehaviorSanitizer, which end it at the first fault; what
/// they cannot see, such as a range outside its text, it looks for itself.
@main
enum HostileBytes {
    static func main() {
        let trials: [(name: String, run: () -> Int)] = [
            ("JSON texts", JSONTrial.run), ("records", RecordTrial.run),
            ("picture headers", PictureHeaderTrial.run), ("paths", PathTrial.run), ("messages", SocketTrial.run),
            ("rows of a screen", ScreenTrial.run),
        ]
        for trial in trials {
            let began = ContinuousClock.now
            let count = trial.run()
            print("\(trial.name): \(count) inputs in \(began.duration(to: .now).formatted(.units(width: .narrow)))")
        }
    }

    /// Ends the program with `fault` and the input that shows it, unless `condition` holds.
    static func check(_ condition: Bool, _ fault: String, _ input: [UInt8] = []) {
        guard !condition else { return }
        let shown = input.prefix(200).map { $0 >= 0x20 && $0 < 0x7F ? String(UnicodeScalar($0)) : "<\($0)>" }.joined()
        FileHandle.standardError.write(Data("hostile-bytes: \(fault): \(shown)\n".utf8))
        exit(1)
    }
}

/// Memory of exactly so many bytes, so that one further is a fault that is seen.
struct ExactMemory: ~Copyable {
    let bytes: UnsafeMutableRawBufferPointer

    init(_ contents: some Collection<UInt8>, padding: Int = 0, of filler: UInt8 = 0) {
        bytes = .allocate(byteCount: contents.count + padding, alignment: 1)
        bytes.copyBytes(from: contents)
        for index in contents.count..<bytes.count { bytes[index] = filler }
    }

    deinit { bytes.deallocate() }
}
