"""No file takes for ever: beyond its processor time it is named and left out, wherever it is read."""

from __future__ import annotations

import math
import os
import resource
import signal
import sys
import time
from pathlib import Path
from threading import Thread

import pytest

from serge_cli.errors import UnreadableFile, UsageError
from serge_cli.operations import extract
from serge_cli.operations.extract import extract_file
from serge_cli.store.budget import OverBudget, allowed, file_seconds, killed_beyond, limited
from serge_cli.store.knowledge import Knowledge
from serge_cli.store.library import open_library
from serge_cli.store.tasks import Cause, Outcome, Task, carry_out
from serge_cli.store.workers import carry_out_all
from tests.store.deadly import Deaf, Endless

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there are no such timers")


def quiet(said: str) -> None:
    raise AssertionError(said)


@pytest.fixture
def tasks(tmp_path: Path) -> list[Task]:
    names = ["00", "01endless", "02deaf", "03"]
    for name in names:
        (tmp_path / f"{name}.txt").write_text(f"Words of file {name}.\n", encoding="utf-8")
    return [Task(str(tmp_path / f"{name}.txt"), f"{name}.txt", name, 20, 0.4) for name in names]


def errors(outcomes: list[Outcome]) -> list[tuple[str, str, Cause]]:
    return [(outcome.task.id, outcome.error, outcome.cause) for outcome in outcomes if outcome.error]


@pytest.mark.parametrize(("stated", "seconds"), [(None, 60.0), ("", 60.0), (" 2.5 ", 2.5), ("1e3", 1000.0)])
def test_the_seconds_that_any_file_may_take(stated: str | None, seconds: float) -> None:
    assert file_seconds({} if stated is None else {"SERGE_FILE_SECONDS": stated}) == seconds


@pytest.mark.parametrize("stated", ["soon", "0", "-1", "nan", "inf", "1 s"])
def test_seconds_that_are_no_number(stated: str) -> None:
    with pytest.raises(UsageError, match=r"SERGE_FILE_SECONDS is not a number of seconds: “.*”\. Set it to a number above 0, such as 60\."):
        file_seconds({"SERGE_FILE_SECONDS": stated})


def test_each_megabyte_adds_a_minute() -> None:
    assert (allowed(0, 60), allowed(1_000_000, 60), allowed(64_000_000, 2), allowed(0, 1e300)) == (60, 120, 3842, 1e7)


LOST = ("01endless", "reading it takes more than 1 s of processor time; raise the limit with SERGE_FILE_SECONDS", Cause.EFFORT)


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_file_lost_in_a_regular_expression_costs_only_itself(tasks: list[Task], jobs: int) -> None:
    outcomes = list(carry_out_all(tasks, Knowledge(catalog=Endless()), jobs, quiet))
    assert [outcome.task for outcome in outcomes] == tasks
    assert errors(outcomes) == [LOST]


def test_in_another_thread_the_time_of_a_file_is_bounded_too(tasks: list[Task]) -> None:
    outcomes: list[Outcome] = []
    thread = Thread(target=lambda: outcomes.extend(carry_out_all(tasks, Knowledge(catalog=Endless()), None, quiet)))
    thread.start()
    thread.join(60)
    assert errors(outcomes) == [LOST]


def test_a_worker_that_heeds_no_timer_is_killed(tasks: list[Task]) -> None:
    outcomes = list(carry_out_all(tasks, Knowledge(catalog=Deaf()), 2, quiet))
    assert errors(outcomes) == [("02deaf", LOST[1], Cause.EFFORT)]


def test_the_timer_is_put_away() -> None:
    before = signal.getsignal(signal.SIGPROF)
    with limited(1000):
        assert signal.getitimer(signal.ITIMER_PROF)[0] > 900
    assert (signal.getsignal(signal.SIGPROF), signal.getitimer(signal.ITIMER_PROF)) == (before, (0.0, 0.0))


def test_an_end_that_is_swallowed_comes_again() -> None:
    swallowed = False
    with pytest.raises(OverBudget), limited(0.05):
        try:
            spin()
        except OverBudget:
            swallowed = True
        spin()
    assert swallowed


def spin() -> None:
    began = time.process_time()
    while time.process_time() < began + 30:
        pass


def test_the_limit_of_the_system_is_put_back() -> None:
    before = resource.getrlimit(resource.RLIMIT_CPU)
    with killed_beyond(100):
        assert 100 < resource.getrlimit(resource.RLIMIT_CPU)[0] - time.process_time() < 115
    assert resource.getrlimit(resource.RLIMIT_CPU) == before
    with killed_beyond(math.inf):
        assert resource.getrlimit(resource.RLIMIT_CPU) == before


def test_a_file_read_without_an_index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "endless.txt").write_text("Words.\n", encoding="utf-8")
    monkeypatch.setenv("SERGE_FILE_SECONDS", "0.2")
    monkeypatch.setattr(extract, "_surroundings", lambda _: (Knowledge(catalog=Endless()), {}))
    with pytest.raises(UnreadableFile, match=r"endless\.txt cannot be read: reading it takes more than 1 s of processor time"):
        extract_file(tmp_path / "endless.txt")


def test_bad_seconds_are_reported_by_every_question(corpus: Path, index: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    open_library(corpus, index).close()
    monkeypatch.setenv("SERGE_FILE_SECONDS", "soon")
    with pytest.raises(UsageError, match="SERGE_FILE_SECONDS"):
        open_library(corpus, index)


def test_a_pipe_in_the_place_of_a_file_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    outcome = carry_out(Task(str(tmp_path / "pipe.txt"), "pipe.txt", "pipe", 0), Knowledge())
    assert (outcome.error, outcome.cause) == ("it is not a file", Cause.ACCESS)
