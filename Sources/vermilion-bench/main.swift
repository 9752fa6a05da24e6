import Foundation
import Pictures
import TerminalUI

let args = CommandLine.arguments
let depth = ColourDepth(rawValue: args[2])!
let symbols = PictureSymbols(rawValue: args[3])!
let cols = Int(args[4])!, rows = Int(args[5])!
let n = args.count > 6 ? Int(args[6])! : 0
let file = args[1]
let folders = PictureFolders([(file as NSString).deletingLastPathComponent])
let name = (file as NSString).lastPathComponent
let clock = ContinuousClock()
func ms(_ d: Duration) -> Double { d / .milliseconds(1) }
let program = WorkerProgram(executable: (args[0] as NSString).deletingLastPathComponent + "/vermilion")
let workshop = PictureWorkshop(program: program)
var region: PictureRegion? = nil
if args.count > 10 { region = PictureRegion(x: Int(args[7])!, y: Int(args[8])!, width: Int(args[9])!, height: Int(args[10])!) }
let fit = PictureFit(box: Size(columns: cols, rows: rows), region: region)
let t0 = clock.now
let first = workshop.decode(try folders.open(name).get(), fit: fit)
let t1 = clock.now
guard case .success(let px) = first else { print(first); exit(1) }
let pic = CellPainter.paint(px, depth: depth, symbols: symbols)
let t2 = clock.now
FileHandle.standardError.write("start+decode \(ms(t0.duration(to: t1))) paint \(ms(t1.duration(to: t2))) \(px.information) cells \(px.cells)\n".data(using: .utf8)!)
if n > 0 {
    var d: [Double] = [], p: [Double] = [], all: [Double] = []
    for i in 0..<n {
        // another fit each time, so the worker's memory of the last picture is of no use
        workshop.decodeForget(folders, i)
        let a = clock.now
        let px = try workshop.decode(folders.open(name).get(), fit: fit).get()
        let b = clock.now
        _ = CellPainter.paint(px, depth: depth, symbols: symbols)
        let c = clock.now
        d.append(ms(a.duration(to: b))); p.append(ms(b.duration(to: c))); all.append(ms(a.duration(to: c)))
    }
    d.sort(); p.sort(); all.sort()
    print("median decode \(d[n/2]) paint \(p[n/2]) all \(all[n/2]) min \(all[0])")
    exit(0)
}
extension PictureWorkshop {
    func decodeForget(_ f: PictureFolders, _ i: Int) {
        _ = decode(try! PictureFolders(["/tmp/pics"]).open("tiny.png").get(), fit: PictureFit(box: Size(columns: 4, rows: 4)))
    }
}
func sgr(_ c: Colour, _ base: Int) -> String {
    switch c {
    case .standard: "\(base + 9)"
    case .palette(let i): "\(base + 8);5;\(i)"
    case .rgb(let r, let g, let b): "\(base + 8);2;\(r);\(g);\(b)"
    }
}
for r in 0..<pic.size.rows {
    var line = ""
    for c in 0..<pic.size.columns {
        let g = pic.glyphs[r * pic.size.columns + c]
        line += "\u{1b}[\(sgr(g.foreground, 30));\(sgr(g.background, 40))m\(g.scalar)"
    }
    print(line + "\u{1b}[0m")
}
