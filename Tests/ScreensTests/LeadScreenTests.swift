import Screens
import Settings
import TerminalUI
import Testing

/// What the pages of the lead's room look like, at several sizes.
@Suite struct LeadScreenTests {
    @Test("the progress page has the project above its groups")
    func progress() {
        let driver = LeadDriver(rows: 24)
        expect(
            driver,
            """
             vermilion  lead's room  rooftops.sqlite                             event 48,213   as of 14:05:31 UTC   ✓ live   carol
             [1 progress]   2 reviewers    3 agreement    4 adjudication (3)    5 ledger
            ┌─ the project ────────────────────────────────────────────────────────────────────────────────────────────────────────┐
            │ 4,085 of 5,928 turns decided  68.9%  ██████████████████████████████████████████▓▓▓▓▓▓▓▓▓▓▒▒░························ │
            │ █ accepted 3,174 53.5%   ▓ edited 750 12.7%   ▒ rejected 146 2.5%   ░ contested 15 0.3%   · undecided 1,843 31.1%    │
            │ decisions a day  2026-11-11 ▂▄·▆▆▇██·█  last 640 on 2026-11-20                                                       │
            │ 758 reviews (about 2,179 decisions) and 3 rulings are left; the decisions take 6 to 9 calendar days at 451 to 644    │
            │ decisions a worked day (quartiles of the last 8), 4 days worked a week                                               │
            │ 3 datasets · 2,062 samples · 12 quarantined records · 34 flagged · 48,213 events                                     │
            └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
            ┌─[domain] kind  language  queue  day ───────────────────────────────────────────────────────────────────────────── 5 ─┐
            │  domain    turns  decided    done  progress                accepted  edited  rejected  contested  undecided  samples │
            │› ocr       2,400    1,785   74.4%  ████████████▓▓▓▒░·····     1,310     402        61         12        615      812 │
            │  poster    1,920    1,920  100.0%  ██████████████████▓▓▓▒     1,544     301        75          0          0      640 │
            │  海报设计  1,164      346   29.7%  █████▓▒░··············       290      44         9          3        818      388 │
            │  geometry    410        0    0.0%  ······················         0       0         0          0        410      205 │
            │  (none)       34       34  100.0%  ███████████████████▓▓▒        30       3         1          0          0       17 │
            │                                                                                                                      │
            │                                                                                                                      │
            │                                                                                                                      │
            │                                                                                                                      │
            └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
             ocr · domain: accepted 1,310, edited 402, rejected 61, contested 12, undecided 615
             Enter open turns   ] next table   Tab next page   s sort   S flip   g go to turn   w write CSV   : commands   ? help
            """)
    }

    @Test("a small terminal leaves out columns in their order and never breaks")
    func smallProgress() {
        let driver = LeadDriver(columns: 80, rows: 24)
        expect(
            driver,
            """
             vermilion  lead's room  rooftops.sqlite    as of 14:05:31 UTC   ✓ live   carol
             [1 progress] 2 reviewers  3 agreement  4 adjudication!  5 ledger
            ── the project ─────────────────────────────────────────────────────────────────
             4,085 of 5,928 turns decided  68.9%  ██████████████████████▓▓▓▓▓▒░············
             █ accepted   ▓ edited   ▒ rejected   ░ contested   · undecided
             decisions a day  2026-11-11 ▂▄·▆▆▇██·█  last 640 on 2026-11-20
             758 reviews (about 2,179 decisions) and 3 rulings are left; the decisions take
             6 to 9 calendar days at 451 to 644 decisions a worked day (quartiles of the
             last 8), 4 days worked a week
             3 datasets · 2,062 samples · 12 quarantined records · 34 flagged · 48,213 eve…
            ──[domain] kind  language  queue  day ──────────────────── 3 columns more · 5 ──
              domain    turns  decided    done  progress        accepted  edited  contested
            › ocr       2,400    1,785   74.4%  ███████▓▓▒░···     1,310     402         12
              poster    1,920    1,920  100.0%  ███████████▓▓▒     1,544     301          0
              海报设计  1,164      346   29.7%  ███▓▒░········       290      44          3
              geometry    410        0    0.0%  ··············         0       0          0
              (none)       34       34  100.0%  ████████████▓▒        30       3          0





             ocr · domain: accepted 1,310, edited 402, rejected 61, contested 12, undecide…
             Enter open turns   ] next table   Tab next page   s sort   S flip   ? help
            """)
    }

    @Test("queues show how many reviews are done, in hand and left")
    func queues() {
        var driver = LeadDriver(columns: 160, rows: 20)
        driver.press(.nextSection, .nextSection, .nextSection)
        expect(
            driver,
            """
             vermilion  lead's room  rooftops.sqlite                                                                     event 48,213   as of 14:05:31 UTC   ✓ live   carol
             [1 progress]   2 reviewers    3 agreement    4 adjudication (3)    5 ledger
            ┌─ the project ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┐
            │ 4,085 of 5,928 turns decided  68.9%  ██████████████████████████████████████████▓▓▓▓▓▓▓▓▓▓▒▒░·························                                        │
            │ █ accepted 3,174 53.5%   ▓ edited 750 12.7%   ▒ rejected 146 2.5%   ░ contested 15 0.3%   · undecided 1,843 31.1%                                            │
            │ decisions a day  2026-11-11 ▂▄·▆▆▇██·█  last 640 on 2026-11-20                                                                                               │
            │ 758 reviews (about 2,179 decisions) and 3 rulings are left; the decisions take 6 to 9 calendar days at 451 to 644 decisions a worked day (quartiles of the   │
            │ last 8), 4 days worked a week                                                                                                                                │
            │ 3 datasets · 2,062 samples · 12 quarantined records · 34 flagged · 48,213 events                                                                             │
            └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
            ┌─ domain  kind  language [queue] day ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────── 2 ─┐
            │  queue       state       done  progress                                  reviews  needed  in hand  extra  samples  overlap   order      reviewers            │
            │› first pass  › open     64.9%  ██████████████████████████▒·············    1,402   2,160        6      0    1,800  2 on 20%  uncertain  alice, bob, 王小明   │
            │  复查        ‖ paused  100.0%  ████████████████████████████████████████      100     100        0      2      100  1 review  file       everybody            │
            │                                                                                                                                                              │
            │                                                                                                                                                              │
            │                                                                                                                                                              │
            └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
             first pass · queue: the queue
             Enter open turns   ] next table   Tab next page   / count only   s sort   S flip   g go to turn   w write CSV   : commands   ? help
            """)
    }

    @Test("reviewers have every share with its number and interval, and what stands out in a sentence")
    func reviewers() {
        var driver = LeadDriver(columns: 200, rows: 24, page: .reviewers)
        driver.press(.tableDown)
        expect(
            driver,
            """
             vermilion  lead's room  rooftops.sqlite                                                                                                             event 48,213   as of 14:05:31 UTC   ✓ live   carol
              1 progress   [2 reviewers]   3 agreement    4 adjudication (3)    5 ledger
            ┌─[reviewers] planted errors  gold  pace by kind  pace by domain  pace by language  pace by day ────────────────────────────────────────────────────────────────────────────────── 2 columns more · 3 ─┐
            │  reviewer  flags ▾decisions  per hour  middle half  active  accepts               edits  rejects  edit size  catches             gold               agrees              learning  days               │
            │  alice                1,953     212/h   [148, 297]   9.2 h  76% [74, 78] n 1,953  20.6%     3.6%        23%  86% [78, 91] n 120  95% [86, 98] n 60  92% [89, 95] n 370     ×0.91  ▄▆·▆▅▆█▇·▇         │
            │› bob         ⚑ 2      1,324     611/h   [428, 855]   2.2 h  98% [97, 99] n 1,324   1.5%     0.3%        23%  20% [11, 35]  n 44    —           n 0  78% [73, 82] n 360         —  ·▃·▇▇███·█         │
            │  王小明                 220     143/h   [100, 200]   1.5 h  86% [81, 90]   n 220  10.9%     2.7%        23%    —            n 0  80% [66, 90] n 41    —            n 0         —  ·········█         │
            │                                                                                                                                                                                                      │
            │                                                                                                                                                                                                      │
            │                                                                                                                                                                                                      │
            │                                                                                                                                                                                                      │
            │                                                                                                                                                                                                      │
            │                                                                                                                                                                                                      │
            └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
            ┌─ bob ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────── last active 2026-11-21 12:05:31 UTC ─┐
            │ ⚑ too fast: In 31 of the last 50 turns the decision came before the text could be read. (p < 0.001 after correction for the number of reviewers)                                                     │
            │ ⚑ misses planted errors: Caught 9 of 44 planted errors, others 81%. (p 0.012 after correction for the number of reviewers)                                                                           │
            │ pace  611/h of active time, half of them 428 to 855, nine in ten under 1,161/h · active 2 h 10 min of 2 h 49 min elapsed · 441 reviews, 4 skipped                                                    │
            │ accepts  98.2% [97.3, 98.8] n 1,324; [68, 82] is usual here for so many, [71, 79] by chance alone (φ 3.09) · an edit changes 23% of the answer (median, n 20)                                        │
            │ catches  20.5% [11.2, 34.5] n 44   gold  — n 0 (no data)   agrees  77.8% [73.2, 81.8] n 360                                                                                                          │
            │ learning  undefined, too few to tell                                                                                                                                                                 │
            └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
             bob · reviewer: too fast, misses planted errors
             Enter open turns   ] next table   Tab next page   / count only   s sort   S flip   g go to turn   w write CSV   : commands   ? help
            """)
    }

    @Test("an agreement card says why a figure is undefined, and the foot of the screen as well")
    func undefinedAgreement() {
        var driver = LeadDriver(rows: 28, page: .agreement)
        driver.press(.nextSection, .tableLast)
        driver.moveTo(column: "alpha")
        expect(
            driver,
            """
             vermilion  lead's room  rooftops.sqlite                             event 48,213   as of 14:05:31 UTC   ✓ live   carol
              1 progress    2 reviewers   [3 agreement]   4 adjudication (3)    5 ledger
            ┌─ decisions · geometry ───────────────────────────────────────────────────────────────────────────────────────────────┐
            │ percent   100.0% [–]   n 31 turns rated twice or more · 62 ratings · 3 raters · 7 samples                            │
            │ alpha     —            shares  accept 100.0% edit 0.0% reject 0.0%                                                   │
            │ AC1       1.000 [–]    agree on  accept 90% edit — reject —                                                          │
            │ alpha, Fleiss' kappa, Conger's kappa undefined: no variation: every rating is the same, so chance alone would agree  │
            │ as well                                                                                                              │
            │ kappas    Fleiss —   Conger —   Brennan–Prediger 1.00 [–]                                                            │
            │ percent, AC1, Brennan–Prediger: too few samples for an interval: 7 of 15                                             │
            └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
            ┌─ all turns [domain] kind  language  queue  week  pairs  heat map  texts ──────────────────────── 6 columns more · 3 ─┐
            │  domain    turns  percent        alpha              AC1                shares                         ratings        │
            │  ocr         700   94% [93, 95]  0.41 [0.33, 0.49]  0.93 [0.91, 0.94]  accept 87% edit 12% reject 2%    1,417        │
            │  海报设计    473   94% [93, 95]  0.41 [0.33, 0.49]  0.93 [0.91, 0.94]  accept 87% edit 12% reject 2%      957        │
            │› geometry     31  100% [–]          —               1.00 [–]           accept 100% edit 0% reject 0%       62        │
            │                                                                                                                      │
            │                                                                                                                      │
            │                                                                                                                      │
            │                                                                                                                      │
            │                                                                                                                      │
            │                                                                                                                      │
            │                                                                                                                      │
            │                                                                                                                      │
            │                                                                                                                      │
            └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
             geometry · alpha: undefined, no variation: every rating is the same, so chance alone would agree as well
             Enter open turns   ] next table   Tab next page   s sort   S flip   g go to turn   w write CSV   : commands   ? help
            """)
    }

    @Test("on a small terminal percent, alpha, AC1, shares and counts still stand together")
    func smallAgreement() {
        let driver = LeadDriver(columns: 80, rows: 24, page: .agreement)
        expect(
            driver,
            """
             vermilion  lead's room  rooftops.sqlite    as of 14:05:31 UTC   ✓ live   carol
              1 progress  2 reviewers [3 agreement] 4 adjudication!  5 ledger
            ── decisions · all turns ───────────────────────────────────────────────────────
             percent 94% [93, 95]  alpha 0.41 [0.33, 0.49]  AC1 0.93 [0.91, 0.94]
             n 1,204 turns rated twice or more · 2,438 ratings · 3 raters · 802 samples
             shares  accept 86.9% edit 11.6% reject 1.5%
             agree on  accept 83% edit 46% reject 41%
             kappas    Fleiss 0.41 [0.33, 0.49]   Conger 0.41   Brennan–Prediger 0.91
             95% intervals by the jackknife over samples · about 3,612 more second reviews
             would halve alpha's
            ──[all turns] 1 of 9 tables ────────────────────────────── 8 columns more · 3 ──
              of          turns  percent       alpha              AC1
            › decisions   1,204  94% [93, 95]  0.41 [0.33, 0.49]  0.93 [0.91, 0.94]
              judgements    310  94% [93, 95]  0.41 [0.33, 0.49]  0.93 [0.91, 0.94]
              choices       288  94% [93, 95]  0.41 [0.33, 0.49]  0.93 [0.91, 0.94]







             decisions · of: what the ratings are of
             Enter open turns   ] next table   Tab next page   s sort   S flip   ? help
            """)
    }

    @Test("pairs are a heat map that reads without colours")
    func heatMap() {
        var driver = LeadDriver(columns: 100, rows: 18, page: .agreement, theme: "monochrome", depth: .monochrome)
        driver.press(.previousSection, .previousSection)
        expect(
            driver,
            """
             vermilion  lead's room  rooftops.sqlite         event 48,213   as of 14:05:31 UTC   ✓ live   carol
              1 progress    2 reviewers   [3 agreement]   4 adjudication (3)    5 ledger
            ┌─ Cohen's kappa, and turns that both rated ───────────────────────────────────────────────────────┐
            │  ░  under 0.33    ▒  to 0.67    ▓  to 0.80    █  0.80 and more    ∙  too few turns               │
            └──────────────────────────────────────────────────────────────────────────────────────────────────┘
            ┌─ all turns  domain  kind  language  queue  week  pairs [heat map] texts ───────────────────── 4 ─┐
            │  reviewer     alice       bob  dora  王小明                                                      │
            │› alice            ·       360    96     140                                                      │
            │  bob        0.21 ░          ·    77      12                                                      │
            │  dora       0.86 █    0.58 ▒      ·       —                                                      │
            │  王小明     0.74 ▓         ∙      —       ·                                                      │
            │                                                                                                  │
            │                                                                                                  │
            │                                                                                                  │
            │                                                                                                  │
            └──────────────────────────────────────────────────────────────────────────────────────────────────┘
             alice · reviewer: who
             Enter open turns   ] next table   Tab next page   s sort   S flip   g go to turn   ? help
            """)
    }

    @Test("texts are compared in four ways, beside what chance gives")
    func texts() {
        var driver = LeadDriver(columns: 100, rows: 15, page: .agreement)
        driver.press(.previousSection)
        driver.moveTo(column: "chance")
        expect(
            driver,
            """
             vermilion  lead's room  rooftops.sqlite         event 48,213   as of 14:05:31 UTC   ✓ live   carol
              1 progress    2 reviewers   [3 agreement]   4 adjudication (3)    5 ledger
            ┌─ all turns  domain  kind  language  queue  week  pairs  heat map [texts]───────────────────── 2 ─┐
            │  kind       pairs   same  canonical  distance  chance  alpha  chrF  token F1                     │
            │› all turns    412  69.9%      80.3%      0.12    0.87   0.84  88.4      0.90                     │
            │  judgement      0      —          —         —       —      —     —         —                     │
            │                                                                                                  │
            │                                                                                                  │
            │                                                                                                  │
            │                                                                                                  │
            │                                                                                                  │
            │                                                                                                  │
            └──────────────────────────────────────────────────────────────────────────────────────────────────┘
             all turns · chance: different turns of one kind and language; ± 0.004 from 2,400 pairs of them
             Enter open turns   ] next table   Tab next page   s sort   S flip   g go to turn   ? help
            """)
    }

    @Test("turns that wait for a lead stand most contested first, with why")
    func waiting() {
        let driver = LeadDriver(rows: 16, page: .adjudication)
        expect(
            driver,
            """
             vermilion  lead's room  rooftops.sqlite                             event 48,213   as of 14:05:31 UTC   ✓ live   carol
              1 progress    2 reviewers    3 agreement   [4 adjudication (3)]   5 ledger
            ┌─[waiting] guideline gaps ──────────────────────────────────────────────────────────────────────────────────────── 3 ─┐
            │ ▴#    turn  why                    decisions  doubt  domain  kind          language  question                        │
            │› 1  1284.3  decision, text         ✓1 ✎2       1.21  poster  short answer  zh        背景中能看到几座高楼？          │
            │  2    77.1  answer                 ✎2          0.98  ocr     short answer  zh        What does the sign above the d… │
            │  3  1301.2  failed gold, decision  ✓2 ✗1          —  poster  short answer  zh        图中的场景发生在什么时候？      │
            │                                                                                                                      │
            │                                                                                                                      │
            │                                                                                                                      │
            │                                                                                                                      │
            │                                                                                                                      │
            │                                                                                                                      │
            └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
             turn 1284.3 · #: most contested first
             Enter versions   ] next table   Tab next page   s sort   S flip   u undo   / filter   A settle alike   ? help
            """)
    }

    @Test("the ledger stands newest first, and an event that was undone says so")
    func ledger() {
        let driver = LeadDriver(rows: 18, page: .ledger)
        expect(
            driver,
            """
             vermilion  lead's room  rooftops.sqlite                             event 48,213   as of 14:05:31 UTC   ✓ live   carol
              1 progress    2 reviewers    3 agreement    4 adjudication (3)   [5 ledger]
            ┌─ every event ──────────────────────────────────────────────────────────────────────────────────────────────────── 7 ─┐
            │  ▾event  time                 reviewer  action        turn  says                              stands  active  from   │
            │› 48,213  2026-11-21 14:05:31  王小明    ✎ edited    1284.3  至少十座高楼                              12.3 s  desk   │
            │  48,212  2026-11-21 14:04:30  bob       ✓ accepted  1284.3  至少三座                                  12.3 s  desk   │
            │  48,211  2026-11-21 14:03:29  alice       undid       77.1  edited                                         —  desk   │
            │  48,210  2026-11-21 14:02:28  alice       edited      77.1  OPEN UNTIL 10                     undone  12.3 s  desk   │
            │  48,209  2026-11-21 14:01:27  carol     ◉ settled     12.2  guideline gap: do reflections c…          12.3 s  desk   │
            │  48,208  2026-11-21 14:00:26  bob       ↷ skipped       90                                            12.3 s  desk   │
            │  48,207  2026-11-21 13:59:25  importer  ✓ accepted     4.1  yes                                            —  script │
            │                                                                                                                      │
            │                                                                                                                      │
            │                                                                                                                      │
            │                                                                                                                      │
            └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
             event 48,213 · event: its number in this store
             Enter history   Tab next page   / filter   = this value   s sort   S flip   g go to turn   w write CSV   ? help
            """)
    }

    @Test("where only ASCII is sure, bars, lines and marks are made of it")
    func ascii() {
        let driver = LeadDriver(columns: 100, rows: 20, depth: .sixteen, asciiGlyphs: true)
        expect(
            driver,
            """
             vermilion  lead's room  rooftops.sqlite         event 48,213   as of 14:05:31 UTC   + live   carol
             [1 progress]   2 reviewers    3 agreement    4 adjudication (3)    5 ledger
            ┌─ the project ────────────────────────────────────────────────────────────────────────────────────┐
            │ 4,085 of 5,928 turns decided  68.9%  ################################=======x?.................. │
            │ # accepted   = edited   x rejected   ? contested   . undecided                                   │
            │ decisions a day  2026-11-11 .= **%## #  last 640 on 2026-11-20                                   │
            │ 758 reviews (about 2,179 decisions) and 3 rulings are left; the decisions take 6 to 9 calendar   │
            │ days at 451 to 644 decisions a worked day (quartiles of the last 8), 4 days worked a week        │
            │ 3 datasets · 2,062 samples · 12 quarantined records · 34 flagged · 48,213 events                 │
            └──────────────────────────────────────────────────────────────────────────────────────────────────┘
            ┌─[domain] kind  language  queue  day ──────────────────────────────────────── 2 columns more · 5 ─┐
            │  domain    turns  decided    done  progress                accepted  edited  rejected  contested │
            │› ocr       2,400    1,785   74.4%  ############===x?.....     1,310     402        61         12 │
            │  poster    1,920    1,920  100.0%  ##################===x     1,544     301        75          0 │
            │  海报设计  1,164      346   29.7%  #####=x?..............       290      44         9          3 │
            │  geometry    410        0    0.0%  ......................         0       0         0          0 │
            │  (none)       34       34  100.0%  ###################==x        30       3         1          0 │
            └──────────────────────────────────────────────────────────────────────────────────────────────────┘
             ocr · domain: accepted 1,310, edited 402, rejected 61, contested 12, undecided 615
             Enter open turns   ] next table   Tab next page   s sort   S flip   g go to turn   ? help
            """)
    }

    @Test("a terminal that is too small says what it needs")
    func tooSmall() {
        let driver = LeadDriver(columns: 59, rows: 12)
        expect(
            driver,
            """





            terminal too small (needs 60×15)






            """)
    }
}
