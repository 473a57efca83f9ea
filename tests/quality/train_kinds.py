"""Train the weights that tell quotation, term and title apart on annotated texts, and measure them on texts they never saw.

    python -m tests.quality.train_kinds --annotated DIR                      writes serge_cli/extract/quotations/kind_weights.json
    python -m tests.quality.train_kinds --annotated DIR --leave-one-out OUT  also one file per group of the sets, trained on all others: OUT/kinds/GROUP.json

The same conditional logit as that of attribution (`train`), with the three kinds as candidates. The second stage sees what a first one,
which has not seen the text either, makes of the neighbours. The texts are those of `annotated`, and every golden case that names kinds.
To be run before `train`: titles have no speakers.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from serge_cli.extract.layout.continuations import join_continuations
from serge_cli.extract.layout.lay_out import lay_out
from serge_cli.extract.learned import probabilities, score
from serge_cli.extract.notes.find_notes import find_notes
from serge_cli.extract.pipeline import printed
from serge_cli.extract.quotations.find_quotations import find_drafts
from serge_cli.extract.quotations.kind_order import Drafted, observe_again, observe_all
from serge_cli.extract.quotations.kinds import FIRST, KINDS, SETTLED, Likely
from serge_cli.extract.unmarked import Unmarked
from serge_cli.model.span import Span
from serge_cli.readers.reading import read
from tests.golden.cases_reader import KINDS as HEADS
from tests.golden.cases_reader import read_cases
from tests.quality.annotated import HERE, ROOT, group_of, matched
from tests.quality.train import Choice, Weights, digest, fit, write

OUTPUT = ROOT / "serge_cli" / "extract" / "quotations" / "kind_weights.json"
FOLDS = 4  # in which the first stage is trained for the second
PENALTY = 4.0
KEPT = 0.06  # weights nearer to zero are left out
SETS = {
    "bundled": 25.0,
    "invented": 4.0,
    "golden": 8.0,
    "s1b_jtei": 2.5,
    "s2_standardebooks": 2.0,
    "s3b_litbank": 0.5,
    "s4a_afaq": 0.25,
    "s4b_afaq_nocite": 0.25,
}
"""What a stretch of a set counts, 1 unless named; the kinds of the FAQ follow italics and length, so they count little."""
OWN = frozenset({"bundled", "invented", "golden"})
LEFT_OUT = frozenset({"s1c_hugoye", "s3a_pdnc", "s6_archive"})  # their kinds are not annotated
OPTIONAL = 0.3  # what a stretch counts that its annotators would not miss
Gold = tuple[int, int, tuple[str, ...], float]  # start, end, the kinds that are right, what it counts


@dataclass(slots=True)
class Sample:
    """An annotated text with its drafts; `gold` by the number of the draft: the kinds that are right, and what it counts."""

    set: str
    group: str
    drafted: Drafted
    gold: dict[int, tuple[tuple[str, ...], float]]


def samples(folder: Path | None) -> Iterator[Sample]:
    """Yield the annotated texts."""
    sources = [*_quality("bundled", ROOT / "seeds", HERE / "gold"), *_quality("invented", HERE / "invented", HERE / "invented" / "gold")]
    sources += _golden()
    sources += [text for path in sorted(folder.iterdir()) if path.is_dir() for text in _set(path)] if folder else []
    for name, group, file, data, gold in sources:
        document = printed(read(data, file, "text"))
        notes = find_notes(document, lay_out(document))
        layout = join_continuations(document, notes.layout)
        drafts = find_drafts(document, layout, notes.markers).drafts
        drafted = observe_all(document, layout, drafts, notes.markers)
        places = matched([draft.span for draft in drafts], [(start, end) for start, end, _, _ in gold])
        yield Sample(name, group, drafted, {number: gold[at][2:] for number, at in places if number in drafted.seen})


Source = tuple[str, str, str, bytes, list[Gold]]


def _quality(name: str, texts: Path, annotations: Path) -> Iterator[Source]:
    ambiguous = annotations / "ambiguous.json"
    alternatives = json.loads(ambiguous.read_text(encoding="utf-8")) if ambiguous.exists() else {}
    for path in sorted(path for path in texts.iterdir() if path.suffix in {".txt", ".md"}):
        stem = path.stem.split("_")[0]
        quotes = json.loads((annotations / f"{stem}.json").read_text(encoding="utf-8"))["quotes"]
        other = alternatives.get(stem, {})
        gold = []
        for q, span in zip(quotes, _printed(path, [Span(q["start"], q["end"]) for q in quotes]), strict=True):
            gold.append((span.start, span.end, _kinds(q["kind"], other.get(q["id"], {}).get("alt_kind")), SETS[name]))
        yield name, stem, path.name, path.read_bytes(), gold


def _printed(path: Path, spans: Sequence[Span]) -> list[Span]:
    """Return where stretches of a file stand in the text as it is printed, which is what is read."""
    document = read(path.read_bytes(), path.name, "text")
    return [*map(Unmarked(document).ahead, spans)] if document.markup else [*spans]


def _kinds(*names: str | None) -> tuple[str, ...]:
    return tuple(name for name in names if name)


def _golden() -> Iterator[Source]:
    for case in read_cases(ROOT / "tests" / "golden" / "cases"):
        wanted = [each for each in case.expected if each.head in HEADS]
        name = f"{case.file}.md" if case.file == "markdown" or case.text.startswith("---\n") else f"{case.file}.txt"
        text = printed(read(case.text.encode(), name, "text")).text if wanted else ""
        gold = []
        for expected in wanted:  # words may stand in a longer quotation as well: no draft is found there
            places = re.finditer(r"\s+".join(map(re.escape, expected.value.split())), text)
            gold += [(found.start(), found.end(), (expected.head,), SETS["golden"]) for found in places]
        if gold:
            yield "golden", f"golden-{case.file}", name, case.text.encode(), gold


def _set(folder: Path) -> Iterator[Source]:
    for path in sorted((folder / "inputs").glob("*.txt")):  # the Markdown variants say the same, in other places than their printed text
        annotation = json.loads((folder / "gold" / f"{path.name}.json").read_text(encoding="utf-8"))
        if folder.name in LEFT_OUT or not annotation.get("quotes_annotated", True):
            continue
        gold = []
        for q in annotation["quotes"]:
            counts = SETS.get(folder.name, 1.0) * (OPTIONAL if q.get("optional") or q.get("depth") else 1)
            gold += [(q["start"], q["end"], (q["kind"],), counts)] if q["kind"] else []
        yield folder.name, group_of(path.name.split(".")[0]), path.name, path.read_bytes(), gold


def choices(found: Sequence[Sample], seen: Sequence[Mapping[int, Sequence[str]]]) -> list[Choice]:
    """Return each annotated stretch as a choice between the kinds."""
    data = []
    for sample, observed in zip(found, seen, strict=True):
        for number, (right, counts) in sample.gold.items():
            sides = [[f"{kind} {each}" for each in dict.fromkeys(observed[number])] for kind in KINDS[:2]]
            data.append(Choice(sample.group, counts, False, [*sides, []], [str(kind) in right for kind in KINDS]))
    return data


def judged(found: Iterable[Sample], weights: Weights) -> list[dict[int, Likely]]:
    """Return how likely the kinds of each stretch are by the weights of a first stage."""

    def likely(seen: Sequence[str]) -> Likely:
        sums = [score([f"{kind} {each}" for each in seen], weights) for kind in KINDS[:2]]
        each = probabilities({0: sums[0], 1: sums[1], 2: 0.0})
        return each[0], each[1], each[2]

    return [{number: likely(seen) for number, seen in sample.drafted.seen.items()} for sample in found]


def train(found: Sequence[Sample]) -> tuple[Weights, str]:
    """Return the weights of both stages, and a digest of what they are trained on."""
    data = choices(found, [sample.drafted.seen for sample in found])
    first = fit(data, penalty=PENALTY, kept=KEPT, prior={})
    parts: list[dict[int, Likely]] = [{} for _ in found]
    for fold in range(FOLDS):
        inside = [at for at, sample in enumerate(found) if _fold(sample.group) == fold]
        weights = fit([choice for choice in data if _fold(choice.group) != fold], first, penalty=PENALTY, kept=KEPT, prior={})
        for at, likely in zip(inside, judged([found[at] for at in inside], weights), strict=True):
            parts[at] = likely
    again = [observe_again(sample.drafted, likely) for sample, likely in zip(found, parts, strict=True)]
    data = choices(found, again)
    settled = fit(data, first, penalty=PENALTY, kept=KEPT, prior={})
    stages = ((FIRST, first), (SETTLED, settled))
    return {f"{stage} {name}": weight for stage, weights in stages for name, weight in weights.items()}, digest(data)


def _fold(group: str) -> int:
    return int(hashlib.sha256(group.encode()).hexdigest(), 16) % FOLDS


def measured(found: Sequence[Sample], weights: Weights) -> Counter[str]:
    """Return how many annotated stretches there are and of how many the kind is right, with these weights."""
    stages = [{name.removeprefix(f"{stage} "): value for name, value in weights.items()} for stage in (FIRST, SETTLED)]
    count: Counter[str] = Counter()
    for sample, likely in zip(found, judged(found, stages[0]), strict=True):
        seen = observe_again(sample.drafted, likely)
        (settled,) = judged([Sample(sample.set, sample.group, Drafted("", (), seen), {})], stages[1])
        for number, (right, _) in sample.gold.items():
            count[f"{sample.set} n"] += 1
            count[f"{sample.set} right"] += str(KINDS[settled[number].index(max(settled[number]))]) in right
    return count


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--annotated", type=Path, help="folder of annotated sets")
    parser.add_argument("--leave-one-out", type=Path, metavar="OUT", help="folder for one file of weights per group")
    parser.add_argument("sets", nargs="*", help="the sets whose groups are left out: all that are not here in the project")
    options = parser.parse_args()
    found = list(samples(options.annotated))
    weights, trained_on = train(found)
    write(OUTPUT, weights, trained_on)
    print(_table(measured(found, weights)), flush=True)
    if options.leave_one_out:
        total: Counter[str] = Counter()
        groups: defaultdict[str, list[Sample]] = defaultdict(list)
        for sample in found:
            groups[sample.group].append(sample)
        for group, held_out in groups.items():
            if held_out[0].set in OWN or (options.sets and held_out[0].set not in options.sets):
                continue
            weights, _ = train([sample for sample in found if sample.group != group])
            write(options.leave_one_out / "kinds" / f"{group}.json", weights, f"all but {group}")
            total += measured(held_out, weights)
        print(_table(total))


def _table(count: Counter[str]) -> str:
    sets = sorted(name.removesuffix(" n") for name in count if name.endswith(" n"))
    return "\n".join(f"{name:18} {count[f'{name} n']:6} right {count[f'{name} right'] / count[f'{name} n']:.3f}" for name in sets)


if __name__ == "__main__":
    main()
