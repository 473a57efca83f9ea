"""Check every quotation of a draft: its words, the source that its note names, its speaker, what stands around it in the source."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from math import inf
from time import thread_time

from serge_cli.errors import UnreadableFile
from serge_cli.language import typography
from serge_cli.model.quick_dataclass import dataclass, replace
from serge_cli.model.records import Extraction, Footnote, Quotation, QuotationKind
from serge_cli.model.results import Place, Voice
from serge_cli.model.shown import Plain
from serge_cli.model.span import START, Span
from serge_cli.model.verdicts import Audited, Caution, Judged, Reason, Standing, Verdict, Warned
from serge_cli.operations.cited import Catalogue, Named
from serge_cli.operations.extract import Extracted, extract_bytes
from serge_cli.operations.requoted import requoted
from serge_cli.operations.verify import Scope, Verifier
from serge_cli.people.names import same_person
from serge_cli.store.library import Library
from serge_cli.text.lines import LineIndex
from serge_cli.text.printed import PlainText

SURE = 0.6  # confidence from which on a speaker is held against another
_RANK = {verdict: number for number, verdict in enumerate(Verdict)}


@dataclass(frozen=True, slots=True)
class SearchedLibrary:
    """A library against which drafts are held, with what makes many quotations quick."""

    library: Library
    verifier: Verifier
    catalogue: Catalogue
    languages: frozenset[str]

    @classmethod
    def of(cls, library: Library) -> SearchedLibrary:
        """Return a library made ready."""
        languages = frozenset(card.language for card in library.cards())
        return cls(library, Verifier(library), Catalogue(library), languages)


class Auditor:
    """Libraries made ready once for many drafts."""

    def __init__(self, libraries: Sequence[Library]) -> None:
        self._libraries = [SearchedLibrary.of(library) for library in libraries]

    def audit(self, draft: Extracted, seconds: float = inf, first: int = 0) -> tuple[Audited, ...]:
        """Return the quotations of a draft from the `first` on with their verdicts, in the order of the text, without titles and terms.

        After so many seconds of this thread's processor time no other is begun; those behind it are left out. One is always judged.
        """
        return tuple(_Desk(self._libraries, draft).audited(seconds, first))


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a quotation as a reader of the draft sees them; `skip` are the note markers in them."""

    plain: Plain
    skip: tuple[Span, ...]


def judged_in(extraction: Extraction) -> list[Quotation]:
    """Return the quotations of a draft on which there is a verdict."""
    return [one for one in extraction.quotations if one.kind is QuotationKind.QUOTATION]


def audit_text(library: Library, text: str, suffix: str, seconds: float, first: int = 0) -> tuple[tuple[Audited, ...], int]:
    """Return the verdicts on a draft of no file as `audit` does, and how many quotations it has.

    It is read as a file with this suffix; UnreadableFile where it cannot be read.
    """
    draft = extract_bytes(text.encode("utf-8", "replace"), "-", f"draft{suffix}")
    if isinstance(draft, UnreadableFile):
        raise draft
    return Auditor([library]).audit(draft, seconds, first), len(judged_in(draft.extraction))


class _Desk:
    """One draft while it is audited."""

    def __init__(self, libraries: Sequence[SearchedLibrary], draft: Extracted) -> None:
        self.libraries, self.document, self.extraction = libraries, draft.document, draft.extraction
        self.lines = LineIndex(draft.document.text)
        self.plain = PlainText(draft.document, typography(draft.extraction.language))
        self.notes = {note.id: note for note in draft.extraction.footnotes}
        self.sourcing: dict[str, list[Footnote]] = {}
        for note in draft.extraction.footnotes:
            for quotation in note.quotations:
                self.sourcing.setdefault(quotation, []).append(note)
        self.markers = sorted(marker.span for note in draft.extraction.footnotes for marker in note.markers)
        self.scopes = [Scope(without=searched.library.copies(draft.document.sha256)) for searched in libraries]

    def audited(self, seconds: float, first: int) -> Iterator[Audited]:
        """Yield the quotations from the first wanted on with their verdicts, as far as there is time."""
        until = thread_time() + seconds
        quotations = judged_in(self.extraction)
        words = [self._words(quotation) for quotation in quotations]
        again = requoted([(one.plain.text, one.skip) for one in words])
        for number, (quotation, one) in islice(enumerate(zip(quotations, words, strict=True)), first, None):
            if number > first and thread_time() >= until:
                return
            yield self._item(quotation, one, again.get(number, ()))

    def _item(self, quotation: Quotation, words: _Words, again: tuple[Warned, ...]) -> Audited:
        start = quotation.span.start
        place = Place(self.lines.line(start), self.lines.column(start), quotation.span)
        judged = self._judged(quotation, words)
        judged = replace(judged, warnings=(*judged.warnings, *again), removed=words.plain.removed)
        return Audited(judged, self.document.path, place, quotation.id, quotation.paragraph, self.document.format)

    def _words(self, quotation: Quotation) -> _Words:
        span, plain = quotation.span, self.plain.quotation(quotation.span)
        inside = self.markers[bisect_left(self.markers, span.start, key=START) : bisect_left(self.markers, span.end, key=START)]
        shown = (plain.to_shown(marker.shift(-span.start)) for marker in inside if span.contains(marker))
        return _Words(plain, tuple(filter(None, shown)))

    def _judged(self, quotation: Quotation, words: _Words) -> Judged:
        answers = [
            self._in_one_library(searched, scope, quotation, words) for searched, scope in zip(self.libraries, self.scopes, strict=True)
        ]
        return min(answers, key=lambda one: (_RANK[one.verdict], any(w.code is Caution.ELSEWHERE for w in one.warnings)))

    def _in_one_library(self, searched: SearchedLibrary, scope: Scope, quotation: Quotation, words: _Words) -> Judged:
        judged = searched.verifier.check(words.plain.text, words.skip, scope)
        if judged.verdict is Verdict.UNCHECKED:
            return judged
        named = self._named(searched, quotation)
        if judged.verdict is Verdict.ABSENT:
            return self._absent(searched, quotation, judged, named)
        warnings = list(judged.warnings)
        if named is not None and not named.documents:
            warnings.append(Warned(Caution.SOURCE_MISSING, named.written))
        elif named is not None and not any(place.source.document in named.documents for place in judged.found):
            there = searched.verifier.check(words.plain.text, words.skip, replace(scope, documents=named.documents))
            if there.verdict.passes or (there.verdict is judged.verdict and there.found):
                return self._with_persons(there, list(there.warnings), quotation, named)
            warnings.append(Warned(Caution.ELSEWHERE, named.written))
        return self._with_persons(judged, warnings, quotation, named)

    def _absent(self, searched: SearchedLibrary, quotation: Quotation, judged: Judged, named: Named | None) -> Judged:
        """Return the verdict on words that are not found: unchecked where their source cannot be in the library."""
        if named is not None and not named.documents:
            return replace(judged, verdict=Verdict.UNCHECKED, reason=Reason.SOURCE_MISSING, nearest=())
        if quotation.language not in {"und", *searched.languages}:
            return replace(judged, verdict=Verdict.UNCHECKED, reason=Reason.OTHER_LANGUAGE, nearest=())
        return judged

    def _named(self, searched: SearchedLibrary, quotation: Quotation) -> Named | None:
        """Return the source that the draft gives: in the bracket behind the quotation, else in its note."""
        behind = searched.catalogue.behind(self.document.text, quotation.span.end)
        if behind is not None:
            return behind
        notes = self.sourcing.get(quotation.id, ())
        bodies = [body for note in notes for body in self._bodies(note)]
        own = [note.body for note in notes if note.body]
        return searched.catalogue.in_note(bodies, own) if bodies else None

    def _bodies(self, note: Footnote) -> Iterator[str]:
        """Yield the body of the note that at last names the work: its own, or that which it refers back to."""
        last = self.notes.get(note.resolves_to[-1]) if note.resolves_to else None
        yield from (one.body for one in (last or note,) if one.body)

    def _with_persons(self, judged: Judged, warnings: list[Warned], quotation: Quotation, named: Named | None) -> Judged:
        """Return the verdict with what the sources say of the speaker, and whether they only quote the words themselves."""
        if judged.verdict is not Verdict.SPLICED and judged.found:
            if named is not None and named.pages and named.documents:
                warnings += _page_warnings(named, named.pages, judged.found)
            if other := self._other_speaker(quotation, judged.found):
                warnings.append(Warned(Caution.OTHER_SPEAKER, other))
            hosts = {place.source.document for place in judged.found}
            if all(place.voice is Voice.QUOTED for place in judged.found) and not (named and hosts & set(named.documents)):
                host = judged.found[0].source.work
                warnings.append(Warned(Caution.SECOND_HAND, ", ".join((*host.authors, host.title or judged.found[0].source.path))))
        return replace(judged, warnings=tuple(warnings))

    def _other_speaker(self, quotation: Quotation, found: Iterable[Standing]) -> str:
        """Return who speaks in the sources, where the draft is as sure as they are that it is another; nothing else."""
        named = [speaker.name for speaker in quotation.speakers if speaker.confidence >= SURE]
        others = [_speakers(place) for place in found]
        if not named or not all(others):
            return ""
        if any(same_person(speaker, name) for speaker in named for names in others for name in names):
            return ""
        return ", ".join(others[0])


def _speakers(place: Standing) -> tuple[str, ...]:
    """Return whose words stand at a place: the speaker's where they are quoted, else the authors'; nobody's where that is a guess."""
    if place.voice is Voice.QUOTED:
        return tuple(speaker.name for speaker in place.speakers if speaker.confidence >= SURE)
    return place.source.work.authors


def _page_warnings(named: Named, cited: tuple[str, str], found: Iterable[Standing]) -> Iterator[Warned]:
    """Yield a warning where the words stand on other pages of the cited work than the draft says, or where that cannot be seen."""
    there = [place for place in found if place.source.document in named.documents]
    pages = [place.place.origin.page.casefold() for place in there if place.place.origin and place.place.origin.page]
    if not there or any(_is_within(page, *cited) for page in pages):
        return
    alike = [page for page in pages if page.isdigit() == cited[0].isdigit()]
    if alike:
        yield Warned(Caution.OTHER_PAGE, alike[0])
    else:
        yield Warned(Caution.PAGE_UNCHECKED, "–".join(dict.fromkeys(cited)))


def _is_within(page: str, first: str, last: str) -> bool:
    if page.isdigit() and first.isdigit() and last.isdigit():
        return int(first) <= int(page) <= max(int(first), int(last))
    return page in {first, last}
