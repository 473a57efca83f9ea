"""Carry out many reading tasks, in processes of their own where there is much to read."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence

from serge_cli import index_messages
from serge_cli.store.budget import can_be_kept
from serge_cli.store.knowledge import Knowledge
from serge_cli.store.tasks import Outcome, Task, carry_out

WORTH_IT = 500_000  # bytes in all from which processes of their own cost less than they save

Notice = Callable[[str], object]


def carry_out_all(tasks: Sequence[Task], knowledge: Knowledge, jobs: int | None, notice: Notice) -> Iterator[Outcome]:
    """Yield the outcome of each task, in order.

    `jobs` processes read, where None as many as the work deserves; with 1 this one does.
    """
    count = _deserved(tasks) if jobs is None else min(jobs, len(tasks)) if jobs > 1 else 0
    if count:
        from serge_cli.store.processes import NoWorkersError, Workers  # noqa: PLC0415 - 20 ms, which a changed file or two do without

        workers = Workers(tasks, knowledge, count)
        try:
            yield from workers.outcomes()
        except NoWorkersError as error:
            notice(index_messages.NO_WORKERS.format(reason=error))
        tasks = workers.left
    yield from (carry_out(task, knowledge) for task in tasks)


def _deserved(tasks: Sequence[Task]) -> int:
    """Return how many worker processes the work deserves: none for little work that is safe and bounded in time here."""
    is_safe = not any(task.failed for task in tasks) and (can_be_kept() or sys.platform == "win32")
    if is_safe and sum(task.size for task in tasks) < WORTH_IT:
        return 0
    return min(len(tasks), _processors())


def _processors() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
