"""The reading view: a leaf of a document in its own structure, with its quotations, notes, warnings and the matches of a query."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence

from serge_cli import messages
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.records import Footnote, ParagraphKind
from serge_cli.model.results import Finding, NoteText
from serge_cli.model.span import Span
from serge_cli.operations.leafing import Leaf, Match, Read, ReadNote
from serge_cli.operations.portions import Part
from serge_cli.present import describe
from serge_cli.surfaces.page.frame import View, open_form
from serge_cli.surfaces.page.links import Links, anchor, fragment, portion
from serge_cli.surfaces.page.shortened import citation, shortened
from serge_cli.surfaces.page.tags import NOTHING, Html, items, join, link, tag
from serge_cli.surfaces.page.tinted import Speakers, marked_up, marks, passage_words

_HEADINGS = {ParagraphKind.TITLE: "h1", ParagraphKind.HEADING: "h2"}
_QUOTED = {ParagraphKind.BLOCKQUOTE, ParagraphKind.VERSE}


@dataclass(frozen=True, slots=True)
class _Around:
    """What the blocks of a leaf are shown with; matches and warnings by the anchor of the block that they are about."""

    speakers: Speakers
    links: Links
    matches: Mapping[str, tuple[Span, ...]]
    warned: Mapping[str, Sequence[str]]
    called: frozenset[str]


class _Homes:
    """The passages of a leaf by the stretches of the document that they show."""

    def __init__(self, leaf: Leaf) -> None:
        reads = [record for record in leaf.records if isinstance(record, Read)]
        self.places = sorted((read.passage.place.span.start, read.passage.place.span.end, anchor_of(read)) for read in reads)
        self.starts = [start for start, _, _ in self.places]

    def of(self, finding: Finding) -> str:
        """Return the anchor of the passage that a warning is about; empty where it is not among these."""
        start = finding.place.span.start
        _, end, name = self.places[bisect_right(self.starts, start) - 1] if self.starts and self.starts[0] <= start else (0, 0, "")
        return name if start < end else ""


def reading_view(leaf: Leaf, links: Links, query: str = "") -> View:
    """Return a leaf of a document."""
    speakers = Speakers(record.passage for record in leaf.records if isinstance(record, Read))
    known = _Homes(leaf)
    homes = [(finding, known.of(finding)) for finding in leaf.findings]
    matches = {portion(match.id, match.part): match.words for match in leaf.matches}
    around = _Around(speakers, links, matches, _warned(homes), called_in(leaf))
    blocks = join(_block(record, around) for record in leaf.records)
    title = next((work.title for work in leaf.card.works if work.title), None) or leaf.card.id
    content = join(
        (
            _head(leaf, links, title),
            _hits(leaf, links, query),
            speakers.legend(links),
            _findings(homes),
            tag("article", blocks, lang=_language(leaf.card.language), class_="text", aria_label=title),
            _turning(leaf, links, query),
        )
    )
    return View(title, content, query=query)


def _head(leaf: Leaf, links: Links, title: str) -> Html:
    credit = next((describe.credits_of(work) for work in leaf.card.works if describe.credits_of(work)), "")
    parts = (
        tag("strong", title) if not _prints_title(leaf) else tag("span", title),
        credit,
        tag("code", leaf.path),
        link(links.file(leaf.card.id), "save the file", class_="saving") if links.served else None,
        f"part {leaf.number} of {leaf.count}" if leaf.count > 1 else None,
    )
    shown = join((part for part in parts if part), " · ")
    heading = NOTHING if _prints_title(leaf) else tag("h1", title, class_="unseen")
    return join((heading, tag("p", shown, class_="about"), _opening(leaf, links)))


def _opening(leaf: Leaf, links: Links) -> Html:
    """Return the form that opens the file in the reader's own program, where the leaf begins or at the passage in focus."""
    if not links.served or not leaf.records:
        return NOTHING
    return open_form(leaf.records[0].id, links)


def _prints_title(leaf: Leaf) -> bool:
    """Return whether the leaf itself begins with a title."""
    return any(isinstance(record, Read) and record.passage.paragraph.kind is ParagraphKind.TITLE for record in leaf.records)


def _hits(leaf: Leaf, links: Links, query: str) -> Html:
    """Return the way from one match to the next; within the leaf first, then on the others."""
    if not query:
        return NOTHING
    if not leaf.matches:
        return tag("p", f"No passage of this document matches “{query}”.", class_="hits")
    before = [match for match in leaf.matches if match.leaf < leaf.number]
    here = [match for match in leaf.matches if match.leaf == leaf.number]
    after = [match for match in leaf.matches if match.leaf > leaf.number]
    said = f"{describe.counted(leaf.passages, 'passage', 'passages')} with “{query}”"
    listed = [portion(match.id, match.part) for match in here[:20]]
    parts = (
        link(_found(before[-1], links, query), "‹ previous", id="previous-hit") if before else None,
        items([link(f"#{fragment(name)}", name) for name in listed], class_="row"),
        link(_found(after[0], links, query), "next ›", id="next-hit") if after else None,
    )
    return tag("nav", tag("span", said), *parts, class_="hits", aria_label="Matches")


def _found(match: Match, links: Links, query: str) -> str | None:
    """Return where a match on another leaf is."""
    if not match.part:
        return links.place(match.id, query)
    address = links.document(match.id.rpartition(":")[0], match.leaf, query)
    return f"{address}#{fragment(portion(match.id, match.part))}" if address else None


def _warned(homes: Iterable[tuple[Finding, str]]) -> dict[str, list[str]]:
    """Return the warnings by the passage that they are about."""
    found: dict[str, list[str]] = {}
    for finding, home in homes:
        found.setdefault(home, []).append(finding.message)
    return found


def _findings(homes: Sequence[tuple[Finding, str]]) -> Html:
    """Return the warnings about a document, each linked to its passage where that is on the leaf."""
    if not homes:
        return NOTHING
    said = describe.counted(len(homes), "warning", "warnings")
    return tag("details", tag("summary", said), items([_finding(*each) for each in homes[:200]]), class_="findings")


def _finding(finding: Finding, home: str) -> Html:
    where = link(f"#{fragment(home)}", describe.spot(finding.place)) if home else describe.spot(finding.place)
    return join((where, f": {finding.message} ({finding.code.value})", f" – {finding.hint}" if finding.hint else ""))


def _turning(leaf: Leaf, links: Links, query: str) -> Html:
    if leaf.count == 1:
        return NOTHING
    document = leaf.card.id
    back = link(links.document(document, leaf.number - 1, query), "‹ back", rel="prev") if leaf.number > 1 else None
    on = link(links.document(document, leaf.number + 1, query), "read on ›", rel="next") if leaf.number < leaf.count else None
    numbers = [
        link(links.document(document, number, query), number, aria_current="page" if number == leaf.number else None)
        for number in _near(leaf.number, leaf.count)
    ]
    return tag("nav", back, items(numbers, class_="row"), on, class_="turning", aria_label="Parts")


def _near(number: int, count: int) -> list[int]:
    return sorted({1, count, *(each for each in range(number - 3, number + 4) if 1 <= each <= count)})


def anchor_of(record: Read | ReadNote) -> str:
    """Return the id of a block."""
    return portion(record.id, record.part.number)


def _block(record: Read | ReadNote, around: _Around) -> Html:
    if isinstance(record, ReadNote):
        return _note(record, around)
    passage = record.passage
    paragraph, name = passage.paragraph, anchor_of(record)
    words = passage_words(record, around.speakers, around.links, around.matches.get(name, ()))
    element = _HEADINGS.get(paragraph.kind, "blockquote" if paragraph.kind in _QUOTED else "p")
    body = tag(
        element,
        words,
        id=name,
        class_=f"{paragraph.kind.value}{_edges(record.part)}",
        tabindex=-1,
        dir="auto",
        lang=_language(paragraph.language),
        data_cite=citation(passage),
    )
    return tag("div", body, _margin(record, around), class_="block")


def _edges(part: Part) -> str:
    """Return the classes that show where a text goes on, or was begun, in another block."""
    return f"{' begun' if part.number else ''}{' goes-on' if part.number < part.count - 1 else ''}"


def _margin(record: Read, around: _Around) -> Html:
    """Return what stands beside a passage: its place, the warnings about it, the notes that it calls."""
    passage, name = record.passage, anchor_of(record)
    place = link(around.links.place(record.id), name, title=describe.whereabouts(passage.source, passage.place))
    spot = tag("p", place, f" {describe.spot(passage.place)}", class_="place")
    called = {call.note for call in record.calls}
    notes = [_margin_note(note, around.links) for note in passage.notes if note.id in called]
    warned = [tag("p", f"! {warning}", class_="warning") for warning in around.warned.get(name, ())]
    return tag("aside", spot, *warned, *notes, class_="margin", aria_label=f"Beside {name}")


def _margin_note(note: NoteText, links: Links) -> Html:
    words = note.plain if note.plain is not None else messages.NO_NOTE_TEXT
    shown = shortened(words, links.place(note.id) or f"#{fragment(note.id)}")
    back = tag("a", note.label, href=f"#call-{fragment(note.id)}", aria_label=f"Note {note.label}: back to the text", class_="back")
    close = tag("a", "close", href=f"#call-{fragment(note.id)}", class_="close")
    return tag("p", back, " ", shown, " ", close, id=f"m-{anchor(note.id)}", class_="note", tabindex=-1, dir="auto")


def _note(record: ReadNote, around: _Around) -> Html:
    """Return a note where the file prints it, with the way back to its call."""
    words = record.words if record.words is not None else messages.NO_NOTE_TEXT
    name, is_last = anchor_of(record), record.part.number == record.part.count - 1
    chain = [
        join((f" → {one.label}: ", shortened(one.plain or messages.NO_NOTE_TEXT, around.links.place(one.id)))) for one in record.hit.chain
    ]
    told = tag("span", *chain, class_="chain") if chain and is_last else NOTHING
    shown = marked_up(words, marks(around.matches.get(name, ())))
    label = NOTHING if record.part.number else join((_label(record.hit.footnote, around), " "))
    body = tag("p", label, shown, told, id=name, class_=f"note printed{_edges(record.part)}", tabindex=-1, dir="auto")
    return tag("div", body, class_="block")


def _label(note: Footnote, around: _Around) -> Html:
    """Return the label of a note as the way back to its call, which may stand in another part of the document."""
    if not note.markers:
        return tag("span", note.label, title=messages.NEVER_CALLED)
    address = f"#call-{fragment(note.id)}" if note.id in around.called else around.links.call(note.id)
    return link(address, note.label, class_="back", aria_label=f"Note {note.label}: back to the text")


def called_in(leaf: Leaf) -> frozenset[str]:
    """Return the notes that are called on a leaf."""
    return frozenset(call.note for record in leaf.records if isinstance(record, Read) for call in record.calls)


def _language(code: str) -> str | None:
    return code if code not in {"", "und"} else None
