/// The page's one style sheet, `page.css`, in the colours of the palettes.
///
/// It holds no `&` and no `<`, which HTML and XML read differently, and needs nothing from outside.
enum PageStyle {
    static var text: String {
        let shades = (0...8).map { ".shade-\($0){background:var(--shade-\($0))}" }.joined()
        return "\n"
            + String(decoding: PackageResources.page_css, as: UTF8.self)
            .replacing("{{light}}", with: Palette.light.declarations)
            .replacing("{{dark}}", with: Palette.dark.declarations).replacing("{{shades}}", with: shades)
    }
}

/// The page's one script, `sorting.js`: it lets tables be sorted by a column; everything reads without it.
///
/// It holds no `&` and no `<` either.
enum SortingScript {
    static var text: String { "\n" + String(decoding: PackageResources.sorting_js, as: UTF8.self) }
}
