"""Files in which a length, a distance or a number grows that decides how a reader cuts them: PDF, DOCX, ODT, RTF, HTML, TEI, text."""

from __future__ import annotations

from tests.readers.drawn import Rule, Word, lines, pdf
from tests.readers.made import docx, odt, paragraph
from tests.recorded.growing import BODY, PLAIN, ROW, Growing, letters, page, sentence, tenth, words

SHORT, OTHER = ROW[:24], "and nobody came to open it"[:24]


def tei(body: str) -> str:
    """Return a TEI file with this body."""
    return f'<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body>{body}</body></text></TEI>'


def html(body: str) -> str:
    """Return a page with this body and a text long enough to be its matter."""
    return f"<body>{body}<p>{letters(500)}</p></body>"


def noted(body: list[str], *calls: str, ruled: bool = False) -> bytes:
    """Return a PDF of one page with some calls in its text, and the lines of notes at its foot in smaller type."""
    called = [Word(40, 310 - 13 * at, "and so it was", sign=call) for at, call in enumerate(calls)]
    return page(
        lines([ROW] * 10, y=440), *called, lines([ROW] * 4, y=240), [Rule(40, 168, 80)] if ruled else [], lines(body, y=150, size=9)
    )


FILES = [
    Growing("pdf-head-over-columns", lambda n: pdf([[Word(40, 470, "The Quiet Mill by the River"[:n]), *lines([SHORT] * 20, x=40, y=440), *lines([SHORT] * 20, x=200, y=440)]]), range(3, 28), "x.pdf"),
    Growing("pdf-words-overlap", lambda n: page(Word(40, 440, "the old mill"), Word(100 - tenth(n), 440, "was quiet"), BODY), range(0, 200, 5), "x.pdf"),
    Growing("pdf-raised-large", lambda n: page(lines([ROW] * 5, y=440), Word(40, 375, "the old mill"), Word(104, 375 + tenth(n), "1", size=11), BODY), range(0, 90, 2), "x.pdf"),
    Growing("pdf-raised-letters", lambda n: page(lines([ROW] * 5, y=440), Word(40, 375, "the old mill"), Word(104, 379, "1234567"[:n], size=7), BODY), range(1, 8), "x.pdf"),
    Growing("pdf-heading-length", lambda n: page(Word(40, 470, letters(n).title(), size=13), lines([ROW] * 6, y=440), BODY), range(1, 60), "x.pdf"),
    Growing("pdf-heading-centred", lambda n: page(Word(40 + n, 470, "THE QUIET MILL"), lines([ROW] * 6, y=440), BODY), range(0, 240, 3), "x.pdf"),
    Growing("pdf-heading-letters", lambda n: page(Word(170, 470, "THE QUIET MILL"[:n]), lines([ROW] * 6, y=440), BODY), range(1, 15), "x.pdf"),
    Growing("pdf-heading-width", lambda n: page(Word(40, 470, ROW[:n], font="bold"), lines([ROW] * 6, y=440), BODY), range(20, 56), "x.pdf"),
    Growing("pdf-indents", lambda n: page(lines([ROW] * 4, y=440), *[lines([ROW], x=40 + (tenth(n) if k % 3 == 0 else 0), y=388 - k * 13) for k in range(9)]), range(0, 300, 6), "x.pdf"),
    Growing("pdf-inset-lines", lambda n: page(lines([ROW] * 6, y=440), lines([ROW[:40]] * n, x=64, y=440 - 7 * 13), lines([ROW] * 6, y=440 - (8 + n) * 13)), range(1, 8), "x.pdf"),
    Growing("pdf-rule-left", lambda n: page(lines([ROW] * 10, y=440), Word(40, 310, "so it was", sign="1"), lines([ROW] * 6, y=297), [Rule(40 + n, 140, 80)], lines(["1 Pike, Letters, p. 3."], y=124)), range(0, 60, 2), "x.pdf"),
    Growing("pdf-note-lines", lambda n: page(lines([ROW] * 10, y=440), Word(40, 310, "so it was", sign="1"), lines([ROW] * 6, y=297), lines(["1 Pike, Letters, p. 3.", *[ROW] * n], y=200, size=9)), range(0, 12), "x.pdf"),
    Growing("pdf-note-numbers", lambda n: page(lines([ROW] * 9, y=440), Word(40, 323, "so it was", sign="1"), Word(40, 310, "and was", sign=str(1 + n)), lines([ROW] * 6, y=297), lines(["1 Pike, p. 3.", f"{1 + n} Lind, p. 4."], y=140, size=9)), range(1, 12), "x.pdf"),
    Growing("pdf-notes-of-pages", lambda n: pdf([[*lines([ROW] * 9, y=440), Word(40, 323, "so it was", sign=str(k + 1)), *lines([ROW] * 6, y=297), *lines([f"{k + 1} Pike, p. {k}."], y=140, size=9)] for k in range(n)]), range(1, 5), "x.pdf"),
    Growing("pdf-numbers-shift", lambda n: pdf([[*lines([ROW] * 12, y=440), Word(180, 30, str(k + 7 if k < n else 90 - k * 3))] for k in range(6)]), range(0, 7), "x.pdf"),
    Growing("pdf-capitals-lines", lambda n: page(*[lines([ROW.capitalize() if k < n else ROW], y=440 - 13 * k) for k in range(9)], BODY), range(0, 10), "x.pdf"),
    Growing("docx-heading-level", lambda n: docx(paragraph("The Door", properties=f'<w:outlineLvl w:val="{n}"/>') + paragraph(ROW * 3)), range(0, 12), "x.docx"),
    Growing("docx-symbol", lambda n: docx(f'<w:p><w:r><w:t>the mill </w:t><w:sym w:font="Symbol" w:char="{n:X}"/></w:r></w:p>'), [*range(0, 40), *range(0xD7FA, 0xD804), *range(0xFFFC, 0x10004)], "x.docx"),
    Growing("rtf-unicode", lambda n: f"{{\\rtf1\\ansi the mill \\u{n}? was\\par}}", [*range(-4, 4), *range(55290, 55300), *range(65530, 65540), *range(1114108, 1114116)], "x.rtf"),
    Growing("rtf-depth", lambda n: "{\\rtf1\\ansi " + "{" * n + "the mill" + "}" * n + "\\par was}", [*range(1, 4), *range(90, 110), *range(495, 505)], "x.rtf"),
    Growing("rtf-outline", lambda n: f"{{\\rtf1\\ansi\\pard\\outlinelevel{n} The Door\\par\\pard {ROW * 3}\\par}}", range(0, 12), "x.rtf"),
    Growing("rtf-skipped", lambda n: f"{{\\rtf1\\ansi\\uc{n} the \\u8220abcd mill\\par}}", range(0, 6), "x.rtf"),
    Growing("rtf-notes", lambda n: "{\\rtf1\\ansi " + "".join(f"so it was{{\\super\\chftn{{\\footnote\\chftn Pike, p. {k}.}}}} and " for k in range(n)) + "\\par}", range(1, 30), "x.rtf"),
    Growing("odt-left", lambda n: odt(f'<text:p>{ROW * 3}</text:p><text:p text:style-name="P1">{ROW * 2}</text:p>', f'<style:style style:name="P1" style:family="paragraph"><style:paragraph-properties fo:margin-left="{n / 100}cm"/></style:style>'), range(0, 200, 2), "x.odt"),
    Growing("odt-heading", lambda n: odt(f'<text:h text:outline-level="{n}">The Door</text:h><text:p>{ROW * 3}</text:p>'), range(0, 12), "x.odt"),
    Growing("html-heading", lambda n: html(f"<h{n}>The Door</h{n}>"), range(1, 9), "x.html"),
    Growing("html-dialogue", lambda n: html("".join(f"<p>— {sentence(30)}</p>" for _ in range(n))), range(0, 5), "x.html"),
    Growing("html-break-lines", lambda n: html("<p>" + "<br>".join(letters(30) for _ in range(n)) + "</p>"), range(1, 8), "x.html"),
    Growing("html-break-length", lambda n: html("<p>" + "<br>".join(letters(n - k % 3) for k in range(5)) + "</p>"), range(10, 130), "x.html"),
    Growing("html-notes-linked", lambda n: html("<p>" + "".join(f'so <a id="r{k}" href="#n{k}">[{k}]</a> ' for k in range(1, n + 1)) + "</p>" + "".join(f'<p id="n{k}"><a href="#r{k}">{k}</a> Pike, p. {k}.</p>' for k in range(1, n + 1))), range(0, 5), "x.html"),
    Growing("html-cell-words", lambda n: html(f"<table><tr><td>{words(n)}</td><td>{words(3)}</td></tr></table>"), range(1, 40), "x.html"),
    Growing("tei-levels", lambda n: tei("<div>" * n + f"<head>The Door</head><p>{ROW}</p>" + "</div>" * n), range(1, 10), "x.xml"),
    Growing("tei-label", lambda n: tei(f'<p>so it was<note n="{"1" * n}">Pike, p. 3.</note> there</p>'), range(0, 24), "x.xml"),
    Growing("tei-lines", lambda n: tei("<lg>" + "".join(f"<l>{letters(30)}</l>" for _ in range(n)) + "</lg>"), range(1, 5), "x.xml"),
    Growing("text-rule", lambda n: f"{letters(200)}\n\n{'-' * n}\n\n{letters(200)}", range(0, 8)),
    Growing("text-item-number", lambda n: f"{letters(200)}\n\n{n}. the old mill\n{n + 1}. by the river\n\n{letters(200)}", [*range(0, 12), *range(95, 105), *range(990, 1003), *range(9995, 10003)]),
    Growing("text-first-lines", lambda n: "\n".join(f"{' ' * n}{ROW}\n{ROW}\n{ROW[:20]}." for _ in range(5)), range(0, 10)),
    Growing("text-centred", lambda n: "\n".join([ROW] * 4) + "\n\n" + " " * n + "THE DOOR\n\n" + "\n".join([ROW] * 4), range(0, 40)),
    Growing("text-stanza", lambda n: f"{letters(300)}\n\n" + "\n".join(letters(24 + k % 5) for k in range(n)) + f"\n\n{letters(300)}", range(1, 60)),
    Growing("text-stanza-width", lambda n: f"{letters(300)}\n\n" + "\n".join(letters(n - k % 3) for k in range(6)) + f"\n\n{letters(300)}", range(20, 130)),
    Growing("text-long-lines", lambda n: "\n".join(letters(200) if k < n else letters(40) for k in range(10)), range(0, 11)),
    Growing("text-form-feeds", lambda n: "\f".join(f"{k + 3 if k < n else 'x'}\n\n{letters(200).capitalize()}." for k in range(6)), range(0, 7)),
    Growing("text-damaged", lambda n: ("é" * 40 + "the old mill. " * 10).encode() + b"\xff" * n, range(0, 40)),
    Growing("text-controls", lambda n: "the old mill by the river " * 4 + "\x01" * n, range(0, 30)),
    Growing("markdown-heading", lambda n: f"{'#' * n} The Door\n\n{letters(200)}", range(0, 9), "x.md"),
    Growing("markdown-fence", lambda n: f"{letters(60)}\n\n{'`' * n}\nthe old mill\n{'`' * n}\n\n{letters(60)}", range(0, 6), "x.md"),
    Growing("markdown-quote-depth", lambda n: f"{letters(60)}\n\n{'> ' * n}the old mill\n\n{letters(60)}", range(0, 6), "x.md"),
    Growing("markdown-notes", lambda n: "".join(f"So it was[^{k}]. " for k in range(n)) + "\n\n" + "".join(f"[^{k}]: Pike, p. {k}.\n" for k in range(n)), range(1, 5), "x.md"),
    Growing("superscript-at-head", lambda n: f"{letters(n)}<sup>3</sup> and the mill was {letters(40)}", range(1, 14)),
    Growing("emphasis-across", lambda n: f"so *it {letters(n)}* was", range(1, 70), "x.md"),
    Growing("pdf-heading-lines", lambda n: page(Word(40, 470, "The Quiet Mill", size=16), Word(40, 470 - tenth(n), "by the River", size=16), lines([ROW] * 6, y=400), BODY), range(150, 360, 2), "x.pdf"),
    Growing("pdf-heading-over-type", lambda n: page(Word(40, 470, letters(n), size=13), lines([ROW] * 6, y=440), BODY), range(150, 170), "x.pdf"),
    Growing("pdf-rule-length", lambda n: page(lines([ROW] * 10, y=440), Word(40, 310, "so it was", sign="1"), lines([ROW] * 6, y=297), [Rule(40, 140, n)], lines(["1 Pike, Letters, p. 3."], y=124)), range(15, 290, 3), "x.pdf"),
    Growing("pdf-rule-height", lambda n: page(lines([ROW] * 10, y=440), Word(40, 310, "so it was", sign="1"), lines([ROW] * 6, y=297), [Rule(40, 110 + n, 60)], lines(["1 Pike, Letters, p. 3."], y=124)), range(0, 130), "x.pdf"),
    Growing("pdf-rule-on-top", lambda n: page([Rule(40, 430 + n, 60)], lines(["1 Pike, Letters, p. 3.", "2 Lind.", *[ROW] * 6], y=424)), range(0, 60), "x.pdf"),
    Growing("pdf-notes-in-type", lambda n: page(lines([ROW] * 10, y=440), Word(40, 310, "so it was", sign="1"), lines([ROW] * 6, y=297), Word(40, 232 - tenth(n), "1", size=7), Word(46, 228 - tenth(n), "Pike, Letters, p. 3.")), range(60, 260, 2), "x.pdf"),
    Growing("pdf-notes-small-lines", lambda n: page(lines([ROW] * 10, y=440), Word(40, 310, "so it was", sign="1"), lines([ROW] * 6, y=297), [Rule(40, 190, 250)], *[lines([ROW[:30]], y=180 - 12 * k, size=9 if k < n else 11) for k in range(8)], lines(["1 Pike."], y=80, size=9)), range(0, 9), "x.pdf"),
    Growing("pdf-note-sign", lambda n: page(lines([ROW] * 10, y=440), Word(40, 310, "so it was", sign="*" * n), lines([ROW] * 6, y=297), lines([f"{'*' * n} Pike, Letters, p. 3."], y=140, size=9)), range(1, 6), "x.pdf"),
    Growing("pdf-columns-full", lambda n: pdf([[*lines([SHORT] * n, x=40, y=470), *lines([OTHER] * n, x=200, y=470)]]), range(3, 24), "x.pdf"),
    Growing("pdf-columns-uneven", lambda n: pdf([[*lines([SHORT] * 24, x=40, y=470), *lines([OTHER] * n, x=200, y=470)]]), range(0, 24), "x.pdf"),
    Growing("pdf-columns-narrow", lambda n: pdf([[*lines([ROW[:n]] * 24, x=40, y=470), *lines([OTHER] * 24, x=200, y=470)]]), range(1, 27), "x.pdf"),
    Growing("pdf-columns-apart", lambda n: pdf([[*lines([SHORT] * 24, x=40, y=470), *lines([OTHER] * 24, x=130 + n, y=470)]]), range(0, 120, 2), "x.pdf"),
    Growing("pdf-lines-over-columns", lambda n: pdf([[*lines([ROW] * n, x=40, y=470, leading=6), *lines([SHORT] * 20, x=40, y=370), *lines([OTHER] * 20, x=200, y=370)]]), range(0, 14), "x.pdf"),
    Growing("pdf-head-length", lambda n: pdf([[Word(40, 470, letters(n), size=4), *lines([f"{PLAIN[k]} {ROW[:44]}"] * 12, y=440)] for k in range(4)]), range(134, 146), "x.pdf"),
    Growing("pdf-hidden-type", lambda n: page(lines([ROW] * 6, y=440), Word(40, 350, "the old mill", size=tenth(n)), BODY), range(12, 40), "x.pdf"),
    Growing("pdf-display-size", lambda n: page(lines([ROW] * 6, y=440), lines([ROW[:40]], x=64, y=440 - 7 * 13, size=tenth(n)), lines([ROW] * 6, y=440 - 9 * 13)), range(95, 115), "x.pdf"),
    Growing("pdf-display-far", lambda n: page(lines([ROW] * 6, y=440), lines([ROW[:30]], x=40 + n, y=440 - 7 * 13), lines([ROW] * 6, y=440 - 9 * 13)), range(0, 60), "x.pdf"),
    Growing("pdf-verse-lines", lambda n: page(lines([ROW] * 6, y=440), *[lines([(ROW if k < n else ROW[:24]).capitalize()[:44]], x=64, y=349 - 13 * k) for k in range(8)], lines([ROW] * 6, y=230)), range(0, 9), "x.pdf"),
    Growing("pdf-verse-width", lambda n: page(lines([ROW] * 6, y=440), lines([ROW[:n].capitalize()] * 4, x=64, y=349), lines([ROW] * 6, y=280)), range(10, 50), "x.pdf"),
    Growing("pdf-verse-capitals", lambda n: page(lines([ROW] * 6, y=440), *[lines([ROW[:24].capitalize() if k < n else ROW[:24]], x=64, y=349 - 13 * k) for k in range(6)], lines([ROW] * 6, y=250)), range(0, 7), "x.pdf"),
    Growing("pdf-sign-beside", lambda n: page(lines([ROW] * 5, y=440), Word(40, 375, "the old mill"), Word(60 + n, 379, "1", size=7), BODY), range(0, 80), "x.pdf"),
    Growing("pdf-word-parts", lambda n: page(Word(40, 375, "the mill-"), Word(40, 362, "abcdefgh"[:n] + " was"), Word(40, 349, "the mill abcdefgh"), BODY), range(1, 8), "x.pdf"),
    Growing("pdf-last-line", lambda n: page(lines([ROW] * 5, y=440), lines([ROW[:n].rstrip() + "."], y=375), lines([ROW.capitalize()] * 4, y=362), BODY), range(5, 54), "x.pdf"),
    Growing("pdf-indented-again", lambda n: page(lines([ROW] * 5, y=440), *[lines([ROW[: 30 if k < n else None].rstrip().capitalize()], x=52, y=375 - 13 * k) for k in range(5)], BODY), range(0, 6), "x.pdf"),
    Growing("pdf-note-a-page-on", lambda n: pdf([[*lines([ROW] * 9, y=440), *([Word(40, 323, "so it was", sign="1")] if k == 0 else []), *lines([ROW] * 6, y=297), *(lines(["1 Pike, p. 3."], y=140, size=9) if k == n else [])] for k in range(4)]), range(0, 4), "x.pdf"),
    Growing("pdf-false-head", lambda n: noted(["1 Pike, Letters, of", f"{n} March, and so on.", "2 Lind, p. 4."], "1", "2"), range(1, 9), "x.pdf"),
    Growing("pdf-false-head-called", lambda n: noted(["1 Pike, Letters, of", f"{n} March, and so on.", "2 Lind, p. 4."], "1", str(n), "2"), range(1, 9), "x.pdf"),
    Growing("pdf-false-head-ruled", lambda n: noted(["1 Pike, Letters, of", f"{n} March, and so on.", "2 Lind, p. 4."], "1", ruled=True), range(1, 9), "x.pdf"),
    Growing("pdf-numbers-missing", lambda n: noted(["1 Pike, Letters.", f"{n} Lind, p. 4.", f"{n + 1} Ibid."], str(n), ruled=True), range(2, 9), "x.pdf"),
    Growing("pdf-begins-anew", lambda n: noted(["1 Pike, Letters.", "2 Lind, p. 4.", f"{n} Ibid.", f"{n + 1} Lind, p. 5."], "1", "2"), range(1, 8), "x.pdf"),
    Growing("pdf-begins-anew-called", lambda n: noted(["1 Pike, Letters.", "2 Lind, p. 4.", "1 Ibid.", f"{n} Lind, p. 5."], "1", "2", "1", str(n)), range(1, 8), "x.pdf"),
    Growing("pdf-note-sign-called", lambda n: noted(["* Pike, Letters.", "† Lind, p. 4."], *"*†"[:n], ruled=True), range(0, 3), "x.pdf"),
    Growing("pdf-note-sign-bare", lambda n: noted(["* Pike, Letters.", "† Lind, p. 4."], *"*†"[:n]), range(0, 3), "x.pdf"),
    Growing("html-menu-deep", lambda n: html("<div>" + "<td>" * n + "".join(f'<a href="/{k}">{k} mill</a>' for k in range(5)) + "</div>" + f"<p>{letters(600)}</p>"), range(0, 12), "x.html"),
    Growing("html-menu-around", lambda n: html("<div>" * n + "".join(f'<a href="/{k}">the mill {k}</a>' for k in range(5)) + "</div>" * n + f"<p>{letters(600)}</p>"), range(0, 12), "x.html"),
    Growing("html-class-length", lambda n: html(f'<div class="{"x" * n} menu"><p>the old mill</p></div>'), range(392, 402), "x.html"),
    Growing("html-quotes-nested", lambda n: html("<p>" + "<q>so " * n + "it was" + "</q>" * n + "</p>"), range(1, 6), "x.html"),
    Growing("html-title-links", lambda n: html("<header><h1>The Quiet Mill</h1>" + '<a href="/x">door</a>' * n + "</header>"), range(0, 6), "x.html"),
    Growing("html-quoted-paragraphs", lambda n: html("<blockquote>" + "<p>So it was.</p>" * n + "</blockquote>"), range(0, 4), "x.html"),
    Growing("docx-symbol-length", lambda n: docx(f'<w:p><w:r><w:t>the mill </w:t><w:sym w:font="Symbol" w:char="{"0" * n}41"/></w:r></w:p>'), range(0, 6), "x.docx"),
    Growing("docx-number-length", lambda n: docx(paragraph("The Door", properties=f'<w:outlineLvl w:val="{"0" * n}1"/>') + paragraph(ROW * 3)), range(0, 12), "x.docx"),
    Growing("text-verse-credited", lambda n: "\n".join([letters(115)] * 4) + f"\n\n    {ROW[:30].capitalize()}.\n    {ROW[:24].capitalize()}.\n    {sentence(n)}\n\n" + "\n".join([letters(115)] * 4), range(60, 145)),
    Growing("text-verse-wide", lambda n: "\n".join([letters(115)] * 4) + f"\n\n    {sentence(n)}\n    {ROW[:24].capitalize()}.\n    {ROW[:20].capitalize()}.\n\n" + "\n".join([letters(115)] * 4), range(60, 90)),
    Growing("text-announced-far", lambda n: f"{letters(300)}:" + "\n" * n + "The old mill it was.\nBy the river it was.\nIt was quiet there.\n\n" + f"{letters(300)}", range(1, 18)),
    Growing("text-announced-short", lambda n: f"{letters(300)}:\n\nThe old mill by the river\n{letters(n).capitalize()}\nwas quiet all that winter\n\n{letters(300)}", range(1, 30)),
    Growing("text-goes-on", lambda n: f"{letters(n)}\nwas quiet there\n\n{letters(300)}", range(30, 50)),
    Growing("text-title-page", lambda n: "\n".join(["The Quiet Mill", "by Ada Marsh", *["in the year"] * n]) + f"\n\n{letters(300)}", range(0, 12)),
    Growing("text-date-words", lambda n: f"The Quiet Mill\n{' '.join(['on'] * n)} 12 March 1920\n{ROW}\n\n{letters(300)}", range(0, 10)),
    Growing("text-year-words", lambda n: f"The Quiet Mill\n{' '.join(['on'] * n)} 1920\n{ROW}\n\n{letters(300)}", range(0, 10)),
    Growing("text-date-length", lambda n: f"The Quiet Mill\n{'x' * n} 1920\n{ROW}\n\n{letters(300)}", range(26, 40)),
    Growing("text-packed", lambda n: "\n".join(f"{ROW}\n{ROW}\n{ROW[:20]}." for _ in range(n)), range(1, 24)),
    Growing("text-tabs", lambda n: "\n".join([ROW] * 4) + "\n\n" + "\n".join("\t" * n + ROW for _ in range(3)) + "\n\n" + "\n".join([ROW] * 4), range(0, 4)),
    Growing("emphasis-openers", lambda n: "so *it " * n + "**was** there* and so", range(0, 8), "x.md"),
    Growing("markdown-power", lambda n: f"{ROW}\n\n{' ' * n}10<sup>6</sup> of {'x' * n}m<sup>2</sup> and XIX<sup>e</sup> ab<sup>e</sup> word<sup>3</sup>", range(0, 4), "x.md"),
    Growing("pdf-phrase-gap", lambda n: page(Word(40, 440, "the old mill"), Word(85 + tenth(n), 440, "was quiet"), BODY), range(0, 300), "x.pdf"),
    Growing("text-utf16", lambda n: (letters(200) + "\u0100" * n).encode("utf-16-le"), range(0, 20)),
    Growing("text-utf16-sparse", lambda n: ("\u0416" * 400 + "a" * n).encode("utf-16-le"), range(10, 40)),
]  # fmt: skip
