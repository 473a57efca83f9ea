"""Carry out reading tasks in processes of their own.

A worker that dies (killed for want of memory, a fault in the interpreter) costs only the file it was reading: whatever
was under way then is carried out again, one file at a time in a process of its own, and the file that kills its process
is reported. Workers die with the process that started them, however that one ends. Where they cannot be started, a
notice says so, and this process reads.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait
from multiprocessing.process import BaseProcess
from threading import Thread

from serge_cli import index_messages
from serge_cli.store.budget import killed_beyond
from serge_cli.store.knowledge import Knowledge
from serge_cli.store.tasks import Cause, Outcome, Task, carry_out

_AHEAD = 16  # tasks per worker that may be under way or waiting to be fetched
_ALLOCATIONS = 200_000  # between two searches for what holds itself: records of a document hardly ever do, and there are many
MOST_AHEAD = 16 << 20  # bytes of files that may be so: bounds the memory
_PRELOADED = ["serge_cli.store.silence_workers", "serge_cli.store.tasks", "serge_cli.extract.pipeline", "serge_cli.readers.plaintext"]
_IN_SILENCE = "ignore:resource_tracker:UserWarning"  # of a killed process's memory that is removed


class NoWorkersError(Exception):
    """No worker process can be started; why, in words."""


class Workers:
    """Some workers, the tasks under way, and the tasks still to come."""

    def __init__(self, tasks: Sequence[Task], knowledge: Knowledge, count: int) -> None:
        self.knowledge, self.count = knowledge, count
        self.coming = deque(tasks)
        self.under_way: deque[tuple[Task, Future[Outcome]]] = deque()

    @property
    def left(self) -> list[Task]:
        """Return the tasks of which nothing has become yet."""
        return [*(task for task, _ in self.under_way), *self.coming]

    def outcomes(self) -> Iterator[Outcome]:
        """Yield what becomes of each task; after a worker's death, go on with new ones.

        NoWorkersError where there can be none.
        """
        while self.coming or self.under_way:
            _try_to_start(self.knowledge)
            try:
                with _pool(self.count, self.knowledge) as pool:
                    yield from self._with(pool)
            except BrokenProcessPool:
                yield from self._one_by_one()

    def _with(self, pool: ProcessPoolExecutor) -> Iterator[Outcome]:
        while self.coming or self.under_way:
            while self.coming and self._has_room():
                self.under_way.append((self.coming[0], _submitted(pool, self.coming[0])))
                self.coming.popleft()
            outcome = _outcome(*self.under_way[0])
            self.under_way.popleft()
            yield outcome

    def _has_room(self) -> bool:
        """Return whether the next task may begin: the only one always may."""
        size = sum(task.size for task, _ in self.under_way) + self.coming[0].size
        return not self.under_way or (len(self.under_way) < _AHEAD * self.count and size <= MOST_AHEAD)

    def _one_by_one(self) -> Iterator[Outcome]:
        while self.under_way:
            task, future = self.under_way[0]
            finished = future.done() and not future.cancelled() and future.exception() is None
            outcome = _outcome(task, future) if finished else _alone(task, self.knowledge)
            self.under_way.popleft()
            yield outcome


def _submitted(pool: ProcessPoolExecutor, task: Task) -> Future[Outcome]:
    """Hand a task to a pool, which may start a process for it."""
    try:
        return pool.submit(_work, task)
    except (OSError, EOFError) as error:
        raise NoWorkersError(_why(error)) from error


def _alone(task: Task, knowledge: Knowledge) -> Outcome:
    """Return what becomes of a task in a process of its own, which it may kill."""
    with _pool(1, knowledge) as pool:
        processes: list[BaseProcess] = []
        try:
            future = _submitted(pool, task)
            processes += (pool._processes or {}).values()
            return _outcome(task, future)
        except BrokenProcessPool:
            return _killed(task, processes)


def _killed(task: Task, processes: Sequence[BaseProcess]) -> Outcome:
    """Return the outcome of a task whose process has ended: the system says whether its processor time was spent."""
    for process in processes:
        process.join()
    if sys.platform != "win32" and any(process.exitcode == -signal.SIGXCPU for process in processes):
        return Outcome(task, error=index_messages.over_budget(task.seconds), cause=Cause.EFFORT)
    return Outcome(task, error=index_messages.KILLED, cause=Cause.MACHINE)


def _outcome(task: Task, future: Future[Outcome]) -> Outcome:
    try:
        return future.result()
    except MemoryError:  # when it sent its outcome
        return Outcome(task, error=index_messages.NO_MEMORY, cause=Cause.MACHINE)


def _try_to_start(knowledge: Knowledge) -> None:
    """Start a worker; NoWorkersError where that cannot be: from a script that would run itself again in each, say."""
    try:
        with _pool(1, knowledge) as pool:
            pool.submit(os.getpid).result()
    except (BrokenProcessPool, OSError, EOFError, ValueError) as error:
        raise NoWorkersError(_why(error)) from error


def _why(error: Exception) -> str:
    """Return in a few words why a process cannot be started."""
    if isinstance(error, BrokenProcessPool):
        return "they exit as soon as they start"
    return (error.strerror if isinstance(error, OSError) else None) or type(error).__name__


@contextmanager
def _pool(count: int, knowledge: Knowledge) -> Iterator[ProcessPoolExecutor]:
    context = get_context("spawn" if sys.platform == "win32" else "forkserver")
    if sys.platform != "win32":
        context.set_forkserver_preload(_PRELOADED)
        _start_server()
    pool = ProcessPoolExecutor(count, mp_context=context, initializer=_begin, initargs=(knowledge,))
    try:
        yield pool
    except BaseException:
        for process in tuple((pool._processes or {}).values()):  # the pool itself would wait for what is under way
            process.terminate()
        raise
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _start_server() -> None:
    """Start the process that starts the workers; neither it nor they ever receive the keyboard's interrupt."""
    from multiprocessing import forkserver, resource_tracker  # noqa: PLC0415 - not on Windows

    if _IN_SILENCE not in sys.warnoptions:
        sys.warnoptions.append(_IN_SILENCE)
    resource_tracker.ensure_running()  # would lift the block if it had to be started behind it
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        forkserver.ensure_running()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


_knowledge = Knowledge()


def _begin(knowledge: Knowledge) -> None:
    """Prepare a worker: it keeps what is known, leaves interrupts to its parent, and ends when its parent does."""
    global _knowledge  # noqa: PLW0603 - the one thing a worker process keeps between tasks
    _knowledge = knowledge
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.set_threshold(_ALLOCATIONS, 50, 50)
    _limit_memory()
    _limit_traces()
    Thread(target=_end_with_parent, daemon=True).start()


def _limit_memory() -> None:
    """Limit a worker to half of the machine's memory: one file is left out before the whole machine slows down."""
    with suppress(ImportError, AttributeError, ValueError, OSError):  # not every system has such a limit
        import resource  # noqa: PLC0415 - there is none on Windows

        most = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2
        resource.setrlimit(resource.RLIMIT_AS, (most, resource.getrlimit(resource.RLIMIT_AS)[1]))


def _limit_traces() -> None:
    """Keep a worker that the system kills from writing its memory to the disk."""
    with suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415 - there is none on Windows

        resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _work(task: Task) -> Outcome:
    with killed_beyond(task.seconds):
        return carry_out(task, _knowledge)
