"""Inputs to try: mutated real texts, soups of marks, markers and layout, odd Unicode, odd encodings, queries, catalogs; all from a seed."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MARKS = (*tuple("'\"‘’“”«»‹›„‚`´″′‛‟＂＇「」『』"), "''", "``", ",,", "<<", ">>", "« ", " »", "“‘", "’”", "»«")
MARKERS = (
    "[1]",
    "[14]",
    "[*]",
    "[^1]",
    "[^n]: ",
    "<sup>1</sup>",
    "<sup>",
    "</sup>",
    "¹",
    "²³",
    "*",
    "†",
    "‡",
    "(1)",
    "1. ",
    "word.14 ",
    "[999999]",
    "^3^",
    "[ed]",
)
LAYOUT = ("\n", "\n\n", "\n\n\n\n", "    ", "\t", "> ", ">> ", "- ", "* ", "— ", "– ", "1) ", "a. ", "## ", "# ", "---\n", "***\n", "§ § §\n", "=====\n", "```\n", "|", "\x0c", "\r\n", "\r",
          "<blockquote>", "</blockquote>", "<p>", "<!--", "-->", "<i>", "</i>", "  \n", "\\\n", "---\ntitle: x\n---\n", "Notes\n\n", "NOTES\n", "Footnotes\n------\n", "Anmerkungen\n\n", "12\n")  # fmt: skip
WORDS = ("He wrote: ", "said Anna Marsh. ", "Ibid. ", "Op. cit., p. 3. ", "dit-il. ", "vu par lui ", "— Oui, ", "the Party ", "[sic] ", "N.N. Sukhanov ", "by Anna Marsh\n\n", "it’s the workers’ own ", "'so' ",
         "as Marsh put it: ", "sagte sie, ", "disse ", "сказал он. ", "(Marsh) ", "… ", "... ", "*emphasis* ", "_both_ ", "**strong** ", "Mr. ", "p. 12", "1937", "I. ", "§ 3 ", "Dr. Otto von Lind ", "http://x.y/z ", "a@b.cc ")  # fmt: skip
ODD = ("\u202e", "\u2066", "\u2069", "\u200b", "\u200d", "\ufeff", "\u00ad", "\u0301", "\u0308\u0308\u0308", "\u2028", "\u2029", "\x85", "\x1b[31m", "\x1b]0;t\x07", "\x9b2J", "\x07", "\x08", "\x7f", "\x0b", "\x1c",
       "ﷺ", "ß", "İ", "ı", "ǅ", "ﬁ", "🙂", "👩‍👩‍👧", "漢字", "שלום", "العربية", "\U0010ffff", "\ufffd", "\ufffe", "\u00a0", "\u202f", "\u3000", "①", "½", "٣", "Ⅷ", "ʼ", "\ud83d".encode("utf-8", "replace").decode(), "𝔘𝔫", "\u180e")  # fmt: skip
PIECES = (MARKS, MARKERS, LAYOUT, WORDS)


@cache
def real_texts() -> tuple[str, ...]:
    """Return the texts of the checkout: seeds, invented documents, cases."""
    paths = [*ROOT.glob("seeds/*.txt"), *ROOT.glob("tests/quality/invented/*.*"), *ROOT.glob("tests/golden/cases/*.md")]
    paths += [*ROOT.glob("tests/layout/documents/*.*")]
    return tuple(path.read_bytes().decode("utf-8", "replace") for path in sorted(paths) if path.suffix in {".txt", ".md"})


def soup(rng: random.Random) -> str:
    """Return marks, markers, layout and words in any order."""
    kinds = [*rng.choices(PIECES, k=rng.randint(1, 3)), WORDS]
    made = [rng.choice(rng.choice(kinds)) for _ in range(rng.choice((5, 20, 60, 200)))]
    if rng.random() < 0.3:
        made = [piece for piece in made for _ in range(rng.choice((0, 1, 1, 1, 4)))]
    if rng.random() < 0.3:
        made = [piece if rng.random() < 0.9 else rng.choice(ODD) for piece in made]
    return "".join(made)


def window(rng: random.Random) -> str:
    """Return a stretch of a real text, now and then a long one."""
    text = rng.choice(real_texts())
    size = rng.choice((200, 600, 600, 2000, 2000, 5000, 15_000))
    start = rng.randrange(max(1, len(text) - size)) if rng.random() < 0.7 else 0
    return text[start : start + size]


def mutated(rng: random.Random) -> str:
    """Return a stretch of a real text with some of it deleted, doubled, swapped, put in or spliced with another."""
    text = window(rng)
    for _ in range(rng.choice((1, 3, 8, 20))):
        text = rng.choice(MUTATIONS)(rng, text)
    return text


def _places(text: str, signs: Sequence[str]) -> list[tuple[int, int]]:
    return [(text.find(sign), len(sign)) for sign in signs if sign in text]


def _without_a_sign(rng: random.Random, text: str) -> str:
    sign = rng.choice(rng.choice((MARKS, MARKERS, ("\n\n", "\n", "    ", " ", ".", "]", "[", ":"))))
    pieces = text.split(sign)
    if len(pieces) < 2:
        return text
    if rng.random() < 0.3:
        return "".join(pieces)
    cut = rng.randrange(1, len(pieces))
    return sign.join(pieces[:cut]) + sign.join(pieces[cut:])


def _other_sign(rng: random.Random, text: str) -> str:
    old, new = rng.choice(MARKS), rng.choice(rng.choice((MARKS, MARKERS, LAYOUT)))
    return text.replace(old, new, rng.choice((1, 3, -1)))


def _put_in(rng: random.Random, text: str) -> str:
    place = rng.randrange(len(text) + 1)
    return text[:place] + rng.choice(rng.choice((MARKS, MARKERS, LAYOUT, WORDS, ODD))) * rng.choice((1, 1, 1, 2, 30)) + text[place:]


def _cut_out(rng: random.Random, text: str) -> str:
    start = rng.randrange(len(text) + 1)
    return text[:start] + text[start + rng.choice((1, 5, 50, 500)) :]


def _doubled(rng: random.Random, text: str) -> str:
    start = rng.randrange(len(text) + 1)
    end = start + rng.choice((1, 5, 50, 500))
    return text[:end] + text[start:end] * rng.choice((1, 1, 3)) + text[end:]


def _lines_moved(rng: random.Random, text: str) -> str:
    lines = text.split("\n")
    first, second = rng.randrange(len(lines)), rng.randrange(len(lines))
    lines[first], lines[second] = lines[second], lines[first]
    return "\n".join(lines)


def _indented(rng: random.Random, text: str) -> str:
    lead = rng.choice(("    ", "\t", "> ", "* ", "— ", "1. ", "  ", "[1] ", "“"))
    return "\n".join(lead + line if rng.random() < 0.5 else line for line in text.split("\n"))


def _spliced(rng: random.Random, text: str) -> str:
    other = window(rng)
    return text[: rng.randrange(len(text) + 1)] + other[rng.randrange(len(other) + 1) :]


def _one_line(rng: random.Random, text: str) -> str:
    return text.replace("\n", rng.choice((" ", "", "\n\n", "\r\n", "\x0c")))


def _any_character(rng: random.Random, text: str) -> str:
    place = rng.randrange(len(text) + 1)
    code = rng.choice(
        (rng.randrange(0x20), rng.randrange(0x300), rng.randrange(0x2000, 0x2100), rng.randrange(0xD800), rng.randrange(0xE000, 0x110000))
    )
    return text[:place] + chr(code) + text[place + rng.randint(0, 1) :]


MUTATIONS: tuple[Callable[[random.Random, str], str], ...] = (
    _without_a_sign, _without_a_sign, _other_sign, _put_in, _put_in, _cut_out, _doubled, _lines_moved, _indented, _spliced, _one_line, _any_character,
)  # fmt: skip


def scattered(rng: random.Random) -> str:
    """Return characters of any kind."""
    return "".join(
        chr(rng.choice((rng.randrange(0x80), rng.randrange(0x800), rng.randrange(0xD800), rng.randrange(0xE000, 0x110000))))
        for _ in range(rng.choice((3, 40, 300)))
    )


def long_line(rng: random.Random) -> str:
    """Return a piece or two, repeated on one line of some thousand characters."""
    piece = "".join(rng.choice(rng.choice((*PIECES, ODD))) for _ in range(rng.choice((1, 1, 2, 3))))
    return (piece * (8_000 // len(piece)))[: rng.randrange(8_000)]


def text(rng: random.Random) -> str:
    """Return a text of some make."""
    return rng.choices((soup, mutated, scattered, long_line), (5, 10, 1, 1))[0](rng)


_ENCODINGS = (
    "utf-16",
    "utf-16-le",
    "utf-16-be",
    "utf-32",
    "utf-8-sig",
    "cp1252",
    "latin-1",
    "koi8-r",
    "cp1251",
    "cp437",
    "mac-roman",
    "shift-jis",
    "gb18030",
)


def data(rng: random.Random) -> bytes:
    """Return a text as bytes: mostly UTF-8, else in some encoding, now and then damaged."""
    written = text(rng)
    encoding = "utf-8" if rng.random() < 0.75 else rng.choice(_ENCODINGS)
    encoded = written.encode(encoding, rng.choice(("replace", "ignore")))
    return damaged(rng, encoded) if rng.random() < 0.25 else encoded


def damaged(rng: random.Random, encoded: bytes) -> bytes:
    """Return bytes with some of them flipped, cut off, zeroed or put in."""
    changed = bytearray(encoded)
    for _ in range(rng.choice((1, 3, 30))):
        place = rng.randrange(len(changed) + 1)
        piece = rng.choice(
            (
                b"\x00",
                b"\xff",
                b"\xc3",
                b"\xe2\x80",
                b"\xed\xa0\x80",
                b"\xf4\x90\x80\x80",
                b"\x1b",
                rng.randbytes(3),
                changed[place : place + 9],
            )
        )
        changed[place : place + rng.choice((0, 1, 1, 7))] = piece
    return bytes(changed[rng.choice((0, 0, 1)) : len(changed) - rng.choice((0, 0, 1, 2))])


def any_bytes(rng: random.Random) -> bytes:
    """Return bytes for the readers: texts in encodings, noise, known beginnings of binary files."""
    if rng.random() < 0.7:
        return data(rng)
    lead = rng.choice(
        (
            b"",
            b"",
            b"\xef\xbb\xbf",
            b"\xff\xfe",
            b"\xfe\xff",
            b"\xff\xfe\x00\x00",
            b"%PDF-",
            b"PK\x03\x04",
            b"---\n",
            b"<!DOCTYPE html>\n",
            b"{\\rtf",
        )
    )
    return lead + rng.randbytes(rng.choice((0, 1, 3, 50, 700))) + (data(rng) if rng.random() < 0.3 else b"")


_ASKED = (
    "party",
    "parties",
    "patriotism",
    "the",
    "ouvrier",
    "révolution",
    "l’affaire",
    "counter-revolution",
    "U.S.A.",
    "be",
    "zzz",
    "ﬁn",
    "И",
    "1944",
    "a" * 300,
)
_FIELDS = ("doc:", "author:", "title:", "year:", "by:", "about:", "person:", "lang:", "kind:", "form:", "note:", "in:", "nofield:", "http:")
_VALUES = (
    "serge",
    "ser*",
    "*",
    "?",
    "1937",
    "1930..1939",
    "..1939",
    "9999..",
    "own",
    "quotes",
    "verse",
    "block",
    "[14]",
    '"a b"',
    "“x",
    "(",
    "",
    "-x",
    "=x",
    "x~1",
    "en",
    "１９３７",
    "٣",
)
_SIGNS = (
    '"',
    "“",
    "«",
    "(",
    ")",
    "*",
    "?",
    "~",
    "~2",
    "~9",
    "/",
    "\\",
    "-",
    "=",
    ":",
    "[",
    "]",
    "{",
    "}",
    "^",
    "|",
    "AND",
    "OR",
    "NOT",
    " ",
    "\n",
    "\x00",
    "\udce9",
    "\ud800",
    "\u202e",
    "…",
    "🙂",
    "\u0301",
    "'",
)
_REGULAR = (
    "a",
    "b",
    ".",
    "[a-z]",
    "[^é]",
    "\\w",
    "\\d",
    "(a|b)",
    "(",
    ")",
    "*",
    "+",
    "?",
    "{2,3}",
    "{64}",
    "{,}",
    "|",
    "[",
    "]",
    "^",
    "$",
    "\\",
    "\\/",
    "[z-a]",
    "[]",
    "(a*)*",
    "é",
)


def query(rng: random.Random) -> str:
    """Return a query: well formed by the grammar, or with signs strewn in."""
    written = _asked(rng, 4)
    for _ in range(rng.choice((0, 0, 1, 4))):
        place = rng.randrange(len(written) + 1)
        written = written[:place] + rng.choice(_SIGNS) + written[place + rng.randint(0, 2) :]
    return written


def _asked(rng: random.Random, depth: int) -> str:
    roll = rng.random()
    if depth and roll < 0.45:
        left, right = _asked(rng, depth - 1), _asked(rng, depth - 1)
        return rng.choice(
            ("{} {}", "{} AND {}", "{} OR {}", "({} OR {})", "{} NOT {}", "{} -{}", "NOT ({} {})", "({}) {}", '"{} {}"', "{}({}")
        ).format(left, right)
    if roll < 0.6:
        return rng.choice(_FIELDS) + rng.choice(_VALUES)
    if roll < 0.7:
        return "/" + "".join(rng.choice(_REGULAR) for _ in range(rng.randint(1, 8))) + "/"
    if roll < 0.8:
        return (
            '"'
            + " ".join(rng.choice((*_ASKED, "*", "p*", "w?")) for _ in range(rng.randint(0, 5)))
            + rng.choice(('"', '"~3', '"~', "”", "", '"~1001'))
        )
    word = rng.choice(_ASKED)
    return rng.choice(("{}", "{}", "={}", "{}*", "*{}", "{}~", "{}~2", "-{}", "{}?", "?{}")).format(word)


_TOML = ('[files."001"]\n', "[[persons]]\n", '[[files."001".works]]\n', 'title = "x"\n', "authors = []\n", 'authors = "A. B."\n', "date = 1963\n", "date = 1963-01-02\n", "date = 07:32:00\n", 'name = "Ann"\n', 'aliases = ["A", "\\u202e"]\n',
         "group = true\n", "number = 2\n", "number = -1\n", "number = 99999999999999999999\n", "= 3\n", "'''\n", '"', "[", "{", "a.b.c = 1\n", "x = nan\n", "date = 1e400\n", 'url = ""\n', '[files."../../etc/passwd"]\n', '[files."/etc/passwd"]\n',
         '[files."001\\u0000"]\n', '[files.""]\n', "[[correction]]\n", 'document = "001"\n', 'words = "ab"\n', 'speaker = ""\n', 'kind = "term"\n', "not_a_quotation = true\n", "version = 1\n", 'before = "a"\n', "x = " + "[" * 300 + "\n")  # fmt: skip


def toml(rng: random.Random) -> bytes:
    """Return a corpus.toml or a sidecar of corrections, right or wrong."""
    written = "".join(rng.choice(_TOML) for _ in range(rng.randint(1, 14))).encode()
    return damaged(rng, written) if rng.random() < 0.3 else written
