"""Carry out reading tasks by Dask: on other machines, or by processes of this one, in the order of the tasks.

What a file holds is a pure function of it, so whoever reads it finds the same. Dask does a dead worker's files again; a file that ends
its worker more than once is read here, in a process of its own, which tells why. Only so much is under way that memory bounds it.
"""

from __future__ import annotations

import logging
import os
import secrets
import signal
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import CancelledError
from contextlib import contextmanager, suppress
from importlib import import_module
from multiprocessing import resource_tracker
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock
from typing import Any

import dask
from distributed import Client, Future, KilledWorker, LocalCluster, Security, WorkerPlugin

from serge_cli import cluster_messages as messages
from serge_cli import index_messages
from serge_cli.errors import ClusterError
from serge_cli.store.budget import killed_beyond
from serge_cli.store.knowledge import Knowledge
from serge_cli.store.manifest import Versions, current_versions
from serge_cli.store.processes import MOST_AHEAD
from serge_cli.store.tasks import Cause, Outcome, Task, carry_out
from serge_cli.store.worker_address import WorkerAddress
from serge_cli.store.workers import carry_out_all

_AHEAD = 8  # tasks per worker that may be under way
_CONNECTING = 15  # seconds to reach the scheduler and the first worker
_PATIENCE = 60.0  # seconds to wait for new workers where all are gone
_LOOK = 2.0  # seconds from one look after the workers to the next, while nothing comes
_LOGGERS = ("distributed", "tornado", "bokeh")

Notice = Callable[[str], object]


def carry_out_by(address: WorkerAddress, tasks: Sequence[Task], knowledge: Knowledge, notice: Notice) -> Iterator[Outcome]:
    """Yield the outcome of each task, in order, as the workers at an address have found it.

    ClusterError where there are none, or none that can do it; what was yielded before stays true.
    """
    for name in _LOGGERS:  # what matters of their warnings is in the errors
        logging.getLogger(name).setLevel(logging.CRITICAL)
    with _asked(address) as client:
        run = f"serge-{secrets.token_hex(8)}"
        try:
            client.register_plugin(_Knowing(run, knowledge, quiet=bool(address.processes)), name=run)
            if not address.processes:
                _check(client, Path(tasks[0].file).parent)
            yield from _Reading(client, run, tasks, knowledge, notice).outcomes()
        except (OSError, RuntimeError, CancelledError) as error:
            raise ClusterError(messages.WORKERS_LOST.format(reason=_why(error)), messages.GO_ON) from error
        finally:
            with suppress(Exception):  # it may be gone
                client.unregister_worker_plugin(run)


@contextmanager
def _asked(address: WorkerAddress) -> Iterator[Client]:
    """Yield a client of the scheduler at an address, or of one that lives as long as the block; ClusterError where it cannot be reached."""
    with TemporaryDirectory(prefix="serge-workers-", ignore_cleanup_errors=True) as scratch, dask.config.set(_settings(scratch)):
        cluster = None
        try:
            if address.processes:
                with _interrupts_held_back():
                    cluster = _local_cluster(address.processes, scratch)
            client = _client(cluster or address.url, cluster.security if cluster else _security(address))
            try:
                yield client
            finally:
                with suppress(Exception):
                    client.close(timeout=_LOOK)
        finally:
            if cluster:
                with suppress(Exception):
                    cluster.close(timeout=_LOOK)


@contextmanager
def _interrupts_held_back() -> Iterator[None]:
    """Let the keyboard's interrupt wait until the block ends; what is started in it never receives one, and ends when it is told to."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    resource_tracker.ensure_running()  # would lift the block if it had to be started behind it
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _settings(scratch: str) -> dict[str, Any]:
    return {
        "temporary-directory": scratch,
        "distributed.scheduler.allowed-failures": 1,
        "distributed.worker.multiprocessing-method": "spawn",
        "distributed.comm.timeouts.connect": f"{_CONNECTING}s",
    }


def _local_cluster(processes: int, scratch: str) -> LocalCluster:
    """Return workers of this machine, whom nobody reaches but this process: they prove who they are by certificates of this run."""
    return LocalCluster(
        n_workers=processes,
        threads_per_worker=1,
        processes=True,
        host="127.0.0.1",
        dashboard_address=None,
        worker_dashboard_address=None,
        security=Security.temporary(),
        protocol="tls://",
        local_directory=scratch,
        silence_logs=logging.CRITICAL,
    )


def _security(address: WorkerAddress) -> Security | None:
    if not address.authority:
        return None
    files = {"tls_ca_file": address.authority, "tls_client_cert": address.certificate, "tls_client_key": address.key}
    return Security(require_encryption=True, **files)


def _client(target: LocalCluster | str, security: Security | None) -> Client:
    """Return a client with at least one worker; ClusterError where there is none."""
    try:
        client = Client(target, security=security, timeout=_CONNECTING, set_as_default=False)
    except (OSError, RuntimeError, ValueError, TypeError) as error:
        raise ClusterError(messages.NO_SCHEDULER.format(address=_shown(target), reason=_why(error)), messages.IS_IT_RUNNING) from error
    try:
        client.wait_for_workers(1, timeout=_CONNECTING)
    except (OSError, RuntimeError) as error:
        client.close(timeout=_LOOK)
        raise ClusterError(messages.NO_WORKER.format(address=_shown(target)), messages.START_WORKERS) from error
    return client


def _shown(target: LocalCluster | str) -> str:
    return target if isinstance(target, str) else "127.0.0.1"


def _check(client: Client, folder: Path) -> None:
    """Look whether every worker has this serge and sees the folder of the texts; ClusterError where one does not."""
    for worker, (versions, sees) in client.run(_state, str(folder)).items():
        if versions != current_versions():
            raise ClusterError(messages.OTHER_VERSION.format(worker=worker), messages.SAME_VERSION)
        if not sees:
            raise ClusterError(messages.NOT_SEEN.format(worker=worker, folder=folder), messages.SHARE_FOLDER)


class _Reading:
    """The tasks under way, and those still to come."""

    def __init__(self, client: Client, run: str, tasks: Sequence[Task], knowledge: Knowledge, notice: Notice) -> None:
        self._client, self._run, self._knowledge, self._notice = client, run, knowledge, notice
        self._versions = current_versions()
        self._coming = deque(tasks)
        self._under_way: deque[tuple[Task, Future]] = deque()
        self._most = _AHEAD * max(1, len(client.nthreads()))

    def outcomes(self) -> Iterator[Outcome]:
        """Yield what becomes of each task."""
        while self._coming or self._under_way:
            while self._coming and self._has_room():
                task = self._coming.popleft()
                self._under_way.append((task, self._client.submit(_read, task, self._run, self._versions, pure=False)))
            task, future = self._under_way.popleft()
            yield self._outcome(task, future)

    def _has_room(self) -> bool:
        """Return whether the next task may begin: the only one always may."""
        size = sum(task.size for task, _ in self._under_way) + self._coming[0].size
        return not self._under_way or (len(self._under_way) < self._most and size <= MOST_AHEAD)

    def _outcome(self, task: Task, future: Future) -> Outcome:
        try:
            found = self._result(future)
        except KilledWorker:
            return next(carry_out_all([task], self._knowledge, 2, self._notice))
        except MemoryError:  # when it sent its outcome
            return Outcome(task, error=index_messages.NO_MEMORY, cause=Cause.MACHINE)
        if not isinstance(found, Outcome) or found.task != task:
            raise ClusterError(messages.WORKERS_LOST.format(reason="one gave no outcome"), messages.GO_ON)
        return found

    def _result(self, future: Future) -> object:
        """Return what a worker found; ClusterError where there have been no workers for a while."""
        alone_since = None
        while True:
            try:
                return future.result(timeout=_LOOK)
            except TimeoutError:
                if self._client.status != "running":
                    raise ClusterError(messages.WORKERS_LOST.format(reason="the scheduler is gone"), messages.GO_ON) from None
                if self._client.nthreads():
                    alone_since = None
                elif alone_since is None:
                    alone_since = time.monotonic()
                elif time.monotonic() - alone_since > _PATIENCE:
                    raise ClusterError(messages.WORKERS_LOST.format(reason="no worker is left"), messages.GO_ON) from None


def _why(error: BaseException) -> str:
    """Return in a few words what went wrong."""
    line = " ".join("".join(sign if sign.isprintable() else " " for sign in str(error)).split())
    return line[:200] or type(error).__name__


# In a worker

_known: dict[str, Knowledge] = {}  # by runs
_one_at_a_time = Lock()  # the processor time that a file may take is counted by process


class _Knowing(WorkerPlugin):  # type: ignore[misc]  # Dask is an extra, unknown to mypy
    """What each worker is told when it starts: what is known of the files; if `quiet`, to leave the terminal to its parent."""

    def __init__(self, run: str, knowledge: Knowledge, *, quiet: bool) -> None:
        self._run, self._knowledge, self._quiet = run, knowledge, quiet

    def setup(self, worker: Any) -> None:
        """Keep what is known."""
        _known[self._run] = self._knowledge
        if self._quiet:
            with suppress(ValueError):  # not in the main thread
                signal.signal(signal.SIGINT, signal.SIG_IGN)
            import_module("serge_cli.store.silence_workers")

    def teardown(self, worker: Any) -> None:
        """Forget it."""
        _known.pop(self._run, None)


def _state(folder: str) -> tuple[Versions, bool]:
    """Return the versions that a worker has, and whether it sees a folder."""
    return current_versions(), os.path.isdir(folder)  # noqa: PTH112


def _read(task: Task, run: str, versions: Versions) -> Outcome:
    """Return what becomes of a task in a worker."""
    if versions != current_versions():  # it joined later than those that were looked at
        raise RuntimeError(messages.OTHER_VERSION.format(worker="one of them"))
    with _one_at_a_time, killed_beyond(task.seconds):
        return carry_out(task, _known[run])
