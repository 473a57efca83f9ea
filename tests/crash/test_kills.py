"""A builder killed at any moment leaves an index that answers, and no process. The long version is tests/soak/crash.py."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time

import pytest

from tests.soak.crash import living, run


@pytest.mark.skipif(sys.platform == "win32", reason="kills by signal")
@pytest.mark.parametrize(("way", "kills", "longest"), [("few", 3, 0.3), ("few", 3, 0.6), ("parallel", 2, 1.0), ("many", 1, 0.6)])
def test_a_killed_builder_leaves_a_whole_index(way: str, kills: int, longest: float) -> None:
    tally = run(kills, seed=kills, longest=longest, ways=[way])
    assert (sum(tally.kills.values()), tally.faults) == (kills, [])


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
def test_processes_that_live_on_are_found() -> None:
    with subprocess.Popen(["sh", "-c", "sleep 30 & echo; wait"], stdout=subprocess.PIPE, start_new_session=True) as parent:
        assert parent.stdout is not None
        parent.stdout.readline()
        assert len(living(parent.pid)) == 2
        os.killpg(parent.pid, signal.SIGKILL)
    until = time.monotonic() + 10  # the system ends the other when it comes to it
    while living(parent.pid) and time.monotonic() < until:
        time.sleep(0.01)
    assert living(parent.pid) == []
