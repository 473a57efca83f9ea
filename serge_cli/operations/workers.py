"""Carry out many reading tasks, in processes of their own where there is much to read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from serge_cli.operations.progress import Progress
from serge_cli.operations.reading import Outcome, Task, carry_out
from serge_cli.people.authority import Authority


def carry_out_all(tasks: Sequence[Task], catalog: Authority, progress: Progress) -> Iterator[Outcome]:
    """Yield what becomes of each task, in order."""
    for task in tasks:
        yield carry_out(task, catalog)
