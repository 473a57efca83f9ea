"""The engine for archives beyond one machine: an OpenSearch cluster, reached by a URL."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from serge_cli.search.engines import Engine

if TYPE_CHECKING:
    from serge_cli.search.backend import Backend, Writer

_MAPPING_VERSION = "1"  # of documents.py: raised with every change of what is kept in the cluster


def _open(folder: Path) -> Backend:
    from serge_cli.search.opensearch.backend import OpenSearchBackend  # noqa: PLC0415 - heavy, and an extra

    return OpenSearchBackend.open(folder)


def _write(folder: Path, url: str) -> Writer:
    from serge_cli.search.opensearch.writer import OpenSearchWriter  # noqa: PLC0415 - heavy, and an extra

    return OpenSearchWriter(folder, url)


ENGINE = Engine("opensearch", _open, _write, lambda: _MAPPING_VERSION, extra="cluster", library="opensearchpy", remote=True)
