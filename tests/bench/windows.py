"""Count the hits that show a worse sentence than they could, and the quotations that `--quoted` does not reach.

    python tests/bench/windows.py                    # the bundled documents
    python tests/bench/windows.py --anarchism FOLDER # and Debian's package `anarchism`, unpacked there, as text

Questions are drawn from the texts themselves, the same every time: two to four words that stand within one passage, small ones among them.
A hit is worse than it could be if another sentence of its passage has more different words of the question, small ones left out, than what
is shown. A quotation is not reached if it has a word and its passage is not found for that word with `--quoted`. Both numbers should be 0.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parent))

import corpora

from serge_cli.language import abbreviations, function_words
from serge_cli.model.records import QuotationKind
from serge_cli.model.results import Hit, Voice
from serge_cli.operations.quotes import QuotationRequest, quotes
from serge_cli.operations.search import SearchRequest, search
from serge_cli.search.query.stems import stem
from serge_cli.settings import bundled_seeds
from serge_cli.store.library import Library, open_library
from serge_cli.text.sentences import sentences
from serge_cli.text.tokens import terms

_SMALL = function_words("en")
_HALF = 0.5  # of all passages: a word in so many is small


def main() -> None:
    """Print both numbers for each corpus."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--anarchism", type=Path, metavar="FOLDER", help="where the package was unpacked with dpkg -x")
    parser.add_argument("--questions", type=int, default=120, metavar="N")
    parser.add_argument("--files", type=int, default=40, metavar="N", help="of the package, as many as this")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as passing:
        measure("seeds", bundled_seeds(), Path(passing) / "seeds", asked.questions)
        if asked.anarchism:
            folder = Path(passing) / "anarchism"
            write_texts(asked.anarchism, folder, asked.files)
            measure("anarchism", folder, Path(passing) / "index", asked.questions)


def write_texts(package: Path, folder: Path, most: int) -> None:
    """Write the pages of the package as text, paragraphs parted by empty lines."""
    folder.mkdir()
    for path in sorted((package / corpora.ANARCHISM).glob("sec*.html"))[:most]:
        paragraphs = corpora.paragraphs(path.read_text("utf-8", "replace"))
        (folder / f"{path.stem}.txt").write_text("\n\n".join(paragraphs) + "\n", encoding="utf-8")


def measure(name: str, corpus: Path, index: Path, number: int) -> None:
    """Print how many hits of a corpus show too little, and how many quotations are not reached."""
    with open_library(corpus, index) as library:
        hits = [(words, hit) for words in questions(library, number) for hit in search(library, SearchRequest(" ".join(words))).hits]
        worse = [(words, hit.id) for words, hit in hits if is_worse(hit, words)]
        missed, asked = unreached(library)
    print(f"{name}: {len(worse)} of {len(hits)} hits show a worse sentence; {len(missed)} of {asked} quotations are not reached")
    for words, locator in worse[:5]:
        print(f"  {' '.join(words)}: {locator}")
    for word, locator in missed[:5]:
        print(f"  {word} --quoted: {locator}")


def questions(library: Library, number: int) -> Iterator[list[str]]:
    """Yield words of passages of the library, two to four of one passage each."""
    random = Random(7)
    passages = [hit.text for hit in search(library, SearchRequest("the", limit=None)).hits]
    for text in random.choices(passages, k=number):
        words = sorted({word for word in terms(text) if word.isalpha() and len(word) > 1})
        if len(words) > 3:
            yield random.sample(words, random.randint(2, 4))


def is_worse(hit: Hit, words: list[str]) -> bool:
    """Return whether another sentence of the passage has more of the words than what is shown."""
    found = sentences(hit.text, abbreviations=abbreviations())
    return max(worth(sentence.of(hit.text), words) for sentence in found) > worth(hit.sentence.of(hit.text), words)


def worth(text: str, words: list[str]) -> int:
    """Return how many of the words stand in a text in some form, small ones left out."""
    stems = {stem(word, "en") for word in terms(text)}
    large = [word for word in words if word not in _SMALL] or words
    return len({stem(word, "en") for word in large} & stems)


def unreached(library: Library) -> tuple[list[tuple[str, str]], int]:
    """Return the words with the quotations in passages that have them and are not found for them, and how many were looked for."""
    random = Random(7)
    hits = quotes(library, QuotationRequest(limit=None, kinds=(QuotationKind.QUOTATION,))).quotations
    known = {word for hit in hits for word in terms(hit.quotation.text) if word.isalpha()}
    missed: list[tuple[str, str]] = []
    asked = 0
    for word in random.sample(sorted(known), min(60, len(known))):
        request = SearchRequest(f"={word}", limit=None, voices=frozenset({Voice.QUOTED}))
        reached = {(hit.source.document, hit.text) for hit in search(library, request).hits}
        for hit in hits:
            if word in terms(hit.quotation.text):
                asked += 1
                if not any(document == hit.source.document and hit.quotation.text in text for document, text in reached):
                    missed.append((word, hit.quotation.id))
    return missed, asked


if __name__ == "__main__":
    main()
