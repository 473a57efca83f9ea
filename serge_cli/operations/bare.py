"""Why a shelf has no document: an empty folder, files of other kinds only, or none that can be read."""

from __future__ import annotations

from serge_cli import messages
from serge_cli.corpus.walk import documents
from serge_cli.errors import NothingFound
from serge_cli.operations.library import Library

ANY = frozenset({""})  # what every name ends with
_NAMED = 5  # kinds of files named in one line


def why_bare(library: Library) -> NothingFound:
    """Return why a library holds no document, and what to do."""
    unread, shown = library.unread, library.places.shown
    if unread:
        return NothingFound(messages.none_readable(len(unread), shown, messages.left_out(*unread[0])), messages.INDEX_LISTS)
    return NothingFound(messages.empty_shelf(shown, _kinds(library)), messages.NAME_A_FOLDER)


def _kinds(library: Library) -> list[str]:
    """Return the endings of the files in the corpus folder, those without one as their name; but for what serge itself has put there."""
    paths = (file.path for file in documents(library.places.corpus, ANY))
    others = (path for path in paths if library.folder is None or library.folder not in path.parents)
    return sorted({path.suffix or path.name for path in others})[:_NAMED]
