internal import Corpus

extension DemoSource {
    /// The captions of some of the pictures, a file a domain.
    static let captions: [DemoSource] = [
        caption(
            "poster",
            DemoSample(
                of: "poster/spring-concert.png",
                lettering: ["春夜", "音乐会", "四月十八日 · 星期六 · 晚 7:30", "梧桐湖露天剧场", "80 元", "学生半价"],
                [
                    DemoTurn(
                        caption: "一张春夜音乐会的海报。深蓝色的夜空中有一轮巨大的橙红色月亮，湖面上泊着一条小船，船上穿红衣的女子怀抱琵琶，"
                            + "船头挂着一盏灯笼。左边湖畔是一座亭子，右上角伸出一枝粉色的花。海报写着“四月十八日·星期六·晚 7:30，"
                            + "梧桐湖露天剧场”，票价 80 元，学生半价。")
                ]),
            DemoSample(
                of: "poster/deep-sea.jpg", lettering: ["深海来信", "LETTERS FROM THE DEEP", "海洋生物插画展 · 7月5日—8月31日"],
                [
                    DemoTurn(
                        caption:
                            "A poster in deep blues. Two whales glide above a diver in a yellow suit with red fins who lights the "
                            + "way with a lamp. Three glowing jellyfish float at the lower right, small yellow fish swim above, and "
                            + "corals stand on the sea floor. The title reads 深海来信, LETTERS FROM THE DEEP.",
                        mistake: DemoMistake(
                            .count,
                            answer:
                                "A poster in deep blues. A whale glides above a diver in a yellow suit with red fins who lights "
                                + "the way with a lamp. Three glowing jellyfish float at the lower right, small yellow fish swim "
                                + "above, and corals stand on the sea floor. The title reads 深海来信, LETTERS FROM THE DEEP."
                        ))
                ])),
        caption(
            "image_scene",
            DemoSample(
                of: "image_scene/night-street.jpg", lettering: ["牛肉面馆", "茶楼", "药房", "旧书店"],
                [
                    DemoTurn(
                        caption: "雨夜的老街上，一个人撑着红伞走在湿漉漉的路面上。两旁店铺灯火通明，“牛肉面馆”“茶楼”“药房”和“旧书店”的"
                            + "招牌亮着，街道上空挂着一串五盏红灯笼，天上是一弯新月。左边蹲着一只黑猫，右边停着一辆青绿色的自行车。")
                ])),
        caption(
            "structuralized_imagetext_understanding",
            DemoSample(
                of: "structuralized_imagetext_understanding/tea-sales.png",
                lettering: ["清和茶庄 · 五月各茶销量", "Qinghe Tea House: cups sold in May"],
                [
                    DemoTurn(
                        caption: "清和茶庄五月销量的柱状图：龙井 320 杯，普洱 260 杯，茉莉花茶 410 杯，乌龙 180 杯，白茶 95 杯，共 1265 杯。"
                            + "右侧白茶的柱子上方画着一只冒热气的茶杯。")
                ]),
            DemoSample(
                of: "structuralized_imagetext_understanding/metro-map.png", lettering: ["临溪地铁线路图", "Linxi Metro"],
                [
                    DemoTurn(
                        caption:
                            "A map of the Linxi Metro with six lines. Line 1 is red, line 2 blue, line 3 green and line 4 orange. "
                            + "A river crosses the map from left to right, and five interchange stations are drawn as larger "
                            + "circles.",
                        mistake: DemoMistake(
                            .count,
                            answer:
                                "A map of the Linxi Metro with four lines. Line 1 is red, line 2 blue, line 3 green and line 4 "
                                + "orange. A river crosses the map from left to right, and five interchange stations are drawn as "
                                + "larger circles."))
                ])),
        caption(
            "landmark",
            DemoSample(
                of: "landmark/great-wall.jpg",
                [
                    DemoTurn(
                        caption:
                            "The Great Wall winds over green hills at sunrise. A large watchtower stands on the left, two smaller "
                            + "ones follow to the right, and the low sun glows behind the second. Dark fir trees line the "
                            + "foreground, pink clouds and five birds are in the sky.")
                ])),
        caption(
            "species_recognition",
            DemoSample(
                of: "species_recognition/kingfisher.webp",
                [
                    DemoTurn(
                        caption:
                            "A kingfisher with a blue back and a green breast sits on a branch above the water and faces left. Its "
                            + "long dark bill is closed, and reeds frame the picture on both sides.",
                        mistake: DemoMistake(
                            .colour,
                            answer:
                                "A kingfisher with a blue back and an orange breast sits on a branch above the water and faces "
                                + "left. Its long dark bill is closed, and reeds frame the picture on both sides."))
                ]),
            DemoSample(
                of: "species_recognition/red-panda.jpg",
                [DemoTurn(caption: "一只小熊猫趴在粗壮的树枝上，嘴边横着一根竹枝。它毛色橙红，脸和耳朵边缘是奶白色，带环纹的尾巴垂在树枝下，背景是竹林。")])),
        caption(
            "social_relation",
            DemoSample(
                of: "social_relation/dumplings.webp", lettering: ["福", "年年有余", "岁岁平安", "春"],
                [
                    DemoTurn(
                        caption:
                            "A family of five sits behind a round wooden table and makes dumplings: the grandmother with glasses, "
                            + "the mother, a little girl, the father and the grandfather. A tray of dumplings stands in the "
                            + "middle, with a rolling pin and wrappers beside it. Lanterns, red paper with good wishes and the "
                            + "character 福 decorate the room, and snow falls outside the window.")
                ])),
        caption(
            "image_emotion",
            DemoSample(
                of: "image_emotion/lighthouse-storm.jpg",
                [
                    DemoTurn(
                        caption: "暴风雨中的海面，一座红白相间的灯塔立在礁石上，向两边射出明亮的光。左边的天空划过一道闪电，一艘小帆船在浪里倾斜。"
                            + "灯塔旁边有一间亮着灯的小屋，屋前停着一辆汽车。",
                        mistake: DemoMistake(
                            .hallucination,
                            answer: "暴风雨中的海面，一座红白相间的灯塔立在礁石上，向两边射出明亮的光。左边的天空划过一道闪电，一艘小帆船在浪里倾斜。"
                                + "灯塔旁边有一间亮着灯的小屋。"))
                ])),
        caption(
            "ocr",
            DemoSample(
                of: "ocr/menu.png", lettering: ["老陈牛肉面", "始于一九八六", "招牌牛肉面", "18 元"],
                [
                    DemoTurn(
                        caption: "“老陈牛肉面”的菜单，上方画着一碗热气腾腾的面和一双筷子。菜单列出七样：招牌牛肉面 18 元，番茄鸡蛋面 14 元，葱油拌面 10 元，"
                            + "酸辣粉 12 元，凉拌黄瓜 8 元，茶叶蛋 2 元，桂花酸梅汤 6 元。底部写着“加面免费·外带加 1 元”。")
                ])),
    ]

    private static func caption(_ domain: String, _ samples: DemoSample...) -> DemoSource {
        DemoSource(
            file: "\(domain)_caption.jsonl", format: .mminstruct, generator: "demo generator, caption prompt",
            rows: .caption, samples: samples)
    }
}
