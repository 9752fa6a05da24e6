internal import Corpus

/// The site that a handle has found to be at home in its file.
struct SiteState {
    var site: Identifier
}
