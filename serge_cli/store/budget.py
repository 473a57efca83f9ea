"""How much processor time the reading of one file may take, and what ends it there.

A timer of the process raises `OverBudget` in the main thread, amid a regular expression too: the `re` module looks for
signals as it goes (CPython, Modules/_sre: MAYBE_CHECK_SIGNALS). A worker process is also killed by the system
(RLIMIT_CPU) if even that does not end it. Windows has neither; there reading is not bounded.
"""

from __future__ import annotations

import math
import os
import signal
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from types import FrameType

from serge_cli import index_messages
from serge_cli.errors import UsageError

VARIABLE = "SERGE_FILE_SECONDS"
SECONDS = 60.0  # of processor time that any file may take
PER_MEGABYTE = 60.0  # and so many more for each million bytes
_LONGEST = 1e7  # seconds, four months: what no timer refuses
_AGAIN = 1.0  # second until the timer strikes again, if what it raised was swallowed (by a weak reference's callback, say)
_GRACE = 10.0  # seconds more until the system kills a worker


class OverBudget(BaseException):
    """A file has taken all the processor time that it may; no `except Exception` on the way holds it up."""


def file_seconds(environment: Mapping[str, str] | None = None) -> float:
    """Return how many seconds of processor time any file may take, by SERGE_FILE_SECONDS.

    UsageError where that is not a number.
    """
    stated = (os.environ if environment is None else environment).get(VARIABLE, "").strip()
    if not stated:
        return SECONDS
    try:
        seconds = float(stated)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds < math.inf:
        raise UsageError(index_messages.BAD_SECONDS.format(variable=VARIABLE, value=stated), index_messages.SET_SECONDS)
    return seconds


def allowed(size: int, seconds: float) -> float:
    """Return how many seconds of processor time a file of `size` bytes may take, where any file may take `seconds`."""
    return min(seconds + PER_MEGABYTE * size / 1_000_000, _LONGEST)


def can_be_kept() -> bool:
    """Return whether a budget can be enforced in this thread: the system sends its signals to the main one."""
    import threading  # noqa: PLC0415 - not needed where nothing is read

    return hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread()


@contextmanager
def limited(seconds: float) -> Iterator[None]:
    """Raise OverBudget as soon as this process has spent that many seconds of processor time in the `with` block."""
    if seconds == math.inf or not can_be_kept():
        yield
        return
    armed = True

    def strike(_number: int, _frame: FrameType | None) -> None:
        if armed:
            raise OverBudget

    before = signal.signal(signal.SIGPROF, strike)
    signal.setitimer(signal.ITIMER_PROF, seconds, _AGAIN)
    try:
        yield
    finally:
        armed = False
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, signal.SIG_DFL if before is None else before)


@contextmanager
def killed_beyond(seconds: float) -> Iterator[None]:
    """Let the system kill this process if it spends much more processor time than that in the `with` block."""
    if sys.platform == "win32" or seconds == math.inf:
        yield
        return
    import resource  # noqa: PLC0415 - there is none on Windows

    before, most = resource.getrlimit(resource.RLIMIT_CPU)
    spent = sum(resource.getrusage(resource.RUSAGE_SELF)[:2])
    limit = math.ceil(spent + seconds + _GRACE)
    if before != resource.RLIM_INFINITY:  # what a user has set counts as well
        limit = min(limit, before)
    resource.setrlimit(resource.RLIMIT_CPU, (limit, most))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_CPU, (before, most))
