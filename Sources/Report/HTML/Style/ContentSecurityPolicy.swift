internal import Corpus
internal import Foundation

/// What a browser may do with the page: show it, with its own style and its own script, and fetch nothing.
enum ContentSecurityPolicy {
    static func text(style: String, script: String) -> String {
        [
            "default-src 'none'", "style-src '\(hash(of: style))'", "script-src '\(hash(of: script))'",
            "base-uri 'none'", "form-action 'none'",
        ].joined(separator: "; ")
    }

    /// The digest of an element's text as the policy names it (CSP Level 3, 2.3.1).
    private static func hash(of text: String) -> String {
        "sha256-" + Data(SHA256Digest(of: Array(text.utf8)).bytes).base64EncodedString()
    }
}
