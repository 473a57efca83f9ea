"""Draw how often speakers are right against how sure the weights were, each text judged by weights that never saw it.

    python -m tests.quality.reliability --annotated DIR          writes tests/quality/reliability.svg, prints the tables of the README

Novels are left out, and quotations of which the annotation names nobody; the expected error is the mean distance between the confidence
of a tenth and the share that is right in it, weighed by its answers.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from serge_cli.extract.attribution.attribute import THRESHOLD
from tests.quality.annotated import Sample, samples
from tests.quality.train import Chosen, judge, measured, training_data

NOVELS = frozenset({"s3a_pdnc", "s3b_litbank"})
FOLDS = 4
PLOT = Path(__file__).with_name("reliability.svg")
_SIDE, _EDGE = 300, 40  # of the square, and around it


@dataclass(slots=True)
class Tenth:
    """The answers of one tenth of confidence."""

    answers: int = 0
    right: int = 0
    sure: float = 0.0  # the sum of their confidences

    @property
    def distance(self) -> float:
        """Return how far the share that is right lies from the mean confidence."""
        return abs(self.right - self.sure) / self.answers


def tenths(judged: Iterable[tuple[Sample, Chosen]]) -> tuple[dict[int, Tenth], float]:
    """Return the answers by tenths of confidence, and the share of annotated quotations that got one."""
    found: dict[int, Tenth] = {}
    asked = 0
    for sample, chosen in judged:
        for number, gold in sample.gold.items():
            if sample.set in NOVELS or number not in chosen or not gold.names:
                continue
            asked += 1
            person, likely = chosen[number]
            if person is not None and likely >= THRESHOLD:
                tenth = found.setdefault(min(int(likely * 10), 9), Tenth())
                tenth.answers += 1
                tenth.right += gold.means(sample.context.names[person])
                tenth.sure += likely
    return dict(sorted(found.items())), sum(tenth.answers for tenth in found.values()) / max(1, asked)


def drawn(found: Sequence[Tenth]) -> str:
    """Return the plot as SVG: a point for each tenth, its area by its answers, and the line on which confidence is right."""
    most = max(tenth.answers for tenth in found)
    size = _SIDE + 2 * _EDGE
    points = [
        f'<circle cx="{_across(tenth.sure / tenth.answers):.1f}" cy="{_up(tenth.right / tenth.answers):.1f}" '
        f'r="{4 + 10 * (tenth.answers / most) ** 0.5:.1f}"><title>{tenth.answers} answers</title></circle>'
        for tenth in found
    ]
    ticks = [
        f'<text x="{_across(each):.0f}" y="{size - 22}" text-anchor="middle">{each:.1f}</text>'
        f'<text x="{_EDGE - 6}" y="{_up(each) + 4:.0f}" text-anchor="end">{each:.1f}</text>'
        for each in (0.5, 0.6, 0.7, 0.8, 0.9, 1.0)
    ]
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" font-family="sans-serif" font-size="11">',
            f'<rect x="{_EDGE}" y="{_EDGE}" width="{_SIDE}" height="{_SIDE}" fill="white" stroke="gray"/>',
            f'<line x1="{_EDGE}" y1="{_EDGE + _SIDE}" x2="{_EDGE + _SIDE}" y2="{_EDGE}" stroke="gray" stroke-dasharray="4"/>',
            *ticks,
            f'<text x="{size / 2}" y="{size - 6}" text-anchor="middle">confidence</text>',
            f'<text x="{_EDGE}" y="{_EDGE - 10}">share of speakers right</text>',
            '<g fill="steelblue" fill-opacity="0.7">',
            *points,
            "</g>",
            "</svg>",
            "",
        ]
    )


def _across(share: float) -> float:
    return _EDGE + _SIDE * (share - THRESHOLD) / (1 - THRESHOLD)


def _up(share: float) -> float:
    return _EDGE + _SIDE * (1 - share) / (1 - THRESHOLD)


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--annotated", type=Path, help="folder of annotated sets")
    found = list(samples(parser.parse_args().annotated))
    report(found)


def report(found: Sequence[Sample]) -> None:
    """Judge annotated texts, draw the plot, print the tables."""
    judged = judge(found, training_data(found), FOLDS)
    by_tenth, answered = tenths(judged)
    PLOT.write_text(drawn(list(by_tenth.values())), encoding="utf-8")
    answers = sum(tenth.answers for tenth in by_tenth.values())
    print(measured(judged))
    print(f"answered {answered:.3f}, expected error {sum(t.answers * t.distance for t in by_tenth.values()) / answers:.3f}")
    for number, tenth in by_tenth.items():
        print(f".{number}: {tenth.answers:5} answers, mean {tenth.sure / tenth.answers:.3f}, right {tenth.right / tenth.answers:.3f}")


if __name__ == "__main__":
    main()
