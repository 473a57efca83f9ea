"""The small library, held by the yardstick and by every engine in turn."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from serge_cli.search.backend import Backend
from serge_cli.search.memory import MemoryBackend
from tests.contract.engines import ENGINES, Held, held
from tests.contract.library import LIBRARY


@pytest.fixture(scope="module", params=["memory", *ENGINES])
def backend(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Backend]:
    made = MemoryBackend() if request.param == "memory" else held(request.param, tmp_path_factory.mktemp("index"))
    with made.writer() as writer:
        for entry in LIBRARY:
            writer.add(entry)
    if isinstance(made, Held):
        made.refresh()
    yield made
    made.close()
