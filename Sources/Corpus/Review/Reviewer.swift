/// A person who reviews, by a random identity that events carry and a name that can be changed or emptied.
package struct Reviewer: Hashable, Sendable {
    package let identifier: Identifier
    package var name: String
    package var role: Role
    /// Whether they work here; what somebody did who does not any more counts all the same.
    package var isActive: Bool

    package init(identifier: Identifier, name: String, role: Role, isActive: Bool = true) {
        self.identifier = identifier
        self.name = name
        self.role = role
        self.isActive = isActive
    }

    /// What a person may do through the program.
    package enum Role: String, CaseIterable, Sendable {
        case lead
        case reviewer
    }
}
