"""A word that a query excludes needs no `--` before it, wherever it stands."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Serge


@pytest.mark.parametrize(
    ("arguments", "ids"),
    [
        (["-winter", "harbour"], ["010:p4", "010:p1"]),
        (["harbour", "-winter"], ["010:p4", "010:p1"]),
        (["-winter harbour"], ["010:p4", "010:p1"]),
        (["-drowned", "-n", "1", "harbour", "-f", "plain"], ["010:p3"]),
        (["-n1", "-drowned", "-fplain", "harbour"], ["010:p3"]),
        (['-"of winter"', "harbour", "-d", "010"], ["010:p4", "010:p1"]),
        (["--doc", "010", "-winter", "harbour"], ["010:p4", "010:p1"]),
        (["-n", "0", "--", "-winter", "harbour"], ["010:p4", "010:p1"]),
    ],
)
def test_a_word_that_begins_with_a_hyphen(serge: Serge, arguments: list[str], ids: list[str]) -> None:
    ended = serge("search", *arguments)
    assert [line.split(" ")[0] for line in ended.out.splitlines() if " · " in line] == ids, ended.err
    assert ended.status == 0


def test_an_unknown_option_is_still_refused(serge: Serge) -> None:
    assert serge("search", "harbour", "--colour").status == 2
    assert serge("index", "-x").status == 2
