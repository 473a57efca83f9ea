"""Score `serge verify` on altered quotations: verdicts, sources and warnings for each kind, and the time.

    python -m tests.bench.verify.verify_bench seeds
    python -m tests.bench.verify.verify_bench --anarchism ROOT     # of Debian's package, unpacked

Every sixth document is withheld from the library; its sentences are the absent quotations. See README.md.
"""

from __future__ import annotations

import argparse
import json
import shutil
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from serge_cli.model.verdicts import Caution, Judged
from serge_cli.operations.extract import extract_file
from serge_cli.operations.verify import UNITS, Verifier
from serge_cli.search.entry import Unit
from serge_cli.search.query.tree import Query
from serge_cli.store.library import Library, open_library
from serge_cli.text.tokens import terms
from tests.bench import corpora
from tests.bench.verify.alterations import Passages, Sample, samples, split

LARGEST = 4_000_000  # characters taken of the package


def main() -> None:
    """Build the library, judge the samples, print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, help="a folder of texts")
    parser.add_argument("--anarchism", type=Path, help="where Debian's package is unpacked")
    parser.add_argument("--each", type=int, default=32, help="samples of each kind")
    parser.add_argument("--seed", type=int, default=1, help="other samples of the same texts")
    parser.add_argument("--work", type=Path, help="keep the library here")
    parser.add_argument("--samples", type=Path, help="write the samples to this JSON file, for peers.py")
    parser.add_argument("--faults", action="store_true", help="print what is judged wrong")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        work = options.work or Path(scratch)
        files = sorted(as_text(options.anarchism, work / "texts")) if options.anarchism else sorted(options.folder.glob("*.txt"))
        made, judged, spent = run(files, work, options.each, options.seed)
    report(made, judged, spent, faults=options.faults)
    if options.samples:
        known = [{"kind": sample.kind, "text": sample.text, "passes": sample.verdict.passes} for sample in made]
        options.samples.write_text(json.dumps(known, ensure_ascii=False, indent=0), "utf-8")


def as_text(root: Path, folder: Path) -> Iterator[Path]:
    """Write the pages of the package as text files, up to a size, and yield them."""
    folder.mkdir(parents=True, exist_ok=True)
    size = 0
    for page in sorted((root / corpora.ANARCHISM).glob("*.html")):
        text = "\n\n".join(" ".join(each.split()) for each in corpora.paragraphs(page.read_text("utf-8", "replace")) if each.strip())
        if 500 < len(text) < LARGEST - size:
            size += len(text)
            path = folder / f"{page.stem}.txt"
            if not path.exists():
                path.write_text(text, "utf-8")
            yield path


def run(files: list[Path], work: Path, each: int, seed: int) -> tuple[list[Sample], list[Judged], float]:
    """Judge samples of the files; return them with the verdicts and the seconds of processor time."""
    corpus = work / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    withheld = files[5::6] or files[-1:]
    for file in files:
        if file not in withheld and not (corpus / file.name).exists():
            shutil.copy(file, corpus / file.name)
    with open_library(corpus, work / "index") as library:
        made = samples(read(library, withheld), each, seed)
        began = time.process_time()
        verifier = Verifier(library)
        judged = [verifier.check(sample.text) for sample in made]
        spent = time.process_time() - began
    return made, judged, spent


def read(library: Library, withheld: list[Path]) -> Passages:
    """Return the sentences of a library and of the documents that it has not."""
    found = {one.entry.id: split(one.entry.text) for one in library.backend.each(Query(), Unit.PASSAGE) if one.entry.kind == "paragraph"}
    documents = [extract_file(path) for path in withheld]
    absent = [text for one in documents for p in one.extraction.paragraphs for text in split(p.span.of(one.document.text))]
    known = [terms(one.entry.text) for unit in UNITS for one in library.backend.each(Query(), unit)]
    return Passages({place: texts for place, texts in found.items() if texts}, list(strangers(absent, known)))


def strangers(sentences: list[str], known: list[list[str]]) -> Iterator[str]:
    """Yield the sentences of which no row of half the words, or of eight, stands in the known texts: texts quote each other."""
    rows: dict[int, set[tuple[str, ...]]] = {}
    for text in sentences:
        words = terms(text)
        size = min(8, (len(words) + 1) // 2)
        if size not in rows:
            rows[size] = {row for each in known for row in rows_of(each, size)}
        if rows[size].isdisjoint(rows_of(words, size)):
            yield text


def rows_of(words: list[str], size: int) -> Iterator[tuple[str, ...]]:
    """Yield every row of so many words that stand side by side."""
    return zip(*(words[start:] for start in range(size)), strict=False)


def report(made: list[Sample], judged: list[Judged], spent: float, *, faults: bool) -> None:
    """Print the table."""
    tally: defaultdict[str, list[bool]] = defaultdict(list)
    sources: list[bool] = []
    passed = accused = true = false = 0
    hits = warned = wanted = 0
    for sample, answer in zip(made, judged, strict=True):
        right = answer.verdict is sample.verdict
        tally[sample.kind].append(right)
        if sample.verdict.passes:
            true += 1
            accused += not answer.verdict.passes
        else:
            false += 1
            passed += answer.verdict.passes
        if answer.verdict is sample.verdict and sample.passages:
            sources.append(bool(answer.found) and sourced(sample, answer))
        codes = {each.code for each in answer.warnings}
        warned += Caution.STOPS_BEFORE_A_LIMIT in codes
        wanted += sample.warning is Caution.STOPS_BEFORE_A_LIMIT
        hits += sample.warning is Caution.STOPS_BEFORE_A_LIMIT and sample.warning in codes
        if faults and not (right and (sample.warning is None or sample.warning in codes)):
            differing = [(one.kind.value, one.draft, one.source) for one in answer.differences]
            print(f"\n{sample.kind} {sample.passages} judged {answer.verdict.value}: {sample.text}\n   {differing} {sorted(codes)}")
            print("   ", [place.stretch.of(place.text) for place in (*answer.found, *answer.nearest)][:3])
    for kind, rights in tally.items():
        print(f"{kind:<14}{sum(rights):>4} of {len(rights):<4}{sum(rights) / len(rights):>7.3f}")
    print(f"false passed {passed} of {false}; true accused {accused} of {true}; source right {sum(sources)} of {len(sources)}")
    print(f"limits: precision {hits}/{warned}, recall {hits}/{wanted}")
    print(f"{len(made)} quotations, {spent:.2f} s of processor time, {1000 * spent / len(made):.2f} ms each")


def sourced(sample: Sample, answer: Judged) -> bool:
    """Return whether the places are those that the sample was made of, or others with the same words."""
    places = {place.id for place in answer.found}
    return set(sample.passages) <= places or all(len(place.stretch) > 20 for place in answer.found if place.id not in sample.passages)


if __name__ == "__main__":
    main()
