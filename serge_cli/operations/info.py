"""Where the library is, how current it is, and what it holds in all."""

from __future__ import annotations

from pathlib import Path

from serge_cli.model.results import LibraryInfo
from serge_cli.settings import Why
from serge_cli.store.library import Library
from serge_cli.store.manifest import Manifest


def info(library: Library) -> LibraryInfo:
    """Return the library's places, versions and totals."""
    cards = library.cards()
    counts = [card.counts for card in cards]
    manifest, places = library.manifest, library.places
    return LibraryInfo(
        corpus=str(Path(places.shown, places.only)),
        corpus_chosen_by=places.why_corpus.value,
        index=str(library.folder) if library.folder else None,
        index_chosen_by=(Why.CACHE if library.folder and library.folder != places.index else places.why_index).value,
        index_size=manifest.size,
        built=manifest.built,
        versions=_versions(manifest),
        documents=len(cards),
        works=sum(len(card.works) for card in cards),
        authors=len({author for card in cards for work in card.works for author in work.authors}),
        words=sum(count.words for count in counts),
        paragraphs=sum(count.paragraphs for count in counts),
        quotations=sum(count.quotations for count in counts),
        attributed=sum(count.attributed for count in counts),
        speakers=sum(person.by > 0 for person in library.persons.persons()),
        footnotes=sum(count.footnotes for count in counts),
        notices=sum(count.notices for count in counts),
        unreadable=library.unread,
        not_read=library.others,
    )


def _versions(manifest: Manifest) -> tuple[tuple[str, str], ...]:
    versions = manifest.versions
    return (
        ("serge", versions.program),
        ("wire", versions.wire),
        ("index", f"{versions.store}.{versions.schema}"),
        ("extraction", str(versions.extraction)),
    )
