"""Find note markers and note bodies, and join them by label.

Where the format itself joins notes and markers, that is the whole truth (stated_notes.py). Elsewhere what is a note is decided from the
whole document:

1. Signs the format marks up (`<sup>3</sup>`, `[^3]`, a raised figure that clings to a word) call notes. `x²`, `10³` and verse
   numbers before a word do only where a note with that label stands and nothing else calls it.
2. `[3]` calls a note where the numbers ascend from 1 (or from any number, where most stand after a stop or a closing mark), with
   repeats, small gaps and new beginnings. `[1917]`, `[sic]`, `[Bakunin, p. 3]`, `[0, 1]`, an index `a[1]` and the members of an
   enumeration (`: [1] bread, [2] peace`) do not.
3. `(3)`, `word.3`, `word3`, `word 3.`, `*`, `†`, letters and roman numerals call a note only where a list of notes answers them.
4. What is a list of notes is decided in chains.py: by its form, its heading, or by the signs that call it.
5. Label and body are joined within page, chapter, work or file: joins.py.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from serge_cli.extract.layout.lay_out import Layout
from serge_cli.extract.notes.bodies import Body, bodies
from serge_cli.extract.notes.body_heads import Head, heads, is_note_heading
from serge_cli.extract.notes.chains import chains
from serge_cli.extract.notes.joins import Joined, join
from serge_cli.extract.notes.labels import in_locator, value_of
from serge_cli.extract.notes.marked_sentences import marked_sentences
from serge_cli.extract.notes.marker_signs import Sign, signs
from serge_cli.extract.notes.note_headings import without_headings
from serge_cli.extract.notes.note_notices import Listed, findings
from serge_cli.extract.notes.rivals import Chain
from serge_cli.extract.notes.stated_notes import stated_notes
from serge_cli.extract.notes.strays import Group, strays
from serge_cli.model.document import Document
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.records import Footnote, NoteMarker, Notice, Paragraph, ParagraphKind
from serge_cli.model.span import Span

_ENDS = frozenset({ParagraphKind.HEADING, ParagraphKind.TITLE, ParagraphKind.BACK_MATTER, ParagraphKind.NAVIGATION})


@dataclass(frozen=True, slots=True)
class Notes:
    """The notes of a document, the layout with its note blocks marked, and the spans of the markers in running text, sorted."""

    layout: Layout
    footnotes: tuple[Footnote, ...]
    markers: tuple[Span, ...]
    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class _Draft:
    """A note before it has its locator: its label, its body where one is printed, and the signs that call it."""

    label: str
    body: Body | None
    signs: tuple[Sign, ...]

    @property
    def start(self) -> int:
        """Return where the note first occurs in the text."""
        return self.signs[0].span.start if self.signs else (self.body.head.start if self.body else 0)


def find_notes(document: Document, layout: Layout) -> Notes:
    """Return the document's notes, every sign that calls them, and the layout with the kind of each note block set."""
    headings = _headings(document, layout)
    listed, found, joined = stated_notes(document) if document.states_notes else _guessed(document, layout, headings)
    drafts = [_Draft(body.head.label, body, joined.calls.get(at, ())) for at, body in enumerate(found)]
    drafts += [_Draft(group.label, None, group.signs) for group in _strays(layout, listed, joined.loose, joined.calls)]
    drafts.sort(key=lambda draft: draft.start)
    marked = _layout(layout, found, headings)
    footnotes = _footnotes(document, marked, drafts)
    markers = tuple(sorted({sign.span for draft in drafts for sign in draft.signs}, key=lambda span: span.start))
    return Notes(marked, footnotes, markers, findings(listed, _listed(drafts, footnotes)))


def _guessed(document: Document, layout: Layout, headings: frozenset[int]) -> tuple[list[Chain], list[Body], Joined]:
    """Return the lists of notes, their bodies and what calls them, as the text lets them be told."""
    possible = without_headings(document, layout, heads(document))
    every = signs(document)
    listed = chains(document, possible, every, _headed(layout, headings, possible))
    running = _running(every, [head for chain in listed for head in chain.heads])
    found = bodies(document, layout, listed, running)
    return listed, found, join(layout, listed, found, running)


def _running(found: Iterable[Sign], taken: Sequence[Head]) -> list[Sign]:
    """Return the signs that are not themselves the labels of bodies."""
    labels = {head.start for head in taken}
    return [sign for sign in found if sign.span.start not in labels]


def _strays(layout: Layout, listed: Sequence[Chain], loose: Sequence[Sign], calls: dict[int, tuple[Sign, ...]]) -> list[Group]:
    return strays(layout, listed, loose, [sign for found in calls.values() for sign in found])


def _headings(document: Document, layout: Layout) -> frozenset[int]:
    """Return the blocks that are headings for notes, whatever the layout took them for."""
    return frozenset(index for index, paragraph in enumerate(layout.paragraphs) if is_note_heading(paragraph.span.of(document.text)))


def _headed(layout: Layout, headings: frozenset[int], possible: Sequence[Head]) -> frozenset[int]:
    """Return the blocks that stand under a heading for notes; a heading directly above a label only parts the notes."""
    opening = {head.block for head in possible if head.first}
    out: set[int] = set()
    within = False
    for index, paragraph in enumerate(layout.paragraphs):
        if index in headings:
            within = True
        elif paragraph.kind in _ENDS and index not in opening:
            within = within and index + 1 in opening and paragraph.kind in {ParagraphKind.HEADING, ParagraphKind.TITLE}
        if within:
            out.add(index)
    return frozenset(out)


def _layout(layout: Layout, found: Sequence[Body], headings: frozenset[int]) -> Layout:
    """Return the layout with the kind of note blocks and of their headings set."""
    noted = {index for body in found for index in body.blocks if body.head.first or index != body.head.block}
    lines = {body.head.block for body in found if not body.head.first} & headings
    noted, heading = noted | lines, headings - lines
    changed = tuple(_kind(paragraph, index, noted, heading) for index, paragraph in enumerate(layout.paragraphs))
    return replace(layout, paragraphs=changed)


def _kind(paragraph: Paragraph, index: int, noted: Collection[int], headings: Collection[int]) -> Paragraph:
    if index in noted:
        return replace(paragraph, kind=ParagraphKind.NOTE)
    if index in headings and index + 1 in noted:
        return replace(paragraph, kind=ParagraphKind.HEADING)
    return paragraph


def _footnotes(document: Document, layout: Layout, drafts: Sequence[_Draft]) -> tuple[Footnote, ...]:
    names = [in_locator(draft.label) for draft in drafts]
    times = Counter(names)
    met: Counter[str] = Counter()
    hung = _sentences(document, layout, drafts)
    out = []
    for draft, name in zip(drafts, names, strict=True):
        met[name] += 1
        suffix = f".{met[name]}" if times[name] > 1 else ""
        home = layout.paragraphs[draft.signs[0].block if draft.signs or draft.body is None else draft.body.head.block]
        out.append(
            Footnote(
                id=f"{document.id}:n{name}{suffix}",
                label=draft.label,
                work=home.work,
                body=draft.body.text(document) if draft.body else None,
                body_span=draft.body.span if draft.body else None,
                markers=tuple(NoteMarker(s.span, layout.paragraphs[s.block].id, hung[s.span]) for s in draft.signs),
            )
        )
    return tuple(out)


def _sentences(document: Document, layout: Layout, drafts: Sequence[_Draft]) -> dict[Span, Span]:
    by_block: dict[int, set[Span]] = defaultdict(set)
    for draft in drafts:
        for sign in draft.signs:
            by_block[sign.block].add(sign.span)
    out: dict[Span, Span] = {}
    for block, spans in by_block.items():
        out |= marked_sentences(document.text, layout.paragraphs[block].span, sorted(spans, key=lambda span: span.start))
    return out


def _listed(drafts: Sequence[_Draft], footnotes: Sequence[Footnote]) -> list[Listed]:
    return [
        Listed(note, draft.body.chain if draft.body else None, value_of(draft.label)) for draft, note in zip(drafts, footnotes, strict=True)
    ]
