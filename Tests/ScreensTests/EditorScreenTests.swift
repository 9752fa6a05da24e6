import Settings
import Testing

/// What correcting a text looks like.
@Suite struct EditorScreenTests {
    @Test("a short answer opens ready to be overwritten")
    func aShortAnswerOpensReadyToBeOverwritten() {
        var driver = DeskDriver(Examples.all, rows: 18)
        driver.press(.edit)
        expect(
            driver,
            """
             vermilion  poster · short answer · zh                                     sample 1284   turn 1/3   4 of 4 left   alice
            ┌─ rooftop.jpg  640×640 ──────────────┐┌─ editing turn 1 · answer ─────────────────────────────────────────────────────┐
            │    ░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││ as generated                                                                  │
            │    ░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││   红色                                                                        │
            │    ░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││                                                                               │
            │    ░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││   question  图中的人物穿着什么颜色的披风？                                    │
            │    ░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││ ▌ answer                                                                      │
            │    ░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││ ▌ 红色                                                                        │
            │    ░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││ ▌                                                                             │
            │    ░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││ ▌                                                                             │
            │    ░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││                                                                               │
            │    ░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││                                                                               │
            │    ░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││                                                                               │
            │    ░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││                                                                               │
            │    ░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││                                                                               │
            │    ░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││                                                                               │
            └─────────────────────────────────────┘└───────────────────────────────────────────────────────────────────────────────┘
             ^S save   Esc leave, draft stays   Tab next field   ^R generated text   ^Z undo   ^X ^E own editor   F1 help
            """)
    }

    @Test("an edit shows what differs from the generated text while it is written")
    func anEditShowsWhatDiffersFromTheGeneratedTextWhileItIsWritten() {
        var driver = DeskDriver(Examples.all, rows: 18)
        driver.press(.nextTurn, .nextTurn, .edit)
        driver.type("至少十座")
        expect(
            driver,
            """
             vermilion  poster · short answer · zh                                     sample 1284   turn 3/3   4 of 4 left   alice
            ┌─ rooftop.jpg  640×640 ──────────────┐┌─ editing turn 3 · answer ─────────────────────────────────────────────────────┐
            │    ░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││ against what was generated                                                    │
            │    ░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││   至少[-三-]{+十+}座                                                          │
            │    ░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││                                                                               │
            │    ░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││   question  背景中能看到几座高楼？                                            │
            │    ░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││ ▌ answer                                                             ✎ edited │
            │    ░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││ ▌ 至少十座                                                                    │
            │    ░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││ ▌                                                                             │
            │    ░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││ ▌                                                                             │
            │    ░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││                                                                               │
            │    ░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││                                                                               │
            │    ░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││                                                                               │
            │    ░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││                                                                               │
            │    ░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││                                                                               │
            │    ░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││                                                                               │
            └─────────────────────────────────────┘└───────────────────────────────────────────────────────────────────────────────┘
             ^S save   Esc leave, draft stays   Tab next field   ^R generated text   ^Z undo   ^X ^E own editor   F1 help
            """)
    }

    @Test("choices are edited in fields of their own")
    func choicesAreEditedInFieldsOfTheirOwn() {
        var driver = DeskDriver(Examples.all, rows: 20)
        driver.press(.nextTurn, .editChoices, .editNextField)
        driver.type("前")
        expect(
            driver,
            """
             vermilion  poster · multiple choice · zh                                  sample 1284   turn 2/3   4 of 4 left   alice
            ┌─ rooftop.jpg  640×640 ───────────────────┐┌─ editing turn 2 · choice B ──────────────────────────────────────────────┐
            │     ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││ against what was generated                                               │
            │     ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││   正午{+前+}                                                             │
            │     ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││                                                                          │
            │     ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││   question  图中的场景发生在什么时候？                                   │
            │     ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││   choice A  清晨                                                         │
            │     ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││ ▌ choice B                                                      ✎ edited │
            │     ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││ ▌ 正午前                                                                 │
            │     ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││ ▌                                                                        │
            │     ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││ ▌                                                                        │
            │     ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││   choice C  日落                                                         │
            │     ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││   choice D  深夜                                                         │
            │     ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││   answer  B                                                              │
            │     ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││                                                                          │
            │     ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││                                                                          │
            │     ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││                                                                          │
            │     ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││                                                                          │
            └──────────────────────────────────────────┘└──────────────────────────────────────────────────────────────────────────┘
             ^S save   Esc leave, draft stays   Tab next field   ^R generated text   ^Z undo   ^X ^E own editor   F1 help
            """)
    }

    @Test("a long answer is edited on a small desk")
    func aLongAnswerIsEditedOnASmallDesk() {
        var driver = DeskDriver(Examples.all, columns: 60, rows: 20)
        driver.press(.nextSample, .nextTurn, .edit)
        driver.type(" It is sunny.")
        expect(
            driver,
            """
             street · long answer · en           sample 1285   turn 2/2
            ── crossing.png  1600×900 ─────────────────────────── 1/2 ──
                            ░░░░░░░░░░░░░░░░░░░░░░░░░░░░
                            ░░░░░░░░░░░░░░░░░░░░░░░░░░░░
                            ░░░░░░░░░░░░░░░░░░░░░░░░░░░░
                            ░░░░░░░░░░░░░░░░░░░░░░░░░░░░
                            ░░░░░░░░░░░░░░░░░░░░░░░░░░░░
                            ░░░░░░░░░░░░░░░░░░░░░░░░░░░░
                            ░░░░░░░░░░░░░░░░░░░░░░░░░░░░
                            ░░░░░░░░░░░░░░░░░░░░░░░░░░░░
            ── editing turn 2 · answer ─────────────────────────────────
             against what was generated
               phone.{+ It is sunny.+}

               question  Describe what the people at the crossing are …
             ▌ answer                                          ✎ edited
             ▌ crosses from left to right. One of them holds an
             ▌ umbrella, although it is not raining, and looks at a
             ▌ phone. It is sunny.
             ^S save   Esc leave, draft stays   F1 help
            """)
    }

    @Test("a turn with a draft says so")
    func aTurnWithADraftSaysSo() {
        var driver = DeskDriver(Examples.all, columns: 80, rows: 24)
        driver.press(.edit)
        driver.type("橙色")
        driver.press(.cancel)
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
            ▌     draft     › 红色

             2  ∙ open        图中的场景发生在什么时候？
                              A. 清晨 ◉ B. 正午   C. 日落   D. 深夜
                            › B
                            ! the caption speaks of 日落; the answer is 正午

             3  ∙ open        背景中能看到几座高楼？
                            › 至少三座
             not saved: the draft is kept, e resumes it
            """)
    }
}
