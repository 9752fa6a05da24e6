import Agreement
import Testing

@Suite struct AgreementTests {}
