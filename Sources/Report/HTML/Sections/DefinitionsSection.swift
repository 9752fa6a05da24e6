/// What each figure means, in plain words, with where it comes from.
struct DefinitionsSection: ReportSection {
    let identifier = "definitions"
    let title = "How to read the figures"

    var lead: Markup {
        "A turn is one question with its answer, the unit of every decision. All figures count decisions that stand."
    }

    var content: Markup {
        Markup.element("dl", ["class": "terms"]) {
            Self.terms.map { term, meaning, source in
                Markup.element("dt") { term }
                    + Markup.element("dd") {
                        meaning
                        if let source { Markup.element("span", ["class": "quiet"]) { " \(source)" } }
                    }
            }
        }
    }

    private static let terms: [(Markup, Markup, Markup?)] = [
        (
            "Accepted, edited, rejected, contested, undecided",
            """
            How a turn came out over all who decided it. Contested are turns on which reviewers differ, until a lead\
             settles them. Undecided are turns nobody has decided.
            """, nil
        ),
        (
            "Percent agreement",
            """
            Take a turn that several people rated, pick two of them: how often do they say the same? The mean over turns.\
             Easy to read, and flattering where one answer is common.
            """, nil
        ),
        (
            "Krippendorff’s alpha",
            """
            How much of the disagreement that chance would bring is gone: 1 is none left, 0 is as bad as chance, below 0\
             is worse. Only turns rated twice count. From 0.8 on figures are usually relied on, from 0.667 on with\
             caution; where nearly everything is accepted it is low even between careful people.
            """, "Krippendorff, Content Analysis, 4th ed. 2018; nominal data."
        ),
        (
            "Gwet’s AC1",
            """
            Corrects for chance as well, but takes chance agreement to be rare where one answer dominates, so it stays\
             high there. Read it beside alpha: the truth about a lopsided scale lies in both.
            """, "Gwet, British Journal of Mathematical and Statistical Psychology 61, 2008."
        ),
        (
            "Fleiss’, Conger’s and Cohen’s kappa, Scott’s pi, Brennan–Prediger",
            """
            Relatives that differ in what they call chance: everybody’s shares together (Fleiss, Scott), each rater’s own\
             (Conger; Cohen for a pair), or all answers equally likely (Brennan and Prediger). Fleiss’ is in Gwet’s form\
             for missing ratings.
            """,
            "Fleiss 1971; Conger 1980; Cohen 1960; Scott 1955; Brennan and Prediger 1981; Gwet, Handbook, 4th ed. 2014."
        ),
        (
            "Agreement on one answer",
            """
            When one rater says “edit”, how often does another one too? For two raters it is the F1 score of that answer.\
             It shows what a high overall figure can hide.
            """, "Cicchetti and Feinstein 1990."
        ),
        (
            "Interval",
            """
            Where the figure could well lie if other samples had been drawn. A wide one asks for more turns rated twice,\
             not for a decision. Where there is too little for an interval that keeps its promise, none is shown.
            """, "Wilson 1927; of agreement with Korn and Graubard’s effective number of trials, 1998."
        ),
        (
            "Decisions an hour",
            """
            Of active time at the desk, as median and quartiles, since times are lopsided and a mean is ruled by the slowest\
             few. Reviewing again is counted as time, never as another decision. What scripts decided counts as decisions and\
             in shares, never in times; a decision at the desk whose time was not measured is in no rate either.
            """, nil
        ),
        (
            "Reviews and samples",
            """
            A review is a sample that a reviewer is through with, so two reviewers make two reviews of one sample. By kind\
             and language there are turns alone, for the turns of a sample can be of several.
            """, nil
        ),
        (
            "What is left",
            """
            Reviews that the queues still need, overlap included, times the turns that a sample has on average; without\
             queues the undecided turns. How long that takes follows from the quartiles of what worked days brought in the\
             last four weeks of work, and from how many days of a week were worked. Rulings are counted beside it, without a\
             time.
            """, nil
        ),
        (
            "A week’s agreement",
            """
            The turns that were rated in the week, with all their ratings as they stood at its end. What is rated later\
             belongs to later weeks, so a week that is over does not change; a turn rated in two weeks is in both.
            """, nil
        ),
        (
            "Size of an edit",
            """
            How much of the answer was changed: 0 is nothing, 1 everything. The number of characters to add, drop or\
             replace, over the longer of both texts.
            """, "Levenshtein 1966, over grapheme clusters."
        ),
        (
            "Learning",
            """
            Time goes down by a like share each time experience doubles: 0.9 means a tenth less for twice the decisions.
            """, "Wright 1936."
        ),
        (
            "Control limits",
            """
            Where somebody’s share of accepted decisions usually lies here if they accept as often as all do: three standard\
             deviations of chance, widened by the root of φ, which says how many times as much as by chance the shares vary\
             between reviewers, who get different turns. Outside is a question: about their work, or about what they were\
             given.
            """, "Shewhart 1931; as a funnel with over-dispersion, Spiegelhalter 2005."
        ),
        (
            "Planted errors caught",
            """
            Known errors are put into a share of turns. An edit or a rejection catches one; accepting misses it. Put back\
             means that the edit brought back the generated answer.
            """, nil
        ),
        (
            "Gold turns right",
            "Turns that a lead settled before: does the reviewer come to the same?", nil
        ),
        (
            "Entropy",
            """
            How open it is what is right, from the reviewers’ decisions and how reliable each of them is: 0 bits is\
             settled, 1 bit a coin’s throw between two.
            """, "Dawid and Skene 1979."
        ),
        (
            "Distance, chrF, token F1",
            """
            How alike two texts are: by characters changed (0 is the same), by runs of characters (100 is the same), and by\
             words, a Han character counting as one (1 is the same). Folded means without regard to width, punctuation\
             and case.
            """, "Levenshtein 1966; Popović 2015."
        ),
        (
            "Cost of an instruction",
            """
            All hours of active time at the desk, also those on what was rejected, skipped or is not settled, times the\
             hourly rate, and what is added once; over the turns that were decided or ruled on there in a measured time and\
             leave as accepted or edited. A turn counts once, however many reviewed it.
            """, nil
        ),
    ]
}
