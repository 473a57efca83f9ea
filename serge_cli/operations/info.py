"""Where the library is, how current it is, and what it holds in all."""

from __future__ import annotations

from datetime import UTC, datetime

from serge_cli.model.results import LibraryInfo
from serge_cli.operations.library import Library
from serge_cli.operations.manifest import Manifest
from serge_cli.operations.persons import register
from serge_cli.settings import Why


def info(library: Library) -> LibraryInfo:
    """Return the library's places, versions and sums."""
    cards = library.cards()
    counts = [card.counts for card in cards]
    manifest, places = library.manifest, library.places
    return LibraryInfo(
        corpus=places.shown,
        corpus_chosen_by=places.why_corpus.value,
        index=str(library.folder) if library.folder else None,
        index_chosen_by=(Why.CACHE if library.folder and library.folder != places.index else places.why_index).value,
        index_size=sum(part.size for part in manifest.parts),
        built=datetime.fromtimestamp(manifest.checked / 1e9, UTC).isoformat(timespec="seconds"),
        versions=_versions(manifest),
        documents=len(cards),
        works=sum(len(card.works) for card in cards),
        authors=len({author for card in cards for work in card.works for author in work.authors}),
        words=sum(count.words for count in counts),
        paragraphs=sum(count.paragraphs for count in counts),
        quotations=sum(count.quotations for count in counts),
        attributed=sum(count.attributed for count in counts),
        speakers=sum(person.by > 0 for person in register(library)),
        footnotes=sum(count.footnotes for count in counts),
        notices=sum(count.notices for count in counts),
        unreadable=library.unread,
    )


def _versions(manifest: Manifest) -> tuple[tuple[str, str], ...]:
    versions = manifest.versions
    return (
        ("serge", versions.program),
        ("wire", versions.wire),
        ("index", f"{versions.store}.{versions.schema}"),
        ("extraction", str(versions.extraction)),
    )
