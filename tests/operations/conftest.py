"""The same library to play with as for the tests of the index."""

from __future__ import annotations

from tests.store.conftest import cache, corpus, index, watcher

__all__ = ["cache", "corpus", "index", "watcher"]
