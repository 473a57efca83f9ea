"""What is usual on a document's page: how far its paragraphs are set in, how wide its lines run; and what departs from that."""

from __future__ import annotations

from collections import Counter
from functools import cache
from itertools import accumulate, pairwise
from statistics import median

from serge_cli.extract.layout.lay_out import Layout
from serge_cli.language import everywhere
from serge_cli.model.document import Block, Document, Shape
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.records import ParagraphKind

_PROSE = frozenset({Shape.PROSE, Shape.INDENTED})
_LONG_ITEM = 240  # code points; a longer item of a list is a paragraph with its number
_FULL_LINE = 45  # code points; blocks of shorter lines say nothing about the page's width
_TO_THE_RIGHT = 20  # columns; a single line set in so far is placed, not quoted
_FEWEST_LINES = 4  # a stanza of three may be as even as prose
_RAGGED = 3  # code points; what a margin broken by hand may leave free though the next word would have fitted
_LONGEST_VERSE = 64  # code points; longer lines are prose even where they are broken by hand


@dataclass(frozen=True, slots=True)
class PageHabits:
    """The usual indentation in columns and the usual width of a full line in code points (0: paragraphs are one line each)."""

    indentation: int
    width: int
    one_language: bool  # almost all paragraphs are in one language

    @classmethod
    def of(cls, document: Document, layout: Layout) -> PageHabits:
        """Measure the running text of a document."""
        texts = [
            block
            for block, paragraph in zip(document.blocks, layout.paragraphs, strict=True)
            if paragraph.kind is ParagraphKind.PARAGRAPH and (block.shape in _PROSE or len(block.span) > _LONG_ITEM)
        ]
        blocks = [block for block in texts if block.shape in _PROSE]
        levels = sorted((block.level if block.shape is Shape.INDENTED else 0, len(block.span)) for block in texts)
        usual = min(_median(levels), _median([(level, 1) for level, _ in levels]))  # there may be more displays than paragraphs between
        full = [block for block in blocks if len(block.lines) > 2 and len(block.span) > _FULL_LINE * len(block.lines)]
        wrapped = [len(line) for block in full for line in block.lines[:-1]]
        single = sum(1 for block in blocks if len(block.lines) <= 1 and len(block.span) > 120)
        spoken = Counter(paragraph.language for paragraph in layout.paragraphs if paragraph.kind is ParagraphKind.PARAGRAPH)
        one = max(spoken.values(), default=0) * 4 >= spoken.total() * 3
        return cls(usual, int(median(wrapped)) if len(wrapped) > 3 * single else 0, one)

    def set_apart(self, block: Block) -> bool:
        """Return whether the page sets the block apart from its running text."""
        if block.shape is Shape.INDENTED and block.level >= _TO_THE_RIGHT and len(block.lines) < 2:
            return False  # a date or a name at the right margin, a centred line
        return block.shape is Shape.QUOTED or (block.shape is Shape.INDENTED and block.level >= self.indentation + 2)

    def looks_like_verse(self, document: Document, index: int) -> bool:
        """Return whether the block's lines are broken as verse: short, uneven to the page's width, each with a capital."""
        lines = [line.of(document.text).strip() for line in document.blocks[index].lines]
        if len(lines) < 2 or document.blocks[index].shape in {Shape.LIST_ITEM, Shape.ORDERED_ITEM, Shape.VERBATIM}:
            return False
        limit = min(_LONGEST_VERSE, int(self.width * 0.85)) if self.width else _LONGEST_VERSE
        capitals = sum(1 for line in lines if line.lstrip("“‘«„\"'*_—– ")[:1].isupper())
        broken = sum(1 for line in lines if line.endswith("-"))
        small = capitals < 0.6 * len(lines)
        return max(map(len, lines)) <= limit and not broken and not (small and (self.width or _fills_lines(lines)))


def _median(weighed: list[tuple[int, int]]) -> int:
    """Return the lower median of numbers in order, each with its weight; 0 of none."""
    half = sum(weight for _, weight in weighed) / 2
    return next((number for (number, _), sum_ in zip(weighed, accumulate(w for _, w in weighed), strict=True) if sum_ >= half), 0)


def _fills_lines(lines: list[str]) -> bool:
    """Return whether the lines of a block run as full as its widest allows, as broken prose does: the next word never had room."""
    full = max(map(len, lines))
    return (
        (len(lines) >= _FEWEST_LINES or _breaks_anywhere(lines))
        and full >= _FULL_LINE
        and all(len(line) + 1 + len(after.split(maxsplit=1)[0]) > full - _RAGGED for line, after in pairwise(lines))
    )


def _breaks_anywhere(lines: list[str]) -> bool:
    """Return whether a line ends between an article and its noun, where no verse does."""
    return any(line.split()[-1].casefold() in _articles() for line in lines[:-1])


@cache
def _articles() -> frozenset[str]:
    return everywhere().reporting.plain_articles
