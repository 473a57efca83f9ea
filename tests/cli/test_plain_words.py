"""Markup is not words: what is shown and searched is plain, and JSON has both with their stretches."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.cli.conftest import Serge

TEXTS = {
    "mill.md": """# On Mills

by Ada Marsh

The *old* mill at [Orm](https://mill.example/orm-race) stood *unbelievably* still.[^1] Ida Holm wrote: “We grind **slowly** &mdash; and
[well](w.html) \\& long.”

> The river
> is *nobody’s*.

[^1]: See the *Ledger* of [Orm](https://mill.example), p. 3.
""",
    "scan.txt": """The engraver took care with each cap-
tion. It was a well-
known shop, under suppres¬
sion.

Lena Grau said: “We set _every_ line by hand, with-
out haste.”
""",
}


@pytest.fixture
def mills(serge: Serge, tmp_path: Any) -> Any:
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")

    def run(*arguments: str) -> Any:
        return serge(*arguments, "--corpus", str(tmp_path), env={"SERGE_INDEX": ""})

    return run


def lines(ended: Any) -> list[dict[str, Any]]:
    return [json.loads(line) for line in ended.out.splitlines()]


def test_a_hit_has_the_words_written_and_shown(mills: Any) -> None:
    (hit, _) = lines(mills("search", '"mill at orm stood unbelievably"', "--json"))
    assert hit["plain"].startswith("The old mill at Orm stood unbelievably still.[1] Ida Holm wrote: “We grind slowly — and\nwell & long.”")
    assert hit["text"].startswith("The *old* mill at [Orm](https://mill.example/orm-race) stood *unbelievably* still.[^1]")
    assert [hit["plain"][start:end] for start, end in hit["plain_matches"]] == ["mill at Orm stood unbelievably"]
    assert [hit["text"][start:end] for start, end in hit["matches"]] == ["mill at [Orm](https://mill.example/orm-race) stood *unbelievably"]
    assert TEXTS["mill.md"][hit["start"] : hit["end"]] == "mill at [Orm](https://mill.example/orm-race) stood *unbelievably"
    assert (hit["line"], hit["column"]) == (5, 11)


@pytest.mark.parametrize("query", ["race", "html", "https", "mdash", "wellknown"])
def test_markup_is_not_found(mills: Any, query: str) -> None:
    assert mills("search", query).status == 1


def test_the_terminal_shows_plain_words(mills: Any) -> None:
    assert "Ida Holm wrote: “We grind slowly — and well & long.”" in mills("search", "slowly", "-f", "plain").out
    assert "The river is nobody’s." in mills("search", "river", "-f", "plain").out.replace("\n", " ")
    assert "“We set every line by hand, without haste.”" in mills("quotes", "--person", "Lena Grau", "-f", "plain").out


@pytest.mark.parametrize("query", ["caption", "suppression", '"well-known shop"', '"without haste"', '"set every line"'])
def test_broken_words_are_found_whole(mills: Any, query: str) -> None:
    (hit, _) = lines(mills("search", query, "--json"))
    assert hit["document"]["path"].endswith("scan.txt")
    (start, end), *_ = hit["matches"]
    assert hit["text"][start:end] in {"cap-\ntion", "suppres¬\nsion", "well-\nknown shop", "with-\nout haste", "set _every_ line"}


def test_quotations_and_notes_have_plain_words(mills: Any) -> None:
    (quotation, *_) = lines(mills("quotes", "--person", "Ida Holm", "--json"))
    assert quotation["text"] == "We grind **slowly** &mdash; and\n[well](w.html) \\& long."
    assert quotation["plain"] == "We grind slowly — and\nwell & long."
    (note, _) = lines(mills("footnote", "mill", "1", "--json"))
    assert note["body"] == "See the *Ledger* of [Orm](https://mill.example), p. 3."
    assert note["plain"] == "See the Ledger of Orm, p. 3."
    assert note["sentences"][0]["plain"] == "The old mill at Orm stood unbelievably still.[1]"
    assert note["sentences"][0]["text"].endswith("*unbelievably* still.[^1]")


def test_citing_and_tables_have_plain_words(mills: Any) -> None:
    (quotation, *_) = lines(mills("quotes", "--person", "Ida Holm", "--json"))
    assert "> We grind slowly — and well \\& long." in mills("cite", quotation["id"], "--style", "markdown").out
    assert "slowly — and well & long." in mills("quotes", "--person", "Ida Holm", "-f", "csv").out
    assert "mill at Orm stood unbelievably still" in mills("search", "orm", "--kwic").out
