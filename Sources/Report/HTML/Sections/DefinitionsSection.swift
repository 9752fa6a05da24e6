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
            Of active time, as median and quartiles, since times are lopsided and a mean is ruled by the slowest few.\
             Reviewing again is counted as time, never as another decision.
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
            Where somebody’s share of accepted decisions would lie by chance if they accepted as often as all do. Outside\
             is a question: about their work, or about what they were given.
            """, "Shewhart 1931; as a funnel, Spiegelhalter 2005."
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
            Active hours times the hourly rate and what is added once, over the turns that leave as accepted or edited. A\
             turn counts once, however many reviewed it.
            """, nil
        ),
    ]
}
