"""What single lines around a text are taken for: heads, bylines, dates, sources, links, signatures; and up to which length they are.

The lines are those of the golden cases and of the heads and tails of documents. Of each kind some are made longer, by letters and by words: where
they are taken for something else from then on, that is written too. After a change of rules write the file again with
`SERGE_WRITE_GOLDEN=1`, and read the difference.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from serge_cli.extract.layout import (
    bibliographies,
    bylines,
    dates,
    head_lines,
    headings,
    mentions,
    names_on_lines,
    page_lines,
    remarks,
    running_heads,
    signatures,
    speech_labels,
    standfirsts,
    work_tails,
)
from serge_cli.extract.layout.sights import Piece, look
from serge_cli.readers.reading import read
from tests.golden.cases_reader import read_cases
from tests.recorded.recording import CASES, DOCUMENTS, compare

LENGTHS = (160, 161, 200, 201, 300, 301, 450, 451)  # code points
WORDS = 16
ALIKE = 2  # lines taken for the same that are made longer
ASKED: dict[str, Callable[[Piece], object]] = {
    "title-like": lambda p: p.title_like,
    "body": lambda p: p.is_body,
    "final": lambda p: p.is_final,
    "heads notes": headings.heads_notes,
    "heads a list of books": bibliographies.heads_list_of_books,
    "looks like a note": work_tails.looks_like_note,
    "opens an abstract": standfirsts.opens_abstract,
    "heads an abstract": standfirsts.heads_abstract,
    "runs on": standfirsts.runs_on,
    "name in capitals": standfirsts.name_in_capitals,
    "signature": signatures.is_signature,
    "text under a heading": headings._is_text,
    "looks like a heading": headings._looks_so,
    "page number": lambda p: running_heads._number(p) and running_heads._number(p)[1],
    "running head": lambda p: running_heads._bare(p) != p.words.casefold() and running_heads._bare(p),
    "closes a letter": work_tails._closes_letter,
    "lists others": work_tails._lists_others,
    "signer": lambda p: signatures.signer(p.text),
    "place and date": lambda p: signatures.is_place_and_date(p.text),
    "farewell": lambda p: signatures.opens_farewell(p.words),
    "letter writer": lambda p: signatures.letter_writer(p.words),
    "answerer": lambda p: signatures.answerer(p.words),
    "speech": lambda p: speech_labels.speech_label(p.words),
    "byline": lambda p: (read := bylines.read_byline(p.words)) and f"{'by ' * read.explicit}{' & '.join(read.authors)} / {read.translator}",
    "poster": lambda p: bylines.poster(p.words),
    "presented": lambda p: bylines.presented_author(p.words),
    "date": lambda p: dates.read_date(p.words),
    "date in it": lambda p: dates.dates_in(p.words),
    "occasion": lambda p: (said := head_lines.read_occasion(p.words)) and f"{said.speaker} / {said.date}",
    "name": lambda p: names_on_lines.is_name(p.words),
    "surely a name": lambda p: names_on_lines.is_name(p.words, strict=True),
    "shown": lambda p: (shown := names_on_lines.shown_name(p.words)) != p.words and names_on_lines.is_name(p.words) and shown,
    "leading name": lambda p: names_on_lines.is_name(name := names_on_lines.leading_name(p.words)) and name,
    "in the title": lambda p: ", ".join(mentions._names(p.words)),
    "periodical": lambda p: remarks.is_periodical(p.words),
    "source": lambda p: remarks.is_source(p.words),
    "publication": lambda p: remarks.publication_of(p.words),
    "closing": lambda p: remarks.is_closing(p.words),
    "link": lambda p: remarks.is_link(p.text),
    "address": lambda p: remarks.has_email(p.words) or remarks.url_in(p.words),
    "division": lambda p: remarks.is_division(p.words),
    "book trade": lambda p: remarks.is_book_trade(p.words),
    "contents": lambda p: page_lines.heads_contents(p.words),
    "edit sign": lambda p: page_lines.has_edit_sign(p.words),
    "page remark": lambda p: page_lines.is_page_remark(p.words),
    "life dates": lambda p: page_lines.tells_life_dates(p.words),
    "ending": lambda p: page_lines.is_ending(p.words),
    "editorial": lambda p: page_lines.is_editorial(p.words),
    "interruption": lambda p: page_lines.is_interruption(p.words),
}


def pieces(text: str, name: str = "x.txt") -> tuple[Piece, ...]:
    return look(read(text.encode(), name, "x"))


def taken_for(piece: Piece) -> list[str]:
    """Return what is found in a line, with the answer where there is more to it than yes."""
    answers = {name: ask(piece) for name, ask in ASKED.items() if not piece.is_rule}
    return [name if answer is True else f"{name} {str(answer)[:50]}" for name, answer in answers.items() if answer]


def lengthened(text: str) -> Iterator[tuple[str, str]]:
    """Yield a line with its longest word drawn out to some lengths, then with this word repeated; and what was done."""
    longest = max(text.split(), key=len)
    for length in LENGTHS:
        if length > len(text):
            half = len(longest) // 2
            drawn_out = longest[:half] + longest[half] * (length - len(text)) + longest[half:]
            yield f"{length} letters", text.replace(longest, drawn_out, 1)
    for more in range(1, WORDS):
        yield f"{more} words more", text.replace(longest, " ".join([longest] * (more + 1)), 1)


def rows(texts: Iterator[tuple[str, str]]) -> Iterator[str]:
    """Yield each line once, with what it is taken for, and how that changes as it grows."""
    known: set[str] = set()
    alike: Counter[tuple[str, ...]] = Counter()
    for text, name in texts:
        for piece in pieces(text, name):
            if piece.is_rule or piece.text in known or len(piece.text) > LENGTHS[-1]:
                continue
            known.add(piece.text)
            found = taken_for(piece)
            yield f"{' ⏎ '.join(piece.text.splitlines())[:60]}: {', '.join(found)}"
            kind = (piece.block.shape.value, *map(names, found))
            alike[kind] += 1
            if alike[kind] <= ALIKE and piece.words:
                yield from growth(piece.text, name, found)


def growth(text: str, name: str, found: Sequence[str]) -> Iterator[str]:
    """Yield from where on a line that grows is taken for something else."""
    before = {names(each) for each in found}
    for what, longer in lengthened(text):
        now = {names(each) for each in taken_for(pieces(longer, name)[0])}
        if before != now:
            yield f"  {what}: {', '.join([*(f'-{each}' for each in sorted(before - now)), *(f'+{each}' for each in sorted(now - before))])}"
        before = now


def names(found: str) -> str:
    """Return what was asked, of an answer."""
    return next(name for name in sorted(ASKED, key=len, reverse=True) if found.startswith(name))


def test_cases() -> None:
    """Compare the lines of the golden cases about layout."""
    cases = read_cases(CASES["layout-heads"].parent)
    compare(
        "lines/cases", list(rows((case.text, "x.txt") for case in cases if case.file in {"layout-heads", "speech-labels", "notes-not"}))
    )


def test_documents() -> None:
    """Compare the lines at the heads and tails of documents."""

    def ends() -> Iterator[tuple[str, str]]:
        for path in DOCUMENTS:
            blocks = path.read_text(encoding="utf-8").split("\n\n")
            yield "\n\n".join(blocks[:8]), path.name
            yield "\n\n".join(blocks[-4:]), path.name

    compare("lines/documents", list(rows(ends())))
