"""What is known of the files of a corpus from outside their texts: what its corpus.toml states."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from serge_cli.corpus.catalog import Catalog, check_files, load_catalog
from serge_cli.corpus.walk import CATALOG_NAME, CorpusFile
from serge_cli.people.authority import Authority, KnownPerson


@dataclass(frozen=True, slots=True)
class Knowledge:
    """The persons with their names, and what is stated of single files."""

    persons: Authority = field(default_factory=Authority)
    catalog: Catalog = field(default_factory=Catalog)

    def digest(self, file: CorpusFile) -> str:
        """Return a digest of all that bears on a file; empty where nothing does."""
        entry, persons = self.catalog.entry(file), self.catalog.persons
        return hashlib.sha256(f"{entry!r}{persons!r}".encode()).hexdigest()[:16] if entry or persons else ""


def load_knowledge(corpus: Path, files: Sequence[CorpusFile] | None = None) -> Knowledge:
    """Return what the corpus.toml in a folder states; CorpusError where it is wrong, or names a file that is not among `files`."""
    catalog = load_catalog(corpus)
    if files is not None:
        check_files(catalog, files, str(corpus / CATALOG_NAME))
    return Knowledge(Authority(tuple(KnownPerson(person.name, person.aliases, person.group) for person in catalog.persons)), catalog)
