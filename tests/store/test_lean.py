"""What a question loads when the index is up to date: nothing that only building needs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from serge_cli.store.library import open_library

CODE = """
import sys
from serge_cli.store.library import open_library
from serge_cli.operations.search import search
with open_library(sys.argv[1], sys.argv[2]) as library:
    assert search(library, "harbour").total == 2
print(*sorted(sys.modules))
"""


def test_an_answer_loads_no_extraction(corpus: Path, index: Path) -> None:
    open_library(corpus, index).close()
    done = subprocess.run([sys.executable, "-c", CODE, str(corpus), str(index)], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert {name for name in loaded if name.startswith(("serge_cli.extract.", "serge_cli.readers.", "serge_cli.people."))} == {
        "serge_cli.extract.version",
        "serge_cli.people.persons",
        "serge_cli.readers.registry",
    }
    assert not loaded & {
        "serge_cli.store.build",
        "serge_cli.store.workers",
        "serge_cli.corpus.catalog",
        "serge_cli.search.memory",
        "concurrent.futures",
        "multiprocessing",
        "tomllib",
        "platformdirs",
        "rich",
        "typer",
    }


def test_a_small_change_starts_no_processes(corpus: Path, index: Path) -> None:
    open_library(corpus, index).close()
    (corpus / "003.txt").write_text("Boats lay there.\n", encoding="utf-8")
    done = subprocess.run([sys.executable, "-c", CODE, str(corpus), str(index)], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert "serge_cli.store.build" in loaded
    assert not loaded & {"serge_cli.store.processes", "concurrent.futures", "multiprocessing"}


def test_an_answer_loads_no_table_of_a_language(corpus: Path, index: Path) -> None:
    open_library(corpus, index).close()
    done = subprocess.run([sys.executable, "-c", CODE, str(corpus), str(index)], capture_output=True, text=True, check=True)
    loaded = {name for name in done.stdout.split() if name.startswith("serge_cli.")}
    assert "serge_cli.language.en" in loaded
    assert not loaded & {"serge_cli.language.loading", "serge_cli.language.profile"}
    assert not loaded & {"serge_cli.search.query.expressions", "serge_cli.search.query.suggestions", "serge_cli.model.document"}
