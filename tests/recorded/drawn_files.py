"""Pages and texts drawn at random from what real ones hold, with measures near the limits of the readers. Nobody wrote them like that."""

from __future__ import annotations

from collections.abc import Sequence

from tests.readers.drawn import Picture, Rule, Thing, Word, pdf
from tests.readers.made import docx, odt
from tests.recorded.variants import ROWS, Dice

_ROWS = (
    *ROWS[:-1],
    "through the dark months—others knew better than he—",
    "see https://www.mill.example/a-long/address-of-river-",
    "side.html for it. Nobody else had ever seen the mill-",
    "wheel run—",
    "Some half-",
    "hearted men came; it was the well-",
    "known river.",
    "In 1920 the wheel stood still.",
)
_HEADS = ("The Quiet Mill", "THE DOOR", "2. The River", "Of Millers and their Sons", "III", "the last winter", "MILL")
_SIGNS = ("1", "2", "3", "7", "12", "*", "†", "1, 2", "2–3", "x")
_FONTS = ("plain", "plain", "plain", "italic", "bold")


def near(dice: Dice, *values: float, by: float = 0.1) -> float:
    """Return one of some values, or one that is a little more or less."""
    value = values[dice.below(len(values))]
    return round(value + (dice.below(5) - 2) * by * abs(value or 1.0) / 2, 2)


def drawn_pdf(seed: str) -> bytes:
    """Return a PDF of some pages with columns, headings, displays, raised signs, notes and running heads."""
    dice = Dice(f"pdf:{seed}")
    size, left = 9.0 + dice.below(4), 30.0 + dice.below(3) * 8
    leading = round(size * (1.1 + dice.below(4) / 10), 1)
    columns, noted, headed, numbered = 1 + (dice.below(4) == 0), dice.below(5), dice.below(4), dice.below(4)
    pages: list[list[Thing]] = []
    note = 1
    for page in range(1 + dice.below(4)):
        things: list[Thing] = [Picture()] if dice.below(30) == 0 else []
        if headed:
            things.append(
                Word(left + dice.below(200), 470 - dice.below(2), _HEADS[0] if page % 2 or headed == 1 else _HEADS[3], size - dice.below(3))
            )
        if numbered:
            things.append(
                Word(left + dice.below(200), 24 + dice.below(8), ("", f"{page + 7}", f"– {page + 7} –", "xvi"[page:])[numbered], 9)
            )
        calls: list[str] = []
        for column in range(columns):
            x = left + column * (160 + dice.below(8))
            things += _column(dice, x, 446.0 - dice.below(12), size, leading, 24 if columns > 1 else 60, calls if noted else None, note)
        if noted:
            things += _notes(dice, left, size, calls, noted)
            note += len(calls) if dice.below(6) else 0
        pages.append(things)
    return pdf(pages)


def _column(dice: Dice, x: float, y: float, size: float, leading: float, width: int, calls: list[str] | None, note: int) -> list[Thing]:
    things: list[Thing] = []
    indent = (0.0, 0.0, near(dice, 0.5 * size, 0.8 * size, size, 2 * size))[dice.below(3)]
    row, end = dice.below(len(_ROWS)), 150.0 + dice.below(90)
    while y > end:
        kind = dice.below(9)
        if kind == 0:
            y -= near(dice, 0.2 * leading, leading)
            head = _HEADS[dice.below(len(_HEADS))][:width]
            things.append(
                Word(
                    x + (0, 0, near(dice, 20, 60, 110))[dice.below(3)],
                    y,
                    head,
                    near(dice, size, 1.12 * size, 1.45 * size, by=0.05),
                    _FONTS[dice.below(5)],
                )
            )
            y -= near(dice, leading, 1.35 * leading, 1.6 * leading)
        inset = near(dice, size, 1.1 * size, 2 * size, 3 * size) if kind in {1, 2} else 0.0
        own = near(dice, 0.97 * size, 0.92 * size, by=0.05) if kind == 1 else size
        for line in range(1 + dice.below(6)):
            words = _ROWS[(row := row + 1) % len(_ROWS)][: width - dice.below(6)]
            words = words[: near_half(dice, len(words))] if dice.below(5) == 0 else words
            words = words[:1].upper() + words[1:] if kind == 2 else words
            at = x + inset + (0.0 if line else indent)
            things += _line(dice, at, y, words, own, calls, note)
            y -= leading if dice.below(8) else near(dice, leading, 1.35 * leading)
        y -= (0.0, 0.0, near(dice, 0.35 * leading, leading))[dice.below(3)]
    return things


def near_half(dice: Dice, number: int) -> int:
    """Return a number of words' letters at which a line may count as short."""
    return max(1, int(number * (0.55 + dice.below(9) / 20)))


def _line(dice: Dice, x: float, y: float, words: str, size: float, calls: list[str] | None, note: int) -> list[Thing]:
    font = _FONTS[dice.below(5)] if dice.below(5) == 0 else "plain"
    sign = ""
    if calls is not None and dice.below(7) == 0:
        sign = str(note + len(calls)) if dice.below(4) else _SIGNS[dice.below(len(_SIGNS))]
        calls.append(sign)
    first, rest = words, ""
    if dice.below(6) == 0 and len(words) > 12:  # a line of two pieces
        cut = 5 + dice.below(len(words) - 10)
        first, rest = words[:cut].rstrip(), words[cut:].lstrip()
    width = 0.42 * size * len(first)
    if sign and dice.below(2):
        raised = Word(
            x + width,
            y + near(dice, 0.1 * size, 0.22 * size, 0.45 * size, 0.75 * size, -0.3 * size),
            sign,
            near(dice, 0.6 * size, 0.84 * size, size),
        )
        things: list[Thing] = [Word(x, y, first, size, font), raised]
    else:
        things = [Word(x, y, first, size, font, sign)]
    if rest:
        gap = near(dice, 0.17 * size, 0.6 * size, 1.2 * size, -0.6 * size)
        things.append(
            Word(
                x + width + gap,
                y + (0.0, 0.0, near(dice, 0.2 * size, -0.2 * size, 0.45 * size))[dice.below(3)],
                rest,
                near(dice, size, size, 0.7 * size),
                font,
            )
        )
    if dice.below(40) == 0:
        things.append(Word(x + 4, y, "hidden", near(dice, 0.2 * size)))
    return things


def _notes(dice: Dice, left: float, size: float, calls: Sequence[str], noted: int) -> list[Thing]:
    y = near(dice, 110, 125)
    own = near(dice, 0.96 * size, 0.84 * size, size, by=0.04)
    things: list[Thing] = []
    if noted > 1:
        things.append(
            Rule(
                left + (0, 0, dice.below(20))[dice.below(3)],
                y + near(dice, 0.4 * size, size, 1.4 * size),
                near(dice, 30, 80, 0.75 * 250, 250),
            )
        )
    if dice.below(4) == 0:
        things += [Word(left, y, "which had been said before.", own)]
        y -= own * 1.2
    for call in calls:
        label = ("", f"{call} ", f"{call}. ", f"{call}) ")[dice.below(4)]
        text = ("Pike, Letters, p. 3.", "“So it was”, he wrote.", "Ibid., pp. 4–7; Lind, The Wheel, 1921.")[dice.below(3)]
        if not label:
            things.append(Word(left, y + near(dice, 0.3 * own), call, near(dice, 0.6 * own)))
        things.append(Word(left + (0 if label else near(dice, 5.0, 8.0)), y, label + text, own))
        y -= own * near(dice, 1.2, 1.2, 1.7)
        if dice.below(3) == 0:
            things.append(Word(left, y, "and see what has been said of it there.", own))
            y -= own * 1.2
    return things


_SENTENCES = (
    "The old mill by the river was quiet all that winter.",
    "Nobody came to open its heavy door again, for the miller had left in the autumn!",
    "Edgar Pike wrote: “We shall not open it again”; and those who read him believed him.",
    "later it was said that the water had never stopped",
    "— And the wheel?",
    "“It turned,” she said.",
    "*So* it **was** then.",
    "He wrote:",
)
_OPENINGS = (
    "- ",
    "1. ",
    "a) ",
    "* ",
    "> ",
    ">> ",
    "# ",
    "## ",
    "[^1]: ",
    "| a | b |",
    "— ",
    "(2) ",
    "[3] ",
    "<sup>1</sup> ",
    "• ",
    "    ",
    "\t",
    "1) ",
    "+ ",
    "",
)
_LINES = (
    "***",
    "---",
    "* * *",
    "=====",
    "-----",
    "",
    "",
    "* ",
    "§",
    "-",
    "|---|---|",
    "<!-- a note -->",
    "<hr>",
    "<h2>The Door</h2>",
    "\f",
    "```",
    "The Door",
    "THE DOOR",
    "<blockquote>",
    "</blockquote>",
    "[^1]: Pike, p. 3.",
    "[mill]: http://mill.example",
    "#",
    "—",
    "![a](b.png)",
    "<!--",
    "-->",
    "...",
    "_____",
)


def drawn_text(seed: str) -> bytes:
    """Return a plain text or Markdown: broken by hand or not, set in, packed, with verse, lists, headings and rules."""
    dice = Dice(f"text:{seed}")
    width = (0, 0, 39, 40, 45, 60, 66, 72, 78, 120)[dice.below(10)]
    indent, margin, packed = dice.below(4) if dice.below(3) == 0 else 0, dice.below(3) if dice.below(4) == 0 else 0, dice.below(5) == 0
    out: list[str] = []
    for _ in range(3 + dice.below(9)):
        kind = dice.below(8)
        sentences = [_SENTENCES[dice.below(len(_SENTENCES))] for _ in range(1 + dice.below(5))]
        if kind == 0:
            out += [_LINES[dice.below(len(_LINES))] for _ in range(1 + dice.below(2))]
        elif kind == 1:  # lines of their own: verse, turns of a talk
            out += [" " * dice.below(6) + each[: 20 + dice.below(60)] for each in sentences]
        elif kind == 2:
            out += [_OPENINGS[dice.below(len(_OPENINGS))] + each for each in sentences[:3]]
        else:
            out += _wrapped(dice, " ".join(sentences), width, indent, margin)
        out += [] if packed or dice.below(6) == 0 else [""] * (1 + (dice.below(9) == 0))
    return "\n".join(out).encode()


def _wrapped(dice: Dice, text: str, width: int, indent: int, margin: int) -> list[str]:
    """Return a paragraph in lines of a ragged width."""
    out, line = [], " " * (margin + indent)
    for word in text.split():
        if width and len(line) + len(word) + 1 > width - dice.below(4) and line.strip():
            out.append(line.rstrip())
            line = " " * margin
        line += f"{word} "
    return [*out, line.rstrip()]


def _some(dice: Dice, pieces: Sequence[str]) -> str:
    return pieces[dice.below(len(pieces))]


def _filled(dice: Dice, pieces: Sequence[str], depth: int = 0) -> str:
    """Return one of some pieces, with sentences in place of `@`, other pieces in place of `~` and a number in place of `%`."""
    out = ""
    for sign in _some(dice, pieces):
        if sign == "@":
            out += _some(dice, _SENTENCES).replace("&", "")
        elif sign == "~":
            out += "".join(_filled(dice, pieces, depth + 1) for _ in range(1 + dice.below(2))) if depth < 4 else "so"
        else:
            out += str(1 + dice.below(4)) if sign == "%" else sign
    return out


_HTML = (
    "<p>@</p>", "<p>@ @ @</p>", "<p>@<br>@<br>~</p>", "<blockquote>~</blockquote>", "<h%>The Door</h%>", "<div>~</div>", "<div class='menu'>~</div>",
    "<p>@<sup><a id='r%' href='#n%'>%</a></sup> @</p>", "<p id='n%'><a href='#r%'>%</a> Pike, p. %.</p>", "<ol><li id='n%'>@ <a href='#r%'>↩</a></li></ol>",
    "<ul><li>@</li><li>~</li></ul>", "<table><tr><td>@</td><td>~</td></tr></table>", "<pre>the\n  old\n\nmill</pre>", "<nav><a href='/%'>mill</a> ~</nav>",
    "<p>— @</p>", "<p>“<i>@</i>” <b>@</b></p>", "<q>@</q> ~", "<dl><dt>mill</dt><dd>@</dd></dl>", "<hr>", "@", "<p style='margin-left: %em'>@</p>", "<em>@</em>",
    "<section><header><h%>The Quiet Mill</h%></header>~~</section>", "<p>the<!-- @ --> mill <span hidden>@</span></p>", "<figure><img alt='mill'><figcaption>@</figcaption></figure>",
)  # fmt: skip
_TEI = (
    "<p>@</p>", "<p>@ <q who='#pike'>@</q> ~</p>", "<div n='%'><head>The Door</head>~~</div>", "<quote>~</quote>", "<lg><l>@</l><l>@</l><l>~</l></lg>", "<pb n='%'/>",
    "<sp who='#pike'><speaker>PIKE.</speaker><p>@</p>~</sp>", "<p>@<note n='%' place='foot'>@</note> @</p>", "<p>@<ref target='#n%'>%</ref></p>",
    "<note xml:id='n%'>~</note>", "<cit><quote>@</quote><bibl>Pike, <title>Letters</title>, p. %.</bibl></cit>", "<list><item>@</item><item>~</item></list>",
    "<p>the mill-<lb/>wheel <hi rend='italic'>@</hi> <said>@</said></p>", "<floatingText><body><p>@</p></body></floatingText>", "<head>The River</head>",
    "<epigraph><p>@</p></epigraph>", "<p>@ <choice><sic>mil</sic><corr>mill</corr></choice> <foreign xml:lang='fr'>@</foreign></p>", "<stage>@</stage>", "<l>@</l>", "@",
    "<table><row><cell>@</cell><cell>%</cell></row></table>", "<p><soCalled>mill</soCalled> <term>wheel</term> <title>The Wheel</title> @</p>", "<signed>Ada Marsh</signed>",
)  # fmt: skip
_RTF = (
    "@\\par ", "@ @\\par ", "\\pard\\li%80 @\\par\\pard ", "\\pard\\li%60\\ri%60 @\\par\\pard ", "{\\i @} ", "{\\b @}", "\\pard\\s% @\\par\\pard ", "{\\v @} @",
    "@{\\super\\chftn{\\footnote\\pard {\\super\\chftn} Pike, p. %.}} ", "@{\\super %{\\footnote {\\super %} @}} ", "@{\\super\\chftn{\\footnote\\ftnalt\\chftn ~}}",
    "\\pard\\outlinelevel% The Door\\par\\pard ", "\\u822%? @ \\'9%", "{\\*\\mill @}", "{\\*\\shpinst @}", "\\pard\\ls% @\\par\\pard ", "\\sect ", "\\line ", "{\\pict @}",
    "\\uc%\\u8220ab @\\uc1 ", "~\\par ", "{~}", "\\emdash @\\tab ", "{\\f% caf\\'e9 @}", "{\\bin% ab}@", "\\ftnrestart ", "\\ftnnrlc ", "\\ftnstart% ", "\\deleted @\\deleted0 ",
    "\\page ", "\\plain @", "\\nosupersub ", "\\~\\_\\-", "{\\fldinst @}{\\fldrslt @}", "\\cell @\\row ",
)  # fmt: skip


_DOCX = (
    *("<w:p><w:r><w:t>@</w:t></w:r></w:p>",) * 3,
    "<w:p><w:pPr><w:pStyle w:val='s%'/></w:pPr><w:r><w:t>@</w:t></w:r></w:p>",
    "<w:p><w:pPr><w:ind w:left='%80' w:hanging='%0'/></w:pPr><w:r><w:t>@</w:t></w:r></w:p>",
    "<w:p><w:pPr><w:ind w:left='%60' w:right='%60'/></w:pPr><w:r><w:t>@</w:t></w:r></w:p>",
    "<w:p><w:pPr><w:ind w:start='%cm' w:end='0.%in'/></w:pPr><w:r><w:t>@</w:t></w:r></w:p>",
    "<w:p><w:pPr><w:outlineLvl w:val='%'/></w:pPr><w:r><w:t>The Door</w:t></w:r></w:p>",
    "<w:p><w:pPr><w:numPr><w:numId w:val='%'/></w:numPr></w:pPr><w:r><w:t>@</w:t></w:r></w:p>",
    "<w:p><w:r><w:rPr><w:i/></w:rPr><w:t>@</w:t></w:r><w:r><w:rPr><w:b w:val='0'/></w:rPr><w:t> so</w:t></w:r></w:p>",
    "<w:p><w:r><w:t>@</w:t></w:r><w:r><w:footnoteReference w:id='%'/></w:r><w:r><w:t> and</w:t><w:endnoteReference w:id='%'/></w:r></w:p>",
    "<w:p><w:r><w:footnoteReference w:id='%' w:customMarkFollows='1'/><w:t>†</w:t></w:r><w:r><w:t>@</w:t></w:r></w:p>",
    "<w:p><w:r><w:t>the</w:t><w:br/><w:t>mill</w:t><w:br w:type='page'/><w:t>@</w:t></w:r></w:p>",
    "<w:p><w:r><w:lastRenderedPageBreak/><w:t>@</w:t></w:r></w:p>",
    "<w:p><w:r><w:fldChar w:fldCharType='begin'/><w:t>REF</w:t><w:fldChar w:fldCharType='separate'/><w:t>@</w:t><w:fldChar w:fldCharType='end'/></w:r></w:p>",
    "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>@ </w:t></w:r></w:p>",
    "<w:p><w:pPr><w:sectPr><w:pgNumType w:fmt='lowerRoman' w:start='%'/></w:sectPr></w:pPr><w:r><w:t>@</w:t></w:r></w:p>",
    "<w:p><w:r><w:drawing><w:txbxContent>~</w:txbxContent></w:drawing></w:r></w:p>",
    "<w:tbl><w:tr><w:tc>~</w:tc><w:tc>~</w:tc></w:tr></w:tbl>",
    "<w:p><w:ins><w:r><w:t>@</w:t></w:r></w:ins><w:del><w:r><w:delText>@</w:delText></w:r></w:del></w:p>",
    "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>@</w:t></w:r><w:r><w:rPr><w:rStyle w:val='s5'/></w:rPr><w:t>so</w:t></w:r></w:p>",
    "<w:p><w:pPr><w:jc w:val='right'/></w:pPr><w:r><w:t>Ada Marsh</w:t></w:r></w:p>",
    "<w:sdt><w:sdtContent>~</w:sdtContent></w:sdt>",
)
_ODT = (
    *("<text:p>@</text:p>",) * 2,
    "<text:p text:style-name='s%'>@</text:p>",
    "<text:p text:style-name='s%'>@ <text:span text:style-name='t%'>@</text:span> @</text:p>",
    "<text:h text:outline-level='%'>The Door</text:h>",
    "<text:list><text:list-item>~</text:list-item><text:list-item><text:p>@</text:p></text:list-item></text:list>",
    "<text:p>@<text:note text:note-class='footnote'><text:note-citation>%</text:note-citation><text:note-body><text:p>@</text:p>~</text:note-body></text:note> @</text:p>",
    "<text:p>@<text:note text:note-class='endnote'><text:note-citation>0</text:note-citation><text:note-body><text:p>@</text:p></text:note-body></text:note></text:p>",
    "<text:p>the<text:s/>mill<text:tab/>was<text:line-break/>@</text:p>",
    "<text:soft-page-break/>",
    "<text:p>@<text:soft-page-break/>@</text:p>",
    "<text:p>@<draw:frame><draw:text-box>~</draw:text-box></draw:frame></text:p>",
    "<text:section text:display='none'>~</text:section>",
    "<text:section>~~</text:section>",
    "<text:tracked-changes>~</text:tracked-changes>",
)
_STYLES = (
    ("Quotations", "", "margin-left='0.%cm' margin-right='0.%cm'", ""),
    ("Own", "s1", "margin-left='%mm'", "font-style='italic'"),
    ("Heading_20_%", "s3", "", "font-weight='600'"),
    ("Wide", "s2", "margin-left='%0pt' text-align='end'", "font-weight='bold'"),
)
_MD = (
    "@\n\n", "@ @\n@\n\n", "> @\n> ~\n\n", "- @\n\n  ~\n", "%. @\n%. @\n\n", "# The Door\n\n", "## *The* River ##\n\n", "The Mill\n===\n\n", "@[^%] @[^%]\n\n",
    "[^%]: @\n\n    ~\n", "[^%]: # Door\n", "@^[Pike, p. %.] @\n\n", "`the` ``mill` `` @\n", "```\n@\n```\n\n", "<div>\n@\n</div>\n\n", "<!-- @ -->\n", "| a | b |\n|---|---|\n| @ | % |\n\n",
    "***\n\n", "*@* **@** _so_ ***it***\n\n", "[mill](http://mill.example/% 'so') ![wheel](w.png) @\n\n", "[mill]: http://mill.example\n\n", "@\\*so\\* &amp; &mdash;\n\n", "> [!QUOTE] Pike\n> @\n\n",
    "> [!NOTE]\n> @\n\n", "> @\n> — Edgar Pike\n\n", "<blockquote>\n@\n</blockquote>\n\n", "| @\n| @\n\n", "@<sup>%</sup> km<sup>2</sup>\n\n", "<p>@</p>\n<p>~</p>\n\n", "    @\n\n", "@  \n@\n\n",
    "**Author:** Ada Marsh\n\n", "<h2>The Door</h2>\n\n", "[@](#n%) http://mill.example/~a\n\n", "1\\. @\n\n", "— @\n\n", "~\n\n---\n\n~",
)  # fmt: skip


def drawn_docx(seed: str) -> bytes:
    """Return a DOCX of paragraphs that are set in, styled, listed or headings, with notes, fields, boxes and breaks."""
    dice = Dice(f"docx:{seed}")
    body = "".join(_filled(dice, _DOCX) for _ in range(3 + dice.below(9)))
    styles = "".join(
        f"<w:style w:type='paragraph' w:styleId='s{number}'><w:name w:val='{name}'/><w:basedOn w:val='s{number - 1 or 4}'/>{properties}</w:style>"
        for number, name, properties in (
            (1, "Quote", ""),
            (2, "heading 2", "<w:rPr><w:i/></w:rPr>"),
            (3, "Own", "<w:pPr><w:ind w:left='600'/></w:pPr><w:rPr><w:b/></w:rPr>"),
            (4, "toc 1", ""),
            (5, "Title", "<w:pPr><w:outlineLvl w:val='9'/></w:pPr>"),
        )
    )
    notes = {
        kind: "".join(f"<w:{kind} w:id='{at}'>{_filled(dice, _DOCX[:6])}</w:{kind}>" for at in range(dice.below(6)))
        for kind in ("footnote", "endnote")
    }
    restart = "<w:footnotePr><w:numFmt w:val='lowerLetter'/><w:numStart w:val='2'/><w:numRestart w:val='eachSect'/></w:footnotePr>"
    return docx(body, styles=styles, footnotes=notes["footnote"], endnotes=notes["endnote"], settings=restart if dice.below(3) == 0 else "")


def drawn_odt(seed: str) -> bytes:
    """Return an ODT of paragraphs that are set in, styled, listed or headings, with notes, boxes and breaks."""
    dice = Dice(f"odt:{seed}")
    body = "".join(_filled(dice, _ODT) for _ in range(3 + dice.below(9)))
    styles = ""
    for number, (name, parent, paragraphs, words) in enumerate(_STYLES, 1):
        lengths = _filled(dice, (paragraphs,)).replace("margin", "fo:margin").replace("text-align", "fo:text-align")
        look = words.replace("font", "fo:font")
        based = f"style:parent-style-name='{parent}'" if parent else ""
        for family, letter in (("paragraph", "s"), ("text", "t")):
            styles += (
                f"<style:style style:name='{letter}{number}' style:family='{family}' style:display-name='{name}' {based}>"
                f"<style:paragraph-properties {lengths}/><style:text-properties {look}/></style:style>"
            )
    return odt(body, styles)


def drawn_markdown(seed: str) -> bytes:
    """Return a Markdown text of nested blocks, notes, markup and HTML."""
    dice = Dice(f"markdown:{seed}")
    return "".join(_filled(dice, _MD) for _ in range(3 + dice.below(9))).encode()


def drawn_pages(seed: str) -> bytes:
    """Return a text with form feeds between pages, of which some bear numbers."""
    dice = Dice(f"pages:{seed}")
    first, out = dice.below(5), []
    for page in range(2 + dice.below(6)):
        number = (
            "",
            f"{first + page}",
            f"- {first + page} -",
            f"{first + page} The Quiet Mill",
            f"The Mill {first + page}",
            f"{dice.below(90)}",
        )[dice.below(6)]
        lines = [_some(dice, _SENTENCES) for _ in range(dice.below(3))]
        lines.insert(len(lines) if dice.below(2) else 0, number)
        out.append("\n\n".join(lines))
    return "\f".join(out).encode()


def drawn_html(seed: str) -> bytes:
    """Return a page of nested elements."""
    dice = Dice(f"html:{seed}")
    return f"<html><body>{''.join(_filled(dice, _HTML) for _ in range(3 + dice.below(9)))}</body></html>".encode()


def drawn_tei(seed: str) -> bytes:
    """Return a TEI file of nested elements."""
    dice = Dice(f"tei:{seed}")
    body = "".join(_filled(dice, _TEI) for _ in range(3 + dice.below(9)))
    return f'<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body>{body}</body></text></TEI>'.encode()


def drawn_rtf(seed: str) -> bytes:
    """Return an RTF of paragraphs, groups, notes and control words."""
    dice = Dice(f"rtf:{seed}")
    head = (
        "{\\fonttbl{\\f0 Times;}{\\f1\\fcharset204 Times;}{\\f2\\fcharset238 Times;}{\\f3\\fcharset161 Times;}}"
        "{\\stylesheet{\\s1 Quote;}{\\s2\\sbasedon1 Own;}{\\s3\\li720\\outlinelevel1 heading 2;}{\\s4\\i Poem;}}{\\info{\\title The Quiet Mill}{\\author Ada Marsh}}"
    )
    body = "".join(_filled(dice, _RTF) for _ in range(3 + dice.below(9)))
    ansi = _some(dice, ("\\ansi", "\\mac", "\\pc", "\\ansi\\ansicpg1251", "\\ansi\\deff1"))
    return f"{{\\rtf1{ansi}{head}{body}\\par}}".encode("cp1252", "replace")


DRAWN = {
    "pdf": (drawn_pdf, "x.pdf"),
    "txt": (drawn_text, "x.txt"),
    "md": (drawn_text, "x.md"),
    "markdown": (drawn_markdown, "x.md"),
    "pages": (drawn_pages, "x.txt"),
    "docx": (drawn_docx, "x.docx"),
    "odt": (drawn_odt, "x.odt"),
    "html": (drawn_html, "x.html"),
    "tei": (drawn_tei, "x.xml"),
    "rtf": (drawn_rtf, "x.rtf"),
}
