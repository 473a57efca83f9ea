"""Where nothing has all words, the closest passages are shown, marked as such; it is still nothing found."""

from __future__ import annotations

import json

import pytest

from tests.cli.conftest import Serge

QUESTION = ("search", "pilots disagreed harbour zeppelin")


def test_plain(serge: Serge) -> None:
    ended = serge(*QUESTION)
    assert ended.status == 1
    assert ended.out.splitlines()[:2] == ["comes close, without “zeppelin”", "010:p3 · own words"]
    assert "No results for “pilots disagreed harbour zeppelin”." in ended.err


def test_on_a_screen(serge: Serge) -> None:
    assert "comes close, without “zeppelin”" in serge(*QUESTION, "--color", "always", "--no-pager").out


def test_json(serge: Serge) -> None:
    near, *_, summary = map(json.loads, serge(*QUESTION, "--json").out.splitlines())
    assert (near["type"], near["id"], near["lacks"]) == ("near", "010:p3", ["zeppelin"])
    assert (summary["type"], summary["total"]) == ("summary", 0)


@pytest.mark.parametrize("form", ["--count", "--kwic", "--format=csv", "--format=lines", "--format=markdown", "--group-by=doc"])
def test_forms_in_which_it_would_pass_for_an_answer(serge: Serge, form: str) -> None:
    ended = serge(*QUESTION, form)
    assert (ended.status, ended.out) == (1, "0\n" if form == "--count" else "")
