"""A PDF is opened at its page: in the viewer of the desktop where it takes one, else in the browser."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.readers.drawn import lines, pdf

FIRST = ["The crossing was never a place of commerce alone, it was where", "the parish came to be told the news, until the railway came."]
SECOND = ["In the long letter that he sent to his daughter, Otto Lind said:", "“The embankment broke in the night, and nobody counted us.”"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "ferry.pdf").write_bytes(
        pdf([lines(FIRST, first=14), lines(SECOND, first=14)], catalog="/PageLabels << /Nums [0 << /S /D /St 42 >>] >>")
    )
    return tmp_path


def opened(folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    where = {"SERGE_CORPUS": str(folder / "texts"), "SERGE_INDEX": str(folder / "index"), **environment}
    locator = "ferry:q1"
    return subprocess.run(
        [sys.executable, "-m", "serge_cli", "open", locator], env=os.environ | where, capture_output=True, text=True, check=False
    )


def test_a_browser_gets_the_page_of_the_file_and_not_its_label(folder: Path) -> None:
    done = opened(folder, BROWSER=f'{sys.executable} -c "import sys; print(sys.argv[1])" %s')
    assert done.stdout == (folder / "texts" / "ferry.pdf").as_uri() + "#page=2\n"


def test_the_viewer_of_the_desktop_is_started_at_the_page(folder: Path) -> None:
    programs, called = folder / "programs", folder / "called"
    programs.mkdir()
    for name, script in (
        ("xdg-mime", "echo org.gnome.Evince.desktop"),
        ("evince", f'echo "$@" > {called}.part; mv {called}.part {called}'),
    ):
        (programs / name).write_text(f"#!/bin/sh\n{script}\n")
        (programs / name).chmod(0o755)
    done = opened(folder, PATH=f"{programs}:{os.environ['PATH']}", BROWSER="")
    assert (done.returncode, done.stdout) == (0, "")
    for _ in range(100):
        if called.exists():
            break
        time.sleep(0.05)
    assert called.read_text() == f"--page-index=2 {folder / 'texts' / 'ferry.pdf'}\n"
