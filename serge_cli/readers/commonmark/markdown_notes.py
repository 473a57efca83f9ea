"""The notes of a Markdown text: which definition each `[^1]` calls, where its words go on, and the notes amid the text (`^[…]`).

A label may be defined again in each of several chapters that were joined. A marker calls the nearest definition behind it; where all
definitions stand together behind chapters that each call the label, they are matched one by one.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from serge_cli.model.document import Block, NoteAnchor
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.span import START, Span
from serge_cli.readers.commonmark.leaves import Leaf
from serge_cli.readers.commonmark.spans import Found, outermost
from serge_cli.readers.inline import find_anchors
from serge_cli.readers.text_lines import Sign


@dataclass(frozen=True, slots=True)
class _Definition:
    start: int
    key: str


def join_notes(text: str, leaves: Sequence[Leaf], blocks: Sequence[Block]) -> tuple[NoteAnchor, ...]:
    """Return the note markers and bodies, sorted; with keys where the text has definitions or notes of its own amid the text."""
    bodies = list(_bodies(text, leaves, blocks))
    is_hidden = _hidden(leaves)
    called = [found.span for leaf in leaves for found in leaf.found if found.rule == "footnote_ref" and not is_hidden(found.span)]
    amid = list(_amid(leaves))
    if not bodies and not amid:
        raised = (each for each in find_anchors(text, blocks) if text[each.span.start] != "[" and not is_hidden(each.span))
        return _sorted((*raised, *(NoteAnchor(span, span.of(text)[2:-1]) for span in called)))
    definitions: dict[str, list[_Definition]] = defaultdict(list)
    for body in bodies:
        if body.label:
            definitions[body.label].append(_Definition(body.span.start, body.key))
    return _sorted((*bodies, *amid, *_calls(text, called, definitions, _sections(leaves))))


def _hidden(leaves: Sequence[Leaf]) -> Callable[[Span], bool]:
    """Return what says whether a sign stands in markup: in a comment, an address, or behind a backslash."""
    spans = [each.span for each in outermost(each for leaf in leaves for each in leaf.markup)]

    def is_hidden(span: Span) -> bool:
        at = bisect_right(spans, span.start, key=START)
        return any(near.overlaps(span) and not span.contains(near) for near in spans[max(0, at - 1) : at + 1])

    return is_hidden


def _sorted(anchors: Iterable[NoteAnchor]) -> tuple[NoteAnchor, ...]:
    return tuple(sorted(anchors, key=lambda anchor: anchor.span))


def _bodies(text: str, leaves: Sequence[Leaf], blocks: Sequence[Block]) -> Iterator[NoteAnchor]:
    """Yield the label before each note's words, and the beginning of every block over which they go on."""
    starts = [block.span.start for block in blocks]
    known: set[str] = set()
    for leaf in leaves:
        if not leaf.note or not leaf.lines:
            continue
        first = leaf.lines[0]
        start = blocks[bisect_right(starts, first.span.start) - 1].span.start
        label = leaf.note.rpartition("~")[0]
        if leaf.note in known:
            yield NoteAnchor(Span(start, start), "", True, leaf.note)
            continue
        known.add(leaf.note)
        written = text.rfind(f"[^{label}]:", 0, first.span.start + len(label) + 4)
        yield NoteAnchor(Span(written, written + len(label) + 4) if written >= 0 else Span(start, start), label, True, leaf.note)


def _amid(leaves: Sequence[Leaf]) -> Iterator[NoteAnchor]:
    """Yield marker and body of each `^[words]`, numbered in the order of the text."""
    notes = sorted((found for leaf in leaves for found in leaf.found if found.rule == "footnote_inline"), key=lambda found: found.span)
    outer: list[Found] = []
    for note in notes:
        if note.inner and (not outer or note.span.start >= outer[-1].span.end):
            outer.append(note)
    for number, note in enumerate(outer, start=1):
        key = f"^{number}"
        yield NoteAnchor(note.span, str(number), False, key)
        yield NoteAnchor(Span(note.span.start, note.span.start + 2), str(number), True, key, note.inner)


def _sections(leaves: Sequence[Leaf]) -> list[int]:
    """Return where the headings stand."""
    return [leaf.lines[0].span.start for leaf in leaves if leaf.lines and leaf.lines[0].sign is Sign.HEADING]


def _calls(text: str, called: Sequence[Span], definitions: dict[str, list[_Definition]], sections: Sequence[int]) -> Iterator[NoteAnchor]:
    by_label: dict[str, list[Span]] = defaultdict(list)
    for span in called:
        by_label[span.of(text)[2:-1]].append(span)
    for label, spans in by_label.items():
        yield from (
            NoteAnchor(span, label, False, key) for span, key in zip(spans, _keys(spans, definitions[label], sections), strict=True)
        )


def _keys(spans: Sequence[Span], definitions: Sequence[_Definition], sections: Sequence[int]) -> list[str]:
    """Return for each marker of one label the key of its note, empty where none is defined."""
    if len(definitions) < 2:
        return [definitions[0].key if definitions else ""] * len(spans)
    homes = [bisect_right(sections, span.start) for span in spans]
    parts = list(dict.fromkeys(homes))
    if max(span.start for span in spans) < definitions[0].start and len(parts) == len(definitions):
        return [definitions[parts.index(home)].key for home in homes]
    return [definitions[min(bisect_right(definitions, span.start, key=lambda d: d.start), len(definitions) - 1)].key for span in spans]
