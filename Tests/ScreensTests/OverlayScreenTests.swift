import Screens
import Settings
import TerminalUI
import Testing

/// What stands in front of the desk.
@Suite struct OverlayScreenTests {
    @Test("reasons stand below the turns of a wide desk")
    func reasonsStandBelowTheTurnsOfAWideDesk() {
        var driver = DeskDriver(Examples.all)
        driver.press(.reject)
        driver.type("21")
        expect(
            driver,
            """
             vermilion  poster · short answer · zh                                     sample 1284   turn 1/3   4 of 4 left   alice
            ┌─ rooftop.jpg  640×640 ───────────────────────────────┐┌─ conversation ───────────────────────────────────────────────┐
            │                                                      ││▌1  ∙ open        图中的人物穿着什么颜色的披风？              │
            │                                                      ││▌               › 红色                                        │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││                                                              │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││ 2  ∙ open        图中的场景发生在什么时候？                  │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││                  A. 清晨 ◉ B. 正午   C. 日落   D. 深夜       │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││                › B                                           │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││                ! the caption speaks of 日落; the answer is   │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││                  正午                                        │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││                                                              │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││ 3  ∙ open        背景中能看到几座高楼？                      │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││                › 至少三座                                    │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││                                                              │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││                                                              │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││                                                              │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││                                                              │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││                                                              │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││                                                              │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││       ┌─ why reject turn 1? ────────────── 2 marked ─┐       │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││       │› 1 [x] hallucination 幻觉                    │       │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││       │  2 [x] count 数量                            │       │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││       │  3 [ ] colour 颜色                           │       │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││       │  4 [ ] relation 关系                         │       │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││       │  5 [ ] text in image (OCR) 图中文字          │       │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││       │  6 [ ] knowledge 知识                        │       │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││       │  7 [ ] wrong choice 选项错误                 │       │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││       │  8 [ ] language 语言                         │       │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││       │  9 [ ] format 格式                           │       │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││       │  0 [ ] unanswerable 无法回答                 │       │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││       │  a [ ] unsafe 不安全                         │       │
            │                                                      ││       │  b [ ] other 其他                            │       │
            │                                                      ││       │                                              │       │
            │                                                      ││       │  note:                                       │       │
            └──────────────────────────────────────────────────────┘└───────└──────────────────────────────────────────────┘───────┘
             Space mark   Enter reject   m note   Esc back
            """)
    }

    @Test("reasons stand over the picture of a small desk")
    func reasonsStandOverThePictureOfASmallDesk() {
        var driver = DeskDriver(Examples.all, columns: 80, rows: 24)
        driver.press(.reject, .listToggle)
        expect(
            driver,
            """
             poster · short answer · zh        sample 1284   turn 1/3   4 of 4 left   alice
            ── rooftop.jpg  640×640 ────────────────────────────────────────────────────────
             ┌─ why reject turn 1? ──────────────────────────────────────────── 1 marked ─┐
             │› 1 [x] hallucination 幻觉              7 [ ] wrong choice 选项错误         │
             │  2 [ ] count 数量                      8 [ ] language 语言                 │
             │  3 [ ] colour 颜色                     9 [ ] format 格式                   │
             │  4 [ ] relation 关系                   0 [ ] unanswerable 无法回答         │
             │  5 [ ] text in image (OCR) 图中文字    a [ ] unsafe 不安全                 │
             │  6 [ ] knowledge 知识                  b [ ] other 其他                    │
             │                                                                            │
             │  note:                                                                     │
             └────────────────────────────────────────────────────────────────────────────┘
            ── conversation ────────────────────────────────────────────────────────────────
            ▌1  ∙ open        图中的人物穿着什么颜色的披风？
            ▌               › 红色

             2  ∙ open        图中的场景发生在什么时候？
                              A. 清晨 ◉ B. 正午   C. 日落   D. 深夜
                            › B
                            ! the caption speaks of 日落; the answer is 正午

             3  ∙ open        背景中能看到几座高楼？
                            › 至少三座
             Space mark   Enter reject   m note   Esc back
            """)
    }

    @Test("help lists the live keys in two columns")
    func helpListsTheLiveKeysInTwoColumns() {
        var driver = DeskDriver(Examples.all)
        driver.press(.help)
        expect(
            driver,
            """
             vermilion  poster · short answer · zh                                     sample 1284   turn 1/3   4 of 4 left   alice
            ┌─┌─ keys ───────────────────────────────────────────────────────────────────────────────────────────────── 1–32/47 ─┐─┐
            │ │ Deciding                                                  The picture full-screen                                │ │
            │ │   a  F5           accept the turn                           +  =  PgUp      zoom in                              │ │
            │░│   ^A              accept all open turns of the samp…        -  _  PgDn      zoom out                             │ │
            │░│   e  F2           correct the answer                        0  Home         fit the picture to the screen        │ │
            │░│   Q  ^E           correct the question                      1  End          show single pixels                   │ │
            │░│   O  ^O           correct the choices                       Left  h         move to the left                     │ │
            │░│   V  ^X ^E        correct the turn in your own edit…        Right  l        move to the right                    │ │
            │░│   x  F8           reject the turn, with reasons             Up  k           move up                              │ │
            │░│   f  F4           turn yes into no, or no into yes          Down  j         move down                            │ │
            │░│   A  1            answer with choice A                                                                           │ │
            │░│   B  2            answer with choice B                    Everywhere                                             │ │
            │░│   C  3            answer with choice C                      ?  F1           show or hide the keys                │ │
            │░│   D  4            answer with choice D                      :  F10          pick a command by its name           │ │
            │░│   E  5            answer with choice E                      q  ^C  ^Q       leave the program                    │ │
            │░│   F  6            answer with choice F                      ^L              draw the screen again                │ │
            │░│   G  7            answer with choice G                      Esc             close, leave or stop what is unde…   │ │
            │░│   H  8            answer with choice H                                                                           │ │
            │░│   !  F12          flag the turn for a second look         Picking from a list                                    │ │
            │░│   m  F9           write a note on the turn                  Down  j  Tab    next entry                           │ │
            │░│   s  F6           leave the sample for later                Up  k  ^P       previous entry                       │ │
            │░│   u  ^Z           undo your last decision                   Space           mark or unmark the entry             │ │
            │░│   U  ^Y           do again what was undone                  Enter           take what is marked                  │ │
            │░│                                                                                                                  │ │
            │░│ Moving about                                              Editing text                                           │ │
            │░│   j  Down  Tab    next turn                                 ^S  F2          save the correction                  │ │
            │░│   k  Up           previous turn                             Tab             next field                           │ │
            │░│   n  Right  ^N    next sample                               Enter           new line                             │ │
            │░│   p  Left  ^P     previous sample                           ^Z              undo the last change of the text     │ │
            │░│   o  Enter        next sample with open turns               ^Y              make the change again                │ │
            │ │   Home            first sample                              Left  ^B        one character to the left            │ │
            │ │   End             last sample                               Right  ^F       one character to the right           │ │
            │ │   g  ^G           go to a sample by its number              Up  ^P          one line up                          │ │
            └─└──────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘─┘
             Down down   Up up   Esc back
            """)
    }

    @Test("help scrolls on a small desk")
    func helpScrollsOnASmallDesk() {
        var driver = DeskDriver(Examples.all, columns: 60, rows: 20)
        driver.press(.help, .scrollDown)
        expect(
            driver,
            """
             poster · short answer · zh          sample 1284   turn 1/3
            ─┌─ keys ────────────────────────────────────── 16–31/90 ─┐─
             │   G  7            answer with choice G                 │
             │   H  8            answer with choice H                 │
             │   !  F12          flag the turn for a second look      │
             │   m  F9           write a note on the turn             │
             │   s  F6           leave the sample for later           │
             │   u  ^Z           undo your last decision              │
             │   U  ^Y           do again what was undone             │
             │                                                        │
            ─│ Moving about                                           │─
            ▌│   j  Down  Tab    next turn                            │
            ▌│   k  Up           previous turn                        │
             │   n  Right  ^N    next sample                          │
             │   p  Left  ^P     previous sample                      │
             │   o  Enter        next sample with open turns          │
             │   Home            first sample                         │
             │   End             last sample                          │
             └────────────────────────────────────────────────────────┘
             Down down   Up up   Esc back
            """)
    }

    @Test("commands are narrowed by words of their names and summaries")
    func commandsAreNarrowedByWordsOfTheirNamesAndSummaries() {
        var driver = DeskDriver(Examples.all, columns: 80, rows: 24)
        driver.press(.commands)
        driver.type("next sample")
        expect(
            driver,
            """
             poster · short answer · zh        sample 1284   turn 1/3   4 of 4 left   alice
            ── rooftop.jpg  640×640 ────────────────────────────────────────────────────────
             ┌─ commands ───────────────────────────────────────────────────────────── 3 ─┐
             │  : next sample                                                             │
             │                                                                            │
             │› n        next sample                                          sample.next │
             │  o        next sample with open turns                     sample.next-open │
             │  i        next picture of the sample                          picture.next │
             └────────────────────────────────────────────────────────────────────────────┘
                                          ░░░░░░░░░░░░░░░░░░░░
                                          ░░░░░░░░░░░░░░░░░░░░
                                          ░░░░░░░░░░░░░░░░░░░░
            ── conversation ────────────────────────────────────────────────────────────────
            ▌1  ∙ open        图中的人物穿着什么颜色的披风？
            ▌               › 红色

             2  ∙ open        图中的场景发生在什么时候？
                              A. 清晨 ◉ B. 正午   C. 日落   D. 深夜
                            › B
                            ! the caption speaks of 日落; the answer is 正午

             3  ∙ open        背景中能看到几座高楼？
                            › 至少三座
             Enter do it   Down next   Esc back
            """)
    }

    @Test("hits of a search are listed with what was searched for")
    func hitsOfASearchAreListedWithWhatWasSearchedFor() {
        var driver = DeskDriver(Examples.all, columns: 80, rows: 24)
        driver.press(.search)
        driver.type("红")
        driver.press(.editSave)
        driver.send(
            .found(
                SearchResults(
                    text: "红",
                    hits: [
                        FoundTurn(sample: 1284, turn: 1, snippet: "红色"),
                        FoundTurn(sample: 1290, turn: 2, snippet: "左边有一辆红色的汽车"),
                    ], total: 2)))
        expect(
            driver,
            """
             poster · short answer · zh        sample 1284   turn 1/3   4 of 4 left   alice
            ── rooftop.jpg  640×640 ────────────────────────────────────────────────────────
                                          ░░░░░░░░░░░░░░░░░░░░
                                          ░░░░░░░░░░░░░░░░░░░░
                                          ░░░░░░░░░░░░░░░░░░░░
                                          ░░░░░░░░░░░░░░░░░░░░
                                          ░░░░░░░░░░░░░░░░░░░░
                                          ░░░░░░░░░░░░░░░░░░░░
                                          ░░░░░░░░░░░░░░░░░░░░
                                          ░░░░░░░░░░░░░░░░░░░░
             ┌─ “红” ──────────────────────────────────────────────────────────── 2 hits ─┐
             │› 1284 · 1    红色                                                          │
            ─│  1290 · 2    左边有一辆红色的汽车                                          │─
            ▌└────────────────────────────────────────────────────────────────────────────┘
            ▌               › 红色

             2  ∙ open        图中的场景发生在什么时候？
                              A. 清晨 ◉ B. 正午   C. 日落   D. 深夜
                            › B
                            ! the caption speaks of 日落; the answer is 正午

             3  ∙ open        背景中能看到几座高楼？
                            › 至少三座
             Enter open   Down next   Esc back
            """)
    }

    @Test("captions stand below the turns")
    func captionsStandBelowTheTurns() {
        var driver = DeskDriver(Examples.all, rows: 24)
        driver.press(.caption)
        expect(
            driver,
            """
             vermilion  poster · short answer · zh                                     sample 1284   turn 1/3   4 of 4 left   alice
            ┌─ rooftop.jpg  640×640 ──────────────────────────────┐┌─ conversation ────────────────────────────────────────────────┐
            │      ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░       ││▌1  ∙ open        图中的人物穿着什么颜色的披风？               │
            │      ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░       ││▌               › 红色                                         │
            │      ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░       ││                                                               │
            │      ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░       ││ 2  ∙ open        图中的场景发生在什么时候？                   │
            │      ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░       ││                  A. 清晨 ◉ B. 正午   C. 日落   D. 深夜        │
            │      ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░       ││                › B                                            │
            │      ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░       ││                ! the caption speaks of 日落; the answer is 正 │
            │      ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░       ││                  午                                           │
            │      ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░       ││                                                               │
            │      ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░       ││ 3  ∙ open        背景中能看到几座高楼？                       │
            │      ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░       ││                › 至少三座                                     │
            │      ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░       ││                                                               │
            │      ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░       ││                                                               │
            │      ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░       ││                                                               │
            │      ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░       ││                                                               │
            │      ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░       ││                                                               │
            │      ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░       ││                                                               │
            │      ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░       ││── caption ────────────────────────────────────────────────────│
            │      ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░       ││   一位身穿红色披风的人站在屋顶上，身后是日落时分的城市，远处  │
            │      ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░       ││   有十座高楼。                                                │
            └─────────────────────────────────────────────────────┘└───────────────────────────────────────────────────────────────┘
             a accept   e edit   x reject   u undo   n next   j turn   z zoom   c caption   ! flag   s skip   : commands   ? help
            """)
    }

    @Test("a note is written at the foot of the screen")
    func aNoteIsWrittenAtTheFootOfTheScreen() {
        var driver = DeskDriver(Examples.all, columns: 80, rows: 24)
        driver.press(.note)
        driver.type("披风其实是橙色")
        expect(
            driver,
            """
             poster · short answer · zh        sample 1284   turn 1/3   4 of 4 left   alice
            ── rooftop.jpg  640×640 ────────────────────────────────────────────────────────
                                          ░░░░░░░░░░░░░░░░░░░░
                                          ░░░░░░░░░░░░░░░░░░░░
                                          ░░░░░░░░░░░░░░░░░░░░
                                          ░░░░░░░░░░░░░░░░░░░░
                                          ░░░░░░░░░░░░░░░░░░░░
                                          ░░░░░░░░░░░░░░░░░░░░
                                          ░░░░░░░░░░░░░░░░░░░░
                                          ░░░░░░░░░░░░░░░░░░░░
                                          ░░░░░░░░░░░░░░░░░░░░
                                          ░░░░░░░░░░░░░░░░░░░░
            ── conversation ────────────────────────────────────────────────────────────────
            ▌1  ∙ open        图中的人物穿着什么颜色的披风？
            ▌               › 红色

             2  ∙ open        图中的场景发生在什么时候？
                              A. 清晨 ◉ B. 正午   C. 日落   D. 深夜
                            › B
                            ! the caption speaks of 日落; the answer is 正午

             3  ∙ open        背景中能看到几座高楼？
                            › 至少三座
             note: 披风其实是橙色
            """)
    }

    @Test("the picture fills the screen when zoomed")
    func thePictureFillsTheScreenWhenZoomed() {
        var driver = DeskDriver(Examples.all, columns: 60, rows: 20)
        driver.press(.zoom, .zoomIn)
        expect(
            driver,
            """
             rooftop.jpg  640×640           1.50×   sample 1284   alice
               ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
               ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
               ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
               ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
               ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
               ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
               ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
               ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
               ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
               ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
               ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
               ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
               ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
               ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
               ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
               ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
               ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
               ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
             + nearer   - further   0 whole   1 pixels   Esc back
            """)
    }

    @Test("a sequence that has begun shows how it can go on")
    func aSequenceThatHasBegunShowsHowItCanGoOn() {
        var driver = DeskDriver(Examples.all, columns: 100, rows: 20)
        driver.press([Key(.character("x"), control: true)])
        expect(
            driver,
            """
             vermilion  poster · short answer · zh                 sample 1284   turn 1/3   4 of 4 left   alice
            ┌─ rooftop.jpg  640×640 ───────────────────┐┌─ conversation ───────────────────────────────────────┐
            │     ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││▌1  ∙ open                                            │
            │     ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││▌  图中的人物穿着什么颜色的披风？                     │
            │     ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││▌› 红色                                               │
            │     ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││                                                      │
            │     ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││ 2  ∙ open                                            │
            │     ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││   图中的场景发生在什么时候？                         │
            │     ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││   A. 清晨 ◉ B. 正午   C. 日落   D. 深夜              │
            │     ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││ › B                                                  │
            │     ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││ ! the caption speaks of 日落; the answer is 正午     │
            │     ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││                                                      │
            │     ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││ 3  ∙ open                                            │
            │     ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││   背景中能看到几座高楼？                             │
            │     ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││ › 至少三座                                           │
            │     ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││                                                      │
            │     ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││                                                      │
            │     ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││                                                      │
            └──────────────────────────────────────────┘└──────────────────────────────────────────────────────┘
             ^X …   ^E correct the turn in your own editor
            """)
    }
}
