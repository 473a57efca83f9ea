"""Annotated texts for training and measuring attribution: those of this folder, the speakers' golden cases, and any folder of sets.

A folder of sets has `SET/inputs/NAME` and `SET/gold/NAME.json` with `quotes` of text, start, end, speaker, speaker_aliases (see its README).
Texts that must be held out together form a group: the variants of one text, the novels of one author.
"""

from __future__ import annotations

import json
import tomllib
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from serge_cli.extract.attribution.context import Context
from serge_cli.extract.pipeline import prepare, printed
from serge_cli.model.span import Span
from serge_cli.people.names import parse_name, titles
from serge_cli.readers.reading import read
from serge_cli.text.folding import fold
from serge_cli.text.tokens import terms
from tests.golden.cases_reader import KINDS, read_cases

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
WEIGHTS = {
    "bundled": 10.0,
    "invented": 2.5,
    "golden": 4.0,
    "s1b_jtei": 2.5,
    "s2_standardebooks": 8.0,
    "s3a_pdnc": 0.35,
    "s4a_afaq": 1.5,
    "s4b_afaq_nocite": 2.5,
}
"""What a quotation of a set counts in training, 1 unless named: sets of one kind that are small count more, novels less."""
OVERLAP = 0.8  # of two spans for them to be one quotation


@dataclass(frozen=True, slots=True)
class Gold:
    """Who says an annotated quotation: every name that means him; none where nobody is named."""

    start: int
    end: int
    names: tuple[str, ...]
    strict: bool = False  # only these names count, titles aside; else a shared surname is enough

    def means(self, name: str) -> bool:
        """Return whether a name is the speaker's."""
        if not self.names or not name:
            return False
        if self.strict:
            return any(_words(name) == _words(other) for other in self.names)
        return bool(_surnames(name) & {surname for other in self.names for surname in _surnames(other)})


@dataclass(slots=True)
class Sample:
    """An annotated text, prepared for attribution; `gold` by the number of the quotation found."""

    set: str
    group: str
    path: Path | None
    context: Context
    gold: dict[int, Gold]


def samples(folder: Path | None, sets: frozenset[str] = frozenset()) -> Iterator[Sample]:
    """Yield the annotated texts of this folder, the golden cases on speakers, and those of a folder of sets."""
    sources = [("bundled", _bundled()), ("invented", _invented()), ("golden", _golden())]
    sources += [(path.name, _set(path)) for path in sorted(folder.iterdir()) if path.is_dir()] if folder else []
    for name, found in sources:
        if sets and name not in sets:
            continue
        for stem, path, data, gold in found:
            context = _context(data, path.name if path else f"{stem}.txt")
            places = matched([q.span for q in context.quotations], [(each.start, each.end) for each in gold])
            yield Sample(name, group_of(stem), path, context, {number: gold[at] for number, at in places})


@cache
def _groups() -> dict[str, str]:
    groups = tomllib.loads((HERE / "groups.toml").read_text(encoding="utf-8"))
    return {text: name for name, texts in groups.items() for text in texts}


def group_of(stem: str) -> str:
    """Return the group of texts that are held out with one, by the stem of its file."""
    return _groups().get(stem, stem)


Annotated = Iterator[tuple[str, Path | None, bytes, list[Gold]]]


def _bundled() -> Annotated:
    for path in sorted((ROOT / "seeds").glob("*.txt")):
        stem = path.stem.split("_")[0]
        yield stem, path, path.read_bytes(), _quality_gold(HERE / "gold" / f"{stem}.json")


def _invented() -> Annotated:
    for path in sorted([*(HERE / "invented").glob("*.txt"), *(HERE / "invented").glob("*.md")]):
        stem = path.stem.split("_")[0]
        yield stem, path, path.read_bytes(), _quality_gold(HERE / "invented" / "gold" / f"{stem}.json")


def _quality_gold(path: Path) -> list[Gold]:
    annotation = json.loads(path.read_text(encoding="utf-8"))
    people = annotation["people"]
    certain = (q for q in annotation["quotes"] if q["speaker_certain"] or not q["speaker"])
    return [Gold(q["start"], q["end"], (q["speaker"], *people.get(q["speaker"], ())) if q["speaker"] else ()) for q in certain]


def _golden() -> Annotated:
    """Yield the cases that say who speaks; words are looked for as they are printed, without Markdown's signs."""
    for case in (*read_cases(ROOT / "tests" / "golden" / "cases"), *read_cases(HERE / "sentences")):
        wanted = [each for each in case.expected if each.head in KINDS and "speaker" in each.must]
        path = Path(f"{case.file}.md" if case.file == "markdown" or case.text.startswith("---\n") else f"{case.file}.txt")
        text = printed(read(case.text.encode(), path.name, "text")).text if wanted else ""
        gold, last = [], 0
        for expected in wanted:
            at = text.find(expected.value, last)
            if at >= 0:
                last = at + len(expected.value)
                speaker = expected.must["speaker"]
                gold.append(Gold(at, last, () if speaker == "-" else (speaker,)))
        if gold:
            yield f"golden-{case.file}", path, case.text.encode(), gold


def _set(folder: Path) -> Annotated:
    for path in sorted((folder / "inputs").iterdir()):
        if path.suffix != ".txt":  # the Markdown variants say the same, in other places than their printed text
            continue
        annotation = json.loads((folder / "gold" / f"{path.name}.json").read_text(encoding="utf-8"))
        if not annotation.get("quotes_annotated", True):
            continue
        gold = [_set_gold(q) for q in annotation["quotes"] if q.get("speaker") and not q.get("optional") and not q.get("depth")]
        yield path.name.split(".")[0], path, path.read_bytes(), gold


def _set_gold(quote: dict[str, Any]) -> Gold:
    aliases = quote.get("speaker_aliases") or ()
    return Gold(quote["start"], quote["end"], tuple(aliases) or tuple(quote["speaker"].split(" and ")), bool(aliases))


def _context(data: bytes, name: str) -> Context:
    document = read(data, name, "text")
    document = printed(document)
    prepared = prepare(document)
    return Context(document, prepared.layout, prepared.quotations, prepared.footnotes, prepared.persons)


def matched(found: Sequence[Span], wanted: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the number of the span found, in order of their starts, that each annotated one overlaps most, with that one's own number."""
    starts = [span.start for span in found]
    longest = max(map(len, found), default=0)
    for at, (start, end) in enumerate(wanted):
        best, most = -1, OVERLAP
        for number in range(bisect_left(starts, start - longest), bisect_left(starts, end)):
            shared = min(found[number].end, end) - max(found[number].start, start)
            ratio = shared / max(len(found[number]), end - start, 1)
            if ratio >= most:
                best, most = number, ratio
        if best >= 0:
            yield best, at


def _words(name: str) -> tuple[str, ...]:
    words = tuple(fold(word) for word in terms(name))
    return tuple(word for word in words if word not in titles() and word != "the") or words


def _surnames(name: str) -> set[str]:
    return {surname for part in name.replace(" & ", " and ").split(" and ") if (surname := parse_name(part).surname)}
