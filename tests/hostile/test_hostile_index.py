"""An index made by somebody who means harm does none. The long version is tests/soak/hostile_index.py."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="forks, and reads /proc")
def test_hostile_indexes_do_no_harm() -> None:
    line = [sys.executable, "-m", "tests.soak.hostile_index", "--rounds", "12", "--seed", "5"]
    done = subprocess.run(line, cwd=ROOT, capture_output=True, text=True, check=False, timeout=300)
    tally, faults, *which = done.stdout.splitlines()
    assert (done.returncode, faults, which, done.stderr) == (0, "0 faults", [], "")
    assert "12 rounds" in tally
