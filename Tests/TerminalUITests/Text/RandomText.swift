import Corpus

/// Up to 60 scalars of every dangerous and every ordinary sort.
func hostileText(using generator: inout SplitMix64) -> String {
    let ranges: [ClosedRange<UInt32>] = [
        0...0x7F, 0x80...0xFF, 0x300...0x36F, 0x600...0x6FF, 0x900...0x97F, 0x1100...0x11FF, 0x2000...0x206F,
        0x3000...0x30FF,
        0x4E00...0x4E20, 0xAC00...0xAC20, 0xE000...0xE010, 0xFE00...0xFE0F, 0xFF00...0xFFEF, 0x1F1E6...0x1F1FF,
        0x1F3FB...0x1F3FF, 0x1F466...0x1F469, 0xE0000...0xE007F, 0xE0100...0xE0110, 0...0x10FFFF, 0x200D...0x200D,
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...60, using: &generator) {
        let range = ranges[Int.random(in: 0..<ranges.count, using: &generator)]
        if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &generator)) { text.append(scalar) }
    }
    return String(text)
}

/// Text of words, Chinese, punctuation and spaces.
func ordinaryText(length: Int, using generator: inout SplitMix64) -> String {
    let pieces = Array("中文图片里的人物穿着红色披风，。、；：？！（）《》「」“”‘’—…·%$ ab c-d e/f 12.5 (x) \n😀é…—")
    return String((0..<length).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &generator)] })
}
