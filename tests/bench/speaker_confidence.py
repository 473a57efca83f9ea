"""Print how often speakers are right, per step of confidence and per rule, over all annotated documents.

    python -m tests.bench.speaker_confidence [--wrong]

Confidence means what it says when the share of right names rises with it. `--wrong` lists every wrong name with its evidence.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from serge_cli.extract.pipeline import extract
from serge_cli.model.records import Quotation, Speaker
from serge_cli.readers.reading import read
from tests.quality.scoring import Annotated

ROOT = Path(__file__).parents[2]
UNIT_GROUPS = [
    (ROOT / "seeds", ROOT / "tests/quality/gold"),
    (ROOT / "tests/quality/invented", ROOT / "tests/quality/invented/gold"),
]


@dataclass(frozen=True, slots=True)
class Named:
    """A speaker that was named, the one annotated, and whether they are the same."""

    document: str
    text: str
    speaker: Speaker
    wanted: str | None
    right: bool


def named_speakers() -> Iterator[Named]:
    """Yield every speaker named for a quotation that the annotations know."""
    for texts, golds in UNIT_GROUPS:
        for path in sorted(golds.glob("[0-9]*.json")):
            gold: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
            (file,) = texts.glob(f"{path.stem}_*")
            document = read(file.read_bytes(), file.name, path.stem)
            found = extract(document).quotations
            judge = Annotated(gold, {}, {}, document.text)
            by_place = {(q.span.start, q.span.end): q for q in found}
            for annotated in gold["quotes"]:
                quotation = by_place.get((annotated["start"], annotated["end"])) or _near(by_place, annotated)
                if quotation is not None and quotation.speaker is not None and annotated["kind"] == "quotation":
                    wanted = annotated["speaker"]
                    right = bool(wanted) and judge.same_person(wanted, quotation.speaker.name)
                    yield Named(path.stem, quotation.text, quotation.speaker, wanted, right)


def _near(by_place: dict[tuple[int, int], Quotation], annotated: dict[str, Any]) -> Quotation | None:
    """Return the quotation whose ends lie within two code points of the annotated ones."""
    for left in (0, -1, 1, -2, 2):
        for right in (0, -1, 1, -2, 2):
            found = by_place.get((annotated["start"] + left, annotated["end"] + right))
            if found is not None:
                return found
    return None


def table(title: str, rows: dict[str, list[bool]]) -> str:
    """Return one table: a line per row with right, all and their share."""
    lines = [f"{title:24} right   all  share"]
    lines += [f"{name:24} {sum(marks):5} {len(marks):5} {sum(marks) / len(marks):6.3f}" for name, marks in sorted(rows.items())]
    return "\n".join(lines)


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wrong", action="store_true", help="list every wrong name")
    wrong = parser.parse_args().wrong
    steps: defaultdict[str, list[bool]] = defaultdict(list)
    rules: defaultdict[str, list[bool]] = defaultdict(list)
    for named in named_speakers():
        low = int(named.speaker.confidence * 10) / 10
        steps[f"{low:.1f} to {low + 0.1:.1f}"].append(named.right)
        rules[named.speaker.rule].append(named.right)
        if wrong and not named.right:
            cue = named.speaker.cue.text if named.speaker.cue else ""
            print(f"{named.document} “{named.text[:50]}” is {named.wanted}, got {named.speaker.name} ({named.speaker.rule}: {cue})")
    print(table("confidence", steps), table("rule", rules), sep="\n\n")


if __name__ == "__main__":
    main()
