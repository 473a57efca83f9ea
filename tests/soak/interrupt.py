"""Press Ctrl-C at random moments of whole command lines, many times: no traceback, no half-built index, no process that lives on.

    python tests/soak/interrupt.py --rounds 200 --seed 1

As on a terminal, the signal goes to the whole group of processes: to the command and to the workers that it has started. The clock
begins where serge does: what the interpreter says of an interrupt during its own start is not in a program's hands.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from serge_cli.errors import ExitStatus
from tests.soak.crash import PATIENCE, WAYS, content, half_built, living

COMMANDS = {  # what is asked, and the seconds after which it is over on a quick machine
    "search docket1 --json": 0.6,
    "index --rebuild": 2.5,
    "search docket1 -n 0 --color always": 0.6,
    "--help": 0.3,
    "extract corpus/001.txt": 1.0,
    "check corpus": 1.5,
}
BEGIN = "import os, serge_cli.__main__ as serge; os.write(2, b'.'); serge.main()"
ENDED = {ExitStatus.FOUND, ExitStatus.INTERRUPTED, -signal.SIGINT}  # the last: ended by the signal before or after its work
SAID = re.compile(r"(serge: (Reading|\d+ of|\d+ files checked)[^\n]*\n|\n)*\Z")


def default_signals() -> None:
    """Let a child be interrupted, which it inherits not to be where the tests run under nohup or in the background."""
    for one in (signal.SIGINT, signal.SIGHUP, signal.SIGQUIT):
        signal.signal(one, signal.SIG_DFL)


def pressed(command: str, folder: Path, delay: float) -> tuple[int, str, list[str]]:
    """Start a command, press Ctrl-C after so many seconds; return its exit status, stderr, and the processes that live on."""
    arguments = [sys.executable, "-c", BEGIN, *command.split()]
    environment = os.environ | {
        "PYTHONPATH": str(Path(__file__).resolve().parents[2]),
        "SERGE_CORPUS": str(folder / "corpus"),
        "SERGE_INDEX": str(folder / "index"),
    }
    child = subprocess.Popen(
        arguments,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
        cwd=folder,
        text=True,
        start_new_session=True,
        preexec_fn=default_signals,  # noqa: PLW1509 - no thread is running
    )
    assert child.stderr is not None
    child.stderr.read(1)
    try:
        _, err = child.communicate(timeout=delay)
    except subprocess.TimeoutExpired:
        os.killpg(child.pid, signal.SIGINT)
        _, err = child.communicate(timeout=60)
    deadline = time.monotonic() + PATIENCE
    while (left := living(child.pid)) and time.monotonic() < deadline:
        time.sleep(0.02)
    return child.returncode, err, left


def faults_of(command: str, folder: Path, delay: float) -> tuple[int, list[str]]:
    """Return the exit status after Ctrl-C at a moment, and all that is not as it should be."""
    status, err, left = pressed(command, folder, delay)
    faults = [f"{command} at {delay:.3f} s: lives on: {each}" for each in left]
    if status not in ENDED:
        faults.append(f"{command} at {delay:.3f} s: status {status}")
    if not SAID.match(err):
        faults.append(f"{command} at {delay:.3f} s: {err}")
    if any(name.startswith("building-") for name in half_built(folder / "index")):
        faults.append(f"{command} at {delay:.3f} s: a half-built index is left")
    return status, faults


def run(rounds: int, seed: int, commands: Sequence[str] = tuple(COMMANDS)) -> tuple[Counter[int], list[str]]:
    """Press Ctrl-C so many times; return how often the commands ended with which status, and the faults."""
    dice = random.Random(seed)
    statuses: Counter[int] = Counter()
    faults: list[str] = []
    way = WAYS["large"]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "corpus").mkdir()
        text = content(way, 1, 1)[: 1 << 17]
        for number in range(5):  # enough of them for workers
            (folder / "corpus" / f"{number:03}.txt").write_text(text, encoding="utf-8")
        for _ in range(rounds):
            command = dice.choice(commands)
            status, wrong = faults_of(command, folder, dice.random() * COMMANDS[command])
            statuses[status] += 1
            faults += wrong
    return statuses, faults


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    ended, wrong = run(options.rounds, options.seed)
    print(
        f"{sum(ended.values())} rounds ({', '.join(f'{count} with status {status}' for status, count in ended.most_common())}), {len(wrong)} faults"
    )
    print("\n".join(wrong[:40]))
    sys.exit(bool(wrong))
