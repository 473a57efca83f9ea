"""The three corpora of the benchmark, as entries: the seeds, Debian's `anarchism` package, and a made one of 100 MB."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from itertools import accumulate, count, islice, takewhile
from operator import itemgetter
from pathlib import Path
from random import Random

from serge_cli.model.span import Span
from serge_cli.search.entry import Entry, Quoted, Unit

SEEDS = Path(__file__).parents[2] / "seeds"
ANARCHISM = Path("usr/share/doc/anarchism/html")
SPEAKERS = ("Leon Trotsky", "Emma Goldman", "Mikhail Bakunin", "Rosa Luxemburg", "Andrés Nin", "Peter Kropotkin", "Karl Marx")
_QUOTED = re.compile(r"[\"“]([^\"“”]{4,600})[\"”]")
_MARKER = re.compile(r"\[\d{1,3}\]")


def seeds() -> list[Entry]:
    """Return the bundled seeds, split at empty lines."""
    return list(entries((path.stem[:3], re.split(r"\n\s*\n", path.read_text("utf-8"))) for path in sorted(SEEDS.glob("*.txt"))))


def anarchism(root: Path) -> Iterator[Entry] | None:
    """Return the package unpacked under `root`, None where it is not there."""
    files = sorted((root / ANARCHISM).glob("*.html"))
    return entries((path.stem, paragraphs(path.read_text("utf-8", "replace"))) for path in files) if files else None


def made(megabytes: int) -> Iterator[Entry]:
    """Yield entries of about 170 characters with words of a natural distribution, the same every time."""
    random = Random(1)
    words = _vocabulary(random, 200_000)
    weights = list(accumulate(1 / (rank + 2.7) for rank in range(len(words))))
    written = 0

    def texts() -> Iterator[str]:
        nonlocal written
        while written < megabytes * 1_000_000:
            drawn = random.choices(words, cum_weights=weights, k=28)
            if random.random() < 0.2:
                drawn[8], drawn[16] = f"“{drawn[8]}", f"{drawn[16]}”"
            text = f"{' '.join(drawn).capitalize()}."
            written += len(text) + 1
            yield text

    stream = texts()
    documents = ((f"m{number}", _take(stream, 600)) for number in count())
    yield from entries(takewhile(itemgetter(1), documents))


def entries(documents: Iterable[tuple[str, Iterable[str]]]) -> Iterator[Entry]:
    """Yield passages with their quotations, and a note for every tenth passage."""
    random = Random(2)
    order = count()
    for document, texts in documents:
        year = 1900 + hash_of(document) % 60
        for number, text in enumerate(filter(None, map(str.strip, texts))):
            source = {"language": "en", "title": f"Work {document}", "authors": (f"Author {hash_of(document) % 40}",), "year": year}
            found = list(_QUOTED.finditer(text))
            quoted = tuple(Quoted(Span(*each.span(1)), f"{document}:q{number}.{place}") for place, each in enumerate(found))
            skip = tuple(Span(*each.span()) for each in _MARKER.finditer(text))
            yield Entry(
                f"{document}:p{number}", Unit.PASSAGE, document, next(order), text, skip=skip, quoted=quoted, kind="paragraph", **source
            )
            for quotation in quoted:
                by = random.choice(SPEAKERS)
                yield Entry(
                    quotation.quotation,
                    Unit.QUOTATION,
                    document,
                    next(order),
                    quotation.span.of(text),
                    kind="quotation",
                    form="inline",
                    by=(by,),
                    **source,
                )
            if number % 10 == 0:
                yield Entry(f"{document}:n{number}", Unit.NOTE, document, next(order), f"See {text[:60]}", labels=(str(number),), **source)


def hash_of(document: str) -> int:
    """Return a number that is the same in every run."""
    return sum(map(ord, document)) * 31


class _Paragraphs(HTMLParser):
    """Gathers the text between block tags."""

    BLOCKS = frozenset({"p", "div", "li", "h1", "h2", "h3", "h4", "blockquote", "br", "td", "dd", "dt"})

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = [""]

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag in self.BLOCKS:
            self.found.append("")

    handle_endtag = lambda self, tag: self.handle_starttag(tag, None)  # noqa: E731

    def handle_data(self, data: str) -> None:
        self.found[-1] += data


def paragraphs(html: str) -> list[str]:
    """Return the paragraphs of a page."""
    parser = _Paragraphs()
    parser.feed(html)
    return [" ".join(text.split()) for text in parser.found if text.strip()]


def _vocabulary(random: Random, size: int) -> list[str]:
    common = [
        "the",
        "of",
        "and",
        "to",
        "in",
        "a",
        "that",
        "is",
        "was",
        "it",
        "for",
        "on",
        "be",
        "by",
        "as",
        "with",
        "not",
        "are",
        "this",
        "have",
        "his",
        "from",
        "at",
        "which",
        "but",
        "or",
        "an",
        "had",
        "they",
        "state",
        "people",
    ]
    made_up = dict.fromkeys(common)
    while len(made_up) < size:
        made_up[
            "".join(random.choice("bcdfglmnprstv") + random.choice("aeiou") for _ in range(random.randint(1, 4)))
            + random.choice(["", "s", "n", "ing"])
        ] = None
    return list(made_up)


def _take(stream: Iterator[str], number: int) -> list[str]:
    return list(islice(stream, number))
