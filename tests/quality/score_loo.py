"""Score attribution on annotated sets with weights that never saw the text: each is read with those of its own group left out.

    python -m tests.quality.train_kinds --annotated DIR --leave-one-out OUT
    python -m tests.quality.train --annotated DIR --leave-one-out OUT
    python -m tests.quality.score_loo --weights OUT --script SCRIPT [SET …]

SCRIPT is a shell script that calls the command in the variable SERGE as `serge extract --json FILE…` and prints its table.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from serge_cli.extract.attribution.weights import weights
from serge_cli.extract.pipeline import extract
from serge_cli.extract.quotations.kinds import kind_weights
from serge_cli.readers.reading import read
from serge_cli.wire.whole_file import wire_extraction
from tests.quality.annotated import group_of

HELD_OUT = "SERGE_HELD_OUT"  # the folder of weights, for the command that the script calls


def print_extractions(files: list[Path]) -> None:
    """Print the extraction of each file with the weights of its group left out, as `serge extract --json` does."""
    for file in files:
        folder, name = Path(os.environ[HELD_OUT]), f"{group_of(file.name.split('.')[0])}.json"
        if (folder / name).exists():
            os.environ["SERGE_WEIGHTS"] = str(folder / name)
        if (folder / "kinds" / name).exists():
            os.environ["SERGE_KIND_WEIGHTS"] = str(folder / "kinds" / name)
        weights.cache_clear()
        kind_weights.cache_clear()
        document = read(file.read_bytes(), str(file), file.stem)
        print(json.dumps(wire_extraction(document, extract(document)), ensure_ascii=False))


def main() -> None:
    """Run the command line."""
    if os.environ.get(HELD_OUT):
        print_extractions([Path(argument) for argument in sys.argv[1:] if argument not in {"extract", "--json"}])
        return
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--weights", type=Path, required=True, help="folder of weights, a file per group")
    parser.add_argument("--script", type=Path, required=True, help="the script that scores")
    parser.add_argument("sets", nargs="*")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        command = Path(folder) / "serge"
        command.write_text(
            f'#!/bin/sh\ncd "{Path.cwd()}" && exec "{sys.executable}" -m tests.quality.score_loo "$@"\n',
            encoding="utf-8",
        )
        command.chmod(0o700)
        environment = os.environ | {"SERGE": str(command), HELD_OUT: str(options.weights.resolve())}
        subprocess.run(["bash", str(options.script), *options.sets], env=environment, check=True)


if __name__ == "__main__":
    main()
