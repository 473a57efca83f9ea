"""Ask other checkers of quotations about the samples of the benchmark: how many true ones they accuse, how many false ones they pass.

    python -m tests.bench.verify.verify_bench … --work FOLDER --samples SAMPLES
    python tests/bench/verify/peers.py krokai|quid SAMPLES FOLDER/corpus    # with a Python that has the peer

krokai gives verdicts; its clean ones pass. quid finds quotations: one passes if a single match covers nearly all its letters.
"""

from __future__ import annotations

import json
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

COVERED = 0.97  # of a quotation's letters, for quid


def krokai(corpus: Path) -> Callable[[str], bool]:
    """Return what says whether krokai passes a quotation."""
    from krokai import verdicts, verify  # noqa: PLC0415 - each peer where it is installed
    from krokai.corpus import Corpus  # noqa: PLC0415 - each peer where it is installed

    library = Corpus([str(corpus)], quiet=True)
    found = {*verdicts.CLEAN, "TRUNCATED_CONDITION", "TRUNCATED_OPENING", "ELLIPSIS_HIDES"}  # the words are right, something is left out
    return lambda text: verify.check(text, library)[0] in found


def quid(corpus: Path) -> Callable[[str], bool]:
    """Return what says whether quid finds a quotation whole."""
    from quid.core.Quid import Quid  # noqa: PLC0415 - each peer where it is installed

    source = "\n\n".join(path.read_text("utf-8") for path in sorted(corpus.iterdir()))

    def passes(text: str) -> bool:
        matches = Quid().compare(source, text)
        longest = max((match.target_span.end - match.target_span.start for match in matches), default=0)
        return longest >= COVERED * len(text)

    return passes


def main(name: str, samples: Path, corpus: Path) -> None:
    """Print the table of one peer."""
    made: list[dict[str, Any]] = json.loads(samples.read_text("utf-8"))
    passes = {"krokai": krokai, "quid": quid}[name](corpus)
    began = time.process_time()
    right = Counter(sample["kind"] for sample in made if passes(sample["text"]) is sample["passes"])
    spent = time.process_time() - began
    for kind, number in Counter(sample["kind"] for sample in made).items():
        print(f"{kind:<14}{right[kind]:>4} of {number:<4}{right[kind] / number:>7.3f}")
    print(f"{len(made)} quotations, {spent:.1f} s of processor time, {1000 * spent / len(made):.0f} ms each")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
