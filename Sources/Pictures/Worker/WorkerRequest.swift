internal import TerminalUI

internal import Glibc

/// What the program asks a picture worker for; the file itself travels with it as a descriptor.
package struct WorkerRequest: Hashable, Sendable {
    package var fit: PictureFit
    package var file: OpenedPicture.Identity

    private static let version: Int64 = 1
    private static let count = 16

    func send(to socket: Int32, descriptor: Int32) throws(Wire.Failure) {
        let region = fit.region ?? PictureRegion(x: 0, y: 0, width: 0, height: 0)
        let numbers = [
            Self.version, Int64(fit.box.columns), Int64(fit.box.rows), Int64(fit.cell.width), Int64(fit.cell.height),
            Int64(region.x), Int64(region.y), Int64(region.width), Int64(region.height), Int64(fit.background.red),
            Int64(fit.background.green), Int64(fit.background.blue), Int64(file.device), Int64(file.number),
            Int64(file.modified), Int64(file.bytes),
        ]
        try Wire.send(numbers, descriptor: descriptor, to: socket)
    }

    /// Waits for the next request; nil when the program has closed the socket.
    ///
    /// The caller closes the descriptor.
    package static func receive(from socket: Int32) -> (request: WorkerRequest, descriptor: Int32)? {
        guard let (numbers, descriptor) = try? Wire.receiveNumbersAndDescriptor(count, from: socket) else { return nil }
        guard numbers[0] == version, descriptor >= 0 else {
            if descriptor >= 0 { close(descriptor) }
            return nil
        }
        let values = numbers.map { Int($0) }
        let region = PictureRegion(x: values[5], y: values[6], width: values[7], height: values[8])
        let background = RGBColour(
            red: UInt8(truncatingIfNeeded: values[9]), green: UInt8(truncatingIfNeeded: values[10]),
            blue: UInt8(truncatingIfNeeded: values[11]))
        let fit = PictureFit(
            box: Size(columns: values[1], rows: values[2]), region: region.width > 0 ? region : nil,
            cell: CellShape(width: values[3], height: values[4]), background: background)
        let file = OpenedPicture.Identity(
            device: values[12], number: values[13], modified: values[14], bytes: values[15])
        return (WorkerRequest(fit: fit, file: file), descriptor)
    }
}
