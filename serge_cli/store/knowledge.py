"""What is known of the files of a corpus from outside their texts: corpus.toml and the corrections by hand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING

from serge_cli import index_messages, messages
from serge_cli.corpus.catalog import Catalog, load_catalog, stated_by_catalog
from serge_cli.corpus.companions import read_companion
from serge_cli.corpus.csl_items import Item
from serge_cli.corpus.described import describe
from serge_cli.corpus.exports import Export, Exports, WorkKey, keys_of, known_as, read_export, read_keys
from serge_cli.corpus.walk import CORRECTIONS_NAME, CorpusFile
from serge_cli.digests import sha256
from serge_cli.errors import CorpusError
from serge_cli.model.quick_dataclass import dataclass, replace
from serge_cli.people.authority import Authority, KnownPerson
from serge_cli.store.budget import OverBudget, file_seconds, limited

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
    exports: Exports = field(default_factory=Exports)
    notices: tuple[str, ...] = ()  # what could not be read of the exports

    def digests(self, keys: Mapping[str, str]) -> Callable[[CorpusFile], tuple[str, str]]:
        """Return a function that gives digests of what is known of a file, and of what exports say of it; empty where nothing is.

        `keys` are those by which exports look for the works of each file, by its path.
        """
        persons = _digest(self.catalog.persons) if self.catalog.persons else ""
        corrections: defaultdict[str, list[Correction]] = defaultdict(list)
        for correction in self.corrections:
            corrections[correction.document].append(correction)

        def digest(file: CorpusFile) -> tuple[str, str]:
            known = (self.catalog.entry(file), persons, corrections.get(file.id))
            return _digest(known) if any(known) else "", self.described(file, keys.get(file.name, ""))

        return digest

    def described(self, file: CorpusFile, keys: str) -> str:
        """Return a digest of what exports say of a file whose works have these keys; empty where they say nothing."""
        items = self._items(file, read_keys(keys))
        return _digest(sorted(items.items(), key=lambda pair: pair[0])) if items else ""

    def _items(self, file: CorpusFile, keys: Sequence[WorkKey]) -> dict[int, Item]:
        if not self.exports.items:
            return {}
        stated = stated_by_catalog(self.catalog.entry(file), len(keys))
        return self.exports.describing(file.name, [known_as(key, entry) for key, entry in zip(keys, stated, strict=False)])

    def applied(self, document: Document, extraction: Extraction, file: CorpusFile) -> Extraction:
        """Return an extraction with its works as corpus.toml, the file and exports state them, its quotations as corrected by hand.

        Of these the earlier wins; what they state differently is noted.
        """
        items = self._items(file, keys_of(extraction.works, document.text))
        described = describe(extraction.works, document.metadata, items, stated_by_catalog(self.catalog.entry(file), len(extraction.works)))
        works = described.works
        extraction = replace(extraction, notices=(*described.notices, *extraction.notices))
        if not self.corrections:
            return replace(extraction, works=works)
        from serge_cli.extract.corrections import apply_corrections  # noqa: PLC0415 - few corpora have any

        quotations, lost = apply_corrections(document, extraction.quotations, self.corrections)
        left = {quotation.id for quotation in quotations}
        footnotes = tuple(replace(note, quotations=tuple(q for q in note.quotations if q in left)) for note in extraction.footnotes)
        return replace(extraction, works=works, quotations=quotations, footnotes=footnotes, notices=(*lost, *extraction.notices))


def _digest(value: object) -> str:
    return sha256(repr(value).encode())[:16]


def load_knowledge(corpus: Path, exports: Sequence[str] = (), names: Sequence[str] = ()) -> Knowledge:
    """Read corpus.toml, corrections.toml and exports of a corpus folder, which holds files of these names.

    CorpusError where one of the first two is wrong; a wrong export is a notice. Entries for missing files have no effect.
    """
    catalog = load_catalog(corpus)
    persons = tuple(KnownPerson(person.name, person.aliases, person.group) for person in catalog.persons)
    read = [_read_export(corpus, name) for name in exports]
    items = [item for export in read for item in export.items]
    notices = tuple(export.notice for export in read if export.notice)
    return Knowledge(Authority(persons), catalog, load_corrections(corpus), Exports(items, names), notices)


def _read_export(corpus: Path, name: str) -> Export:
    """Return an export, within the time that a file may take."""
    try:
        with limited(file_seconds()):
            return read_export(corpus, name)
    except OverBudget:
        reason = index_messages.over_budget(file_seconds())
    except MemoryError:
        reason = index_messages.NO_MEMORY
    return Export(notice=messages.EXPORT_LEFT_OUT.format(path=messages.on_one_line(name), reason=reason))


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
