internal import Figures

/// How a group of figures is called on the page; a name from a dataset may be empty.
struct GroupName {
    var dimension: Dimension
    var name: String

    /// In plain text, for charts and tooltips.
    var plain: String { name.isEmpty ? "(no \(dimension.rawValue))" : languageName ?? name }

    var markup: Markup {
        if name.isEmpty || languageName != nil { return .element("span") { .text(plain) } }
        return .name(name)
    }

    private var languageName: String? {
        guard dimension == .language else { return nil }
        return switch name {
        case "zh": "Chinese"
        case "en": "English"
        default: nil
        }
    }
}
