/// The page's one style sheet.
///
/// It holds no `&` and no `<`, which HTML and XML read differently, and needs nothing from outside.
enum PageStyle {
    static var text: String {
        """

        :root{color-scheme:light dark;\(Palette.light.declarations)}
        @media (prefers-color-scheme:dark){:root{\(Palette.dark.declarations)}}
        \(layout)
        \(charts)
        \(narrow)
        \(print)
        """
    }

    private static let layout = """
        *{box-sizing:border-box}
        html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
        body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,\
        "Noto Sans","Helvetica Neue",Arial,"PingFang SC","Hiragino Sans GB","Microsoft YaHei","Noto Sans CJK SC",\
        "Source Han Sans SC","WenQuanYi Micro Hei",sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
        main,body>header,body>footer{max-width:68rem;margin:0 auto;padding:0 1.5rem}
        h1,h2,h3,.figure{font-family:"Iowan Old Style","Palatino Linotype",Palatino,"Source Serif 4","Noto Serif",Georgia,\
        "Songti SC","Noto Serif CJK SC","Source Han Serif SC",serif;font-weight:600;line-height:1.2;text-wrap:balance}
        body>header{padding-top:3rem}
        .kicker{color:var(--accent);font-weight:600;font-size:.9rem;letter-spacing:.02em;margin:0 0 .6rem}
        h1{font-size:2.5rem;margin:0 0 .5rem}
        h2{font-size:1.75rem;margin:0 0 .6rem;padding-top:1.6rem;border-top:3px solid var(--ink)}
        h2.minor{font-size:1.2rem;border:0;padding:0;margin:2.6rem 0 .3rem}
        h3{font-size:1.2rem;margin:2.6rem 0 .3rem}
        h4{font-size:.9rem;margin:0;font-weight:600}
        p,ul,ol,dl{margin:.6rem 0}
        section{margin:3.5rem 0 0}
        .meta,.note,.reading,caption,.quiet{color:var(--soft);font-size:.875rem}
        .prose{max-width:42rem}
        .standfirst{font-size:1.2rem;line-height:1.5;max-width:46rem;margin:1.4rem 0}
        a{color:var(--accent);text-underline-offset:.15em}
        a:focus-visible,button:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:2px solid var(--accent);\
        outline-offset:2px}
        nav ul{display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;list-style:none;padding:.7rem 0;margin:1.6rem 0 0;\
        border-top:1px solid var(--rule);border-bottom:1px solid var(--rule);font-size:.9rem}
        .tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:1.6rem 2rem;margin:2rem 0 0;\
        padding:0;list-style:none}
        .tiles li{border-top:1px solid var(--ink);padding-top:.6rem;font-size:.875rem;color:var(--soft)}
        .tiles .figure{display:block;font-size:1.9rem;color:var(--ink);line-height:1.25}
        .tiles .name{display:block;color:var(--ink);font-weight:600;font-size:.9rem}
        .figure.undefined{font-size:1.05rem;font-weight:400;line-height:1.4;padding:.4rem 0}
        .looks{padding:0;list-style:none;max-width:46rem}
        .looks li{padding:.55rem 0 .55rem 1.4rem;border-bottom:1px solid var(--rule);position:relative}
        .looks li::before{content:"";position:absolute;left:0;top:1.05rem;width:.55rem;height:.55rem;\
        background:var(--accent);transform:rotate(45deg)}
        .undefined{color:var(--soft);font-style:italic}
        td .undefined{font-size:.8rem;line-height:1.3;display:inline-block;min-width:8rem;max-width:12rem;text-align:left}
        .interval{color:var(--soft);font-size:.85em;white-space:nowrap}
        .scroll{position:relative;overflow-x:auto;max-width:100%;overflow-wrap:normal}
        table{border-collapse:collapse;font-size:.875rem;line-height:1.35;width:100%;margin:.4rem 0}
        caption{text-align:left;padding:.4rem 0;caption-side:top}
        caption span{display:block;max-width:min(42rem,88vw)}
        th,td{padding:.38rem .5rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--rule)}
        tr>:first-child{padding-left:0}
        tr>:last-child{padding-right:0}
        thead th{vertical-align:bottom;border-bottom:1px solid var(--ink);font-weight:600}
        tbody th{font-weight:600;min-width:6.5rem;max-width:16rem;overflow-wrap:anywhere;position:sticky;left:0;\
        background:var(--paper)}
        th.number,td.number{text-align:right}
        .steady{white-space:nowrap}
        table.small{width:auto;min-width:min(100%,26rem)}
        td.number{white-space:nowrap}
        td.number .undefined{white-space:normal}
        td.excerpt{min-width:16rem}
        thead button{font:inherit;color:inherit;background:none;border:0;padding:0;cursor:pointer;text-align:inherit;\
        text-decoration:underline dotted;text-underline-offset:.2em}
        thead [aria-sort=ascending] button::after{content:" ↑"}
        thead [aria-sort=descending] button::after{content:" ↓"}
        table.heat{width:auto;border-collapse:separate;border-spacing:2px}
        table.heat th,table.heat td{border:0;padding:.3rem .55rem;white-space:nowrap}
        table.heat th:first-child{text-align:left;white-space:normal}
        table.heat thead th{text-align:right}
        table.heat td{text-align:right;min-width:3.4rem;border-radius:2px}
        table.heat td .quiet{display:block;font-size:.75rem;color:inherit}
        table.heat td.few{color:var(--soft);outline:1px dashed var(--rule);outline-offset:-1px}
        details{margin:.8rem 0 0}
        summary{cursor:pointer;color:var(--accent);font-size:.9rem;width:fit-content}
        dl.terms dt{font-weight:600;margin-top:1.1rem}
        dl.terms dd{margin:.15rem 0 0;max-width:44rem}
        .cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(18rem,1fr));gap:1.5rem 2.2rem;margin:1.2rem 0}
        .card{border-top:1px solid var(--ink);padding-top:.6rem;margin:0}
        .card tbody th{min-width:0}
        .card td .undefined{min-width:4.6rem;max-width:7rem}
        .card th,.card td{padding-left:.3rem;padding-right:.3rem}
        .card h3{margin:0 0 .2rem}
        .card dl{display:grid;grid-template-columns:1fr auto;gap:.2rem 1rem;margin:.6rem 0;font-size:.92rem}
        .card dt{color:var(--soft)}
        .card dd{margin:0;text-align:right}
        .card dd .undefined{display:inline-block;max-width:13rem}
        code,.hash{font-family:ui-monospace,"SF Mono","Cascadia Mono","DejaVu Sans Mono",monospace;font-size:.82rem;\
        overflow-wrap:anywhere}
        body>footer{margin-top:4rem;padding-bottom:3rem;color:var(--soft);font-size:.875rem}
        .defs{position:absolute;width:0;height:0;overflow:hidden}
        .hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
        """

    private static let charts = """
        figure{margin:1.6rem 0 0}
        figcaption strong{display:block}
        figcaption .reading{display:block;max-width:44rem}
        .legend{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;list-style:none;padding:0;font-size:.875rem;margin:.5rem 0}
        .legend li{display:flex;gap:.4rem;align-items:center}
        .plot{margin-top:.7rem;overflow:hidden}
        .plot.rows{padding-left:12rem;padding-right:8.2rem}
        .plot.wide{min-width:46rem;padding-right:1.5rem}
        .plot.counted{padding-right:5.2rem}
        .plot.bare{padding:0}
        .plot.field{padding-left:3rem;padding-right:1.2rem}
        svg{display:block;overflow:visible}
        svg text{font-size:12.5px;fill:var(--ink);unicode-bidi:plaintext}
        .label,.row-heading{text-anchor:end}
        .row-heading{font-weight:600}
        .trailing,.tick,.axis-name{fill:var(--soft)!important}
        .tick{text-anchor:middle;font-size:11.5px!important}
        .tick.side{text-anchor:end}
        .axis-name{text-anchor:end;font-size:11.5px!important}
        .panel-heading{font-weight:600}
        .words{fill:var(--soft)}
        .row text.words.strong{fill:var(--ink);font-weight:600}
        .none{fill:var(--soft);font-style:italic}
        .grid{stroke:var(--rule);stroke-width:1}
        .zero{stroke:var(--soft);stroke-width:1}
        .reference{stroke:var(--accent);stroke-width:1.5;stroke-dasharray:4 3;vector-effect:non-scaling-stroke}
        .whisker{stroke:var(--ink);stroke-width:1.25}
        .median{stroke:var(--ink);stroke-width:3}
        .ring{fill:var(--paper);stroke:var(--ink);stroke-width:1.25}
        .box{fill:var(--accepted);fill-opacity:.45}
        .mark{stroke:var(--paper);stroke-width:1}
        .accepted{fill:var(--accepted)}
        .edited{fill:var(--edited)}
        .rejected{fill:var(--rejected)}
        .undecided{fill:var(--undecided)}
        .contested{fill:url(#stripes)}
        .stripe{stroke:var(--ink);stroke-width:2.6}
        .stripe-ground{fill:var(--paper)}
        .plain{fill:var(--ink)}
        .area{fill:var(--accepted);fill-opacity:.16}
        .curve{fill:none;stroke:var(--accepted);stroke-width:2;stroke-linejoin:round;vector-effect:non-scaling-stroke}
        .point{fill:var(--accepted);stroke:var(--paper)}
        .point.faint{fill-opacity:0;stroke:none}
        .band{fill:var(--ink);fill-opacity:.06}
        .limit{fill:none;stroke:var(--soft);stroke-width:1;vector-effect:non-scaling-stroke}
        .limit.chance{stroke-dasharray:2 3}
        .multiples{display:grid;grid-template-columns:repeat(auto-fill,minmax(10.5rem,1fr));gap:1.4rem 1.6rem;\
        list-style:none;padding:0}
        .multiples p{font-size:.8rem;color:var(--soft);margin:.2rem 0 0;line-height:1.35}
        \((0...8).map { ".shade-\($0){background:var(--shade-\($0))}" }.joined())
        """

    private static let narrow = """
        @media (max-width:44rem){
        body{font-size:15px}
        main,body>header,body>footer{padding-left:1rem;padding-right:1rem}
        body>header{padding-top:1.6rem}
        h1{font-size:1.8rem}h2{font-size:1.45rem}
        .standfirst{font-size:1.05rem}
        .plot.rows{padding-left:9.6rem;padding-right:6.4rem}
        .plot.rows .label{font-size:10px}
        .plot.wide{padding-right:1.5rem}
        .plot.counted{padding-right:4.6rem}
        .roomy{display:none}
        .multiples{grid-template-columns:repeat(2,1fr);gap:1.2rem 1rem}
        svg text{font-size:11px}
        .tick.between{display:none}
        .tiles{grid-template-columns:repeat(auto-fit,minmax(9.5rem,1fr));gap:1.2rem}
        .tiles .figure{font-size:1.5rem}
        }
        """

    private static let print = """
        @page{size:landscape;margin:11mm}
        @media print{
        :root{\(Palette.light.declarations)}
        body{font-size:10.5pt;background:none}
        main,body>header,body>footer{max-width:none;padding:0}
        nav,summary{display:none}
        figure,.tiles li,.card,tr{break-inside:avoid}
        h2,h3,figcaption{break-after:avoid}
        .plot.wide{min-width:0}
        table{font-size:7.3pt;line-height:1.25}
        .scroll{position:static;overflow:visible;max-width:none}
        thead{display:table-header-group;break-inside:avoid}
        thead th{break-inside:avoid}
        table:not(.heat) td,table:not(.heat) th{padding:.2rem .22rem;white-space:normal}
        tbody th{position:static;min-width:3.8rem}
        .interval,.steady,td.number .quiet{white-space:normal}
        .interval,td .quiet{display:block}
        td .quiet{font-size:.9em}
        td .undefined,.card td .undefined{min-width:0;font-size:.9em}
        thead button{text-decoration:none}
        details::details-content{content-visibility:visible;display:block;height:auto}
        *{print-color-adjust:exact;-webkit-print-color-adjust:exact}
        }
        """
}
