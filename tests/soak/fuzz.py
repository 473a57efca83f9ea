"""Feed readers, extractor, query parser and presenters with hostile inputs, and save whatever breaks a law.

    nice -n 19 python -m tests.soak.fuzz --seconds 3600 --workers 2 --seed 1 --save /tmp/found

Every case is named by seed, worker, target and number, so that a run with `--cases` can be repeated exactly. An input that raises anything but
a SergeError, breaks a law or takes longer than `allowed` is made smaller, as long as it fails in the same way, and saved with its traceback.
"""

from __future__ import annotations

import argparse
import multiprocessing
import random
import resource
import signal
import sys
import time
import traceback
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

from tests.soak.fuzz_targets import TARGETS, answered

HANG = 60  # seconds of processor time after which a case is given up
MEMORY = 6 << 30  # bytes of address space of a worker
SHRINKING = 30.0  # seconds spent on making one input smaller


class TooSlowError(Exception):
    """A case took more time than its size allows."""


class HangError(Exception):
    """A case did not end."""


@dataclass
class Tally:
    """What one worker has tried. `slowest` is seconds, input number and size by target; `faults` are reports by signature."""

    cases: Counter[str] = field(default_factory=Counter)
    accepted: Counter[str] = field(default_factory=Counter)
    seconds: Counter[str] = field(default_factory=Counter)
    size: Counter[str] = field(default_factory=Counter)
    slowest: dict[str, tuple[float, int, int]] = field(default_factory=dict)
    faults: Counter[str] = field(default_factory=Counter)


def allowed(target: str, size: int) -> float:
    """Return the seconds of processor time that an input of `size` bytes may take."""
    return 4.0 + size * TARGETS[target].pace


def fault(target: str, data: bytes) -> tuple[str, str, bool]:
    """Run a case; return the signature and the report of what went wrong (empty where nothing did), and whether the input was accepted."""
    began = time.process_time()
    signal.setitimer(signal.ITIMER_PROF, HANG)
    try:
        accepted = answered(target, data)
        spent = time.process_time() - began
        if spent > allowed(target, len(data)):
            raise TooSlowError(f"{spent:.1f} s for {len(data)} bytes")
    except Exception as error:
        return _signature(target, error), traceback.format_exc(), False
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return "", "", accepted


def _signature(target: str, error: Exception) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if "serge_cli" in frame.filename] or frames
    where = own[-1]
    law = str(error) if isinstance(error, AssertionError) and "serge_cli" not in frames[-1].filename else ""
    place = "" if law else f"{Path(where.filename).stem}.{where.name}"
    return f"{target}-{type(error).__name__}-{law or place}".replace(" ", "_").replace("/", "_")[:120]


def shrunk(target: str, data: bytes, signature: str) -> bytes:
    """Return the smallest input found that fails in the same way: pieces are left out, coarse ones first (delta debugging)."""
    end = time.monotonic() + SHRINKING
    pieces = _pieces(data)
    size = max(1, len(pieces) // 2)
    while time.monotonic() < end:
        start, smaller = 0, False
        while start < len(pieces) and time.monotonic() < end:
            left = pieces[:start] + pieces[start + size :]
            if fault(target, b"".join(left))[0] == signature:
                pieces, smaller = left, True
            else:
                start += size
        if size == 1 and not smaller:
            break
        size = max(1, size // 2)
    return b"".join(pieces)


def _pieces(data: bytes) -> list[bytes]:
    """Return the characters of a text, or the bytes of what is none."""
    try:
        return [character.encode() for character in data.decode("utf-8")]
    except UnicodeDecodeError:
        return [data[place : place + 1] for place in range(len(data))]


def work(worker: int, options: argparse.Namespace, results: multiprocessing.Queue[Tally]) -> None:
    """Try cases until the time is over; the target furthest behind its share comes next."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    signal.signal(signal.SIGPROF, _give_up)
    tally, end = Tally(), time.monotonic() + options.seconds
    last = time.monotonic()
    while time.monotonic() < end:
        waiting = [name for name in options.targets if not options.cases or tally.cases[name] < options.cases]
        if not waiting:
            break
        _try(worker, min(waiting, key=lambda name: tally.seconds[name] / TARGETS[name].share), options, tally)
        if time.monotonic() - last > options.report:
            last = time.monotonic()
            print(f"worker {worker}: {counts(tally)}", flush=True)
    results.put(tally)


def _try(worker: int, target: str, options: argparse.Namespace, tally: Tally) -> None:
    number = tally.cases[target]
    data = TARGETS[target].make(random.Random(f"{options.seed}/{worker}/{target}/{number}"))
    began = time.process_time()
    signature, report, accepted = fault(target, data)
    spent = time.process_time() - began
    tally.cases[target] += 1
    tally.accepted[target] += accepted
    tally.seconds[target] += spent
    tally.size[target] += len(data)
    if spent > tally.slowest.get(target, (0.0, 0, 0))[0]:
        tally.slowest[target] = (spent, number, len(data))
    if signature:
        tally.faults[signature] += 1
        if tally.faults[signature] == 1:
            _save(Path(options.save), target, data, signature, report)


def _save(folder: Path, target: str, data: bytes, signature: str, report: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    if (folder / f"{signature}.txt").exists():
        return
    small = shrunk(target, data, signature) if "HangError" not in signature else data
    (folder / f"{signature}.whole").write_bytes(data)
    (folder / f"{signature}.small").write_bytes(small)
    (folder / f"{signature}.txt").write_text(f"{small!r}\n\n{report}", encoding="utf-8", errors="backslashreplace")
    print(f"FAULT {signature}: {small[:200]!r}", flush=True)


def _give_up(_number: int, _frame: FrameType | None) -> None:
    raise HangError(f"no end after {HANG} s")


def counts(tally: Tally) -> str:
    """Return a tally on one line."""
    return f"{dict(tally.cases)}, {sum(tally.faults.values())} faults of {len(tally.faults)} kinds"


def main() -> int:
    """Run the workers and print what they did."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--cases", type=int, default=0, help="of each target and worker, then stop; 0: until the time is over")
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--report", type=float, default=60, help="seconds between reports")
    parser.add_argument("--save", default="fuzz-found", help="folder for inputs that fail")
    parser.add_argument("--replay", nargs="*", help="run saved inputs (named TARGET-….small) again instead")
    parser.add_argument("targets", nargs="*", default=list(TARGETS), help=f"among {', '.join(TARGETS)}")
    options = parser.parse_args()
    if options.replay:
        return replay(options.replay)
    began = time.monotonic()
    results: multiprocessing.Queue[Tally] = multiprocessing.Queue()
    workers = [multiprocessing.Process(target=work, args=(number, options, results)) for number in range(options.workers)]
    for process in workers:
        process.start()
    tallies = [results.get() for _ in workers]
    return summary(tallies, time.monotonic() - began)


def replay(paths: list[str]) -> int:
    """Run saved inputs again and print which still fail."""
    signal.signal(signal.SIGPROF, _give_up)
    failing = 0
    for path in map(Path, paths):
        signature, report, _ = fault(path.name.partition("-")[0], path.read_bytes())
        failing += bool(signature)
        print(f"{path.name}: {report.strip().splitlines()[-1] if signature else 'well'}")
    return int(failing > 0)


def summary(tallies: list[Tally], seconds: float) -> int:
    """Print what was tried of each target; return the exit status."""
    for target in TARGETS:
        cases = sum(tally.cases[target] for tally in tallies)
        if cases:
            spent = sum(tally.seconds[target] for tally in tallies)
            accepted, size = sum(t.accepted[target] for t in tallies), sum(t.size[target] for t in tallies)
            slow, number, length = max(tally.slowest.get(target, (0.0, 0, 0)) for tally in tallies)
            print(
                f"{target:10} {cases:9,} inputs ({accepted:,} accepted), {size / 1e6:,.0f} MB, {spent / 60:.1f} min; "
                f"slowest {slow:.2f} s (number {number}, {length:,} bytes)"
            )
    faults = sum((tally.faults for tally in tallies), Counter())
    for signature, count in faults.most_common():
        print(f"FAULT {count:6} × {signature}")
    print(f"{seconds / 60:.1f} minutes with {len(tallies)} workers, {len(faults)} kinds of faults")
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main())
