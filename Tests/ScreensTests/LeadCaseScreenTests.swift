import Corpus
import Figures
import Screens
import Settings
import Testing

/// What the turns behind a number, the versions of a turn and its history look like.
@Suite struct LeadCaseScreenTests {
    @Test("a wide room has the picture beside the versions, what they changed marked")
    func wideCase() {
        var driver = LeadDriver(rows: 24, page: .adjudication)
        driver.press(.tableOpen)
        expect(
            driver,
            """
             vermilion  lead's room  rooftops.sqlite                             event 48,213   as of 14:05:31 UTC   ✓ live   carol
             adjudication › waiting › turn 1284.3                                                                           1 of 3
            ┌─ rooftop.jpg  640×640 ────────────────────┐┌─ to be settled · 3 versions ────────────────────────────────────────────┐
            │  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░   ││  poster · short answer · zh   ⇄ decision, text, 1.21 bits of doubt      │
            │  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░   ││  背景中能看到几座高楼？                                                 │
            │  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░   ││                                                                         │
            │  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░   ││── 0 as generated ─────────────────  ▌─ 1 ✎ edited  alice ──── 30.0 s ── │
            │  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░   ││  至少三座                           ▌ 至少[-三-]{+十+}座                │
            │  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░   ││                                     ▌ because: count 数量               │
            │  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░   ││                                                                         │
            │  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░   ││── 2 ✓ accepted  bob ──── 20.0 s ──  ── 3 ✎ edited  王小明 ─── 10.0 s ── │
            │  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░   ││  至少三座                             至少[-三-]{+十+}座{+高楼+}        │
            │  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░   ││                                       because: count 数量               │
            │  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░   ││                                       note: 数了两遍                    │
            │  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░   ││                                                                         │
            │  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░   ││                                                                         │
            │  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░   ││                                                                         │
            │  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░   ││                                                                         │
            │  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░   ││                                                                         │
            │  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░   ││                                                                         │
            │  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░   ││                                                                         │
            │  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░   ││                                                                         │
            └───────────────────────────────────────────┘└─────────────────────────────────────────────────────────────────────────┘
             1–3 take version   Enter take this   a as generated   e write   x reject   u undo   n next turn   Esc back   ? help
            """)
    }

    @Test("a narrow room has the picture above, and versions beneath one another where two have no room")
    func narrowCase() {
        var driver = LeadDriver(columns: 64, rows: 32, page: .adjudication)
        driver.press(.tableOpen, .caption, .nextVersion)
        expect(
            driver,
            """
             vermilion  lead's room  rooftops.sqlite         ✓ live   carol
             adjudication › waiting › turn 1284.3                   1 of 3
            ── rooftop.jpg  640×640 ────────────────────────────────────────
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
            ── to be settled · 3 versions ─────────────────────── 1–17/20 ──
              poster · short answer · zh   ⇄ decision, text, 1.21 bits of
              doubt
              背景中能看到几座高楼？
              caption: 一位身穿红色披风的人站在屋顶上，身后是日落时分的城
              市，远处有十座高楼。

            ── 0 as generated ─────────────────────────────────────────────
              至少三座

            ── 1 ✎ edited  alice ──────────────────────────────── 30.0 s ──
              至少[-三-]{+十+}座
              because: count 数量

            ▌─ 2 ✓ accepted  bob ──────────────────────────────── 20.0 s ──
            ▌ 至少三座

            ── 3 ✎ edited  王小明 ─────────────────────────────── 10.0 s ──
             1–3 take version   Enter take this   a as generated   ? help
            """)
    }

    @Test("with names hidden versions are told by numbers, in an order of chance")
    func hiddenNames() {
        var driver = LeadDriver(rows: 18, page: .adjudication)
        driver.press(.tableOpen, .hideNames)
        expect(
            driver,
            """
             vermilion  lead's room  rooftops.sqlite                             event 48,213   as of 14:05:31 UTC   ✓ live   carol
             adjudication › waiting › turn 1284.3                                                                           1 of 3
            ┌─ rooftop.jpg  640×640 ───────────┐┌─ to be settled · 3 versions, names hidden ───────────────────────────────────────┐
            │    ░░░░░░░░░░░░░░░░░░░░░░░░░░    ││  poster · short answer · zh   ⇄ decision, text, 1.21 bits of doubt               │
            │    ░░░░░░░░░░░░░░░░░░░░░░░░░░    ││  背景中能看到几座高楼？                                                          │
            │    ░░░░░░░░░░░░░░░░░░░░░░░░░░    ││                                                                                  │
            │    ░░░░░░░░░░░░░░░░░░░░░░░░░░    ││── 0 as generated ─────────────────────  ▌─ 1 ✎ edited  reviewer 1 ─── 30.0 s ──  │
            │    ░░░░░░░░░░░░░░░░░░░░░░░░░░    ││  至少三座                               ▌ 至少[-三-]{+十+}座                     │
            │    ░░░░░░░░░░░░░░░░░░░░░░░░░░    ││                                         ▌ because: count 数量                    │
            │    ░░░░░░░░░░░░░░░░░░░░░░░░░░    ││                                                                                  │
            │    ░░░░░░░░░░░░░░░░░░░░░░░░░░    ││── 2 ✓ accepted  reviewer 2 ─ 20.0 s ──  ── 3 ✎ edited  reviewer 3 ─── 10.0 s ──  │
            │    ░░░░░░░░░░░░░░░░░░░░░░░░░░    ││  至少三座                                 至少[-三-]{+十+}座{+高楼+}             │
            │    ░░░░░░░░░░░░░░░░░░░░░░░░░░    ││                                           because: count 数量                    │
            │    ░░░░░░░░░░░░░░░░░░░░░░░░░░    ││                                           note: 数了两遍                         │
            │    ░░░░░░░░░░░░░░░░░░░░░░░░░░    ││                                                                                  │
            │    ░░░░░░░░░░░░░░░░░░░░░░░░░░    ││                                                                                  │
            └──────────────────────────────────┘└──────────────────────────────────────────────────────────────────────────────────┘
             names are hidden; versions stand in an order of chance
            """)
    }

    @Test("the reasons of a ruling stand below the versions, one to be marked")
    func reasons() {
        var driver = LeadDriver(rows: 24, page: .adjudication)
        driver.press(.tableOpen, .take2)
        driver.type("3m")
        driver.type("只看到了近处的楼")
        expect(
            driver,
            """
             vermilion  lead's room  rooftops.sqlite                             event 48,213   as of 14:05:31 UTC   ✓ live   carol
             adjudication › waiting › turn 1284.3                                                                           1 of 3
            ┌─ rooftop.jpg  640×640 ────────────────────┐┌─ to be settled · 3 versions ────────────────────────────────────────────┐
            │  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░   ││  poster · short answer · zh   ⇄ decision, text, 1.21 bits of doubt      │
            │  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░   ││  背景中能看到几座高楼？                                                 │
            │  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░   ││                                                                         │
            │  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░   ││── 0 as generated ─────────────────  ── 1 ✎ edited  alice ──── 30.0 s ── │
            │  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░   ││  至少三座                             至少[-三-]{+十+}座                │
            │  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░   ││                                       because: count 数量               │
            │  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░   ││                                                                         │
            │  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░   ││▌─ 2 ✓ accepted  bob ──── 20.0 s ──  ── 3 ✎ edited  王小明 ─── 10.0 s ── │
            │  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░   ││▌ 至少三座                             至少[-三-]{+十+}座{+高楼+}        │
            │  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░   ││                                       because: count 数量               │
            │  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░   ││            ┌─ why version 2 (bob) for turn 1284.3? ───────┐             │
            │  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░   ││            │  1 ( ) ambiguous 有歧义                      │             │
            │  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░   ││            │  2 ( ) guideline gap 规范缺失                │             │
            │  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░   ││            │  3 (x) reviewer error 审核失误               │             │
            │  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░   ││            │  4 ( ) edge case 边缘情况                    │             │
            │  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░   ││            │  5 ( ) subjective 主观判断                   │             │
            │  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░   ││            │  6 ( ) other 其他                            │             │
            │  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░   ││            │                                              │             │
            │  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░   ││            │› note: 只看到了近处的楼                      │             │
            └───────────────────────────────────────────┘└────────────└──────────────────────────────────────────────┘─────────────┘
             Enter settle   Up reasons   Esc back
            """)
    }

    @Test("a settled turn shows the ruling, and how to open it again")
    func settledCase() {
        var driver = LeadDriver(rows: 20, page: .adjudication)
        driver.press(.tableOpen, .take1)
        driver.type("4")
        driver.press(.listConfirm)
        driver.press(.previousCase)
        expect(
            driver,
            """
             vermilion  lead's room  rooftops.sqlite                             event 48,213   as of 14:05:31 UTC   ✓ live   carol
             adjudication › waiting › turn 1284.3                                                                           1 of 3
            ┌─ rooftop.jpg  640×640 ─────────────────┐┌─ settled · 3 versions ─────────────────────────────────────────────────────┐
            │     ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││  poster · short answer · zh                                                │
            │     ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││  背景中能看到几座高楼？                                                    │
            │     ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││  ◉ settled: 至少[-三-]{+十+}座  carol · 2026-11-21 14:05:31 · edge case    │
            │     ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││  边缘情况                                                                  │
            │     ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││                                                                            │
            │     ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││── 0 as generated ──────────────────  ▌─ 1 ✎ edited  alice ───── 30.0 s ──  │
            │     ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││  至少三座                            ▌ 至少[-三-]{+十+}座                  │
            │     ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││                                      ▌ because: count 数量                 │
            │     ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││                                                                            │
            │     ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││── 2 ✓ accepted  bob ───── 20.0 s ──  ── 3 ✎ edited  王小明 ──── 10.0 s ──  │
            │     ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││  至少三座                              至少[-三-]{+十+}座{+高楼+}          │
            │     ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││                                        because: count 数量                 │
            │     ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││                                        note: 数了两遍                      │
            │     ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││                                                                            │
            │     ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││                                                                            │
            └────────────────────────────────────────┘└────────────────────────────────────────────────────────────────────────────┘
             R open again   u undo   t history   n next turn   z zoom   Esc back   ? help                                   saved ✓
            """)
    }

    @Test("a text of one's own is written with what was generated above it")
    func writing() {
        var driver = LeadDriver(rows: 20, page: .adjudication)
        driver.press(.tableOpen, .combine)
        driver.type("楼")
        expect(
            driver,
            """
             vermilion  lead's room  rooftops.sqlite                             event 48,213   as of 14:05:31 UTC   ✓ live   carol
             adjudication › waiting › turn 1284.3                                                                           1 of 3
            ┌─ rooftop.jpg  640×640 ─────────────────┐┌─ writing turn 3 · answer ──────────────────────────────────────────────────┐
            │     ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││ against what was generated                                                 │
            │     ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││   至少[-三-]{+十+}座{+楼+}                                                 │
            │     ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││                                                                            │
            │     ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││   question  背景中能看到几座高楼？                                         │
            │     ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││ ▌ answer                                                          ✎ edited │
            │     ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││ ▌ 至少十座楼                                                               │
            │     ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││ ▌                                                                          │
            │     ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││ ▌                                                                          │
            │     ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││                                                                            │
            │     ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││                                                                            │
            │     ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││                                                                            │
            │     ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││                                                                            │
            │     ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││                                                                            │
            │     ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││                                                                            │
            │     ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ││                                                                            │
            └────────────────────────────────────────┘└────────────────────────────────────────────────────────────────────────────┘
             ^S settle with this   Esc leave, draft stays   Tab next field   ^R generated text   ^Z undo   F1 help
            """)
    }

    @Test("the turns behind a number say who decided what")
    func items() {
        let source = FigureSource.group(.domain, "ocr", outcome: .contested)
        var driver = LeadDriver(columns: 100, rows: 16)
        driver.items[source] = [
            FigureItem(
                sample: 77, turn: 1, domain: "ocr", kind: .shortAnswer,
                excerpt: "What does the sign above the door say?",
                decisions: [
                    ItemDecision(reviewer: "alice", decision: .edit), ItemDecision(reviewer: "王小明", decision: .accept),
                ]),
            FigureItem(sample: 812, turn: 12, domain: "ocr", kind: .judgement, excerpt: "招牌上写的是“营业中”吗？"),
        ]
        driver.moveTo(column: "contested")
        driver.press(.tableOpen)
        expect(
            driver,
            """
             vermilion  lead's room  rooftops.sqlite         event 48,213   as of 14:05:31 UTC   ✓ live   carol
             progress › domain › ocr · contested
            ┌─ 2 turns ──────────────────────────────────────────────────────────────────────────────────── 2 ─┐
            │    turn  question                                        decisions          domain  kind         │
            │›   77.1  What does the sign above the door say?          ✎ alice  ✓ 王小明  ocr     short answer │
            │  812.12  招牌上写的是“营业中”吗？                        nobody             ocr     judgement    │
            │                                                                                                  │
            │                                                                                                  │
            │                                                                                                  │
            │                                                                                                  │
            │                                                                                                  │
            │                                                                                                  │
            │                                                                                                  │
            └──────────────────────────────────────────────────────────────────────────────────────────────────┘
             turn 77.1 · turn: the sample's number and the turn's
             Enter versions   t history   s sort   Esc back   : commands   ? help
            """)
    }

    @Test("a history shows what every event changed, and what was undone")
    func history() {
        var driver = LeadDriver(columns: 100, rows: 20, page: .ledger)
        driver.press(.tableOpen)
        expect(
            driver,
            """
             vermilion  lead's room  rooftops.sqlite         event 48,213   as of 14:05:31 UTC   ✓ live   carol
             ledger › history of 1284.3
            ┌─ 3 events, oldest first ─────────────────────────────────────────────────────────────────────────┐
            │ ✎ edited  alice  2026-11-21 12:32:11  event 48,120  31.0 s                                       │
            │     answer  至少[-三-]{+十+}座                                                                   │
            │     because: count 数量                                                                          │
            │                                                                                                  │
            │ ✓ accepted  bob  2026-11-21 14:04:30  event 48,212  2.1 s                                        │
            │     至少三座                                                                                     │
            │                                                                                                  │
            │   edited  王小明  undone  2026-11-21 14:05:31  event 48,213  12.3 s                              │
            │     answer  至少[-三-]{+十+}座{+高楼+}                                                           │
            │     because: count 数量                                                                          │
            │     note: 数了两遍                                                                               │
            │                                                                                                  │
            │                                                                                                  │
            │                                                                                                  │
            │                                                                                                  │
            └──────────────────────────────────────────────────────────────────────────────────────────────────┘
             Space down   b up   Enter versions   Esc back   ? help
            """)
    }
}
