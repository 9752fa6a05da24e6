import Foundation
import Pictures
import TerminalUI
import TestSupport
import Testing

/// What becomes of a workshop whose worker is stopped, killed or never comes up.
@Suite(.timeLimit(.minutes(2)))
struct PictureWorkshopTests {
    @Test("The worker can open nothing, start nothing, and has no more than it needs")
    func confinement() throws {
        let workshop = PictureWorkshop.built()
        _ = try workshop.decode(PictureSamples.png).get()
        let process = try #require(workshop.process)
        let status = try String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
        #expect(status.contains("NoNewPrivs:\t1"))
        #expect(status.contains("Seccomp:\t2"))
        let limits = try String(contentsOfFile: "/proc/\(process)/limits", encoding: .utf8)
        let space = try #require(limits.split(separator: "\n").first { $0.hasPrefix("Max address space") })
        #expect(!space.contains("unlimited"))
    }

    @Test("A sealed process reaches no other one, neither by a signal nor otherwise")
    func signalsOutOfTheSeal() throws {
        let folder = try TemporaryFolder()
        let program = (BuiltProgram.path as NSString).deletingLastPathComponent + "/sealed-process"
        let end = try ChildProcess([program], streams: .init(output: folder.path("output"))).wait()
        #expect(end == 0)
        let lines = try String(contentsOfFile: folder.path("output"), encoding: .utf8).split(separator: "\n")
        let deadly: Set = ["ptrace", "execve"]
        for line in lines.dropLast() {
            let (name, outcome) = (line.prefix { $0 != ":" }, line.drop { $0 != ":" }.dropFirst(2))
            #expect(outcome == (deadly.contains(String(name)) ? "Bad system call" : "EPERM"), "\(line)")
        }
        #expect(lines.count == 22 && lines.last == "tgkill, itself: done")
    }

    @Test("A worker that sends descriptors is ended, and none of them stays open")
    func uninvitedDescriptors() throws {
        let folder = try TemporaryFolder()
        let leaked = try folder.write("a file that only the worker opens", to: "leaked")
        // The answer that it is ready, in pieces of eight bytes with several descriptors each.
        let script = try folder.write(
            """
            import os, socket, struct, sys
            desk = socket.socket(fileno=0)
            answer = struct.pack("=16q", 1, 1, *[0] * 14)
            for start in range(0, len(answer), 8):
                files = [os.open(sys.argv[1], os.O_RDONLY) for _ in range(3)]
                socket.send_fds(desk, [answer[start:start + 8]], files[:1 + start // 8 % 3])
            desk.recv(1)
            """, to: "worker.py")
        let workshop = PictureWorkshop(
            program: WorkerProgram(executable: "/usr/bin/env", arguments: ["python3", script, leaked]))
        guard case .failure(.broken(let sentence)) = try workshop.decode(PictureSamples.png) else {
            Issue.record("the answer was taken")
            return
        }
        #expect(sentence == "the decoder's answer made no sense.")
        let open = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").filter {
            (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\($0)")) == leaked
        }
        #expect(open.isEmpty)
    }

    @Test("A worker that was killed while idle is replaced, and the picture comes all the same")
    func killedWhileIdle() throws {
        let workshop = PictureWorkshop.built()
        _ = try workshop.decode(PictureSamples.png).get()
        let first = try #require(workshop.process)
        kill(first, SIGKILL)
        #expect(try workshop.decode(PictureSamples.jpeg).get().information.format == .jpeg)
        #expect(workshop.process != first)
    }

    @Test("A worker that ends in the middle of a picture leaves a broken picture, and the next one is decoded")
    func endsInTheMiddle() throws {
        let workshop = PictureWorkshop.built()
        _ = try workshop.decode(PictureSamples.png).get()
        let process = try #require(workshop.process)
        kill(process, SIGSTOP)
        // The stopped worker takes the request and, once it goes on, ends by the signal that waits for it.
        let helper = Thread {
            Thread.sleep(forTimeInterval: 0.2)
            kill(process, SIGSEGV)
            kill(process, SIGCONT)
        }
        helper.start()
        let result = try workshop.decode(PictureSamples.jpeg)
        guard case .failure(.broken(let sentence)) = result else {
            Issue.record("a picture came from a dead worker")
            return
        }
        #expect(sentence == "the decoder stopped (Segmentation fault).")
        #expect(try workshop.decode(PictureSamples.webp).get().information.format == .webp)
    }

    @Test("A picture that takes too long is given up, and the next one is decoded")
    func tooSlow() throws {
        let workshop = PictureWorkshop.built(limit: .milliseconds(1200))
        _ = try workshop.decode(PictureSamples.png).get()
        kill(try #require(workshop.process), SIGSTOP)
        let start = ContinuousClock.now
        let result = try workshop.decode(PictureSamples.jpeg)
        guard case .failure(.tooSlow(let seconds)) = result else {
            Issue.record("it was not given up")
            return
        }
        #expect(seconds == 1)
        #expect(start.duration(to: .now) < .seconds(10))
        #expect(try workshop.decode(PictureSamples.png).get().information.format == .png)
    }

    @Test("A program that is no worker is tried three times and no more")
    func neverReady() throws {
        let folder = try TemporaryFolder()
        let tried = folder.path("tried")
        let arguments = ["-c", "echo >> \(tried)"]
        let workshop = PictureWorkshop(program: WorkerProgram(executable: "/bin/sh", arguments: arguments))
        for _ in 0..<3 { #expect(throws: PictureProblem.self) { try workshop.decode(PictureSamples.png).get() } }
        guard case .failure(.unavailable) = try workshop.decode(PictureSamples.png) else {
            Issue.record("it is still tried")
            return
        }
        #expect(try String(contentsOfFile: tried, encoding: .utf8).count == 3)
        let nowhere = PictureWorkshop(program: WorkerProgram(executable: folder.path("nowhere")))
        guard case .failure(.unavailable(let reason)) = try nowhere.decode(PictureSamples.png) else {
            Issue.record("a program that does not exist was started")
            return
        }
        #expect(reason.contains("nowhere"))
    }

    @Test("Damaged pictures are shown or refused, and the next good one is decoded")
    func damaged() throws {
        let originals = PictureSamples.quarters.map(\.bytes) + [PictureSamples.jpeg(orientation: 6)]
        let workshop = PictureWorkshop.built()
        for (number, bytes) in MutatedBytes(of: originals, count: 360, seed: 7).enumerated() {
            if case .success(let pixels) = try workshop.decode(bytes) {
                #expect((1...8).contains(pixels.cells.columns) && (1...2).contains(pixels.cells.rows), "\(number)")
            }
            guard number % 30 == 0 else { continue }
            #expect(try workshop.decode(PictureSamples.png).get().quarters[0] == [1, 0, 0], "after \(number)")
        }
    }

    @Test("Two workers' decoders look at files side by side")
    func twoAtOnce() async throws {
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for bytes in [PictureSamples.png, PictureSamples.avif] {
                group.addTask {
                    let workshop = PictureWorkshop.built()
                    return try (0..<5).allSatisfy { _ in try workshop.decode(bytes).get().cells.columns == 8 }
                }
            }
            for try await isRight in group { #expect(isRight) }
        }
    }
}
