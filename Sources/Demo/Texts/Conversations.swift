internal import Corpus

extension DemoSource {
    /// The conversations about one picture each, with a few of complex reasoning and a description among them.
    static let llava = DemoSource(
        file: "llava.json", format: .llava, generator: "demo generator, conversation prompt",
        samples: [
            .nightStreet, .teaSales, .kingfisher, .dumplings, .greatWall, .stillLife, .balloons, .mondayCat,
            .picnicStorm,
            .metroMap, .deepSea, .redPanda, .lighthouse, .spruceCoffee, .autumnStation, .xiangqi, .riceTerraces,
            .pixelSunset, .foggyHarbour,
        ])
}
