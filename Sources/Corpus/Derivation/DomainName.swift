/// Telling the domain of a sample: a lower-case slug, as `poster` or `image_scene`.
package enum DomainName {
    /// The slug of a domain as a person or a record writes it; nil when nothing is left of it.
    ///
    /// A number before it goes (`00021_posters`), blanks and hyphens become underscores, and `posters` is `poster`.
    package static func normalised(_ name: String) -> String? {
        var slug = ""
        for character in name.lowercased() {
            if character.isLetter || character.isNumber {
                slug.append(character)
            } else if !slug.isEmpty, slug.last != "_" {
                slug.append("_")
            }
        }
        while slug.last == "_" { slug.removeLast() }
        if let end = slug.firstIndex(of: "_"), slug[..<end].allSatisfy(\.isNumber) {
            slug = String(slug[slug.index(after: end)...])
        }
        if slug.isEmpty { return nil }
        return slug == "posters" ? "poster" : slug
    }

    /// The domain that a folder's name tells: one of MMInstruct's, numbered or with a suffix as `_en`; else nil.
    package static func ofFolder(_ folder: String) -> String? {
        guard var slug = normalised(folder) else { return nil }
        if known.contains(slug) { return slug }
        while let end = slug.lastIndex(of: "_") {
            let suffix = slug[slug.index(after: end)...]
            guard suffixes.contains(String(suffix)) || suffix.allSatisfy(\.isNumber) else { return nil }
            slug = String(slug[..<end])
            if let name = normalised(slug), known.contains(name) { return name }
        }
        return nil
    }

    /// The domain in the name of a file of MMInstruct's generator, which calls its files `<domain>_choice.jsonl`,
    /// `_judge`, `_lqa`, `_sqa` and `_caption`, with `_err` for failures.
    package static func ofGeneratorFile(_ file: String) -> String? {
        guard let name = file.split(separator: "/").last?.split(separator: ".").first else { return nil }
        var stem = String(name)
        if stem.hasSuffix("_err") { stem.removeLast("_err".count) }
        for suffix in ["_caption", "_choice", "_judge", "_lqa", "_sqa"] where stem.hasSuffix(suffix) {
            return normalised(String(stem.dropLast(suffix.count)))
        }
        return nil
    }

    private static let suffixes: Set<String> = ["en", "cn", "zh", "image", "images", "img", "train", "val", "test"]

    /// The 25 domains of MMInstruct's seed questions, and the short names in use for some.
    private static let known: Set<String> = [
        "image_style", "image_scene", "image_emotion", "image_quality", "image_description", "object_localization",
        "attribute_recognition", "celebrity_recognition", "ocr", "object_relation", "image_comparison",
        "structuralized_imagetext_understanding", "commonsense_reasoning", "complex_reasoning", "social_relation",
        "future_prediction", "artwork", "landmark", "numerical_calculation", "spatial_relationship", "poster",
        "meme_comprehension", "writing", "brand_recognition", "species_recognition", "attribute", "celebrity", "brand",
        "species", "meme",
    ]
}
