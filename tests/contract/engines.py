"""The engines that the contract is asked of: each as the program writes and opens it, beside the yardstick."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from serge_cli.search.backend import Writer
from serge_cli.search.engines import engine
from tests.cluster.nodes import shared, why_not

ENGINES = ("whoosh", "tantivy", "opensearch")  # names of packages in serge_cli/search


class Held:
    """An index in a folder, written and opened by an engine; it answers as it was after the last `refresh`."""

    def __init__(self, name: str, folder: Path) -> None:
        self.engine, self.folder = engine(name), folder
        self._backend: Any = None
        if not folder.exists() or not any(folder.iterdir()):
            if folder.exists():
                folder.rmdir()
            with self.writer():
                pass
        self.refresh()

    def writer(self) -> Writer:
        return self.engine.write(self.folder, shared().url if self.engine.remote else "")

    def refresh(self) -> None:
        self.close()
        self._backend = self.engine.open(self.folder)

    def close(self) -> None:
        if self._backend is not None:
            self._backend.close()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._backend, name)


def held(name: str, folder: Path) -> Held:
    """Return an empty index of an engine; skip where what it needs is not installed."""
    from serge_cli.search import engines  # noqa: PLC0415

    if name == "opensearch" and why_not():
        pytest.skip(why_not())
    found = engines.stated(name)
    if not found.is_installed:
        pytest.skip(f"pip install 'serge-cli[{found.extra}]' to test {name}")
    return Held(name, folder)
