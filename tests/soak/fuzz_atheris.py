"""The same targets under atheris, which looks for inputs that reach new code: `pip install atheris`, then

    nice -n 19 python -m tests.soak.fuzz_atheris text -max_total_time=600 -max_len=4096 -timeout=60

The first argument is a target of `fuzz_targets.py`, the rest is libFuzzer's. New inputs are kept in `--corpus FOLDER`, filled at first with texts
of this checkout; an input that fails is written to the current folder as `crash-…` and can be run again with `tests.soak.fuzz --replay`.
Atheris is no dependency of the tests: without it this module says so.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from pathlib import Path

try:
    import atheris
except ImportError:
    sys.exit("atheris is not installed: pip install atheris (Python 3.11 to 3.13, Linux or macOS)")

INSTRUMENTED = (
    "serge_cli.readers",
    "serge_cli.extract",
    "serge_cli.search",
    "serge_cli.text",
    "serge_cli.people",
    "serge_cli.present",
    "serge_cli.corpus",
)

with atheris.instrument_imports(include=list(INSTRUMENTED)):
    from tests.soak.fuzz_targets import TARGETS, answered


def fill(folder: Path, target: str, count: int = 200) -> None:
    """Put the first inputs of the target's own maker into a folder that is empty."""
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        return
    for number in range(count):
        (folder / f"{number:03}").write_bytes(TARGETS[target].make(random.Random(number))[:4096])


def main() -> None:
    """Fuzz one target until libFuzzer's options say to stop."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("target", choices=TARGETS)
    parser.add_argument("--corpus", type=Path, help="folder of inputs, kept between runs")
    options, own = parser.parse_known_args()
    folder = options.corpus or Path(tempfile.mkdtemp(prefix=f"fuzz-{options.target}-"))
    fill(folder, options.target)

    def once(data: bytes) -> None:
        answered(options.target, bytes(data))

    atheris.Setup([sys.argv[0], *own, str(folder)], once)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
