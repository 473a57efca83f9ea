"""What is known of the files of a corpus from outside their texts: corpus.toml and the corrections by hand."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable
from dataclasses import field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from serge_cli.corpus.catalog import Catalog, apply_catalog, load_catalog
from serge_cli.corpus.companions import read_companion
from serge_cli.corpus.walk import CORRECTIONS_NAME, CorpusFile
from serge_cli.errors import CorpusError
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.people.authority import Authority, KnownPerson

if TYPE_CHECKING:
    from serge_cli.extract.corrections import Correction
    from serge_cli.model.document import Document
    from serge_cli.model.records import Extraction


@dataclass(frozen=True, slots=True)
class Knowledge:
    """The persons with their names, what is stated of single files, and the corrections in the order they were made."""

    persons: Authority = field(default_factory=Authority)
    catalog: Catalog = field(default_factory=Catalog)
    corrections: tuple[Correction, ...] = ()

    def digests(self) -> Callable[[CorpusFile], str]:
        """Return a function that gives a digest of all that is known of a file; empty where nothing is."""
        persons = _digest(self.catalog.persons) if self.catalog.persons else ""
        corrections: defaultdict[str, list[Correction]] = defaultdict(list)
        for correction in self.corrections:
            corrections[correction.document].append(correction)

        def digest(file: CorpusFile) -> str:
            known = (self.catalog.entry(file), persons, corrections.get(file.id))
            return _digest(known) if any(known) else ""

        return digest

    def applied(self, document: Document, extraction: Extraction, file: CorpusFile) -> Extraction:
        """Return an extraction with its works as stated in corpus.toml and its quotations as corrected by hand."""
        works = apply_catalog(extraction.works, self.catalog.entry(file))
        if not self.corrections:
            return replace(extraction, works=works)
        from serge_cli.extract.corrections import apply_corrections  # noqa: PLC0415 - few corpora have any

        quotations, lost = apply_corrections(document, extraction.quotations, self.corrections)
        left = {quotation.id for quotation in quotations}
        footnotes = tuple(replace(note, quotations=tuple(q for q in note.quotations if q in left)) for note in extraction.footnotes)
        return replace(extraction, works=works, quotations=quotations, footnotes=footnotes, notices=(*lost, *extraction.notices))


def _digest(value: object) -> str:
    return hashlib.sha256(repr(value).encode()).hexdigest()[:16]


def load_knowledge(corpus: Path) -> Knowledge:
    """Read corpus.toml and corrections.toml of a corpus folder; CorpusError where they are wrong.

    Entries for missing files have no effect.
    """
    catalog = load_catalog(corpus)
    persons = tuple(KnownPerson(person.name, person.aliases, person.group) for person in catalog.persons)
    return Knowledge(Authority(persons), catalog, load_corrections(corpus))


def load_corrections(corpus: Path) -> tuple[Correction, ...]:
    """Return the corrections by hand in a corpus folder; CorpusError where their file cannot be read."""
    text = read_companion(corpus, CORRECTIONS_NAME)
    if text is None:
        return ()
    from serge_cli.extract.corrections import CorrectionsUnreadableError, loads  # noqa: PLC0415 - few corpora have any

    try:
        return loads(text)
    except CorrectionsUnreadableError as error:
        message = f"{corpus / CORRECTIONS_NAME} cannot be read: {error}."
        raise CorpusError(message, "Fix that entry, or remove the file.") from error
