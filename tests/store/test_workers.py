"""Reading in processes of their own: in order, and a process that dies costs only its file."""

from __future__ import annotations

import errno
import os
import sys
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from serge_cli import index_messages
from serge_cli.errors import UnreadableFile
from serge_cli.operations.extract import extract_file
from serge_cli.store import processes, workers
from serge_cli.store.knowledge import Knowledge
from serge_cli.store.processes import MOST_AHEAD
from serge_cli.store.tasks import LARGEST, Cause, Outcome, Task, carry_out
from serge_cli.store.workers import carry_out_all
from tests.store.deadly import Deadly, Greedy


@pytest.fixture
def tasks(tmp_path: Path) -> list[Task]:
    names = [f"{number:02}{'deadly' if number in {1, 2, 6} else ''}" for number in range(8)]
    for name in names:
        (tmp_path / f"{name}.txt").write_text(f"Words of file {name}.\n", encoding="utf-8")
    return [Task(str(tmp_path / f"{name}.txt"), f"{name}.txt", name, 20) for name in names]


def quiet(said: str) -> None:
    raise AssertionError(said)


def test_a_process_that_dies_costs_only_its_file(tasks: list[Task]) -> None:
    outcomes = list(carry_out_all(tasks, Knowledge(catalog=Deadly()), 2, quiet))
    assert [outcome.task for outcome in outcomes] == tasks
    assert [outcome.task.id for outcome in outcomes if outcome.error == index_messages.KILLED] == ["01deadly", "02deadly", "06deadly"]
    assert [outcome.task.id for outcome in outcomes if outcome.indexed] == [task.id for task in tasks if "deadly" not in task.id]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="limits a process's memory")
def test_a_file_that_takes_too_much_memory_costs_only_itself(tasks: list[Task]) -> None:
    tasks[3] = replace(tasks[3], id="03greedy")
    outcomes = list(carry_out_all(tasks, Knowledge(catalog=Greedy()), 2, quiet))
    assert [(outcome.task.id, outcome.error) for outcome in outcomes if outcome.error] == [("03greedy", index_messages.NO_MEMORY)]


def test_large_files_are_read_one_at_a_time(tasks: list[Task]) -> None:
    large = [replace(task, size=MOST_AHEAD) for task in tasks[:3]]
    outcomes = list(carry_out_all(large, Knowledge(), 2, quiet))
    assert [outcome.task for outcome in outcomes if outcome.indexed] == large


def test_processes_find_what_one_process_finds(tasks: list[Task]) -> None:
    assert list(carry_out_all(tasks, Knowledge(), 2, quiet)) == list(carry_out_all(tasks, Knowledge(), 1, quiet))


def test_a_file_that_is_gone_says_so(tmp_path: Path) -> None:
    outcome = carry_out(Task(str(tmp_path / "gone.txt"), "gone.txt", "gone", 0), Knowledge())
    assert (outcome.indexed, outcome.error) == (None, "No such file or directory")


def test_a_file_that_changes_while_it_is_read_is_read_again_next_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "growing.txt"
    path.write_text("Words.\n", encoding="utf-8")
    real = os.fstat

    def growing(handle: int) -> os.stat_result:
        status = real(handle)
        with path.open("a") as out:
            out.write("More words.\n")
        return status

    with monkeypatch.context() as patch:
        patch.setattr("serge_cli.store.tasks.os.fstat", growing)
        outcome = carry_out(Task(str(path), "growing.txt", "growing", 7), Knowledge())
    assert outcome.indexed is not None
    assert (outcome.mtime, outcome.ctime) == (0, 0)


def test_too_large_a_file_is_refused(tmp_path: Path) -> None:
    assert carry_out(Task(str(tmp_path / "x.txt"), "x.txt", "x", LARGEST + 1), Knowledge()).error == "it is larger than 64 MB; split it"
    with (tmp_path / "x.txt").open("wb") as handle:
        handle.truncate(LARGEST + 1)
    with pytest.raises(UnreadableFile, match=r"is larger than 64 MB\. Split it\."):
        extract_file(tmp_path / "x.txt")


def test_more_entries_than_there_is_room_for_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "x.txt").write_text("A.\n\nB.\n\nC.\n", encoding="utf-8")
    monkeypatch.setattr("serge_cli.store.tasks.ROOM", 2)
    outcome = carry_out(Task(str(tmp_path / "x.txt"), "x.txt", "x", 10), Knowledge())
    assert outcome.error == "it has more than 2 paragraphs, quotations and notes; split it"


def test_where_no_worker_can_be_started_a_notice_says_so_and_this_process_reads(tasks: list[Task], monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise OSError(errno.EAGAIN, "Resource temporarily unavailable")

    monkeypatch.setattr("serge_cli.store.processes._start_server", fail)
    warnings: list[str] = []
    outcomes = list(carry_out_all(tasks, Knowledge(), 2, warnings.append))
    assert warnings == ["Worker processes cannot be started (Resource temporarily unavailable); a single process reads all files."]
    assert outcomes == list(carry_out_all(tasks, Knowledge(), 1, quiet))


def test_workers_that_can_no_longer_be_started_leave_no_file_unread(tasks: list[Task], monkeypatch: pytest.MonkeyPatch) -> None:
    real, started = processes._submitted, 0

    def submitted(pool: ProcessPoolExecutor, task: Task) -> Future[Outcome]:
        nonlocal started
        started += 1
        if started > 5:
            raise processes.NoWorkersError("Too many open files")
        return real(pool, task)

    monkeypatch.setattr(processes, "_submitted", submitted)
    warnings: list[str] = []
    outcomes = list(carry_out_all(tasks, Knowledge(), 2, warnings.append))
    assert warnings == ["Worker processes cannot be started (Too many open files); a single process reads all files."]
    assert outcomes == list(carry_out_all(tasks, Knowledge(), 1, quiet))


def test_a_large_file_alone_is_read_in_a_process_of_its_own(tasks: list[Task]) -> None:
    large = [replace(tasks[1], size=workers.WORTH_IT)]
    outcomes = list(carry_out_all(large, Knowledge(catalog=Deadly()), None, quiet))
    assert [(outcome.error, outcome.cause) for outcome in outcomes] == [(index_messages.KILLED, Cause.MACHINE)]
