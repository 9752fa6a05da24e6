/// The task that a sample was generated as: one of MMInstruct's four, or of the LLaVA sets' three.
package enum SampleTask: String, CaseIterable, Sendable {
    case judgement
    case multipleChoice = "multiple choice"
    case shortAnswer = "short answer"
    case longAnswer = "long answer"
    case caption
    case conversation
    case complexReasoning = "complex reasoning"
}
