import Settings
import Testing

/// What the desk looks like, at several sizes.
@Suite struct DeskScreenTests {
    @Test("a wide desk shows the picture beside a Chinese conversation")
    func aWideDeskShowsThePictureBesideAChineseConversation() {
        let driver = DeskDriver(Examples.all)
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
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││                                                              │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││                                                              │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││                                                              │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││                                                              │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││                                                              │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││                                                              │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││                                                              │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││                                                              │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││                                                              │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││                                                              │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││                                                              │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││                                                              │
            │                                                      ││                                                              │
            │                                                      ││                                                              │
            │                                                      ││                                                              │
            └──────────────────────────────────────────────────────┘└──────────────────────────────────────────────────────────────┘
             a accept   e edit   x reject   u undo   n next   j turn   z zoom   c caption   ! flag   s skip   : commands   ? help
            """)
    }

    @Test("decided turns show their state, their diff and their reasons")
    func decidedTurnsShowTheirStateTheirDiffAndTheirReasons() {
        var driver = DeskDriver(Examples.all)
        driver.press(.accept, .chooseC)
        driver.press(.edit)
        driver.type("至少十座")
        driver.press(.editSave)
        driver.press(.previousSample)
        expect(
            driver,
            """
             vermilion  poster · short answer · zh                                     sample 1284   turn 1/3   3 of 4 left   alice
            ┌─ rooftop.jpg  640×640 ───────────────────────────────┐┌─ conversation ───────────────────────────────────────────────┐
            │                                                      ││▌1  ✓ accepted    图中的人物穿着什么颜色的披风？              │
            │                                                      ││▌               › 红色                                        │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││                                                              │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││ 2  ✎ edited      图中的场景发生在什么时候？                  │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││                  A. 清晨   B. 正午 ◉ C. 日落   D. 深夜       │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││                › [-B-]{+C+}                                  │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││                  because: wrong choice 选项错误              │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││                                                              │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││ 3  ✎ edited      背景中能看到几座高楼？                      │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││                › 至少[-三-]{+十+}座                          │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││                                                              │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││                                                              │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││                                                              │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││                                                              │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││                                                              │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││                                                              │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││                                                              │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││                                                              │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││                                                              │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││                                                              │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││                                                              │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││                                                              │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││                                                              │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││                                                              │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││                                                              │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││                                                              │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││                                                              │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││                                                              │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││                                                              │
            │                                                      ││                                                              │
            │                                                      ││                                                              │
            │                                                      ││                                                              │
            └──────────────────────────────────────────────────────┘└──────────────────────────────────────────────────────────────┘
             a accept   e edit   x reject   u undo   n next   j turn   z zoom   c caption   : commands   ? help     saved ✓  1038/h
            """)
    }

    @Test("an English conversation shows a rejection with its reasons and note")
    func anEnglishConversationShowsARejectionWithItsReasonsAndNote() {
        var driver = DeskDriver(Examples.all, rows: 20)
        driver.press(.nextSample, .nextTurn, .reject)
        driver.type("1")
        driver.press(.note)
        driver.type("no umbrella")
        driver.press(.editSave)
        expect(
            driver,
            """
             vermilion  street · judgement · en                                        sample 1285   turn 1/2   4 of 4 left   alice
            ┌─ crossing.png  1600×900 ─────────── 1/2 ─┐┌─ conversation ───────────────────────────────────────────────────────────┐
            │                                          ││▌1  ∙ open        Is the traffic light green?                             │
            │                                          ││▌               › Yes.                                                    │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││                                                                          │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││ 2  ✗ rejected    Describe what the people at the crossing are doing.     │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││                › Two people are waiting at the kerb while a cyclist      │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││                  crosses from left to right. One of them holds an        │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││                  umbrella, although it is not raining, and looks at a    │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││                  phone.                                                  │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││                  because: hallucination 幻觉                             │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││                  note: no umbrella                                       │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││                                                                          │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││                                                                          │
            │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░││                                                                          │
            │                                          ││                                                                          │
            │                                          ││                                                                          │
            │                                          ││                                                                          │
            └──────────────────────────────────────────┘└──────────────────────────────────────────────────────────────────────────┘
             a accept   f flip   e edit   x reject   u undo   n next   j turn   z zoom   s skip   : commands   ? help       saved ✓
            """)
    }

    @Test("a desk of 80 columns has the picture above the turns")
    func aDeskOf80ColumnsHasThePictureAboveTheTurns() {
        let driver = DeskDriver(Examples.all, columns: 80, rows: 24)
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
             a accept   e edit   x reject   u undo   n next   j turn   z zoom   ? help
            """)
    }

    @Test("a desk of 60 columns and 20 rows still has its picture")
    func aDeskOf60ColumnsAnd20RowsStillHasItsPicture() {
        var driver = DeskDriver(Examples.all, columns: 60, rows: 20)
        driver.press(.nextSample)
        expect(
            driver,
            """
             street · judgement · en             sample 1285   turn 1/2
            ── crossing.png  1600×900 ─────────────────────────── 1/2 ──
                            ░░░░░░░░░░░░░░░░░░░░░░░░░░░░
                            ░░░░░░░░░░░░░░░░░░░░░░░░░░░░
                            ░░░░░░░░░░░░░░░░░░░░░░░░░░░░
                            ░░░░░░░░░░░░░░░░░░░░░░░░░░░░
                            ░░░░░░░░░░░░░░░░░░░░░░░░░░░░
                            ░░░░░░░░░░░░░░░░░░░░░░░░░░░░
                            ░░░░░░░░░░░░░░░░░░░░░░░░░░░░
                            ░░░░░░░░░░░░░░░░░░░░░░░░░░░░
            ── conversation ─────────────────────────────────── 1–8/9 ──
            ▌1  ∙ open        Is the traffic light green?
            ▌               › Yes.

             2  ∙ open        Describe what the people at the crossing
                              are doing.
                            › Two people are waiting at the kerb while
                              a cyclist crosses from left to right. One
                              of them holds an umbrella, although it is
             a accept   f flip   e edit   x reject   u undo   ? help
            """)
    }

    @Test("a narrow conversation has its states above the texts")
    func aNarrowConversationHasItsStatesAboveTheTexts() {
        let driver = DeskDriver(Examples.all, columns: 48, rows: 16)
        expect(
            driver,
            """
                                     sample 1284   turn 1/3
            ── rooftop.jpg  640×640 ────────────────────────
                              ░░░░░░░░░░░░
                              ░░░░░░░░░░░░
                              ░░░░░░░░░░░░
                              ░░░░░░░░░░░░
                              ░░░░░░░░░░░░
                              ░░░░░░░░░░░░
            ── conversation ────────────────────── 1–6/14 ──
            ▌1  ∙ open
            ▌  图中的人物穿着什么颜色的披风？
            ▌› 红色

             2  ∙ open
               图中的场景发生在什么时候？
             a accept   e edit   x reject   u undo   ? help
            """)
    }

    @Test("a very small terminal shows the conversation only")
    func aVerySmallTerminalShowsTheConversationOnly() {
        let driver = DeskDriver(Examples.all, columns: 44, rows: 12)
        expect(
            driver,
            """
                                 sample 1284   turn 1/3
            ── conversation · no room for th…  1–9/14 ──
            ▌1  ∙ open
            ▌  图中的人物穿着什么颜色的披风？
            ▌› 红色

             2  ∙ open
               图中的场景发生在什么时候？
               A. 清晨 ◉ B. 正午   C. 日落   D. 深夜
             › B
             ! the caption speaks of 日落; the answer
             a accept   e edit   x reject   ? help
            """)
    }

    @Test("a terminal under 40 by 10 says that it is too small")
    func aTerminalUnder40By10SaysThatItIsTooSmall() {
        let driver = DeskDriver(Examples.all, columns: 30, rows: 8)
        expect(
            driver,
            """



            terminal too small (needs
            40×10)



            """)
    }

    @Test("a missing picture leaves a panel that says so")
    func aMissingPictureLeavesAPanelThatSaysSo() {
        var driver = DeskDriver(Examples.all, rows: 16)
        driver.press(.lastSample)
        expect(
            driver,
            """
             vermilion  geometry · multiple choice · zh                                sample 1287   turn 1/1   4 of 4 left   alice
            ┌─ 17.png  missing ──────────────┐┌─ conversation ─────────────────────────────────────────────────────────────────────┐
            │                                ││▌1  ∙ open        如图，∠1＝50°，则∠2等于多少度？                                   │
            │                                ││▌                 A. 40° B. 50° C. 130° D. 140°                                     │
            │                                ││▌               › D                                                                 │
            │                                ││▌               ◉ D. 140°                                                           │
            │            missing             ││                                                                                    │
            │    No file geometry/17.png     ││                                                                                    │
            │   beneath the image folder.    ││                                                                                    │
            │                                ││                                                                                    │
            │                                ││                                                                                    │
            │                                ││                                                                                    │
            │                                ││                                                                                    │
            │                                ││                                                                                    │
            └────────────────────────────────┘└────────────────────────────────────────────────────────────────────────────────────┘
             a accept   A–D choose   e edit   x reject   u undo   n next   j turn   z zoom   ! flag   s skip   : commands   ? help
            """)
    }

    @Test("a sample without a picture gives the whole width to its conversation")
    func aSampleWithoutAPictureGivesTheWholeWidthToItsConversation() {
        var driver = DeskDriver(Examples.all, rows: 14)
        driver.press(.goToSample)
        driver.type("1286")
        driver.press(.editSave)
        expect(
            driver,
            """
             vermilion  long answer · en                                               sample 1286   turn 1/1   4 of 4 left   alice
            ┌─ conversation · text only, no picture ───────────────────────────────────────────────────────────────────────────────┐
            │    system        You are a careful assistant.                                                                        │
            │                                                                                                                      │
            │▌1  ∙ open        Why is the sky blue?                                                                                │
            │▌               › Because of Rayleigh scattering.                                                                     │
            │                                                                                                                      │
            │                                                                                                                      │
            │                                                                                                                      │
            │                                                                                                                      │
            │                                                                                                                      │
            │                                                                                                                      │
            └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
             a accept   e edit   x reject   u undo   n next   j turn   ! flag   s skip   / search   : commands   ? help
            """)
    }

    @Test("an empty queue says what there is to say")
    func anEmptyQueueSaysWhatThereIsToSay() {
        let driver = DeskDriver([], columns: 80, rows: 12)
        expect(
            driver,
            """
             vermilion                                                                alice




                                           No sample is left.





             No sample is left.
            """)
    }
}
