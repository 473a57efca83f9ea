"""The data of a citation: the host work as bibliographies have it, the words taken from it, and whose words they are.

The hard rule (Chicago Manual of Style 14.260, MLA 6.77, APA 8.6): words quoted at second hand are cited as *quoted in* the work that
quotes them. That work is the item of the bibliography, by its own author; the speaker of the words is named beside it, never as its
author. Missing data is left out and reported, never invented.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from serge_cli import messages
from serge_cli.language import everywhere
from serge_cli.model.imprint import PAGES_OF_THE_WEB, Imprint, kind_of
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.records import DOUBTFUL_BELOW, Form, Quotation, Work
from serge_cli.model.results import FootnoteHit, NoteText, Passage, Place, QuotationHit, Source
from serge_cli.people.names import particles
from serge_cli.present import describe
from serge_cli.present.safety import one_line
from serge_cli.text.fingerprints import fingerprint
from serge_cli.text.folding import fold

Citable = Passage | QuotationHit | FootnoteHit

_GENERATION = re.compile(r"(?:Jr|Sr)\.?|I{2,3}|IV")  # stands behind a name
_SEVERAL = re.compile(r"\s+(?:and|&|et|und|y|e)\s+|\s*;\s*")
_ISO = re.compile(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?!\d)")
_STEERING = dict.fromkeys((0xE000, 0xE001))  # with which prose.py marks italics


@dataclass(frozen=True, slots=True)
class Name:
    """A name in its parts; only `family` if it has none."""

    family: str
    given: str = ""
    suffix: str = ""

    @property
    def inverted(self) -> str:
        """Return the name as bibliographies sort it."""
        return ", ".join(filter(None, (self.family, self.given, self.suffix)))

    @property
    def straight(self) -> str:
        """Return the name in natural order."""
        return " ".join(filter(None, (self.given, self.family, self.suffix)))

    @property
    def initials(self) -> str:
        """Return the name as APA prints it."""
        letters = " ".join(f"{part[0]}." for part in re.split(r"[\s-]+", self.given) if part)
        return ", ".join(filter(None, (self.family, letters, self.suffix)))

    @property
    def initials_first(self) -> str:
        """Return the name as APA prints that of an editor."""
        letters = self.initials.removeprefix(f"{self.family}, ") if self.given else ""
        return f"{letters} {self.family}".strip()


@dataclass(frozen=True, slots=True)
class Citation:
    """The data of a citation. `speakers` are named only if the words are quoted and it is known whose they are."""

    locator: str
    words: str
    quoted: bool  # at second hand: words of one person in the work of another
    speakers: tuple[Name, ...]
    doubtful: bool
    source_work: str
    notes: tuple[NoteText, ...]
    host: Work
    document: str
    place: str  # "p. 277", "par. 12", "note 14"
    page: str = ""  # the printed label, or two with a dash
    fingerprint: str = ""  # of the words; of the first piece of several

    @property
    def key(self) -> str:
        """Return a key for bibliographies, built from the host's author and the locator."""
        first = next(iter(self.authors or self.editors), None)
        name = re.sub(r"\W", "", first.family.lower()) if first else "unknown"
        return f"{name or 'unknown'}-{describe.key(self.locator.replace(':', ''))}"

    @property
    def lasting(self) -> str:
        """Return the locator with the fingerprint of the words, which finds them wherever they then stand."""
        return clean(f"{self.locator}@{self.fingerprint}" if self.fingerprint else self.locator)

    @property
    def imprint(self) -> Imprint:
        """Return how the host work was published."""
        return self.host.imprint

    @property
    def kind(self) -> str:
        """Return the type of the host work in CSL."""
        return kind_of(self.imprint, self.host.url)

    @property
    def authors(self) -> tuple[Name, ...]:
        """Return the authors of the host work."""
        return _names(self.host.authors, self.imprint.surnames)

    @property
    def editors(self) -> tuple[Name, ...]:
        """Return the editors of the host work or of the book that it stands in."""
        return _names(self.imprint.editors, self.imprint.surnames)

    @property
    def translators(self) -> tuple[Name, ...]:
        """Return the translators of the host work."""
        return _names(_SEVERAL.split(self.host.translator or ""), self.imprint.surnames)

    @property
    def year(self) -> str:
        """Return the year of the host work, empty if it is unknown."""
        return clean(describe.year(self.host))

    @property
    def day(self) -> tuple[int, ...]:
        """Return the date as year, month and day, as far as it is stated in figures; empty if it is not."""
        found = _ISO.match(self.host.date or "")
        parts = [int(part) for part in found.groups() if part] if found else [int(self.year)] if self.year.isdecimal() else []
        return tuple(parts) if all(1 <= part <= most for part, most in zip(parts[1:], (12, 31), strict=False)) else tuple(parts[:1])

    @property
    def container(self) -> str:
        """Return the title of what the work stands in; of a page of the web, what is said of its site."""
        site = self.publication if self.kind in PAGES_OF_THE_WEB else ""
        return clean(self.imprint.container) or site

    @property
    def publication(self) -> str:
        """Return where the work was published if that is known in words only, without a full stop at its end."""
        return "" if self.imprint.is_placed else clean(self.host.publication).rstrip(". ")

    @property
    def title(self) -> str:
        """Return the title of the host work."""
        return clean(self.host.title).rstrip(".")

    @property
    def address(self) -> str:
        """Return the address that leads to the work: that of its DOI, else its own."""
        return f"https://doi.org/{clean(self.imprint.doi)}" if self.imprint.doi else clean(self.host.url)


def citation_of(record: Citable) -> Citation:
    """Return the citation data of a record; the pieces of a quotation are cited as one."""
    match record:
        case QuotationHit():
            return _of_quotation(record)
        case Passage():
            at = _at((record.place,), record.paragraph.id)
            return _own(record.paragraph.id, record.text, record.notes, record.source, at)
        case FootnoteHit():
            place = messages.NOTE_PLACE.format(label=clean(record.footnote.label))
            return _own(record.footnote.id, record.footnote.plain or "", (), record.source, (place,))


def _of_quotation(hit: QuotationHit) -> Citation:
    pieces, quotation = hit.pieces, hit.quotation
    named = next((piece.quotation for piece in pieces if piece.quotation.speaker), quotation)
    speaker = named.speaker
    place, page = _at([piece.place for piece in pieces], quotation.paragraph)
    return Citation(
        locator=quotation.id,
        words=" ".join(_words(piece.quotation) for piece in pieces),
        quoted=True,
        speakers=_names(each.name for each in named.speakers),
        doubtful=speaker is not None and speaker.confidence < DOUBTFUL_BELOW and not named.corrected,
        source_work=next((clean(piece.quotation.source_work) for piece in pieces if piece.quotation.source_work), ""),
        notes=tuple(dict.fromkeys(note for piece in pieces for note in piece.notes)),
        host=hit.source.work,
        document=hit.source.document,
        place=place,
        page=page,
        fingerprint=fingerprint(quotation.plain),
    )


def _own(locator: str, words: str, notes: tuple[NoteText, ...], source: Source, at: tuple[str, ...]) -> Citation:
    said, place, page = " ".join(clean(words).split()), at[0], "".join(at[1:])
    return Citation(locator, said, False, (), False, "", notes, source.work, source.document, place, page, fingerprint(words))


def _at(places: Sequence[Place], paragraph: str) -> tuple[str, str]:
    """Return the pages of the words if the file has page numbers, otherwise the number of the paragraph; and the page alone."""
    pages = list(dict.fromkeys(page for place in places if place.origin and (page := clean(place.origin.page))))
    if not pages:
        return messages.PARAGRAPH_PLACE.format(number=paragraph.rpartition(":p")[2]), ""
    page = "–".join(pages[:: max(1, len(pages) - 1)])
    return (messages.PAGE_PLACE if len(pages) == 1 else messages.PAGES_PLACE).format(number=page), page


def _words(quotation: Quotation) -> str:
    if quotation.form is Form.VERSE:
        return clean(" / ".join(line.strip() for line in quotation.plain.split("\n") if line.strip()))
    return " ".join(clean(quotation.plain).split())


def clean(text: str | None) -> str:
    """Return a text on one line, without what would steer a terminal or mark italics."""
    return one_line(text or "").translate(_STEERING)


def _names(names: Iterable[str], surnames: Sequence[str] = ()) -> tuple[Name, ...]:
    return tuple(name_of(name, surnames) for name in names if name.strip())


def name_of(name: str, surnames: Sequence[str] = ()) -> Name:
    """Return a name as family and given names.

    Particles belong to the former; it has several words where `surnames` says so or a comma follows it; names with an article are
    not split.
    """
    written = " ".join(clean(name).split())
    bare, _, last = written.rpartition(" ")
    if bare and _GENERATION.fullmatch(last):
        rest = name_of(bare.rstrip(","), surnames)
        return Name(rest.family, rest.given, last)
    known = max((each for each in surnames if written == each or written.endswith(f" {each}")), key=len, default="")
    if known:
        return Name(known, written.removesuffix(known).rstrip())
    family, comma, given = written.partition(", ")
    if comma and "," not in given and given[:1].isupper():
        return Name(family, given)
    parts = written.split()
    if len(parts) < 2 or (len(parts[0]) > 1 and fold(parts[0]) in everywhere().reporting.plain_articles):
        return Name(written)
    first = next((number for number, part in enumerate(parts[1:], 1) if part.islower() and fold(part) in particles()), len(parts) - 1)
    return Name(" ".join(parts[first:]), " ".join(parts[:first]))


def missing(citation: Citation) -> Iterator[str]:
    """Yield messages about data that a full citation needs and the library lacks."""
    work = citation.host
    if citation.quoted and not citation.speakers:
        yield messages.MISSING_SPEAKER.format(locator=citation.locator)
    stated = {"title": work.title, "authors": work.authors or work.imprint.editors, "date": work.date, "publication": work.publication}
    absent = [name for name, value in stated.items() if not value and not (name == "publication" and work.imprint.is_placed)]
    if absent:
        yield messages.MISSING_FIELDS.format(work=work.id, fields=" or ".join(filter(None, (", ".join(absent[:-1]), absent[-1]))))
