internal import Corpus
internal import Figures

/// The form in which the table `sample_figures` keeps a sample's figures: numbers, lists by their counts first.
extension SampleFigures {
    var bytes: [UInt8] {
        var writer = NumberWriter()
        writer.write(facts.dataset)
        writer.write(facts.domain)
        writer.write(facts.kinds.count)
        for (kind, language) in zip(facts.kinds, facts.languages) {
            writer.write(Facets.index(of: kind))
            writer.write(Facets.index(of: language))
        }
        writer.write(ratings)
        writer.write(weeks.count)
        for week in weeks {
            writer.write(week.number)
            writer.write(week.ratings)
        }
        writer.write(works.count)
        for work in works {
            writer.write(work.reviewer)
            writer.write(work.turn)
            writer.write(work.decision.map(RatingCode.code))
            writer.write((work.isSkip ? 1 : 0) + (work.isRuling ? 2 : 0) + (work.isTimed ? 4 : 0))
            writer.write(work.activeMilliseconds.map(Int.init))
            writer.write(Int(work.elapsedMilliseconds))
            writer.write(work.day)
            writer.write(work.editSize)
        }
        writer.write(closings.count)
        for closing in closings {
            writer.write(closing.reviewer)
            writer.write(closing.day)
            writer.write(closing.activeMilliseconds.map(Int.init))
        }
        writer.write(texts.count)
        for text in texts {
            writer.write(text.turn)
            for number in text.tally.numbers { writer.write(number) }
        }
        writer.write(instructions)
        return writer.bytes
    }

    /// Reads ``bytes``; nil when they are anything else.
    init?(bytes: UnsafeRawBufferPointer) {
        var reader = NumberReader(bytes: bytes)
        guard let dataset = reader.read(), let domain = reader.readText(), let turns = reader.read(),
            turns <= bytes.count
        else { return nil }
        facts = SampleFacts(dataset: dataset, domain: domain, kinds: [], languages: [])
        for _ in 0..<turns {
            guard let kind = reader.read(), let language = reader.read(), TurnKind.allCases.indices.contains(kind),
                Language.allCases.indices.contains(language)
            else { return nil }
            facts.kinds.append(Facets.allKinds[kind])
            facts.languages.append(Facets.allLanguages[language])
        }
        guard let ratings = reader.list({ $0.rating() }), let weeks = reader.list({ $0.week() }),
            let works = reader.list({ $0.work() }), let closings = reader.list({ $0.closing() }),
            let texts = reader.list({ $0.texts() }), let instructions = reader.read(), reader.isAtEnd
        else { return nil }
        self.ratings = ratings
        self.weeks = weeks
        self.works = works
        self.instructions = instructions
        self.closings = closings
        self.texts = texts
    }
}

extension TextTally {
    fileprivate var numbers: [Int] {
        [pairs, equal, canonicallyEqual, levenshtein, weightedSquare, chrF, tokenF1]
    }
}

extension NumberWriter {
    fileprivate mutating func write(_ ratings: [SampleFigures.Rating]) {
        write(ratings.count)
        for rating in ratings {
            write(rating.turn)
            write(rating.reviewer)
            write(RatingCode.code(of: rating.decision))
            write(rating.answer)
            write(rating.day)
        }
    }
}

extension NumberReader {
    fileprivate mutating func list<Element>(_ element: (inout NumberReader) -> Element?) -> [Element]? {
        guard let count = read() else { return nil }
        var list: [Element] = []
        for _ in 0..<count {
            guard let next = element(&self) else { return nil }
            list.append(next)
        }
        return list
    }

    private static func decision(_ code: Int) -> Decision? {
        Decision.allCases.first { RatingCode.code(of: $0) == code }
    }

    fileprivate mutating func rating() -> SampleFigures.Rating? {
        guard let turn = read(), let reviewer = read(), let code = read(), let decision = Self.decision(code),
            let answer = readOptional(), let day = read()
        else { return nil }
        return .init(turn: turn, reviewer: reviewer, decision: decision, answer: answer, day: day)
    }

    fileprivate mutating func week() -> SampleFigures.Week? {
        guard let number = read(), let ratings = list({ $0.rating() }) else { return nil }
        return .init(number: number, ratings: ratings)
    }

    fileprivate mutating func work() -> SampleFigures.Work? {
        guard let reviewer = read(), let turn = read(), let code = readOptional(), let marks = read(),
            let active = readOptional(), let elapsed = read(), let day = read(), let editSize = readOptional()
        else { return nil }
        let decision = code.flatMap(Self.decision)
        guard (code == nil) == (decision == nil), marks < 8 else { return nil }
        return .init(
            reviewer: reviewer, turn: turn, decision: decision, isSkip: marks & 1 != 0, isRuling: marks & 2 != 0,
            isTimed: marks & 4 != 0, activeMilliseconds: active.map(Int64.init), elapsedMilliseconds: Int64(elapsed),
            day: day,
            editSize: editSize)
    }

    fileprivate mutating func closing() -> SampleFigures.Closing? {
        guard let reviewer = read(), let day = read(), let active = readOptional() else { return nil }
        return .init(reviewer: reviewer, day: day, activeMilliseconds: active.map(Int64.init))
    }

    fileprivate mutating func texts() -> SampleFigures.TurnTexts? {
        var tally = TextTally()
        guard let turn = read(), let pairs = read(), let equal = read(), let canonicallyEqual = read(),
            let levenshtein = read(), let weightedSquare = read(), let chrF = read(), let tokenF1 = read()
        else { return nil }
        tally.pairs = pairs
        tally.equal = equal
        tally.canonicallyEqual = canonicallyEqual
        tally.levenshtein = levenshtein
        tally.weightedSquare = weightedSquare
        tally.chrF = chrF
        tally.tokenF1 = tokenF1
        return .init(turn: turn, tally: tally)
    }
}
