"""That work grows with the length of a text and no faster, so measured that other processes do not matter.

What is counted is the processor time of this process, without the garbage collector. Others still slow it down, for
caches and cores are shared: so a bad ratio counts only if it comes again and again, and the bound lies between linear
and quadratic growth, far from both.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

import pytest

ATTEMPTS = 4
FLOOR = 0.02  # seconds; below them the clock and the first call count for more than the work
BETWEEN = 1.6  # linear work grows by the first power of the length, quadratic work by the second


def seconds(work: Callable[[], object]) -> float:
    """Return the processor time that some work takes."""
    gc.collect()
    gc.disable()
    try:
        began = time.process_time()
        work()
        return time.process_time() - began
    finally:
        gc.enable()


def assert_linear(name: str, prepared: Callable[[int], Callable[[], object]], small: int, large: int) -> None:
    """Fail where `large` takes out of proportion longer than `small`; `prepared` returns the work for a length."""
    prepared(min(small, 1_000))()  # caches and imports
    bound = (large / small) ** BETWEEN
    times = []
    for _ in range(ATTEMPTS):
        least, most = seconds(prepared(small)), seconds(prepared(large))
        if most < bound * max(least, FLOOR):
            return
        times.append(f"{least:.3f} s and {most:.3f} s")
    pytest.fail(f"{name!r}: for {small:,} and {large:,} it takes {', '.join(times)}; the bound is {bound:.0f} times as long")
