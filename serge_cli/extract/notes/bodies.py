"""How far each note's body runs: to the next label, over the blocks that continue it, to the bracket that closes it.

What stands between two notes of one list continues the first, unless the sign that calls the second stands there: then it is
running text, and the notes are those of a page or a chapter. After the last note of a list only what is set in continues it, and at
the foot of a page what stands before the sentence goes on that the page broke.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Sequence
from functools import cache
from itertools import accumulate, takewhile

from serge_cli.extract.layout.lay_out import Layout
from serge_cli.extract.notes.body_heads import Head, lead_of
from serge_cli.extract.notes.marker_signs import Sign
from serge_cli.extract.notes.rivals import Chain
from serge_cli.language import everywhere
from serge_cli.model.document import Document, Shape
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.records import ParagraphKind
from serge_cli.model.span import Span, covering, trimmed
from serge_cli.text.sentences import CLOSERS

_FARTHEST = 12  # blocks between two notes of a list that may belong to the first
_BARRIERS = frozenset(
    {ParagraphKind.HEADING, ParagraphKind.TITLE, ParagraphKind.SEPARATOR, ParagraphKind.NAVIGATION, ParagraphKind.BACK_MATTER}
)
_PAGE_LINES = frozenset({ParagraphKind.SEPARATOR, ParagraphKind.NAVIGATION})
_RUN_ON = 4  # blocks behind a note at the page's foot in which the sentence that the page broke goes on
_STOPS = tuple(".!?…:;")
_INDENTS = ("\t", "  ", " \t")
_SIGN_AT_END = re.compile(r"(?:<sup[^<>]{0,40}>[^<>]{0,8}</sup>|\[\d{1,3}\]|[¹²³⁰⁴-⁹]{1,3})$")


@dataclass(frozen=True, slots=True)
class Body:
    """A note's body: its pieces, one for each block (in code points), and the list it stands in."""

    head: Head
    chain: int
    pieces: tuple[Span, ...]
    blocks: tuple[int, ...]

    @property
    def span(self) -> Span:
        """Return the stretch from the first to the last piece."""
        return covering(self.pieces)

    def text(self, document: Document) -> str:
        """Return the words; pieces of several blocks are parted by an empty line."""
        return "\n\n".join(piece.of(document.text) for piece in self.pieces)


def bodies(document: Document, layout: Layout, chains: Sequence[Chain], signs: Sequence[Sign]) -> list[Body]:
    """Return the bodies of all `chains` in the order of the text."""
    ranked = sorted(((head, number) for number, chain in enumerate(chains) for head in chain.heads), key=lambda pair: pair[0].start)
    called: dict[str, list[int]] = defaultdict(list)
    for sign in signs:
        called[sign.label].append(sign.span.start)
    floors = _floors(chains)
    noted = frozenset(head.block for head, _ in ranked)
    found = []
    for at, (head, number) in enumerate(ranked):
        following, list_of_it = ranked[at + 1] if at + 1 < len(ranked) else (None, None)
        gap = _gap(layout, head, following)
        more: Sequence[int]
        if head.form == "footnote":
            more = _until_bracket(document, head, following.block if following else len(document.blocks))
        elif following and list_of_it == number and _is_one_list(chains[number], head, following, called[following.label], floors[number]):
            more = _between(layout, chains[number], head, following, gap)
        else:
            more = _set_in(document, head, chains[number], gap) or _over_blocks(document, layout, noted, head, gap)
        found.append(_closed(document, head, number, _first_piece(document, head, following), more))
    return found


def _floors(chains: Sequence[Chain]) -> list[int]:
    """Return for each list where the list before it ends: signs before that do not call its notes."""
    ends = accumulate((chain.last.start for chain in chains), max, initial=0)
    return list(ends)


def _first_piece(document: Document, head: Head, following: Head | None) -> Span:
    block = document.blocks[head.block].span
    end = following.start if following and following.block == head.block else block.end
    start = min(max(head.body, block.start), end)
    return trimmed(document.text, Span(start, end))


def _gap(layout: Layout, head: Head, following: Head | None) -> list[int]:
    """Return the blocks between a note and the next, as far as they could belong to it."""
    end = following.block if following else len(layout.paragraphs)
    within = range(head.block + 1, min(end, head.block + 1 + _FARTHEST))
    return list(takewhile(lambda index: layout.paragraphs[index].kind not in _BARRIERS, within))


def _between(layout: Layout, chain: Chain, head: Head, following: Head, gap: Sequence[int]) -> Sequence[int]:
    """Return the blocks between two notes; far ones under a heading for notes alone: a table, a poem, no heading right above the next."""
    within = [*range(head.block + 1, following.block)]
    if within == gap:
        return gap
    return within if chain.headed and head.first and layout.paragraphs[within[-1]].kind not in _BARRIERS else []


def _is_one_list(chain: Chain, head: Head, following: Head, starts: Sequence[int], floor: int) -> bool:
    """Return whether the next note is called before this one begins, so that what stands between them is no running text."""
    before, here, behind = (bisect_left(starts, place) for place in (floor, head.start, following.start))
    return before < here or (chain.headed and here == behind)


def _set_in(document: Document, head: Head, chain: Chain, gap: Sequence[int]) -> list[int]:
    out = []
    for index in gap:
        block = document.blocks[index]
        is_set_in = lead_of(document.text, block).startswith(_INDENTS)
        quoted = block.shape is Shape.QUOTED and chain.headed
        if not (quoted or (is_set_in and (chain.headed or head.certain))):
            break
        out.append(index)
    return out


def _over_blocks(document: Document, layout: Layout, noted: Collection[int], head: Head, gap: Sequence[int]) -> list[int]:
    """Return the blocks that continue the last note of a page: those before the text goes on that the page broke in mid-sentence.

    Where the text above is whole, what begins small behind a note that breaks off is the note's.
    """
    on = next((index for index in gap[:_RUN_ON] if document.blocks[index].span.of(document.text)[:1].islower()), None)
    if on is None:
        return []
    texts = (at for at in reversed(range(head.block)) if at not in noted and layout.paragraphs[at].kind not in _PAGE_LINES)
    above = next(texts, None)
    if above is not None and layout.paragraphs[above].kind is ParagraphKind.PARAGRAPH and _breaks_off(document, above):
        return list(range(head.block + 1, on))
    return [on] if on == head.block + 1 and _breaks_off(document, head.block) else []


def _breaks_off(document: Document, index: int) -> bool:
    words = document.blocks[index].span.of(document.text)
    return not _SIGN_AT_END.sub("", words).rstrip(CLOSERS).endswith(_STOPS)


def _until_bracket(document: Document, head: Head, limit: int) -> list[int]:
    depth = 1
    for index in range(head.block, min(limit, head.block + _FARTHEST)):
        span = document.blocks[index].span
        written = document.text[max(span.start, head.body) : span.end]
        depth += written.count("[") - written.count("]")
        if depth <= 0:
            return list(range(head.block + 1, index + 1))
    return []


def _closed(document: Document, head: Head, chain: int, first: Span, more: Sequence[int]) -> Body:
    pieces = [first, *(trimmed(document.text, _with_number(document, index)) for index in more)]
    last = pieces[-1]
    if head.form == "footnote" and last.of(document.text).endswith("]"):
        pieces[-1] = trimmed(document.text, Span(last.start, last.end - 1))
    else:
        pieces[-1] = before_way_back(document.text, last)
    return Body(head, chain, tuple(pieces), (head.block, *more))


def _with_number(document: Document, index: int) -> Span:
    """Return a block of a note; the number at its head too where the line above breaks off: died, aged / 87. She left."""
    block, text = document.blocks[index], document.text
    lead = lead_of(text, block)
    above = text[document.blocks[index - 1].span.end : block.span.start - len(lead)]
    wrapped = block.shape is Shape.ORDERED_ITEM and above.strip(" \t") == "\n"
    if not wrapped or lead.strip() != block.mark or not _breaks_off(document, index - 1):
        return block.span
    return Span(block.span.start - len(lead.lstrip()), block.span.end)


@cache
def _way_back() -> re.Pattern[str]:
    """Return the pattern of what leads back to a marker at a note's end: ↩, (back), [Return to text]."""
    said = "|".join(re.escape(words) for words in sorted(everywhere().notes.ways_back, key=len, reverse=True))
    arrow = "[↩↑⏎⤴⬆]\ufe0e?\ufe0f?"
    bracketed = rf"\[[ \t]*(?:{arrow}|{said})[ \t]*\]|\([ \t]*(?:{arrow}|{said})[ \t]*\)"
    return re.compile(rf"(?:\s{{0,9}}(?:{bracketed}|{arrow}))+\Z", re.IGNORECASE)


def before_way_back(text: str, piece: Span) -> Span:
    """Return the words of a note's piece, trimmed, without what at its end leads back to the marker."""
    words = trimmed(text, piece)
    back = _way_back().search(words.of(text))
    return Span(words.start, words.start + back.start()) if back else words
