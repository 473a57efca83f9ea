"""The engine for archives beyond one machine: an OpenSearch cluster, reached by a URL."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from serge_cli.search.engines import Engine

if TYPE_CHECKING:
    from serge_cli.search.backend import Backend, Writer

_MAPPING_VERSION = "3"  # of documents.py: raised with every change of what is kept in the cluster


def _open(folder: Path) -> Backend:
    from serge_cli.search.opensearch.backend import OpenSearchBackend  # noqa: PLC0415 - heavy, and an extra

    return OpenSearchBackend.open(folder)


def _write(folder: Path, url: str) -> Writer:
    from serge_cli.search.opensearch.writer import OpenSearchWriter  # noqa: PLC0415 - heavy, and an extra

    return OpenSearchWriter(folder, url)


def _discard(folder: Path) -> None:
    from serge_cli.search.opensearch.marker import NAME  # noqa: PLC0415

    if (folder / NAME).is_file():
        from serge_cli.search.opensearch.writer import discard  # noqa: PLC0415 - heavy, and an extra

        discard(folder)


ENGINE = Engine("opensearch", _open, _write, lambda: _MAPPING_VERSION, "cluster", "opensearchpy", remote=True, discard=_discard)
