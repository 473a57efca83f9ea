"""Citations behind a quotation: `[Owens 1991, 6]`, `(Davis and Goldman 2003: 12)`, `(12–13)`; and whose words they say it quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from serge_cli.extract.people.naming_words import plain_words
from serge_cli.language import everywhere
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.span import Span
from serge_cli.people.names import particles
from serge_cli.text.folding import fold

REACH = 420  # code points behind the quotation in which its bracket may open
_MOST = 3  # brackets looked at
_NEAR = 40  # code points: a bracket so near belongs to the quotation, whatever stands between
_BRACKET = re.compile(r"[\[(]\s*(?P<inside>[^\[\]()]{1,160}?)\s*[\])]")
_NAME = r"[^\W\d_a-zß-öø-ÿа-яё](?:[^\W_]|[’'.\-])+"
_YEAR_ONLY = re.compile(r"^\s*(?:(?:1[4-9]|20)\d\d[a-z]?|(?:pp?\.?\s*)?[\divxlc]{1,5}(?:[-–,]\s*[\divxlc]{1,5})*)\b")
_YEAR = re.compile(r"\s*(?:1[4-9]|20)\d\d")
SIGNATURE_LEFT = re.compile(
    r"[_*.,\s\d)(’”\"]{0,12}(?:[,(]\s?[^\sa-zß-öø-ÿа-яё][^\n]{0,60})?"
)  # what may follow a signature: a title, a year
_LINE_LEFT = re.compile(SIGNATURE_LEFT.pattern + r"(?=\n|$)")
_POSSESSED = re.compile(r"(?:[’']s|(?<=s)[’'])\s")
_LONGEST_SIGLUM = 4
_SIGNATURE = 80  # code points at the end of a displayed quotation in which its signature is looked for
_SLIGHT = re.compile(r"[\s.,;:”’\"'»]|\[\d+\]|<[^>]{0,12}>")
_SENTENCE = re.compile(r"[.!?]\s")
_TITLE = "\x00"  # stands for each letter of a title while a citation is read


@dataclass(frozen=True, slots=True)
class _Patterns:
    """What names and citations look like, with the words of all languages for *and*, for particles (*van*) and for *by*."""

    cited: re.Pattern[str]
    parted: re.Pattern[str]  # what stands between two names
    signed: re.Pattern[str]
    above: re.Pattern[str]  # op. cit.: the title is in a citation above
    dates: re.Pattern[str]  # a figure or what stands for one: without it nothing is cited


@cache
def _patterns() -> _Patterns:
    ands = "|".join([*sorted(everywhere().typography.ands), "&"])
    particle = "|".join(sorted(particles()))
    bylines = "|".join(sorted(re.escape(word) for word in everywhere().imprint.bylines))
    undated = everywhere().imprint.undated
    joined = rf"(?:(?:\s*,\s*|\s*,?\s+(?:{ands})\s+|\s+)(?:(?:{particle})\s+){{0,2}}{_NAME}){{0,5}}"
    labels = "|".join(sorted(everywhere().notes.page, key=len, reverse=True))
    cited = (
        rf"(?:(?P<signal>[^\d]{{0,60}}?)\b)?(?P<names>{_NAME}{joined})(?:\s+et\s+al\.?)?(?:[,:.]?\s*{_TITLE}+)?[,.]?\s*"
        rf"(?:\(?(?P<year>(?:1[4-9]|20)\d\d)[a-z]?|(?P<undated>{undated})|(?P<page>(?:(?:{labels})\.?\s*|§+\s*)?\d{{1,4}}\b(?!:\d)))"
    )
    above = "|".join(re.escape(words) for words in sorted(everywhere().notes.op_cit | everywhere().notes.ibid, key=len, reverse=True))
    return _Patterns(
        re.compile(cited),
        re.compile(rf"\s*,\s*(?:{ands})?\s*|\s+(?:{ands})\s+"),
        re.compile(rf"[\s>]*(?:[-–—―]{{1,2}}\s?)+(?:(?i:{bylines})\s)?[_*]{{0,2}}{name_on_line()}"),
        re.compile(rf"\b(?:{above})\b\.?", re.IGNORECASE),
        re.compile(rf"\d|{undated}"),
    )


@cache
def name_on_line(gap: str = r"[^\S\n]+") -> str:
    """Return the pattern of a name in a signature, with what parts its words: it hardly goes on in the next line."""
    particle = "|".join(sorted(particles()))
    return rf"(?P<name>(?:{_NAME}\.?{gap}(?:(?:{particle}){gap}){{0,2}}){{0,3}}{_NAME})"


@dataclass(frozen=True, slots=True)
class Citation:
    """A bracket behind a quotation. `names` is empty where it gives a year, pages or a title alone; `start` and `end` are code points.

    `distance` is 0 right behind the words, 1 near, 2 in the same sentence, 3 in the next;
    `form` is y, p, d or s: year, page, undated, a siglum.
    """

    names: tuple[str, ...]
    distance: int
    order: int  # of the brackets behind the quotation
    signalled: bool  # words stand before the names: see, quoted in
    form: str
    start: int
    end: int


def citations_behind(text: str, end: int, titles: Sequence[Span] = ()) -> Iterator[Citation]:
    """Yield the citations behind a quotation that ends, marks included, at `end`: up to the one that surely is its own.

    `titles` are the titles of works in what follows: no names, though they are written like some.
    """
    last = _last_own(text, end)
    for order, bracket in enumerate(_BRACKET.finditer(text, end, min(len(text), end + REACH)) if last >= end else ()):
        if bracket.start() > last:
            return
        gap = text[end : bracket.start()]
        distance = _distance(gap)
        if distance is None or order >= _MOST:
            return
        inside = _without_titles(bracket, titles)
        cited = _patterns().cited.match(inside) if _patterns().dates.search(inside) else None
        if cited and _is_siglum(cited):
            yield Citation((), distance, order, False, "s", *bracket.span())
        elif cited and not _counts(cited):
            form = "y" if cited["year"] else "p" if cited["page"] else "d"
            named = cited["names"].partition(",")[0] if form == "p" else cited["names"]  # Marsh, The Mill, p. 4
            names = tuple(name for part in _patterns().parted.split(named)[:3] if (name := part.strip(" .'’")))
            yield Citation(names, distance, order, bool((cited["signal"] or "").strip()), form, *bracket.span())
        elif inside.startswith(_TITLE) or _YEAR_ONLY.match(inside):
            yield Citation((), distance, order, False, "y" if _YEAR.match(inside) else "p", *bracket.span())
        else:
            continue
        if distance < 2:
            return


def _last_own(text: str, end: int) -> int:
    """Return where the last bracket opens that may be a quotation's: in its paragraph, or at the head of the next; -1 for none."""
    start = end
    while text[start : start + 1] == "\n":
        start += 1
    limit = text.find("\n\n", start, end + REACH)
    while 0 <= limit < end + REACH and text[limit : limit + 1] == "\n":
        limit += 1
    limit = end + REACH if limit < 0 else limit + 1
    return max(text.rfind("[", end, limit), text.rfind("(", end, limit))


def _counts(cited: re.Match[str]) -> bool:
    """Return whether the words before a figure say what it counts: Footnote 2, Chapter 4."""
    notes = everywhere().notes
    return fold(cited["names"].rstrip(".")) in (notes.label_words | notes.see_note | notes.page | everywhere().imprint.divisions)


def _is_siglum(cited: re.Match[str]) -> bool:
    """Return whether capitals before a page stand for a work: (FH 12) (Chicago Manual 13.67)."""
    return cited["page"] is not None and cited["names"].isupper() and len(cited["names"]) <= _LONGEST_SIGLUM


def _without_titles(bracket: re.Match[str], titles: Sequence[Span]) -> str:
    """Return what a bracket holds, with signs in the place of titles and of what stands for one (op. cit.)."""
    first, last = bracket.span("inside")
    inside = bracket["inside"]
    for title in titles:
        if first <= title.start and title.end <= last:
            inside = inside[: title.start - first] + _TITLE * len(title) + inside[title.end - first :]
    inside = _patterns().above.sub(lambda found: _TITLE * len(found[0]), inside)
    return inside.replace("_", "").replace("*", "")


def _distance(gap: str) -> int | None:
    """Return how far a bracket stands behind its quotation; None where it is another's."""
    if "\n\n" in gap.strip("\n"):
        return None
    ends = len(_SENTENCE.findall(gap.strip()))
    if ends > 1:
        return None
    words = _SLIGHT.sub("", gap)
    if not words:
        return 0
    if len(words) < _NEAR and not any(mark in gap for mark in '“"«'):
        return 1
    return 3 if ends else 2


def signature(text: str, start: int, end: int) -> tuple[str, int, int] | None:
    """Return the name, start and end of a signature, `— Tennyson`, behind a quotation or as the last words of it; None without one."""
    signed = _patterns().signed.match(text, end, min(len(text), end + _SIGNATURE))
    if signed and "\n" in text[end : signed.start("name")] and _LINE_LEFT.match(text, signed.end()) is None:
        return None  # the next turn of a conversation behind dashes
    if signed is None:
        dash = max(text.rfind(sign, max(start, end - _SIGNATURE), end) for sign in "—–―")
        dash = dash if dash >= 0 else text.rfind("--", max(start, end - _SIGNATURE), end)
        signed = _patterns().signed.match(text, dash, end) if dash > start else None
        if signed is None or SIGNATURE_LEFT.fullmatch(text, signed.end(), end) is None:
            return None
    if " " not in signed["name"] and fold(signed["name"].rstrip(".")) in plain_words(None):
        return None  # - My uncle.
    return owner(signed["name"]), *signed.span("name")


def owner(signed: str) -> str:
    """Return the name in a signature without what is said to be the person's: Rousseau’s Emilius."""
    return " ".join(_POSSESSED.split(signed, maxsplit=1)[0].rstrip("._*,").split())
