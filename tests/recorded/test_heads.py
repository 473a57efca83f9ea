"""How heads and tails of documents are read when a block of them is left out, doubled, moved up or set farther off.

Each line is one such change: what each block is for (a letter a block), then title, authors, date, publication, subjects. After a change of rules
write the file again with `SERGE_WRITE_GOLDEN=1`, and read the difference.
"""

from __future__ import annotations

from collections.abc import Iterator

from serge_cli.extract.layout.lay_out import lay_out
from serge_cli.model.records import ParagraphKind
from serge_cli.readers.reading import read
from tests.golden.cases_reader import read_cases
from tests.recorded.recording import CASES, DOCUMENTS, compare, shown

LETTERS = {kind: kind.value[0] for kind in ParagraphKind} | {
    ParagraphKind.SEPARATOR: "-",
    ParagraphKind.BYLINE: "B",
    ParagraphKind.BACK_MATTER: "K",
    ParagraphKind.SIGNATURE: "S",
    ParagraphKind.PARAGRAPH: ".",
    ParagraphKind.NAVIGATION: "N",
}
HEAD, TAIL = 5, 4  # blocks that are changed


def layout(blocks: list[str], name: str) -> str:
    found = lay_out(read("\n\n".join(blocks).encode(), name, "x"))
    works = [(w.title, *w.authors, w.date, w.publication, w.translator, *(f"on {each}" for each in w.subjects)) for w in found.works]
    return f"{''.join(LETTERS[p.kind] for p in found.paragraphs)} {'; '.join(', '.join(shown(part) for part in work if part) for work in works)}"


def changed(blocks: list[str]) -> Iterator[tuple[str, list[str]]]:
    """Yield the blocks with one change near their beginning or end, and what it is."""
    count = len(blocks)
    for at in sorted({*range(min(HEAD, count)), *range(max(0, count - TAIL), count)}):
        before, block, after = blocks[:at], blocks[at], blocks[at + 1 :]
        yield f"without {at}", [*before, *after]
        yield f"{at} twice", [*before, block, block, *after]
        yield f"{at} farther off", [*before, f"\n\n{block}", *after]
        if before:
            yield f"{at} moved up", [*before[:-1], block, before[-1], *after]
            yield f"{at} right below", [*before[:-1], f"{before[-1]}\n{block}", *after]


def rows(label: str, text: str, name: str) -> Iterator[str]:
    blocks = [block for block in text.split("\n\n") if block.strip()]
    if len(blocks) > HEAD + TAIL:  # the text between matters little
        blocks = [*blocks[: HEAD + 1], *blocks[-TAIL - 1 :]]
    known = layout(blocks, name)
    yield f"## {label}: {known}"
    for what, varied in changed(blocks):
        found = layout(varied, name)
        if found != known:
            yield f"{what}: {found}"


def test_documents() -> None:
    compare("heads/documents", [row for path in DOCUMENTS[::2] for row in rows(path.name, path.read_text(encoding="utf-8"), path.name)])


def test_cases() -> None:
    cases = [case for case in read_cases(CASES["layout-heads"].parent) if case.file in {"layout-heads", "speech-labels"}]
    compare("heads/cases", [row for case in cases for row in rows(case.name, case.text, "x.txt")])
