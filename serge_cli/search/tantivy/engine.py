"""The engine for large libraries on one machine: the index of tantivy, which the extra `large` installs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from serge_cli.search.engines import Engine

if TYPE_CHECKING:
    from serge_cli.search.backend import Backend, Writer


def _open(folder: Path) -> Backend:
    from serge_cli.search.tantivy.backend import TantivyBackend  # noqa: PLC0415 - heavy, and an extra

    return TantivyBackend(folder)


def _write(folder: Path, _: str) -> Writer:
    from serge_cli.search.tantivy.writer import TantivyWriter  # noqa: PLC0415 - heavy, and an extra

    return TantivyWriter(folder)


def _version() -> str:
    from serge_cli.search.tantivy.fields import version  # noqa: PLC0415 - an extra

    return version()


ENGINE = Engine("tantivy", _open, _write, _version, extra="large", library="tantivy")
