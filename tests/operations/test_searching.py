"""Where is this said, asked of small invented libraries: documents by name, words however they are written."""

from __future__ import annotations

from pathlib import Path

import pytest

from serge_cli.operations.footnotes import NoteRequest, footnotes
from serge_cli.operations.quotes import QuotationRequest, quotes
from serge_cli.operations.search import SearchRequest, search
from serge_cli.store.library import open_library


def found(corpus: Path, index: Path, request: SearchRequest | str) -> list[str]:
    with open_library(corpus, index) as library:
        return [hit.id for hit in search(library, request).hits]


@pytest.mark.parametrize("name", ["Essay", "essay", "ESSAY", "Essay.txt", "Essa*"])
def test_a_document_whose_name_has_capital_letters(corpus: Path, index: Path, name: str) -> None:
    (corpus / "Essay.txt").write_text("“Bread is dear,” said Ada Byrne.[1]\n\nNotes\n\n[1] On bread.\n", encoding="utf-8")
    assert set(found(corpus, index, f"doc:{name} bread")) == {"Essay:p1", "Essay:n1"}
    if "*" not in name:
        with open_library(corpus, index) as library:
            assert {hit.id for hit in search(library, SearchRequest("bread", documents=(name,))).hits} == {"Essay:p1", "Essay:n1"}
            assert footnotes(library, NoteRequest(documents=(name,))).total == 1
            assert quotes(library, QuotationRequest(documents=(name,))).total == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("by:Oake", ["001:p3"]),
        ('by:"marcus oake" row', ["001:p3"]),
        ("by:Oake lamp", []),
        ("lamp NOT by:Oake", ["001:p1"]),
        ("by:Oake OR bread", ["001:p3", "001:p4", "002:p1", "002:p2"]),
        ("form:inline row*", ["001:p3"]),
        ("kind:term", []),
        ("note:1", ["001:n1"]),
        ("harbour BEFORE strike", ["001:p3"]),
        ("strike BEFORE harbour", []),
        ("harbour SENTENCE strike", ["001:p3"]),
        ("harbour SENTENCE lamp", []),
        ("/harbour (town|library)/", ["001:p3"]),
        ("/his (whole )?(philosophy|library)/", ["002:p2"]),
        ("harbor~1 -lamp", ["002:p2"]),
    ],
)
def test_fields_of_quotations_and_operators(corpus: Path, index: Path, text: str, expected: list[str]) -> None:
    assert sorted(found(corpus, index, text)) == expected


JAPANESE = """山田花子は手紙に「私は日本語を勉強します」と書いた。

王明说：“我们明天回北京。”他没有回来。

한국은 가까운 나라다。
"""


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("日本語", {"003:p1": ["日本語"]}),
        ('"日本語を勉強"', {"003:p1": ["日本語を勉強"]}),
        ("北京", {"003:p2": ["北京"]}),
        ("京", {"003:p2": ["京"]}),
        ("京北", {}),
        ("한국", {"003:p3": ["한국"]}),
        ("日?語", {"003:p1": ["日本語"]}),
    ],
)
def test_words_inside_runs_of_signs(corpus: Path, index: Path, text: str, marked: dict[str, list[str]]) -> None:
    (corpus / "003.txt").write_text(JAPANESE, encoding="utf-8")
    with open_library(corpus, index) as library:
        hits = search(library, SearchRequest(text, documents=("003",))).hits
    assert {hit.id: [span.of(hit.text) for span in hit.matches] for hit in hits} == marked


BROKEN = "It was a well-\nknown shop, self-\nevident and suppres¬\nsion. Each cap-\ntion.\n"


@pytest.mark.parametrize("text", ['"well-known"', "self-evident", "suppression", "caption", '"a well-known shop"'])
def test_words_broken_at_line_ends(corpus: Path, index: Path, text: str) -> None:
    (corpus / "003.txt").write_text(BROKEN, encoding="utf-8")
    assert found(corpus, index, text) == ["003:p1"]


LUXEMBURG = """Freedom is a word that those who think of bread always use otherwise. Bread is dear.

She wrote in prison. Freedom only for the supporters of the government is no freedom at all. Freedom is always and exclusively freedom
for the one who thinks differently. The harbour was quiet for those who slept.

Those who think otherwise are always for the harbour.
"""


def near(corpus: Path, index: Path, text: str) -> dict[str, tuple[str, ...]]:
    with open_library(corpus, index) as library:
        answer = search(library, SearchRequest(text, documents=("003",)))
    assert (answer.hits, answer.total) == ((), 0)
    return {each.hit.id: each.lacks for each in answer.near}


def test_half_remembered_words_lead_to_the_sentence_meant(corpus: Path, index: Path) -> None:
    (corpus / "003.txt").write_text(LUXEMBURG.replace("otherwise", "different"), encoding="utf-8")
    with open_library(corpus, index) as library:
        answer = search(library, "freedom is always freedom for those who think otherwise")
    assert answer.total == 0
    first = answer.near[0]
    assert (first.hit.id, first.lacks) == ("003:p2", ("otherwise",))
    marked = [span.of(first.hit.text) for span in first.hit.matches]
    assert marked.count("Freedom") == 2 and "thinks" in marked


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("supporters government zeppelin", {"003:p2": ("zeppelin",)}),
        ("suporters goverment differently", {"003:p2": ("suporters", "goverment")}),
        ('"differently thinks supporters"', {"003:p2": ()}),
        ("supporters BEFORE/2 government zeppelin", {"003:p2": ("zeppelin",)}),
        ("zeppelin supporters", {}),
        ("zeppelin", {}),
        ("supporters government zeppelin lang:fr", {}),
    ],
)
def test_what_comes_close(corpus: Path, index: Path, text: str, expected: dict[str, tuple[str, ...]]) -> None:
    (corpus / "003.txt").write_text(LUXEMBURG, encoding="utf-8")
    assert near(corpus, index, text) == expected
