"""Form feeds are pages: they are places, and what stands at the pages' tops parts neither sentences nor quotations."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from serge_cli.extract.pipeline import extract
from serge_cli.language import typography
from serge_cli.model.document import Document
from serge_cli.readers.form_feeds import pages
from serge_cli.readers.reading import read
from serge_cli.text.printed import PlainText
from tests.cli.conftest import Serge

COURT = """                       Opinion of the Court

The clerk wrote that “decisions based on the weather or the tide are open
\f2              ORM v. THE MILL AT ORM

                       Opinion of the Court

to review by any miller,” and nobody answered him. The Court agreed.
"""
LETTERS = """The miller wrote to his brother in the autumn, when the weir had gone and the gran-

\f

ary stood in the water. Lena Orr said: “We shall build

\f

it again in the spring.”
"""


def kinds(document: Document) -> list[tuple[str, str | None]]:
    return [(paragraph.kind.value, paragraph.continues) for paragraph in extract(document).paragraphs]


def test_running_heads_behind_a_form_feed_part_no_paragraph() -> None:
    document = read(COURT.encode(), "c.txt", "c")
    assert kinds(document)[1:] == [("paragraph", None), ("navigation", None), ("navigation", None), ("paragraph", "c:p2")]
    found = extract(document)
    plain = PlainText(document, typography("en"))
    assert [(plain.of(each.span), each.continues) for each in found.quotations] == [
        ("decisions based on the weather or the tide are open", None),
        ("to review by any miller,", "c:q1"),
    ]
    assert found.notices == ()


def test_a_word_and_a_quotation_over_a_page() -> None:
    document = read(LETTERS.encode(), "l.txt", "l")
    found = extract(document)
    assert [paragraph.continues for paragraph in found.paragraphs] == [None, "l:p1", "l:p2"]
    words = PlainText(document, typography("en")).passage([paragraph.span for paragraph in found.paragraphs]).text
    assert words == (
        "The miller wrote to his brother in the autumn, when the weir had gone and the granary stood in the water. "
        "Lena Orr said: “We shall build it again in the spring.”"
    )
    assert [each.speaker.name for each in found.quotations if each.speaker] == ["Lena Orr", "Lena Orr"]


def test_a_page_has_its_printed_number_or_its_place() -> None:
    assert [origin.page for origin in pages("One\f\nTwo\fThree")] == ["1", "2", "3"]
    printed = "A head  211\n\nwords 3\n\f212  The Mill\n\nmore\n\fA head  213\n\nwords"
    assert [origin.page for origin in pages(printed)] == ["211", "212", "213"]
    assert pages("No page here") == ()


def test_an_answer_names_line_and_page(serge: Serge, tmp_path: Path) -> None:
    (tmp_path / "court.txt").write_text(COURT, encoding="utf-8")
    said: list[Any] = [
        json.loads(line)
        for line in serge("search", "agreed", "--json", "--corpus", str(tmp_path), env={"SERGE_INDEX": ""}).out.splitlines()
    ]
    assert (said[0]["line"], said[0]["place"]) == (8, {"page": "2"})
    assert serge("search", "agreed", "-f", "lines", "--corpus", str(tmp_path), env={"SERGE_INDEX": ""}).out.startswith(
        f"{tmp_path}/court.txt:8:64: "
    )  # bytes: ” has three
    assert serge("search", "agreed", "-f", "plain", "--corpus", str(tmp_path), env={"SERGE_INDEX": ""}).out.endswith(
        "court.txt:8:62, p. 2\n\n"
    )
