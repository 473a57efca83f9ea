"""Find every quotation mark of a passage and say what it may be: opening, closing, apostrophe, prime; each at a cost.

A mark opens where a word begins and closes where one ends; how far its surroundings depart from that is its cost. Nothing is
decided here: `pairing` weighs the marks of a whole passage against each other. Which characters are quotation marks follows the
Unicode property Quotation_Mark and the makeshift signs of typewriters and TeX (``…'', ,,…'', <<…>>).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from unicodedata import east_asian_width

from serge_cli.extract.quotations.apostrophes import APOSTROPHES, apostrophe_cost, closing_surcharge, look_around, opening_surcharge
from serge_cli.extract.quotations.prices import ABSURD, HEAVY, MUCH, NEVER, SLIGHT, SOME
from serge_cli.language.profile import Language
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.span import START, Span

MARKS = frozenset("\"'“”„‟‘’‚‛«»‹›`´ʼʻ″′＂＇「」『』〝〞〟❝❞❛❜")
SINGLES = frozenset("'’‘ʼʻ`´‛′＇‚‹›❛❜")
GUILLEMETS = frozenset({"«", "»", "‹", "›", "<<", ">>"})

_CLASS = "[" + re.escape("".join(sorted(MARKS))) + "]"
# in both a sign, and then, looking back over it, what it may begin: so the search need only stop at signs
_TOKEN = re.compile(rf"[,<>{_CLASS[1:]}(?:(?<=`)`|(?<=')'|(?<=´)´|(?<=,),(?=[^\W\d_])|(?<=<)<|(?<=>)>|(?<={_CLASS}))")
_ORNAMENT = re.compile(rf"({_CLASS})(?={_CLASS}{{3}})(?:{_CLASS}{{5,}}|(?<=[\"'“”„‘’‚«»‹›`´])\1{{3,}})")

_GERSHAYIM = re.compile(r"[\"”“״](?<=[א-ת].)(?=[א-ת](?![א-ת]))")  # before the last letter of a word of initials

_BEFORE_OPENING = frozenset("([{<—–-‒―/*_¿¡…=+|>\\~") | MARKS
_AFTER_CLOSING = frozenset(".,;:!?…)]}—–-‒―/*_<[|\\~^") | MARKS
_INSIDE_START = frozenset("([{…¿¡*_—–-‒―$£€#@&<~+%§") | MARKS
_INSIDE_END = frozenset(".,;:!?…)]}*_—–-‒―>%&$€£°~+/") | MARKS
_UNSPACED = frozenset("「」『』＂＇〝〞〟")  # scripts that set no space around marks
_PLAIN_DOUBLES = frozenset("“”„‟") | {"``", ",,"}
_PRIMES = {"″": 0.0, "′": 0.0, '"': SOME, "'": SOME, "''": SOME, "´": SOME, "´´": SOME, "”": MUCH, "’": MUCH}  # behind a figure


@dataclass(frozen=True, slots=True)
class Mark:
    """A sign that may be a quotation mark, with what each reading of it costs."""

    span: Span
    glyph: str
    opening: float
    closing: float
    apostrophe: float
    prime: float
    line_start: bool = False  # first visible sign of its line: may repeat an opening mark


def find_ornaments(text: str) -> list[Span]:
    """Return the runs of marks that quote nothing (four alike, or six of any make), in order."""
    return [Span(*found.span()) for found in _ORNAMENT.finditer(text)]


def find_marks(text: str, area: Span, markers: Sequence[Span], ornaments: Sequence[Span], language: Language) -> list[Mark]:
    """Return the marks of `area` in order; signs inside note markers and in ornaments are none. `markers` and `ornaments` are sorted."""
    if _TOKEN.search(text, area.start, area.end) is None:
        return []
    return [
        Mark(token, token.of(text), NEVER, NEVER, 0.0, NEVER)
        if _inside_word(text, area, token)
        else _weighed(text, token, area, markers, language)
        for token in _tokens(text, area, sorted([*_within(markers, area), *_within(ornaments, area)]))
    ]


def _tokens(text: str, area: Span, blocked: Sequence[Span]) -> Iterator[Span]:
    position = area.start
    for stretch in (*blocked, Span(area.end, area.end)):
        for found in _TOKEN.finditer(text, position, max(position, stretch.start)):
            yield Span(*found.span())
        position = max(position, stretch.end)


def _within(spans: Sequence[Span], area: Span) -> Sequence[Span]:
    return spans[max(0, bisect_left(spans, area.start, key=START) - 1) : bisect_left(spans, area.end, key=START)]


def _inside_word(text: str, area: Span, token: Span) -> bool:
    """Return whether a sign stands between two letters, where it can only be an apostrophe or, in Hebrew, the gershayim of initials."""
    start, end = token.start, token.end
    if _GERSHAYIM.match(text, start):
        return True
    if end - start != 1 or text[start] not in APOSTROPHES or start == area.start or end == area.end:
        return False
    return text[start - 1].isalnum() and text[end].isalnum()


def _weighed(text: str, token: Span, area: Span, markers: Sequence[Span], language: Language) -> Mark:
    glyph = token.of(text)
    single = glyph in SINGLES
    around = look_around(text, area, token, markers, with_words=single or glyph in APOSTROPHES)
    opening, closing, prime = _edge_costs(glyph, around.left, around.right, text.startswith("..", token.end))
    if single:
        opening += opening_surcharge(around.word_after, language)
        closing += closing_surcharge(around, language)
    return Mark(token, glyph, opening, closing, apostrophe_cost(glyph, around, language), prime, around.line_start)


@lru_cache(maxsize=4096)
def _edge_costs(glyph: str, left: str, right: str, dots_follow: bool) -> tuple[float, float, float]:
    """Return what it costs to open, to close and to stand for a prime between two characters, of which few ever meet."""
    opening = _left_of_opening(glyph, left) + _right_of_opening(glyph, right, dots_follow)
    closing = _left_of_closing(glyph, left) + _right_of_closing(glyph, right)
    return opening, closing, _prime_cost(glyph, left, right)


def _left_of_opening(glyph: str, left: str) -> float:
    if left.isspace() or left in _BEFORE_OPENING or glyph in _UNSPACED or _is_wide(left):
        return 0.0
    if left.isalnum():
        return MUCH if glyph in _PLAIN_DOUBLES else ABSURD
    return SOME  # a stop or comma without its space


def _right_of_opening(glyph: str, right: str, dots_follow: bool) -> float:
    if right.isalnum() or right in _INSIDE_START or dots_follow or glyph in _UNSPACED:
        return 0.0
    return SLIGHT if right.isspace() and glyph in GUILLEMETS else HEAVY


def _left_of_closing(glyph: str, left: str) -> float:
    if left.isspace():
        return SLIGHT if glyph in GUILLEMETS else MUCH if glyph == "”" else HEAVY
    return 0.0 if left.isalnum() or left in _INSIDE_END or glyph in _UNSPACED else SOME


def _right_of_closing(glyph: str, right: str) -> float:
    if right.isspace() or right in _AFTER_CLOSING or glyph in _UNSPACED or _is_wide(right):
        return 0.0
    if right.isalnum():
        return MUCH if glyph in _PLAIN_DOUBLES or glyph in GUILLEMETS else ABSURD
    return SOME


def _is_wide(character: str) -> bool:
    """Return whether a character belongs to a script that sets no space between words and marks (Unicode annex 11)."""
    return east_asian_width(character) in {"W", "F"}


def _prime_cost(glyph: str, left: str, right: str) -> float:
    if glyph not in _PRIMES:
        return NEVER
    if left.isdigit() and (not right.isalpha()):
        return SLIGHT if right.isdigit() else _PRIMES[glyph]
    return HEAVY if glyph in "″′" else NEVER
