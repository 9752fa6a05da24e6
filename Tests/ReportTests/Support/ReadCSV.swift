/// The cells of a CSV file, read after RFC 4180 by a reader that knows nothing of the writer.
func readCSV(_ text: String) -> [[String]] {
    var rows: [[String]] = [[]]
    var cell = ""
    var isQuoted = false
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
        if isQuoted {
            if scalar != "\"" {
                cell.unicodeScalars.append(scalar)
            } else if scalars.first == "\"" {
                cell.unicodeScalars.append(scalars.removeFirst())
            } else {
                isQuoted = false
            }
        } else if scalar == "\"", cell.isEmpty {
            isQuoted = true
        } else if scalar == "," {
            rows[rows.count - 1].append(cell)
            cell = ""
        } else if scalar == "\r", scalars.first == "\n" {
            scalars.removeFirst()
            rows[rows.count - 1].append(cell)
            cell = ""
            rows.append([])
        } else {
            cell.unicodeScalars.append(scalar)
        }
    }
    rows.removeLast()
    return rows
}
