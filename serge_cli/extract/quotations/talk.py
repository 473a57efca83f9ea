"""Talk: conversations in marks (novels, newspapers), and exchanges in list or dash form (French, Spanish, Russian, Italian).

Turns in marks are distinguished from displayed quotations by their neighbours: a turn with a speech tag stands near.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from serge_cli.extract.layout.lay_out import Layout
from serge_cli.extract.lexicon import lexicon
from serge_cli.extract.quotations.displays import TEXT_KINDS, Display, Page, Whole
from serge_cli.extract.quotations.quoted_pieces import QuotedPiece
from serge_cli.language import everywhere
from serge_cli.model.document import Document, Shape
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.records import Form, ParagraphKind
from serge_cli.model.span import Span
from serge_cli.text.folding import fold
from serge_cli.text.tokens import terms

_NEAR = 6  # paragraphs either way in which a tagged turn makes a conversation
_LONG = 420  # code points: a whole paragraph of this length is no turn
_BEFORE_TALK = re.compile(r"[ \t\n*_—–(\[-]*+")
_SPEECH_END = re.compile(r"[.!?…»”\"’)*_]\s*$")
_TAG_AT_END = re.compile(r"[,?!…]\s+[^.]{0,40}$")
_HYPHENS = frozenset({"-", "–", "—"})
_LABEL = re.compile(
    r"[*_]{0,3}(?P<name>(?:[^\W\d_]\.[ -]?){1,3}|[^\W\d_](?:[^\W\d_a-zß-ÿа-я.' -]{0,28}|[\w.' -]{0,28}(?=[*_])))\s?:[*_]{0,3}\s"
)
_FULL_LABEL = re.compile(r"(?P<bold>[*_]{0,3})(?P<name>[^\W\d_a-zß-ÿа-я][\w.'’ -]{1,28}):(?P<close>[*_]{0,3})\s")
_ITEM_END = re.compile(r"[;,]\s*$")


@dataclass(frozen=True, slots=True)
class Talk:
    """Which paragraphs open with a mark, and which of them belong to a conversation."""

    openers: frozenset[int]
    turns: frozenset[int]

    def is_turn(self, index: int) -> bool:
        """Return whether the paragraph is a turn in a conversation."""
        return index in self.turns


def find_talk(document: Document, layout: Layout, pieces: Sequence[QuotedPiece], wholes: dict[int, Whole]) -> Talk:
    """Return the document's conversations in marks."""
    openers: set[int] = set()
    tagged: list[int] = []
    for piece in pieces:
        paragraph = layout.paragraphs[piece.paragraph]
        if piece.depth or piece.paragraph in openers or not _begins(document.text, paragraph.span, piece.outer):
            continue
        openers.add(piece.paragraph)
        if piece.paragraph in wholes:
            is_tagged = _tag_inside(piece.span.of(document.text), paragraph.language)
        else:
            is_tagged = _speech_tag(document.text, paragraph.span, piece, paragraph.language)
        if is_tagged:
            tagged.append(piece.paragraph)
    near = {index for at in tagged for index in range(at - _NEAR, at + _NEAR + 1)}
    turns = {index for index in openers if index in near and len(layout.paragraphs[index].span) <= _LONG}
    return Talk(frozenset(openers), frozenset(turns | _runs(layout, openers, wholes)))


def _begins(text: str, paragraph: Span, outer: Span) -> bool:
    return _BEFORE_TALK.fullmatch(text, paragraph.start, outer.start) is not None


def _speech_tag(text: str, paragraph: Span, piece: QuotedPiece, code: str) -> bool:
    words = terms(text[piece.outer.end : min(paragraph.end, piece.outer.end + 80)])[:5]
    inside = text[piece.span.end - 1 : piece.span.end]
    known = lexicon(code)
    return (inside in ",.!?…—–-" or text[piece.outer.end : piece.outer.end + 1] == ",") and any(known.reports(word) for word in words)


@cache
def _inversion() -> re.Pattern[str]:
    """Return the pattern of a verb with its subject behind it: `, dit Mathurin`, `, dit-il`."""
    pronouns = "|".join(everywhere().typography.inverted_pronouns)
    return re.compile(rf"[,!?…][\s\u00a0]+(?P<verb>[^\W\d_]+)(?:-t)?(?:-(?:{pronouns})\b|\s+[^\W\d_a-zß-ÿ])")


def _tag_inside(words: str, code: str) -> bool:
    """Return whether a speech tag stands inside the marks, as French sets it: « Si ça continue, dit Mathurin, … »."""
    verbs = lexicon(code).verbs
    return any(fold(found["verb"]) in verbs for found in _inversion().finditer(words))


def _runs(layout: Layout, openers: set[int], wholes: dict[int, Whole]) -> set[int]:
    """Return whole short paragraphs that follow each other three times and more: an exchange without tags."""
    out: set[int] = set()
    run: list[int] = []
    for index, paragraph in enumerate(layout.paragraphs):
        if index in openers and index in wholes and not wholes[index].italic and len(paragraph.span) <= _LONG // 2:
            run.append(index)
            continue
        if len(run) >= 3:
            out.update(run)
        run = []
    return out | (set(run) if len(run) >= 3 else set())


def exchanges(page: Page) -> Iterator[tuple[int, Display]]:
    """Yield the turns of exchanges: list items that talk, dashes in a language that uses them so, and the turns of interviews."""
    run: list[int] = []
    dashes = _dash_turns(page)
    for index in range(len(page.document.blocks)):
        if _may_talk(page, index):
            run.append(index)
        elif run:
            yield from _exchange(page, run, dashes)
            run = []
    yield from _exchange(page, run, dashes)
    yield from _interview(page)


def _dash_turns(page: Page) -> bool:
    """Return whether the document's dashes open turns: they end as sentences do, not as items of a list."""
    turns = others = 0
    for index, block in enumerate(page.document.blocks):
        if block.mark in _dialogue_dashes() and _may_talk(page, index):
            turns += bool(_SPEECH_END.search(page.words(index)))
            others += bool(_ITEM_END.search(page.words(index)))
    return turns >= 2 and turns >= 3 * others


def _may_talk(page: Page, index: int) -> bool:
    """Return whether an item of the text may be a turn; where a stop follows the dash, it stands for an author named above."""
    is_item = page.document.blocks[index].shape is Shape.LIST_ITEM and page.layout.paragraphs[index].kind in TEXT_KINDS
    return is_item and page.words(index).lstrip()[:1] not in {".", ",", ":"}


@cache
def _dialogue_dashes() -> frozenset[str]:
    return everywhere().typography.dialogue_dashes


def _exchange(page: Page, run: Sequence[int], dashes: bool) -> Iterator[tuple[int, Display]]:
    by_dash = dashes and all(page.document.blocks[index].mark in _dialogue_dashes() for index in run)
    in_italics = len(run) > 1 and page.italics_quote and all(index in page.wholes and page.wholes[index].italic for index in run)
    said = all(page.layout.paragraphs[index].kind is ParagraphKind.DIALOGUE for index in run)
    if run and (by_dash or in_italics or said or _spoken(page, run)):
        yield from ((index, page.plain(index, Form.DIALOGUE)) for index in run)


def _spoken(page: Page, run: Sequence[int]) -> bool:
    """Return whether items that begin with a hyphen talk: they end as sentences, and one of them asks or has a speech tag in it."""
    items = [page.words(index) for index in run]
    if len(items) < 2 or not all(page.document.blocks[index].mark in _HYPHENS for index in run):
        return False
    verbs = lexicon(page.layout.paragraphs[run[0]].language).verbs
    asked = sum(1 for item in items if "?" in item)
    tagged = any(_TAG_AT_END.search(item) and set(terms(item[-60:])[-4:]) & verbs for item in items)
    return all(_SPEECH_END.search(item) for item in items) and (tagged or 0 < asked < len(items))


def _initials(name: str) -> str:
    """Return the initials of a name: a person first named in full is labelled by them later."""
    return "".join(word[0] for word in name.split())


def _interview(page: Page) -> Iterator[tuple[int, Display]]:
    """Yield the paragraphs that begin with the label of a speaker, where few labels take turns."""
    labelled: dict[int, str] = {}
    in_full: dict[int, str] = {}
    for index, paragraph in enumerate(page.layout.paragraphs):
        words = page.words(index)[:60] if paragraph.kind in TEXT_KINDS else ""
        label, full = _LABEL.match(words), _FULL_LABEL.match(words)
        if label is not None:
            labelled[index] = label["name"].rstrip()
        elif full is not None and full["bold"] and full["close"]:
            labelled[index] = full["name"].rstrip()
        elif full is not None:
            in_full[index] = full["name"].rstrip()
    turns = Counter(labelled.values())
    speakers = {name for name, count in turns.items() if count >= 2}
    if len(speakers) >= 2:
        heads = sorted(index for index, name in (labelled | in_full).items() if name in speakers or _initials(name) in speakers)
        for index in (*heads, *_more_of_a_turn(page, heads)):
            yield index, replace(page.plain(index, Form.DIALOGUE), quoted=False)


def _more_of_a_turn(page: Page, heads: Sequence[int]) -> Iterator[int]:
    """Yield the paragraphs in which a turn goes on to the next one; what is displayed behind a colon is read out in it."""
    for head, following in pairwise(heads):
        for index in range(head + 1, following):
            plain = page.document.blocks[index].shape is Shape.PROSE and index not in page.wholes
            if (
                page.layout.paragraphs[index].kind is not ParagraphKind.PARAGRAPH
                or not plain
                or page.words(index - 1).rstrip().endswith(":")
            ):
                break
            yield index
