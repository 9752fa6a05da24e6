extension ProjectChange {
    /// What was done, in a sentence that goes on from the name of who did it, as `made bob a lead`.
    ///
    /// - Parameter name: What a person goes by now.
    package func sentence(naming name: (Identifier) -> String) -> String {
        let person = person(.person).map(name) ?? "somebody"
        let queue = "the queue \(value(.name) ?? value(.queue) ?? "")"
        return switch kind {
        case .joined: "entered \(person) as \(value(.role) ?? "reviewer")"
        case .renamed: "gave \(person) this name"
        case .unnamed: "took the name of \(person) away"
        case .role: "made \(person) a \(value(.role) ?? "reviewer"), who was a \(value(.was) ?? "reviewer")"
        case .deactivated: "\(person) does not work here any more"
        case .reactivated: "\(person) works here again"
        case .merged: "merged an identity into \(self.person(.into).map(name) ?? "somebody")"
        case .closed: "closed the roster"
        case .opened: "opened the roster"
        case .added: "made \(queue): \(plan(naming: name))"
        case .filled: "filled \(queue) with \(value(.samples) ?? "0") samples"
        case .changed: "changed \(queue): \(plan(naming: name))"
        case .paused: "paused \(queue)"
        case .resumed: "resumed \(queue)"
        case .toppedUp:
            "topped up \(queue) with \(value(.samples) ?? "0") samples"
                + (value(.where) == nil ? "" : ": \(plan(naming: name))")
        case .ordered: "put \(queue) into another order: \(plan(naming: name))"
        case .assigned: "gave \(queue) to \(people(naming: name) ?? "everybody")"
        case .removed: "removed \(queue): \(plan(naming: name))"
        }
    }

    private func people(naming name: (Identifier) -> String) -> String? {
        let names = details.filter { $0.name == .reviewer }.compactMap { Identifier(hexadecimal: $0.value).map(name) }
        return names.isEmpty ? nil : names.joined(separator: ", ")
    }

    /// A queue's details in the words of the command line.
    private func plan(naming name: (Identifier) -> String) -> String {
        var words: [String] = []
        for detail in details {
            switch detail.name {
            case .person, .role, .was, .seal, .into, .queue, .name, .reviewer: continue
            case .where: words.append("where \(detail.value)")
            case .lease: words.append("lease \((Int(detail.value) ?? 0) / 60_000) min")
            case .captions: words.append("captions \(detail.value)")
            case .limit: words.append("at most \(detail.value)")
            case .samples: words.append("\(detail.value) samples")
            case .needed: words.append("\(detail.value) reviews needed")
            case .done: words.append("\(detail.value) done")
            case .extra: words.append("\(detail.value) extra")
            case .state: words.append(detail.value)
            case .order, .seed, .overlap, .share, .gold, .seeded, .priority:
                words.append("\(detail.name.rawValue) \(detail.value)")
            }
        }
        if let people = people(naming: name) { words.append("for \(people)") }
        return words.joined(separator: ", ")
    }
}
