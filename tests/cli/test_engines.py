"""`serge index --engine`: which search engine holds the index, chosen once and kept."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Ended, Serge


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--engine", "lucene"), "There is no search engine “lucene”. The engines are: "),
        (("--engine", "../whoosh"), "There is no search engine “../whoosh”. The engines are: "),
        (("--engine", "query"), "There is no search engine “query”. The engines are: "),
        (("--url", "https://localhost:9200"), "The search engine whoosh is on this machine. Leave out --url."),
        (("--list", "--engine", "whoosh"), "--engine and --url cannot be combined with --list or --remove."),
    ],
)
def test_what_cannot_be_is_said_in_one_line(quick: Serge, arguments: tuple[str, ...], said: str) -> None:
    done = quick("index", *arguments)
    assert (done.out, done.status, done.err.count("\n")) == ("", 2, 1)
    assert done.err.startswith(f"serge: {said}")


def test_the_engine_of_the_index_may_be_named(quick: Serge) -> None:
    before = quick("index")
    assert (before.status, quick("index", "--engine", "whoosh").status) == (0, 0)
    assert quick("search", "harbour") == Ended(quick("search", "harbour").out, "", 0)
