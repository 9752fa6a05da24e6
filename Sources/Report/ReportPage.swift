/// The lead's figures as one self-contained HTML page.
package struct ReportPage: Sendable {
    package init() {}
}
