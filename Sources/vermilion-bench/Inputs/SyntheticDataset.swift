internal import Corpus
import Foundation

/// A LLaVA dataset made up for measuring: Chinese and English conversations of one to six turns, one record a line.
struct SyntheticDataset {
    let path: String
    let samples: Int
    let byteCount: Int

    /// Writes `samples` records to `path`; the same number always gives the same bytes.
    init(samples: Int, bytesPerSample: Int = 1_050, at path: String) throws {
        var generator = SplitMix64(seed: 20_260)
        var text: [UInt8] = []
        var written = 0
        try Data().write(to: URL(fileURLWithPath: path))
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        for number in 1...samples {
            Self.append(record: number, bytes: bytesPerSample, to: &text, &generator)
            if text.count > 4 << 20 || number == samples {
                try handle.write(contentsOf: Data(text))
                written += text.count
                text.removeAll(keepingCapacity: true)
            }
        }
        try handle.close()
        self.path = path
        self.samples = samples
        byteCount = written
    }

    private static func append(record number: Int, bytes: Int, to text: inout [UInt8], _ generator: inout SplitMix64) {
        let isChinese = generator.next() % 2 == 0
        let turns = Int(generator.next() % 6) + 1
        text += "{\"id\": \"\(number)\", \"image\": \"\(number % PictureFiles.count).jpg\", \"conversations\": [".utf8
        for turn in 0..<turns {
            if turn > 0 { text += ", ".utf8 }
            let image = turn == 0 ? "<image>\\n" : ""
            let questions = isChinese ? chineseQuestions : englishQuestions
            let question = questions[Int(generator.next() % UInt64(questions.count))]
            text += "{\"from\": \"human\", \"value\": \"\(image)\(question)\"}, {\"from\": \"gpt\", \"value\": \"".utf8
            let sentences = isChinese ? chineseSentences : englishSentences
            var left = bytes / turns - 160
            while left > 0 {
                let sentence = sentences[Int(generator.next() % UInt64(sentences.count))]
                text += sentence.utf8
                left -= sentence.utf8.count
            }
            if turn == 0, number % 50_000 == 777 { text += rareWord.utf8 }
            text += "\"}".utf8
        }
        text += "]}\n".utf8
    }

    /// A word that only one record in 50,000 has.
    static let rareWord = "水獭"

    private static let chineseQuestions = ["图中有几个人？", "这只狗是什么颜色的？", "画面左边的建筑是什么？", "请描述图中的场景。", "天气怎么样？"]
    private static let englishQuestions = [
        "How many people are there?", "What colour is the car?", "Is the sea visible?", "Describe the picture.",
        "What stands behind her on the right?",
    ]
    private static let chineseSentences = [
        "画面中央站着一位穿红色外套的行人，", "背景是一座灰色的大桥。", "右侧的橱窗里摆着几只花瓶，", "路边停着三辆自行车。", "远处的山被云雾遮住了。",
    ]
    private static let englishSentences = [
        "A person in a red coat stands in the middle of the picture. ", "Behind them there is a grey bridge. ",
        "The shop window on the right shows \\\"fresh bread\\\". ", "Three bicycles are parked along the road. ",
        "The hills in the distance are covered by clouds. ",
    ]
}
