"""The data of a citation: the words, their speaker, and the work in which they are found.

The hard rule (Chicago Manual of Style 14.260, MLA 6.77, APA 8.6): words quoted at second hand are cited as *quoted in*
the work that quotes them, and the author of that work is never named as their author. Missing data is left out and
reported, never invented.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from serge_cli import messages
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.records import Form, Quotation, Work
from serge_cli.model.results import FootnoteHit, NoteText, Passage, Place, QuotationHit, Source
from serge_cli.present import describe
from serge_cli.present.safety import one_line

Citable = Passage | QuotationHit | FootnoteHit

_PARTICLES = frozenset(
    {
        "von",
        "van",
        "de",
        "der",
        "den",
        "del",
        "della",
        "di",
        "da",
        "du",
        "des",
        "la",
        "le",
        "los",
        "las",
        "af",
        "av",
        "zu",
        "ten",
        "ter",
        "dos",
    }
)
_WORK_PREFIX = re.compile(r"^(?:the|der|die|das|le|la|les|l’|l')\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Name:
    """A name in its parts; only `family` if it cannot be split."""

    family: str
    given: str = ""

    @property
    def inverted(self) -> str:
        """Return the name as bibliographies sort it."""
        return f"{self.family}, {self.given}" if self.given else self.family

    @property
    def straight(self) -> str:
        """Return the name in natural order."""
        return f"{self.given} {self.family}".strip()

    @property
    def initials(self) -> str:
        """Return the name as APA prints it."""
        letters = " ".join(f"{part[0]}." for part in re.split(r"[\s-]+", self.given) if part)
        return f"{self.family}, {letters}" if letters else self.family


@dataclass(frozen=True, slots=True)
class Citation:
    """The data of a citation. `speaker` is set only if the words are quoted and their speaker is known."""

    locator: str
    words: str
    quoted: bool  # at second hand: words of one person in the work of another
    speaker: Name | None
    doubtful: bool
    source_work: str | None
    notes: tuple[NoteText, ...]
    authors: tuple[Name, ...]  # of the host work
    host: Work
    document: str
    place: str  # "p. 277", "par. 12", "note 14"
    page: str = ""  # the printed label

    @property
    def key(self) -> str:
        """Return a key for bibliographies, built from name and locator."""
        first = self.speaker if self.quoted else next(iter(self.authors), None)
        name = re.sub(r"\W", "", first.family.lower()) if first else "unknown"
        return f"{name}-{describe.key(self.locator.replace(':', ''))}"

    @property
    def year(self) -> str:
        """Return the year of the host work, empty if it is unknown."""
        return describe.year(self.host)

    @property
    def publication(self) -> str:
        """Return where the host work was published, without a full stop at its end."""
        return one_line(self.host.publication or "").rstrip(". ")

    @property
    def title(self) -> str:
        """Return the title of the host work."""
        return one_line(self.host.title or "").rstrip(".")


def citation_of(record: Citable) -> Citation:
    """Return the citation data of a record."""
    match record:
        case QuotationHit():
            return _of_quotation(record)
        case Passage():
            place = _page_or_paragraph(record.place, record.paragraph.id)
            return _own(record.paragraph.id, one_line(record.text), record.notes, record.source, place, _page(record.place))
        case FootnoteHit():
            body = record.footnote.plain or ""
            return _own(
                record.footnote.id, one_line(body), (), record.source, messages.NOTE_PLACE.format(label=one_line(record.footnote.label))
            )


def _of_quotation(hit: QuotationHit) -> Citation:
    quotation, speaker = hit.quotation, hit.quotation.speaker
    return Citation(
        locator=quotation.id,
        words=_words(quotation),
        quoted=True,
        speaker=name_of(speaker.name) if speaker else None,
        doubtful=bool(speaker) and speaker.confidence < describe.DOUBTFUL_BELOW and not quotation.corrected,  # type: ignore[union-attr]
        source_work=one_line(quotation.source_work) if quotation.source_work else None,
        notes=hit.notes,
        authors=tuple(map(name_of, hit.source.work.authors)),
        host=hit.source.work,
        document=hit.source.document,
        place=_page_or_paragraph(hit.place, quotation.paragraph),
        page=_page(hit.place),
    )


def _page_or_paragraph(place: Place, paragraph: str) -> str:
    """Return the page if the file has page numbers, otherwise the number of the paragraph."""
    page = _page(place)
    return messages.PAGE_PLACE.format(number=page) if page else messages.PARAGRAPH_PLACE.format(number=paragraph.rpartition(":p")[2])


def _page(place: Place) -> str:
    return one_line(place.origin.page) if place.origin else ""


def _own(locator: str, words: str, notes: tuple[NoteText, ...], source: Source, *at: str) -> Citation:
    authors = tuple(map(name_of, source.work.authors))
    return Citation(locator, words, False, None, False, None, notes, authors, source.work, source.document, *at)


def _words(quotation: Quotation) -> str:
    if quotation.form is Form.VERSE:
        return one_line(" / ".join(line.strip() for line in quotation.plain.split("\n") if line.strip()))
    return " ".join(one_line(quotation.plain).split())


def name_of(name: str) -> Name:
    """Return a name as family and given names; particles belong to the former; names with an article are not split."""
    parts = one_line(name).split()
    if len(parts) < 2 or _WORK_PREFIX.match(name):
        return Name(" ".join(parts))
    first = next((number for number, part in enumerate(parts[1:], 1) if part in _PARTICLES), len(parts) - 1)
    return Name(" ".join(parts[first:]), " ".join(parts[:first]))


def missing(citation: Citation) -> Iterator[str]:
    """Yield messages about data that a full citation needs and the library lacks."""
    work = citation.host
    if citation.quoted and citation.speaker is None:
        yield messages.MISSING_SPEAKER.format(locator=citation.locator)
    absent = [
        name
        for name, value in (("title", work.title), ("authors", work.authors), ("date", work.date), ("publication", work.publication))
        if not value
    ]
    if absent:
        yield messages.MISSING_FIELDS.format(work=work.id, fields=", ".join(absent))


def closed(text: str) -> str:
    """Return a sentence with exactly one full stop at its end."""
    return text if text.endswith((".", "?", "!", ".”", "?”", "!”", ".*")) else f"{text}."
