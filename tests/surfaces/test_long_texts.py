"""A document in one giant paragraph, or with one giant note, is read in portions as any other is in leaves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from serge_cli import app
from serge_cli.operations.portions import Leaves, number_at, part_of, portions
from tests.surfaces.conftest import Client, opened_client, serving
from tests.surfaces.markup_reading import Reading

CALLED = 120
WORDS = " ".join(
    f"The {number}th winter froze the harbour for weeks, and as Otto Lind wrote, ‘nobody rowed in winter {number} but the pilots’.[{number}]"
    " The pilots had the only lamp; the others stayed ashore and mended what the autumn had left of their nets and of their boats."
    for number in range(1, CALLED + 1)
)
NOTES = "\n\n".join(f"[{number}] Lind, Letters, p. {number}." for number in range(2, CALLED + 1))
LONG_NOTE = "Lind, Letters, p. 1: " + " ".join(f"the {number}th letter speaks of herring and of salt." for number in range(1, 900))
TEXT = f"The Winters\n\nby Ada Marsh\n\n{WORDS}\n\nNotes\n\n[1] {LONG_NOTE}\n\n{NOTES}\n"
HEAVY = 150_000  # bytes of a page


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("long") / "texts"
    folder.mkdir()
    (folder / "001_winters.txt").write_text(TEXT, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def client(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    for server in serving(corpus, tmp_path_factory.mktemp("index") / "index"):
        yield opened_client(server)


def leaves(client: Client) -> list[Reading]:
    first = Reading(client.ask("/read?doc=001").body)
    found = re.search(r"part 1 of (\d+)", first.words)
    count = int(found[1]) if found else 1
    return [first, *(Reading(client.ask(f"/read?doc=001&page={number}").body) for number in range(2, count + 1))]


def test_every_leaf_is_light_and_together_they_have_every_word_once(client: Client) -> None:
    pages = leaves(client)
    assert 4 < len(pages) < 20
    assert max(len(client.ask(f"/read?doc=001&page={number}").body) for number in range(1, len(pages) + 1)) < HEAVY
    said = [page.words.count("rowed in winter") for page in pages]
    assert sum(said) == CALLED
    letters = [
        number for page in pages for number in range(1, 900) if f"the {number}th letter speaks of herring and of salt." in page.words
    ]
    assert sorted(set(letters)) == list(range(1, 900))
    assert all(page.wrong == [] and len(page.ids) == len(set(page.ids)) for page in pages)


@pytest.mark.parametrize("locator", ["001:q1", "001:q60", "001:q120", "001:n1", "001:n120", "001:p3"])
def test_a_locator_leads_to_the_leaf_that_shows_it(client: Client, locator: str) -> None:
    assert locator.partition(":")[2] in Reading(client.ask(f"/read?doc=001&at={locator}").body).ids


@pytest.mark.parametrize("number", [1, 61, 120])
def test_the_sign_of_a_note_is_found_from_the_note(client: Client, number: int) -> None:
    printed = Reading(client.ask(f"/read?doc=001&at=001:n{number}").body)
    address = f"/read?doc=001&call=001%3An{number}#call-n{number}"
    assert address in printed.links
    assert f"call-n{number}" in Reading(client.ask(address.partition("#")[0]).body).ids


def test_every_link_into_the_document_finds_its_place(client: Client) -> None:
    for page in leaves(client):
        for address in list(dict.fromkeys(page.links))[::5]:
            path, _, place = address.partition("#")
            if path.startswith("/read") and place:
                assert unquote(place) in Reading(client.ask(path).body).ids, address
            elif not path:
                assert unquote(place) in page.ids, address


def test_a_long_note_stands_beside_its_call_with_its_beginning(client: Client) -> None:
    page = Reading(client.ask("/read?doc=001&at=001:q1").body)
    beside = page.words.partition("1 Lind, Letters, p. 1: ")[2].partition("read all of it")[0]
    assert 1_000 < len(beside) < 1_500
    assert "/read?doc=001&at=001%3An1#n1" in page.links


def test_matches_lead_on_within_a_long_paragraph(client: Client) -> None:
    first = Reading(client.ask("/read?doc=001&q=%22winter+7%22+OR+%22winter+115%22").body)
    assert "1 passage with" in first.words
    assert [one.get("class") for one in first.all("mark")].count("match") == 1
    (onward,) = [one["href"] for one in first.all("a") if one.get("id") == "next-hit"]
    path, _, place = str(onward).partition("#")
    later = Reading(client.ask(path).body)
    assert unquote(place) in later.ids
    assert [one.get("class") for one in later.all("mark")].count("match") == 1
    assert [one for one in later.all("a") if one.get("id") == "previous-hit"]


def test_a_file_to_send_has_all_portions(corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SERGE_CORPUS", str(corpus))
    monkeypatch.setenv("SERGE_INDEX", str(tmp_path / "index"))
    assert app.run(["page", "001", "-o", str(tmp_path / "all.html"), "-q"]) == 0
    page = Reading((tmp_path / "all.html").read_text(encoding="utf-8"))
    assert page.words.count("rowed in winter") == CALLED
    assert "the 899th letter speaks" in page.words
    assert len(page.ids) == len(set(page.ids))
    assert all(unquote(address[1:]) in page.ids for address in page.links)


texts = st.lists(st.sampled_from(["a" * 900, "word ", ". ", "\n", "。", "é" * 300, "b" * 7_000])).map("".join)


@given(texts)
def test_portions_are_the_text_and_nothing_twice(text: str) -> None:
    count = portions(len(text))
    parts = [part_of(text, number, count) for number in range(count)]
    assert "".join(part.span.of(text) for part in parts) == text
    assert max((len(part.span) for part in parts), default=0) <= 6_400
    for offset in range(0, len(text), 97):
        assert part_of(text, number_at(text, offset, count), count).span.start <= offset
        assert offset < part_of(text, number_at(text, offset, count), count).span.end


@given(st.lists(st.integers(0, 40_000), max_size=120))
def test_leaves_hold_every_portion_in_order(lengths: list[int]) -> None:
    order = [f"p{number}" for number in range(len(lengths))]
    cut = Leaves(order, {name: length for name, length in zip(order, lengths, strict=True) if length > 8_000})
    units = [unit for number in range(1, cut.count + 1) for unit in cut.units(number)]
    assert list(dict.fromkeys(locator for locator, _ in units)) == order
    assert len(units) == len(set(units))
    for number in range(1, cut.count + 1):
        assert all(cut.leaf_of(locator, part) == number for locator, part in cut.units(number))
