"""Train the weights of attribution on annotated texts, and measure them on texts they never saw.

    python -m tests.quality.train --annotated DIR                      writes serge_cli/extract/attribution/weights.json
    python -m tests.quality.train --annotated DIR --folds 4            prints a cross-validation, writes nothing
    python -m tests.quality.train --annotated DIR --leave-one-out OUT  also writes one file of weights per group of texts, trained on all others: OUT/GROUP.json

A conditional logit with a penalty on the squares of the weights (less PRIOR), fitted by L-BFGS: the result depends on the data alone. An
observation gets a weight where it occurs often enough in texts of at least two groups. Needs numpy and scipy (the extra `train`).
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from serge_cli.extract.attribution.attribute import THRESHOLD, likelihoods, observe_all
from serge_cli.extract.attribution.candidates import Candidates
from serge_cli.extract.attribution.sequence import Said
from serge_cli.extract.attribution.token_tags import PersonNumber, QuotationNumber
from serge_cli.extract.attribution.weights import NARRATIVE, table_of
from serge_cli.extract.learned import score
from serge_cli.model.records import QuotationKind
from tests.quality.annotated import WEIGHTS, Gold, Sample, samples

PENALTY = 6.0
PRIOR = {
    "signed": 7.0,
    "unsigned": -2.0,
    "~siglum": 2.5,
    "~continues": 2.0,
    "called": -2.0,
    "unnamed": 2.0,
    "teller": 2.0,
    **{f"~unnamed{sort}": 1.5 for sort in "oiswcn"},
    **{f"beside{sort}": -3.0 for sort in "oiswcn"},
}
"""Weights that are kept to unless the texts speak against them: a signature right behind the words says whose they are,
a siglum (FH 12) names nobody, somebody without a name who is said to speak is none of those named nearby, words go on as they
began, and whoever is called by name does not speak."""
LEAST = 4  # times an observation must occur
KEPT = 0.03  # weights nearer to zero are left out
ROUNDS = 150
FOLDS = 4  # in which weights are trained that decide who spoke before
MOST = 700  # quotations read of one text: a novel has thousands
OUTPUT = Path(__file__).parents[2] / "serge_cli" / "extract" / "attribution" / "weights.json"
Weights = dict[str, float]
Decide = Callable[[Sample, QuotationNumber, Candidates], PersonNumber | None]
Chosen = dict[QuotationNumber, tuple[PersonNumber | None, float]]  # who was chosen, and how likely he is


@dataclass(slots=True)
class Choice:
    """One annotated quotation: what is seen of each candidate, and which of them are right (None, nobody, where none of them is)."""

    group: str
    weight: float
    narrative: bool
    seen: list[list[str]]
    right: list[bool]


def choices(sample: Sample, decide: Decide | None = None) -> list[Choice]:
    """Return the annotated quotations of a text with what is seen where those before have their true speakers, or those decided."""
    found = []
    weight = WEIGHTS.get(sample.set, 1.0) / (2 if sample.context.narrative else 1)
    for number, candidates in walk(sample, decide or (lambda sample, number, _: true_speaker(sample, number))):
        gold = sample.gold.get(number)
        if gold is not None:
            numbers = list(candidates)
            right = [number is not None and gold.means(sample.context.names[number]) for number in numbers]
            if not any(right):
                right = [number is not None and means(sample, gold, number) for number in numbers]
            if not any(right):
                right = [number is None for number in numbers]
            seen = [candidates[number].observations for number in numbers]
            found.append(Choice(sample.group, weight, sample.context.narrative, seen, right))
    return found


def training_data(found: Sequence[Sample]) -> list[Choice]:
    """Return the annotated quotations of all texts; those of narratives twice, once with speakers that may be wrong.

    In a conversation most is seen of who spoke before, and a reader of a new text knows that no better than by his own decisions: weights
    that have only seen true speakers trust them too much. Who spoke before is decided by weights that never saw the text.
    """
    true = [choice for sample in found for choice in choices(sample)]
    decided: list[Choice] = []
    for fold in range(FOLDS):
        told = [sample for sample in found if sample.context.narrative and fold_of(sample.group, FOLDS) == fold]
        if told:
            decide = decider(fit([choice for choice in true if fold_of(choice.group, FOLDS) != fold]), {})
            decided += [choice for sample in told for choice in choices(sample, decide)]
    return true + decided


def fold_of(group: str, folds: int) -> int:
    """Return the number of the fold in which a group of texts is left out: by its name alone."""
    return int(hashlib.sha256(group.encode()).hexdigest(), 16) % folds


def walk(sample: Sample, decide: Decide) -> Iterable[tuple[QuotationNumber, Candidates]]:
    """Yield each quotation with its candidates; `decide` says who spoke, None for nobody known."""
    said: list[Said] = []
    for quotation in sample.context.quotations[:MOST]:
        if quotation.kind is QuotationKind.TITLE:
            continue
        number = sample.context.number[quotation.id]
        candidates, _ = observe_all(sample.context, number, said)
        speaker = decide(sample, number, candidates)
        said.append(Said(number, speaker))
        yield number, candidates


def means(sample: Sample, gold: Gold, number: PersonNumber) -> bool:
    """Return whether a person, by any form of the name, is the annotated speaker."""
    context = sample.context
    forms = context.persons[number].forms if number < len(context.persons) else ()
    return any(gold.means(name) for name in (context.names[number], *forms))


def true_speaker(sample: Sample, number: QuotationNumber) -> PersonNumber | None:
    """Return the person who is the annotated speaker: by the name, else by any form, the one named most; else None."""
    gold, context = sample.gold.get(number), sample.context
    if gold is None or not gold.names:
        return None
    numbers = [PersonNumber(number) for number in range(len(context.names))]
    meant = [each for each in numbers if gold.means(context.names[each])]
    meant = meant or [each for each in numbers if means(sample, gold, each)]
    return max(meant, key=lambda each: context.counts[each], default=None)


def fit(
    data: Sequence[Choice],
    start: Weights | None = None,
    *,
    penalty: float = PENALTY,
    kept: float = KEPT,
    prior: Mapping[str, float] = PRIOR,
) -> Weights:
    """Return the weights that make the right candidates likeliest; `start` only saves rounds, for there is one best answer."""
    places = _vocabulary(data)
    expected = np.array([prior.get(name, 0.0) for name in places])
    first = np.array([(start or prior).get(name, 0.0) for name in places])
    indices: list[int] = []
    pointers, segments, right = [0], [], []
    for number, choice in enumerate(data):
        for seen, is_right in zip(choice.seen, choice.right, strict=True):
            indices += [places[each] for each in _all(seen, choice.narrative) if each in places]
            pointers.append(len(indices))
            segments.append(number)
            right.append(is_right)
    matrix = csr_matrix((np.ones(len(indices)), np.array(indices), np.array(pointers)), shape=(len(segments), len(places)))
    matrix.sum_duplicates()
    transposed = matrix.T.tocsr()
    segment, truth = np.array(segments), np.array(right, dtype=float)
    starts = np.searchsorted(segment, np.arange(len(data)))
    importance = np.array([choice.weight for choice in data])

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        scores = matrix @ weights
        raised = np.exp(scores - np.maximum.reduceat(scores, starts)[segment])
        likely = raised / np.add.reduceat(raised, starts)[segment]
        hit = np.maximum(np.add.reduceat(likely * truth, starts), 1e-12)
        slope = transposed @ ((likely - likely * truth / hit[segment]) * importance[segment])
        apart = weights - expected
        return -(importance * np.log(hit)).sum() + penalty / 2 * (apart @ apart), slope + penalty * apart

    fitted = minimize(loss, first, jac=True, method="L-BFGS-B", options={"maxiter": ROUNDS}).x
    return {name: round(float(fitted[place]), 3) for name, place in places.items() if abs(fitted[place]) >= kept}


def _vocabulary(data: Sequence[Choice]) -> dict[str, int]:
    counts: Counter[str] = Counter()
    groups: defaultdict[str, set[str]] = defaultdict(set)
    for choice in data:
        for each in {name for seen in choice.seen for name in _all(seen, choice.narrative)}:
            counts[each] += 1
            groups[each].add(choice.group)
    kept = sorted(name for name, count in counts.items() if count >= LEAST and len(groups[name]) > 1)
    return {name: place for place, name in enumerate(kept)}


def _all(seen: Sequence[str], narrative: bool) -> list[str]:
    return [*seen, *(NARRATIVE + each for each in seen)] if narrative else list(seen)


def decider(weights: Weights, chosen: Chosen) -> Decide:
    """Return how weights decide; what they decide, with its probability, goes into `chosen`."""
    tables = {narrative: table_of(weights, narrative=narrative) for narrative in (False, True)}

    def decide(sample: Sample, number: QuotationNumber, candidates: Candidates) -> PersonNumber | None:
        table = tables[sample.context.narrative]
        likely = likelihoods({each: score(seen.observations, table) for each, seen in candidates.items()})
        best = max(likely, key=lambda each: likely[each])
        chosen[number] = (best, likely[best])
        return best if likely[best] >= THRESHOLD else None

    return decide


def measured(found: Iterable[tuple[Sample, Chosen]]) -> str:
    """Return a table: by set, how many speakers are right of all annotated, and of all that are named."""
    table: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for sample, chosen in found:
        for number, gold in sample.gold.items():
            if number in chosen and gold.names:
                best, likely = chosen[number]
                named = best is not None and likely >= THRESHOLD
                row = table[sample.set]
                row["n"] += 1
                row["named"] += named
                row["right"] += named and gold.means(sample.context.names[best])
                row["person"] += named and means(sample, gold, best)
    rows = [
        f"{name:18} {row['n']:6} right {row['right'] / row['n']:.3f} precision {row['right'] / max(1, row['named']):.3f} "
        f"person {row['person'] / row['n']:.3f}"
        for name, row in sorted(table.items())
    ]
    return "\n".join(rows)


def digest(data: Sequence[Choice]) -> str:
    """Return a digest of what weights are trained on."""
    content = json.dumps([[choice.group, choice.seen, choice.right] for choice in data], sort_keys=True)
    return hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()


def write(path: Path, weights: Weights, trained_on: str) -> None:
    """Write weights, sorted, with the digest of what they were trained on."""
    path.parent.mkdir(parents=True, exist_ok=True)
    content = {"trained_on": trained_on, "weights": dict(sorted(weights.items()))}
    path.write_text(json.dumps(content, indent=0, ensure_ascii=False) + "\n", encoding="utf-8")


def judge(found: Sequence[Sample], data: Sequence[Choice], folds: int) -> list[tuple[Sample, Chosen]]:
    """Return each text with what weights chose that never saw its group."""
    judged: list[tuple[Sample, Chosen]] = []
    weights: Weights | None = None
    for each in range(folds):
        weights = fit([choice for choice in data if fold_of(choice.group, folds) != each], weights)
        for sample in found:
            if fold_of(sample.group, folds) == each:
                chosen: Chosen = {}
                for _ in walk(sample, decider(weights, chosen)):
                    pass
                judged.append((sample, chosen))
    return judged


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--annotated", type=Path, help="folder of annotated sets")
    parser.add_argument("--leave-one-out", type=Path, metavar="OUT", help="folder for one file of weights per group")
    parser.add_argument("--folds", type=int, default=0, help="cross-validate with so many folds")
    options = parser.parse_args()
    found = list(samples(options.annotated))
    data = training_data(found)
    print(f"{len(found)} texts, {len(data)} annotated quotations", flush=True)
    if options.folds:
        print(measured(judge(found, data, options.folds)))
    elif options.leave_one_out:
        whole = fit(data)
        write(OUTPUT, whole, digest(data))
        for group in sorted({choice.group for choice in data}):
            weights = fit([choice for choice in data if choice.group != group], whole)
            write(options.leave_one_out / f"{group}.json", weights, f"all but {group}")
            print(group, flush=True)
    else:
        write(OUTPUT, fit(data), digest(data))


if __name__ == "__main__":
    main()
