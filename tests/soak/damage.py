"""Damage the files of an index at random, many times, and ask it after each.

    python tests/soak/damage.py --rounds 2000 --seed 1

Each round changes one file of a good index (flips a bit, zeroes or garbles a stretch, cuts, lengthens, empties or removes it). The next
question must get the right answers, from an index built anew where that is needed, and say so in one line at most.

    python tests/soak/damage.py --rounds 500 --decay

changes bytes as a failing disk does, so that neither size nor time nor inode tell of it. Such a file is not read whole before every
answer; what is asked here is that whatever goes wrong in reading it is reported as what it is, and that nothing hangs. Wrong answers are counted.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from serge_cli.errors import BrokenIndex
from serge_cli.operations.documents import documents
from serge_cli.operations.footnote import footnote
from serge_cli.operations.quotes import QuotationRequest, quotes
from serge_cli.operations.search import SearchRequest, search
from serge_cli.store.folders import TAG
from serge_cli.store.library import open_library
from tests.soak.crash import Listener

TEXT = """Docket {n}

Ada Byrne

Nobody forgot docket{n}. ‘We shall not row for {n} of them,’ said Marcus Oake. The lamp stayed dark.[1]

A second paragraph speaks of harvest and of bread.

NOTES

1. Oake, Letters, p. {n}.
"""


def corpus_of(folder: Path, files: int = 6) -> Path:
    """Return a new corpus."""
    folder.mkdir()
    for number in range(files):
        (folder / f"{number:03}.txt").write_text(TEXT.format(n=number), encoding="utf-8")
    return folder


def answers(corpus: Path, index: Path, listener: Listener) -> object:
    """Return what the library answers to some questions of each kind."""
    with open_library(corpus, index, progress=listener) as library:
        return (
            [(hit.id, hit.text, hit.place, hit.matches) for hit in search(library, SearchRequest("docket3 OR harvest", limit=None)).hits],
            search(library, "lamp stayed").total,
            [(hit.quotation, hit.place, hit.context) for hit in quotes(library, QuotationRequest()).quotations],
            footnote(library, "002", "1"),
            documents(library),
        )


def _stretch(data: bytes, dice: random.Random) -> tuple[int, int]:
    start = dice.randrange(len(data))
    return start, min(len(data), start + dice.choice((1, 2, 16, 512, 4096)))


def flip(data: bytes, dice: random.Random) -> bytes:
    """Flip one bit."""
    place = dice.randrange(len(data))
    return data[:place] + bytes([data[place] ^ 1 << dice.randrange(8)]) + data[place + 1 :]


def zero(data: bytes, dice: random.Random) -> bytes:
    """Zero a stretch."""
    start, end = _stretch(data, dice)
    return data[:start] + bytes(end - start) + data[end:]


def garble(data: bytes, dice: random.Random) -> bytes:
    """Replace a stretch by noise."""
    start, end = _stretch(data, dice)
    return data[:start] + dice.randbytes(end - start) + data[end:]


def cut(data: bytes, dice: random.Random) -> bytes:
    """Leave an end off."""
    return data[: dice.randrange(len(data))]


def lengthen(data: bytes, dice: random.Random) -> bytes:
    """Add noise at the end."""
    return data + dice.randbytes(dice.randrange(1, 64))


def empty(_: bytes, __: random.Random) -> bytes:
    """Leave nothing."""
    return b""


HARMS: tuple[Callable[[bytes, random.Random], bytes], ...] = (flip, flip, flip, zero, garble, cut, lengthen, empty)


def harm(index: Path, dice: random.Random) -> str:
    """Damage one file of the index; return what was done to which."""
    path = dice.choice([path for path in sorted(index.rglob("*")) if path.is_file() and path.name not in {"lock", ".gitignore"}])
    data = path.read_bytes()
    if not data or dice.random() < 0.1:
        path.unlink()
        return f"remove {path.relative_to(index)}"
    done = dice.choice(HARMS)
    path.write_bytes(done(data, dice))
    return f"{done.__name__} {path.relative_to(index)}"


def decay(rounds: int, seed: int) -> tuple[Counter[str], list[str]]:
    """Change bytes of an index behind its back so many times; return what came of it, and the faults."""
    dice = random.Random(seed)
    came: Counter[str] = Counter()
    faults: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        corpus, index = corpus_of(Path(folder, "corpus")), Path(folder, "index")
        right = answers(corpus, index, Listener())
        for _ in range(rounds):
            path = dice.choice(
                [path for path in sorted(index.glob("g*/**/*")) if path.name != TAG and path.is_file() and path.stat().st_size]
            )
            status, data, done = path.stat(), path.read_bytes(), dice.choice((flip, zero, garble))
            rewrite(path, done(data, dice), status)
            try:
                came["right" if answers(corpus, index, Listener()) == right else "wrong"] += 1
            except BrokenIndex as error:
                came["reported"] += f"its file {path.relative_to(index).as_posix().partition('/')[2]} is damaged" in str(error)
            except Exception as error:
                faults.append(f"{done.__name__} {path.name}: {type(error).__name__}: {error}")
            rewrite(path, data, status)
    return came, faults


def rewrite(path: Path, data: bytes, status: os.stat_result) -> None:
    """Write into a file as it lies, and set its times back."""
    with path.open("r+b") as handle:
        handle.write(data)
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))


def run(rounds: int, seed: int) -> tuple[Counter[str], list[str]]:
    """Damage an index so many times; return how often each harm was done, and the faults."""
    dice = random.Random(seed)
    done: Counter[str] = Counter()
    faults: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        corpus, index, good = corpus_of(Path(folder, "corpus")), Path(folder, "index"), Path(folder, "good")
        right = answers(corpus, good, Listener())
        for _ in range(rounds):
            shutil.rmtree(index, ignore_errors=True)
            shutil.copytree(good, index)
            did = harm(index, dice)
            done[did.split()[0]] += 1
            listener = Listener()
            try:
                if answers(corpus, index, listener) != right:
                    faults.append(f"{did}: a wrong answer")
            except Exception as error:
                faults.append(f"{did}: {type(error).__name__}: {error}")
            if len(listener.notices) > 1:
                faults.append(f"{did}: {listener.notices}")
    return done, faults


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--decay", action="store_true")
    options = parser.parse_args()
    harms, wrong = (decay if options.decay else run)(options.rounds, options.seed)
    print(f"{sum(harms.values())} rounds ({', '.join(f'{count} {name}' for name, count in harms.most_common())}), {len(wrong)} faults")
    print("\n".join(wrong[:40]))
    sys.exit(bool(wrong))
