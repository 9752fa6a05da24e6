package import Corpus
package import Figures
internal import GRDB

extension ReviewStore {
    /// How each reviewer works, in the order in which they joined; for a reviewer, and for nobody else, their own.
    ///
    /// A reviewer's own figures have no flags, no limits drawn from the others, and nothing of what is secret from them:
    /// planted errors and gold.
    ///
    /// - Parameters:
    ///   - asker: Who asks: a lead may ask for everybody, a reviewer for themselves.
    ///   - subject: Whose figures; nil for everybody's.
    /// - Throws: ``StoreError/ownFiguresOnly(name:)``.
    package func reviewerFigures(
        _ scope: Scope = .all, for asker: Reviewer, of subject: Reviewer?
    ) throws -> [ReviewerFigures] {
        let (number, isLead, people) = try read { db in
            (try db.subject(subject, for: asker), try db.author(asker).role == .lead, try db.people())
        }
        guard isLead else {
            guard let own = people.first(where: { $0.number == number }) else { return [] }
            let view = try figureView(of: own.number, hidesPlanted: false, scope, for: asker)
            return ReviewerFigures.figures(of: view.evidence(of: [own]))
        }
        let view = try figureView(scope)
        let told = people.filter { !view.filter.without.contains(Int32(clamping: $0.number)) }
        var evidence = view.evidence(of: told)
        let pairs = view.sums.signatures(told.map { ($0.number, $0.shownName) }).agreeingPairs
        for (index, person) in told.enumerated() {
            evidence[index].addSecrets(number: person.number, view.sums, pairs: pairs[index])
        }
        let figures = ReviewerFigures.figures(of: evidence)
        return zip(told, figures).filter { number == nil || $0.0.number == number }.map(\.1)
    }
}

extension FigureView {
    /// What is known of the reviewers' work.
    fileprivate func evidence(of people: [ReviewerRow]) -> [ReviewerEvidence] {
        let newest = ledger.newestTimes(
            of: people.map(\.number), filter, context, count: LearningSums.blockSize)
        return people.map { person in
            var evidence = ReviewerEvidence(
                name: person.shownName, role: person.role, number: person.number, sums, ledgerSums)
            evidence.newest = newest[person.number] ?? []
            return evidence
        }
    }
}
