"""The reading view: a leaf of a document in its own structure, with its quotations, notes, warnings and the matches of a query."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from serge_cli import messages
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.records import Footnote, ParagraphKind
from serge_cli.model.results import Finding, FootnoteHit, NoteText, Passage
from serge_cli.model.span import Span
from serge_cli.operations.leafing import Leaf, Read
from serge_cli.present import describe
from serge_cli.present.citation import citation_of
from serge_cli.present.citation_chicago import present as chicago
from serge_cli.surfaces.page.frame import View
from serge_cli.surfaces.page.links import Links, anchor, fragment
from serge_cli.surfaces.page.tags import NOTHING, Html, items, join, link, tag
from serge_cli.surfaces.page.tinted import Speakers, marked_up, marks, passage_words

_HEADINGS = {ParagraphKind.TITLE: "h1", ParagraphKind.HEADING: "h2"}
_QUOTED = {ParagraphKind.BLOCKQUOTE, ParagraphKind.VERSE}


@dataclass(frozen=True, slots=True)
class _Around:
    """What the blocks of a leaf are shown with."""

    speakers: Speakers
    links: Links
    matches: Mapping[str, tuple[Span, ...]]
    warned: Mapping[str, Sequence[str]]
    called: frozenset[str]


def reading_view(leaf: Leaf, links: Links, query: str = "") -> View:
    """Return a leaf of a document."""
    passages = [record.passage for record in leaf.records if isinstance(record, Read)]
    speakers = Speakers(passages)
    matches = {hit.id: hit.matches for hit in leaf.hits}
    around = _Around(speakers, links, matches, _warned(leaf.findings, passages), called_in(leaf))
    blocks = join(_block(record, around) for record in leaf.records)
    title = next((work.title for work in leaf.card.works if work.title), None) or leaf.card.id
    content = join(
        (
            _head(leaf, links, title),
            _hits(leaf, links, query),
            speakers.legend(links),
            _findings(leaf, passages),
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
        link(links.file(leaf.card.id), "save the file") if links.served else None,
        f"part {leaf.number} of {leaf.count}" if leaf.count > 1 else None,
    )
    shown = join((part for part in parts if part), " · ")
    heading = NOTHING if _prints_title(leaf) else tag("h1", title, class_="unseen")
    return join((heading, tag("p", shown, class_="about")))


def _prints_title(leaf: Leaf) -> bool:
    """Return whether the leaf itself begins with a title."""
    return any(isinstance(record, Read) and record.passage.paragraph.kind is ParagraphKind.TITLE for record in leaf.records)


def _hits(leaf: Leaf, links: Links, query: str) -> Html:
    """Return the way from one match to the next; within the leaf first, then on the others."""
    if not query:
        return NOTHING
    if not leaf.hits:
        return tag("p", f"No passage of this document matches “{query}”.", class_="hits")
    before = [hit for hit, number in zip(leaf.hits, leaf.leaf_of, strict=True) if number < leaf.number]
    here = [hit for hit, number in zip(leaf.hits, leaf.leaf_of, strict=True) if number == leaf.number]
    after = [hit for hit, number in zip(leaf.hits, leaf.leaf_of, strict=True) if number > leaf.number]
    said = f"{describe.counted(len(leaf.hits), 'passage', 'passages')} with “{query}”"
    parts = (
        link(links.place(before[-1].id, query), "‹ previous", id="previous-hit") if before else None,
        items([link(f"#{fragment(hit.id)}", anchor(hit.id)) for hit in here[:20]], class_="row"),
        link(links.place(after[0].id, query), "next ›", id="next-hit") if after else None,
    )
    return tag("nav", tag("span", said), *parts, class_="hits", aria_label="Matches")


def _warned(findings: Iterable[Finding], passages: Sequence[Passage]) -> dict[str, list[str]]:
    """Return the warnings by the passage that they are about."""
    found: dict[str, list[str]] = {}
    for finding in findings:
        found.setdefault(home_of(finding, passages), []).append(finding.message)
    return found


def _findings(leaf: Leaf, passages: Sequence[Passage]) -> Html:
    """Return the warnings about a document, each linked to its passage where that is on the leaf."""
    if not leaf.findings:
        return NOTHING
    rows = [_finding(each, passages) for each in leaf.findings[:200]]
    said = describe.counted(len(leaf.findings), "warning", "warnings")
    return tag("details", tag("summary", said), items(rows), class_="findings")


def _finding(finding: Finding, passages: Sequence[Passage]) -> Html:
    home = home_of(finding, passages)
    where = link(f"#{fragment(home)}", describe.spot(finding.place)) if home else describe.spot(finding.place)
    return join((where, f": {finding.message} ({finding.code.value})", f" – {finding.hint}" if finding.hint else ""))


def home_of(finding: Finding, passages: Iterable[Passage]) -> str:
    """Return the locator of the passage that a warning is about; empty where it is not among these."""
    start = finding.place.span.start
    return next((one.paragraph.id for one in passages if one.place.span.start <= start < one.place.span.end), "")


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


def _block(record: Read | FootnoteHit, around: _Around) -> Html:
    if isinstance(record, FootnoteHit):
        return _note(record, around)
    passage = record.passage
    paragraph = passage.paragraph
    words = passage_words(record, around.speakers, around.links, around.matches.get(paragraph.id, ()))
    name = _HEADINGS.get(paragraph.kind, "blockquote" if paragraph.kind in _QUOTED else "p")
    body = tag(
        name,
        words,
        id=anchor(paragraph.id),
        class_=paragraph.kind.value,
        tabindex=-1,
        lang=_language(paragraph.language),
        data_cite=citation(passage),
    )
    return tag("div", body, _margin(record, around), class_="block")


def _margin(record: Read, around: _Around) -> Html:
    """Return what stands beside a passage: its place, the warnings about it, the notes that it calls."""
    passage = record.passage
    identifier = passage.paragraph.id
    place = link(around.links.place(identifier), anchor(identifier), title=describe.whereabouts(passage.source, passage.place))
    spot = tag("p", place, f" {describe.spot(passage.place)}", class_="place")
    called = {call.note for call in record.calls}
    notes = [_margin_note(note) for note in passage.notes if note.id in called]
    warned = [tag("p", f"! {warning}", class_="warning") for warning in around.warned.get(identifier, ())]
    return tag("aside", spot, *warned, *notes, class_="margin", aria_label=f"Beside {anchor(passage.paragraph.id)}")


def _margin_note(note: NoteText) -> Html:
    words = note.plain if note.plain is not None else messages.NO_NOTE_TEXT
    back = tag("a", note.label, href=f"#call-{fragment(note.id)}", aria_label=f"Note {note.label}: back to the text", class_="back")
    close = tag("a", "close", href=f"#call-{fragment(note.id)}", class_="close")
    return tag("p", back, " ", words, " ", close, id=f"m-{anchor(note.id)}", class_="note", tabindex=-1)


def _note(hit: FootnoteHit, around: _Around) -> Html:
    """Return a note where the file prints it, with the way back to its call."""
    note = hit.footnote
    words = note.plain if note.plain is not None else messages.NO_NOTE_TEXT
    chain = [join((f" → {one.label}: ", one.plain or messages.NO_NOTE_TEXT)) for one in hit.chain]
    told = tag("span", *chain, class_="chain") if chain else NOTHING
    shown = marked_up(words, marks(around.matches.get(note.id, ())))
    body = tag("p", _label(note, around), " ", shown, told, id=anchor(note.id), class_="note printed", tabindex=-1)
    return tag("div", body, class_="block")


def _label(note: Footnote, around: _Around) -> Html:
    """Return the label of a note as the way back to its call, which may stand in another part of the document."""
    if not note.markers:
        return tag("span", note.label, title=messages.NEVER_CALLED)
    here = f"#call-{fragment(note.id)}"
    address = here if note.id in around.called else around.links.place(note.markers[0].paragraph)
    return link(address, note.label, class_="back", aria_label=f"Note {note.label}: back to the text")


def called_in(leaf: Leaf) -> frozenset[str]:
    """Return the notes that are called on a leaf."""
    return frozenset(call.note for record in leaf.records if isinstance(record, Read) for call in record.calls)


def citation(passage: Passage) -> str:
    """Return the citation of a passage, to be copied."""
    return chicago([citation_of(passage)]).strip()


def _language(code: str) -> str | None:
    return code if code not in {"", "und"} else None
