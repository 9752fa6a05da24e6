import Figures
import Testing

@Suite struct FiguresTests {}
