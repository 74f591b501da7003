/// The styles of the page. Colours are named once for light and once for dark; every pair of text
/// and background is at least 4.5 to 1.
enum HTMLStyleSheet {
  /// The whole style sheet.
  static let text = screen + charts + dark + print

  private static let screen = """
    :root{color-scheme:light dark;--pad:clamp(1.1rem,4vw,2.5rem);--indent:0rem;--ink:#1b1f24;--soft:#50575f;--page:#fff;--tint:#f3f6f9;\
    --line:#d3d9e0;--link:#0b4f8a;--band:#17365a;--band-ink:#fff;\
    --band-soft:#d5e2f0;--warn:#fff4d6;--warn-line:#b7791f;--warn-ink:#3d2b00;--focus:#0b4f8a;\
    --serif:Charter,"Bitstream Charter","Sitka Text",Cambria,Georgia,"Liberation Serif",\
    "Noto Naskh Arabic","Noto Serif",serif;\
    --sans:system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",Arial,\
    "Noto Sans Arabic","Noto Sans",sans-serif}
    *,*::before,*::after{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
    body{margin:0;background:var(--page);color:var(--ink);font:1.125rem/1.6 var(--serif);\
    overflow-wrap:break-word}
    a{color:var(--link);text-underline-offset:.15em;text-decoration-thickness:.06em}
    a:hover{text-decoration-thickness:.12em}
    :focus-visible{outline:3px solid var(--focus);outline-offset:2px;border-radius:2px}
    main:focus{outline:none}
    .hidden{position:absolute;inline-size:1px;block-size:1px;margin:-1px;overflow:hidden;\
    clip-path:inset(50%);white-space:nowrap}
    .skip{position:absolute;inset-inline-start:1rem;top:-6rem;z-index:2;padding:.6rem 1rem;\
    background:var(--page);color:var(--link);font-family:var(--sans)}
    .skip:focus{top:1rem}
    .cover{background:var(--band);color:var(--band-ink)}
    .cover .inner{max-inline-size:72rem;margin-inline:auto;\
    padding:clamp(2rem,6vw,4.5rem) var(--pad)}
    .cover p{margin:.35rem 0;max-inline-size:48rem}
    .cover .issuer{font:600 1rem/1.4 var(--sans);letter-spacing:.02em;color:var(--band-soft)}
    [lang|=ar] .cover .issuer{letter-spacing:0}
    .cover h1{font:700 clamp(1.8rem,4.6vw,3rem)/1.15 var(--sans);margin:.6rem 0 .8rem;\
    max-inline-size:24ch;text-wrap:balance}
    .masthead{border-block-end:1px solid var(--band-soft);padding-block-end:1rem;\
    margin-block-end:1.4rem}
    .cover .masthead p{font:1rem/1.45 var(--sans);margin:0}
    .cover .masthead .organ{font:700 1.25rem/1.4 var(--sans)}
    .cover .subtitle{font-size:1.3rem;line-height:1.4;margin-block-end:1.2rem}
    .cover .line{font:1rem/1.5 var(--sans);color:var(--band-soft)}
    .draft{display:inline-block;padding:.3rem .8rem;border-radius:3px;\
    background:var(--warn);color:var(--warn-ink);font:700 1rem/1.4 var(--sans)}
    .cover .draft{margin-block-end:1rem}
    .notices{background:var(--warn);color:var(--warn-ink);\
    border-block-end:3px solid var(--warn-line);font:1rem/1.5 var(--sans)}
    .notices p{max-inline-size:72rem;margin:0 auto;padding:.8rem var(--pad)}
    .notices p+p{padding-block-start:0}
    .frame{max-inline-size:72rem;margin-inline:auto;padding:0 var(--pad) 5rem}
    .contents{font:1rem/1.45 var(--sans);padding-block:1.5rem .5rem;\
    border-block-end:1px solid var(--line)}
    .contents h2{font-size:1rem;margin:0 0 .5rem;padding:0;border:0;color:var(--soft)}
    .contents ul{list-style:none;margin:0;padding:0}
    .contents ul ul{padding-inline-start:1rem;font-size:.94rem}
    .contents a{display:block;padding:.3rem 0;min-block-size:24px;text-decoration:none}
    .contents a:hover{text-decoration:underline}
    main{max-inline-size:44rem}
    h2,h3,h4,h5,h6,.h6{font-family:var(--sans);line-height:1.25;text-wrap:balance;\
    margin:2.2em 0 .6em}
    h2{font-size:1.7rem;padding-block-start:.9rem;border-block-start:3px solid var(--band)}
    h3{font-size:1.3rem}
    h4{font-size:1.1rem}
    h5,h6,.h6{font-size:1rem;font-weight:700}
    :is(h2,h3) .mark{font-size:.55em}
    p{margin:0 0 1em}
    .lead{font-size:1.25rem;line-height:1.5}
    .small{font-size:.94rem;color:var(--soft)}
    .table,.chart,.cover{text-align:start}
    .n{font-family:var(--sans);font-size:.9em;color:var(--soft);\
    font-variant-numeric:tabular-nums;margin-inline-end:.35em}
    @counter-style item-letter{system:alphabetic;prefix:"(";suffix:") ";\
    symbols:a b c d e f g h i j k l m n o p q r s t u v w x y z}
    @counter-style item-roman{system:extends lower-roman;prefix:"(";suffix:") "}
    .united-nations main ol:not(.footnotes ol){list-style:item-letter}
    .united-nations main ol ol{list-style:item-roman}
    .united-nations main ol ol ol{list-style:lower-alpha}
    li{margin-block-end:.4em}
    li>p{margin-block-end:.4em}
    blockquote{margin:1.2em 0;padding:.1em 0 .1em 1.2rem;padding-inline:1.2rem 0;\
    border-inline-start:4px solid var(--line);color:var(--soft)}
    .notice{margin:1.4em 0;padding:1rem 1.2rem;background:var(--tint);\
    border-inline-start:5px solid var(--link);border-radius:2px}
    .notice>:last-child,blockquote>:last-child{margin-block-end:0}
    code{font-family:"Liberation Mono",Consolas,Menlo,monospace;font-size:.88em;\
    background:var(--tint);padding:.1em .3em;border-radius:3px;overflow-wrap:anywhere}
    .mark{font-size:.75em;line-height:0;font-family:var(--sans)}
    .mark a{padding:.3em .1em;text-decoration:none}
    .mark a:hover{text-decoration:underline}
    .table,.chart{margin:2rem 0;font-family:var(--sans)}
    .scroll{overflow-x:auto;border-block-end:2px solid var(--ink)}
    table{border-collapse:collapse;inline-size:100%;font:.94rem/1.4 var(--sans);\
    font-variant-numeric:tabular-nums lining-nums}
    caption{text-align:start;padding-block-end:.6rem}
    .caption{display:block;position:sticky;inset-inline-start:0;inline-size:max-content;\
    max-inline-size:min(44rem,100vw - 2*var(--pad) - var(--indent))}
    .caption,figcaption{font:600 1rem/1.4 var(--sans)}
    .caption .label,figcaption .label{color:var(--soft)}
    th,td{padding:.5rem .45rem;text-align:start;vertical-align:baseline;\
    border-block-end:1px solid var(--line);overflow-wrap:normal}
    thead th,thead td{vertical-align:bottom;border-block-start:2px solid var(--ink);\
    border-block-end:1px solid var(--ink);background:var(--tint)}
    tbody th{font-weight:400}
    tbody th[scope=row]:not(.center){min-inline-size:9rem}
    .end{text-align:end;white-space:nowrap}
    thead .end{white-space:normal}
    .center{text-align:center}
    .group th{font-weight:700;padding-block-start:1.1rem}
    .total th,.total td{font-weight:700;border-block-start:1px solid var(--ink)}
    .remarks{font-size:.88rem;line-height:1.45;color:var(--soft);padding-block-start:.6rem}
    .remarks p{margin:0 0 .25rem}
    .remarks .label{font-weight:600}
    .footnotes{margin-block-start:3.5rem;font-size:.94rem}
    .footnotes li{padding-inline-start:.3rem}
    .footnotes li:target,.numbered:target{background:var(--tint)}
    .back{display:inline-block;min-inline-size:24px;min-block-size:24px;text-align:center;\
    text-decoration:none}
    @media (min-width:48rem){
    .justified main p{text-align:justify;hyphens:auto}
    .justified main .remarks p{text-align:start;hyphens:manual}
    tbody th[scope=row]:not(.center){min-inline-size:13rem}
    .numbers{--indent:3.2rem}
    .numbers main{padding-inline-start:3.2rem;max-inline-size:47.2rem}
    .numbers .numbered{position:relative}
    .numbers .n{position:absolute;inset-inline-start:-3.2rem;inline-size:2.6rem;margin:0;\
    text-align:end;line-height:1.78}
    }
    @media (min-width:70rem){
    .frame:has(.contents){display:grid;grid-template-columns:17rem minmax(0,1fr);gap:3rem}
    .contents{position:sticky;top:0;align-self:start;max-block-size:100vh;overflow-y:auto;\
    border:0;padding-block:2.6rem}
    }

    """

  private static let charts = """
    .chart svg{display:block;inline-size:100%;block-size:auto;margin-block:.5rem}
    .chart .narrow{display:none}
    .chart text{font-family:var(--sans);font-variant-numeric:lining-nums}
    @media (max-width:34rem){.chart .narrow{display:block}.chart .wide{display:none}}
    .chart details{font-family:var(--sans);font-size:.94rem}
    .chart summary{cursor:pointer;color:var(--link);padding:.3rem 0;inline-size:fit-content}
    .chart .scroll{margin-block:.4rem .6rem}

    """

  private static let dark: String = {
    let inks = ChartPalette.inks.enumerated().map { index, ink in
      ".chart .s\(index){fill:\(ink.dark)}.chart .l\(index){stroke:\(ink.dark)}"
    }
    return """
      @media screen and (prefers-color-scheme:dark){
      :root{--ink:#e8eaed;--soft:#b3bac2;--page:#14181d;--tint:#1f252c;--line:#3a424b;\
      --link:#8ec5ff;--band:#0f2741;--band-ink:#f4f7fa;\
      --band-soft:#bcd0e5;--warn:#3b2f0b;--warn-line:#c99a2e;--warn-ink:#fbe9b7;--focus:#8ec5ff}
      .chart .t,.chart .v{fill:var(--ink)}.chart .m{fill:var(--soft)}
      .chart .v{stroke:var(--page)}.chart .g{stroke:#333b44}.chart .x{stroke:#9aa3ac}
      .chart .h{stroke:var(--page)}
      \(inks.joined(separator: "\n"))
      }

      """
  }()

  private static let print = """
    @media print{
    @page{size:A4;margin:2.2cm 2cm}
    :root{color-scheme:light;--ink:#000;--soft:#333;--page:#fff;--tint:#f3f3f3;--line:#bbb;\
    --link:#000;--band:#fff;--band-ink:#000;--band-soft:#333;--warn:#fff;--warn-ink:#000}
    html{font-size:9.5pt}
    body{font-size:10.5pt}
    .skip,.chart summary,.back{display:none}
    .frame,.frame:has(.contents){display:block;padding:0;max-inline-size:none}
    main,.numbers main{max-inline-size:none;padding:0}
    .cover .inner{padding:5cm 0 1cm}
    .cover,.notices{break-inside:avoid}
    .notices{border-block:1px solid #000}
    .notices p{padding:.6rem}
    .contents{position:static;max-block-size:none;break-before:page;break-after:page;border:0}
    .numbers .n{position:static;margin-inline-end:1em}
    h2,h3,h4,h5,h6,.h6,caption,figcaption{break-after:avoid}
    h2{border-block-start:0}
    thead{display:table-header-group}
    tr,.chart,.notice,blockquote{break-inside:avoid}
    .scroll{overflow:visible}
    p{orphans:3;widows:3}
    a{text-decoration:none}
    .page-break{break-before:page}
    [data-draft]::after{content:attr(data-draft);position:fixed;inset:0;display:flex;\
    align-items:center;justify-content:center;text-align:center;overflow:hidden;font:700 46pt var(--sans);color:rgb(0 0 0/.08);\
    rotate:-35deg;pointer-events:none;z-index:3}
    }

    """
}
