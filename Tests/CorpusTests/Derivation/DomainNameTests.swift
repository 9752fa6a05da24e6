import Corpus
import Testing

/// The domain of a sample.
@Suite struct DomainNameTests {
    @Test(
        "A domain's name becomes a slug",
        arguments: [
            ("Poster", "poster"), ("00021_posters", "poster"), ("Image Scene", "image_scene"),
            ("species-recognition", "species_recognition"), ("  OCR ", "ocr"), ("海报", "海报"), ("--", nil), ("", nil),
        ] as [(String, String?)])
    func isNormalised(name: String, expected: String?) {
        #expect(DomainName.normalised(name) == expected)
    }

    @Test(
        "A folder tells one of MMInstruct's domains, and no other",
        arguments: [
            ("landmark", "landmark"), ("00021_posters", "poster"), ("landmark_en", "landmark"), ("ocr_0003", "ocr"),
            ("Image_Scene", "image_scene"), ("train2017", nil), ("ocr_vqa", nil), ("images", nil),
        ] as [(String, String?)])
    func isToldByAFolder(folder: String, expected: String?) {
        #expect(DomainName.ofFolder(folder) == expected)
    }

    @Test(
        "A file of the generator tells its domain",
        arguments: [
            ("data/poster_caption.jsonl", "poster"), ("species_choice.jsonl", "species"),
            ("artwork_lqa_err.jsonl", "artwork"), ("llava.json", nil), ("choice.jsonl", nil), ("_judge.jsonl", nil),
        ] as [(String, String?)])
    func isToldByAFile(file: String, expected: String?) {
        #expect(DomainName.ofGeneratorFile(file) == expected)
    }
}
