"""Texts in which one length or number grows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import cycle, islice

from tests.readers.drawn import Thing, Word, lines, pdf
from tests.readers.made import docx, paragraph

PLAIN = [
    "the",
    "old",
    "mill",
    "by",
    "the",
    "river",
    "was",
    "quiet",
    "all",
    "that",
    "winter",
    "and",
    "nobody",
    "came",
    "to",
    "open",
    "its",
    "heavy",
    "door",
]
HEAD = "The Quiet Mill\n\nby Ada Marsh\n\n"
TEXT = (
    "The valley had been settled for a long time before the road was built, and most of its people had never left it.\n\n"
    "In those years the mill stood empty, and the river ran past it as it does today, slow and brown and full of leaves.\n\n"
)
TAIL = "\n\nNobody has asked since then, and the door of the mill is as heavy as it was in the days of the old miller.\n"
NOTES = "\n\nNotes\n\n[1] Marsh, Letters, p. 3.\n\n[2] Ibid., p. 4.\n"


def words(number: int) -> str:
    """Return a row of so many words."""
    return " ".join(islice(cycle(PLAIN), number))


def letters(number: int) -> str:
    """Return words of exactly so many letters and spaces, with a letter at the end."""
    row = words(number // 2 + 1)[:number]
    return f"{row[:-1]}s" if row.endswith(" ") else row


def sentence(number: int) -> str:
    """Return a sentence of so many letters."""
    return letters(number - 1).capitalize() + "." if number > 1 else "."


@dataclass(frozen=True)
class Growing:
    """A text for each value: `make` returns its words or its bytes, `name` is that of its file."""

    label: str
    make: Callable[[int], str | bytes]
    values: Sequence[int]
    name: str = "x.txt"

    def made(self, value: int) -> bytes:
        made = self.make(value)
        return made if isinstance(made, bytes) else made.encode()


SAID = "“We shall not open the door again.”"
NAMED = "Edgar Pike"

EXTRACTED = [
    Growing("announced-unmarked", lambda n: f"{HEAD}{TEXT}{NAMED} wrote:\n\n{sentence(n)}{TAIL}", range(2, 460, 1)),
    Growing("title-length", lambda n: f"{letters(n).capitalize()}\n\nby Ada Marsh\n\n{TEXT}", range(1, 330)),
    Growing("heading-words", lambda n: f"{HEAD}{TEXT}{words(n).capitalize()}\n\n{TEXT}", range(1, 20)),
    Growing("heading-over-text", lambda n: f"{HEAD}{TEXT}The Door\n\n{sentence(n)}\n\nThe River\n\n{TEXT}", range(2, 200)),
    Growing("speech-tag", lambda n: f"{HEAD}{TEXT}“Open the door,” said {NAMED} {letters(n)}, “and let us in.”{TAIL}", range(1, 140)),
    Growing("clause-between", lambda n: f"{HEAD}{TEXT}“Open the door,” {NAMED} {letters(n)}, “and let us in.”{TAIL}", range(240, 340)),
    Growing("cited-behind", lambda n: f"{HEAD}{TEXT}It was called {SAID[:-2]}” {letters(n)} (Pike 1920).{TAIL}", [*range(1, 60), *range(380, 440)]),
    Growing("named-before", lambda n: f"{HEAD}{TEXT}{NAMED} wrote {words(n)} {SAID}{TAIL}", range(0, 180)),
    Growing("named-behind", lambda n: f"{HEAD}{TEXT}{SAID} {words(n)} wrote {NAMED}.{TAIL}", range(0, 70)),
    Growing("noun-before", lambda n: f"{HEAD}{TEXT}{NAMED} came. The miller wrote {words(n)} {SAID}{TAIL}", range(0, 70)),
    Growing("cue-length", lambda n: f"{HEAD}{TEXT}As {NAMED} {letters(n)} wrote, {SAID}{TAIL}", range(60, 160, 1)),
    Growing("display-source", lambda n: f"{HEAD}{TEXT}> {sentence(140)} ({NAMED}, {letters(n)} 1920){TAIL}", range(1, 280, 3)),
    Growing("marker-behind", lambda n: f"{HEAD}{TEXT}{NAMED} wrote {SAID[:-2]}” {letters(n)}.[1] It was read.[2]{NOTES}", [*range(1, 20), *range(380, 420)]),
    Growing("two-share-marker", lambda n: f"{HEAD}{TEXT}{NAMED} wrote “we shall go” {letters(n)} “and we shall stay”.[1] Read.[2]{NOTES}", range(130, 190)),
    Growing("marker-range", lambda n: f"{HEAD}{TEXT}It was so.[1–{n}]\n\nNotes\n\n" + "\n\n".join(f"[{k}] Pike, p. {k}." for k in range(1, 21)), range(2, 20)),
    Growing("notes-missing", lambda n: f"{HEAD}{TEXT}It was so.[1] And so.[{n}] More.[{n + 1}]\n\nNotes\n\n[1] A, p. 1.\n\n[{n}] B, p. 2.\n\n[{n + 1}] C, p. 3.", range(2, 12)),
    Growing("blocks-in-note", lambda n: f"{HEAD}{TEXT}It was so.[1] And so.[2]\n\n[1] Pike, p. 1.\n\n" + f"{sentence(50)}\n\n" * n + "[2] Pike, p. 2.", range(0, 20)),
    Growing("notes-called", lambda n: f"{HEAD}{TEXT}" + " ".join(f"So it was.[{k}]" for k in range(1, n + 1)) + "\n\n" + "\n".join(f"{k}. Pike, p. {k}." for k in range(1, 11)), range(0, 12)),
    Growing("ibid-chain", lambda n: f"{HEAD}{TEXT}" + " ".join(f"So.[{k}]" for k in range(1, n + 2)) + "\n\nNotes\n\n[1] Pike, Letters, p. 1.\n\n" + "\n\n".join(f"[{k}] Ibid." for k in range(2, n + 2)), range(1, 30)),
    Growing("farewell", lambda n: f"Dear Ada,\n\n{TEXT}Yours sincerely,\n\n{NAMED} {letters(n)}", range(1, 120)),
    Growing("about-author", lambda n: f"{HEAD}{TEXT}{TEXT}Ada Marsh is a writer. {sentence(n)}", [*range(200, 330), *range(840, 930)]),
    Growing("standfirst", lambda n: f"The Quiet Mill\n\n{sentence(n)}\n\nAda Marsh\n\n{TEXT}{TEXT}", range(2, 480, 1)),
    Growing("credit", lambda n: f"{HEAD}First published in {letters(n)}, 1920.\n\n{TEXT}{TEXT}", range(1, 320)),
    Growing("interruption", lambda n: f"{HEAD}{TEXT}Advertisement {letters(n)}\n\n{TEXT}", range(1, 180)),
    Growing("motto", lambda n: f"{HEAD}{sentence(n)}\n— {NAMED}\n\n{TEXT}{TEXT}", range(20, 430)),
    Growing("contents-entries", lambda n: "The Quiet Mill\n\nContents\n\n" + "\n".join(f"{w.capitalize()} House {k * 7}" for k, w in enumerate(PLAIN[:n], 1)) + f"\n\n{TEXT}", range(1, 12)),
    Growing("contents-entry-length", lambda n: f"The Quiet Mill\n\nContents\n\n{letters(n).capitalize()} 3\n{letters(n).capitalize()} 9\n{letters(n).capitalize()} 14\n\n{TEXT}", range(4, 130)),
    Growing("bibliography-entry", lambda n: f"{HEAD}{TEXT}Bibliography\n\nPike, Edgar. {letters(n)}. London, 1920.\n\nMarsh, Ada. Letters. London, 1921.", range(540, 620)),
    Growing("stanza-lines", lambda n: f"{HEAD}{TEXT}{NAMED} sang:\n\n" + "\n".join(f"    {PLAIN[k].capitalize()} and the river runs" for k in range(n)) + TAIL, range(1, 9)),
    Growing("stanza-width", lambda n: f"{HEAD}{TEXT}{NAMED} sang:\n\n" + "\n".join(f"    {letters(n - k)}" for k in (0, 3, 7, 2)) + TAIL, range(20, 90)),
    Growing("set-in", lambda n: f"{HEAD}{TEXT}{NAMED} wrote this.\n\n" + "\n".join(" " * n + letters(60) for _ in range(4)) + TAIL, range(0, 60)),
    Growing("quoted-words", lambda n: f"{HEAD}{TEXT}They spoke of “{words(n)}” there, and of the river.{TAIL}", range(1, 30)),
    Growing("nested", lambda n: f"{HEAD}{TEXT}{NAMED} said " + "".join("“‘"[k % 2] + f"he said {PLAIN[k]} " for k in range(n)) + "no" + "".join("’”"[(k + n) % 2] for k in range(n)) + "." + TAIL, range(1, 10)),
    Growing("unclosed-paragraphs", lambda n: f"{HEAD}{TEXT}{NAMED} wrote: “" + "\n\n".join(sentence(60) for _ in range(n)) + "”" + TAIL, range(1, 14)),
    Growing("repeated-opening", lambda n: f"{HEAD}{TEXT}{NAMED} wrote: “" + "\n\n“".join(sentence(60) for _ in range(n)) + "”" + TAIL, range(1, 14)),
    Growing("far-closing", lambda n: f"{HEAD}{TEXT}{NAMED} wrote: “{sentence(n)}\n\n“{sentence(50)}”" + TAIL, range(1960, 2040)),
    Growing("subject-mentions", lambda n: f"{HEAD}" + f"{NAMED} kept the mill. " * n + f"{TEXT}The owner never spoke. {SAID}{TAIL}", range(0, 12)),
    Growing("rival-mentions", lambda n: f"{HEAD}" + f"{NAMED} kept the mill. " * 8 + "Josef Lind came. " * n + f"\n\n{TEXT}It was said: {SAID}{TAIL}", range(0, 12)),
    Growing("name-on-top", lambda n: f"{NAMED}\n\nThe Quiet Mill\n\n{TEXT}" + "Pike kept it. " * n + "\n\nAda Marsh", range(0, 10)),
    Growing("with-by", lambda n: f"The Quiet Mill\n\nby {NAMED}\n\n{TEXT}" + "Pike kept it for himself. " * n + "\n\nAda Marsh", range(0, 10)),
    Growing("foreign-display", lambda n: f"{HEAD}{TEXT}" + (" ".join(["la maison de la rivière était vide et les gens ne sont pas venus dans"] * 3)[: n - 1]).capitalize() + f".{TAIL}", range(20, 130)),
    Growing("dialogue-turns", lambda n: f"{HEAD}{TEXT}" + "".join(f"“{sentence(30 + k)}”\n\n" for k in range(n)) + "Then they went.", range(1, 8)),
    Growing("dash-turns", lambda n: f"{HEAD}{TEXT}" + "".join(f"— {sentence(30 + k)}\n\n" for k in range(n)) + "Then they went.", range(1, 8)),
    Growing("interview", lambda n: "An Interview\n\n" + "".join(f"Q: {sentence(40)}\n\nA: {sentence(60)}\n\n" for _ in range(n)) + TEXT, range(0, 6)),
    Growing("running-heads", lambda n: f"{HEAD}" + "".join(f"{TEXT}THE QUIET MILL {k + 11}\n\n" for k in range(n)) + TEXT, range(0, 6)),
    Growing("page-numbers", lambda n: f"{HEAD}" + "".join(f"{letters(150).capitalize()}\n\n{k + 11}\n\n{letters(120)}. " for k in range(n)) + TEXT, range(0, 6)),
    Growing("two-works", lambda n: f"The Mill\n\nby Ada Marsh\n\n{sentence(n)}\n\nThe River\n\nby {NAMED}\n\n{TEXT}", range(20, 260, 2)),
    Growing("quotations-before", lambda n: f"{HEAD}{TEXT}{NAMED} said “we go.” " + "“We stay.” " * n + TAIL, range(0, 12)),
    Growing("long-turn", lambda n: f"{HEAD}{TEXT}“Who came?” said {NAMED}.\n\n“{sentence(n)}”\n\n“Nobody,” said {NAMED}.{TAIL}", range(400, 440)),
    Growing("placed-line", lambda n: f"{HEAD}{TEXT}" + " " * n + f"the old mill by the river{TAIL}", range(0, 40)),
    Growing("opening-forgotten", lambda n: f"{HEAD}{TEXT}{letters(n).capitalize()}.” {NAMED} said it.{TAIL}", range(380, 420)),
    Growing("note-heading", lambda n: f"{HEAD}{TEXT}It was so.[1]\n\nNotes {words(n)}\n\n[1] Pike, p. 1.\n\n[2] Pike, p. 2.", range(0, 16)),
    Growing("blank-lines", lambda n: f"{HEAD}{TEXT}{TEXT}" + "\n" * n + f"The River\n\n{NAMED}\n\n{TEXT}{TEXT}", range(0, 8)),
    Growing("abstract", lambda n: f"{HEAD}Abstract\n\n{sentence(n)}\n\nThe Door\n\n{TEXT}{TEXT}", [*range(190, 210), *range(2990, 3010)]),
    Growing("behind-byline", lambda n: f"The Quiet Mill\n\nby Ada Marsh. {words(n).capitalize()}\n\n{TEXT}{TEXT}", range(1, 10)),
    Growing("two-bearers", lambda n: f"{HEAD}{TEXT}" + "Anna Pike came. " * 2 + "Edgar Pike came. " * n + f"\n\n{TEXT}Pike wrote: {SAID}{TAIL}", range(0, 10)),
    Growing("chance-run", lambda n: f"{HEAD}{TEXT}" + "They met Lind. " * 4 + "They met Pike Lind there. " * n + f"It was so.{TAIL}", range(0, 8)),
    Growing("run-of-capitals", lambda n: f"{HEAD}{TEXT}They met {' '.join(w.capitalize() for w in words(n).split())} there.{TAIL}", range(1, 22)),
    Growing("stray-number", lambda n: f"{HEAD}{TEXT}It was so.[{n}] And it was so again.{TAIL}", range(1, 10)),
]  # fmt: skip

WIDTH = 54
ROW = "the old mill by the river was quiet all that winter and"


def page(*things: Thing | list[Thing]) -> bytes:
    """Return a PDF with a page of these things above a body of even lines."""
    return pdf([[each for thing in things for each in (thing if isinstance(thing, list) else [thing])]])


def tenth(value: int) -> float:
    return value / 10


BODY = lines([ROW] * 12, y=300)

READ = [
    Growing("pdf-gap", lambda n: page(lines([ROW] * 6, y=440), lines([ROW] * 8, y=440 - 5 * 13 - tenth(n))), range(90, 260, 2), "x.pdf"),
    Growing("pdf-first-line", lambda n: page(lines([ROW] * 6, y=440), lines([ROW] * 8, y=440 - 6 * 13, first=tenth(n))), range(0, 300, 4), "x.pdf"),
    Growing("pdf-set-in", lambda n: page(lines([ROW] * 6, y=440), lines([ROW[:40]] * 4, x=40 + tenth(n), y=440 - 7 * 13), lines([ROW] * 6, y=440 - 12 * 13)), range(0, 400, 5), "x.pdf"),
    Growing("pdf-raised", lambda n: page(lines([ROW] * 5, y=440), Word(40, 375, "the old mill"), Word(104, 375 + tenth(n), "1", size=7), BODY), range(0, 80), "x.pdf"),
    Growing("pdf-raised-size", lambda n: page(lines([ROW] * 5, y=440), Word(40, 375, "the old mill"), Word(104, 378, "1", size=tenth(n)), BODY), range(50, 120), "x.pdf"),
    Growing("pdf-heading-size", lambda n: page(Word(40, 440, "The Quiet Mill", size=tenth(n)), lines([ROW] * 6, y=410), BODY), range(90, 160), "x.pdf"),
    Growing("pdf-baseline", lambda n: page(lines([ROW] * 5, y=440), Word(40, 375, "the old mill"), Word(110, 375 + tenth(n), "by the river"), BODY), range(0, 60), "x.pdf"),
    Growing("pdf-note-size", lambda n: page(lines([ROW] * 10, y=440), Word(40, 310, "so it was", sign="1"), lines([ROW] * 6, y=297), lines(["1 Pike, Letters, p. 3."], y=120, size=tenth(n))), range(60, 125), "x.pdf"),
    Growing("docx-left", lambda n: docx(paragraph(ROW * 3) + paragraph(ROW * 2, properties=f'<w:ind w:left="{n}"/>') + paragraph(ROW * 3)), range(0, 1200, 4), "x.docx"),
    Growing("docx-both", lambda n: docx(paragraph(ROW * 3) + paragraph(ROW * 2, properties=f'<w:ind w:left="{n}" w:right="{n}"/>') + paragraph(ROW * 3)), range(0, 800, 4), "x.docx"),
    Growing("text-width", lambda n: "\n".join(letters(n - k % 3) for k in range(8)) + ".\n" + "\n".join(letters(n - k % 3).capitalize() for k in range(8)), range(20, 140), "x.txt"),
    Growing("text-underlined", lambda n: f"{letters(n)}\n{'-' * n}\n\n{letters(200)}", range(1, 130), "x.txt"),
    Growing("text-short-lines", lambda n: "\n".join(letters(30 - k) for k in range(n)) + f"\n\n{letters(300)}", range(1, 16), "x.txt"),
    Growing("html-menu", lambda n: "<body><div>" + "".join(f'<a href="/{k}">{PLAIN[k]}</a> ' for k in range(n)) + f"{words(6)}</div><p>{letters(500)}</p></body>", range(0, 18), "x.html"),
    Growing("html-menu-words", lambda n: '<body><div><a href="/a">the old mill by the river</a> <a href="/b">was quiet</a> <a href="/c">all</a> ' + f"{words(n)}</div><p>{letters(500)}</p></body>", range(0, 18), "x.html"),
    Growing("html-named-menu", lambda n: f'<body><div class="menu"><p>{letters(n)}</p></div><p>{letters(1500)}</p></body>', range(390, 410), "x.html"),
    Growing("html-menu-prose", lambda n: f'<body><div class="menu">{letters(500)}<p>{letters(n)}</p></div><p>{letters(3000)}</p></body>', range(490, 510), "x.html"),
    Growing("html-left", lambda n: f"<body><nav>{letters(600)}</nav><p>{letters(n)}</p></body>", range(390, 410), "x.html"),
    Growing("html-head-links", lambda n: "<body><header><h1>The Quiet Mill</h1>" + '<a href="/x">door</a> ' * n + f"</header><p>{letters(500)}</p></body>", range(0, 6), "x.html"),
    Growing("text-tab", lambda n: f"{letters(200)}\n\n" + f"{' ' * n}\tthe old mill\n{' ' * n}\tby the river\n" + f"\n{letters(200)}", range(0, 10)),
    Growing("text-set-in", lambda n: "\n".join([ROW] * 4) + "\n\n" + "\n".join(" " * n + ROW for _ in range(3)) + "\n\n" + "\n".join([ROW] * 4), range(0, 10)),
    Growing("markdown-labels", lambda n: "# The Mill\n\n" + "The mill was old.\n\n" * n + "**Author:** Ada Marsh\n\n" + letters(200), range(0, 12), "x.md"),
    Growing("rtf-left", lambda n: f"{{\\rtf1\\ansi {ROW * 3}\\par\\pard\\li{n} {ROW * 2}\\par\\pard {ROW * 3}\\par}}", range(500, 660, 4), "x.rtf"),
    Growing("rtf-both", lambda n: f"{{\\rtf1\\ansi {ROW * 3}\\par\\pard\\li{n}\\ri{n} {ROW * 2}\\par\\pard {ROW * 3}\\par}}", range(320, 400, 2), "x.rtf"),
    Growing("pdf-running-head", lambda n: pdf([[*([Word(100, 470, "The Quiet Mill")] if k < n else []), *lines([ROW] * 12, y=440)] for k in range(8)]), range(0, 9), "x.pdf"),
    Growing("pdf-word-gap", lambda n: page(Word(40, 440, "mill"), Word(55 + tenth(n), 440, "door"), BODY), range(0, 120, 2), "x.pdf"),
    Growing("pages-numbered", lambda n: "\f".join(f"{letters(200).capitalize()}\n\n{k + 11 if k < n else ''}" for k in range(6)), range(0, 7)),
]  # fmt: skip
