/// Something the program refuses or could not do, in a sentence fit for a person.
struct ProgramError: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
