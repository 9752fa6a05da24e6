internal import CDemoPictures

/// The picture files that are part of the program.
enum EmbeddedPictures {
    /// All pictures in the order of their paths.
    static var all: [DemoFile] {
        (0..<cdemo_picture_count()).map { index in
            let picture = cdemo_picture(index)
            return DemoFile(
                name: picture.path.map { String(cString: $0) } ?? "",
                bytes: Array(UnsafeBufferPointer(start: picture.bytes, count: picture.length)))
        }
    }
}
