"""The engine that needs no choosing: files in the index folder, which Whoosh reads too."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from serge_cli.search.engines import Engine

if TYPE_CHECKING:
    from serge_cli.search.backend import Backend, Writer


def _open(folder: Path) -> Backend:
    from serge_cli.search.whoosh.backend import WhooshBackend  # noqa: PLC0415 - heavy

    return WhooshBackend(folder)


def _write(folder: Path, _: str) -> Writer:
    from serge_cli.search.whoosh.backend import WhooshBackend  # noqa: PLC0415 - heavy

    backend = WhooshBackend(folder) if folder.is_dir() else WhooshBackend.create(folder)
    backend.close()
    return backend.writer()


ENGINE = Engine("whoosh", _open, _write)
