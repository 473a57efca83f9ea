"""Reading on from a locator: whole documents, ranges, the quotation asked for in its paragraph, what comes next and before."""

from __future__ import annotations

import json

import pytest

from tests.cli.conftest import Serge


def ids(out: str) -> list[str]:
    return [json.loads(line)["id"] for line in out.splitlines()[:-1]]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (["010"], ["010:p1", "010:p2", "010:p3", "010:p4", "010:p5", "010:n1", "010:n2"]),
        (["010:p3-p4"], ["010:p3", "010:p4"]),
        (["010:p3-4"], ["010:p3", "010:p4"]),
        (["010:p3–p4"], ["010:p3", "010:p4"]),
        (["010:q1-q2"], ["010:q1", "010:q2"]),
        (["010:n1-n2"], ["010:n1", "010:n2"]),
        (["010:p3-p4", "-C", "1"], ["010:p2", "010:p3", "010:p4", "010:p5"]),
        (["010:p4-p6"], ["010:p4", "010:p5", "010:n1"]),
        (["010:p3", "--next"], ["010:p4"]),
        (["010:p3-p4", "--next"], ["010:p5"]),
        (["010:p3-p4", "--previous"], ["010:p2"]),
        (["010:q1", "--next"], ["010:q2"]),
        (["010:q2", "--previous"], ["010:q1"]),
        (["010:n1", "--next"], ["010:n2"]),
        (["010:q1", "--next", "-C", "1"], ["010:p3", "010:p4", "010:p5"]),
        (["011", "--previous"], ["010:p1", "010:p2", "010:p3", "010:p4", "010:p5", "010:n1", "010:n2"]),
        (["Sea and the Harbour"], ["010:p1", "010:p2", "010:p3", "010:p4", "010:p5", "010:n1", "010:n2"]),
    ],
    ids=" ".join,
)
def test_what_is_shown(quick: Serge, asked: list[str], found: list[str]) -> None:
    done = quick("show", *asked, "--json")
    assert (done.status, ids(done.out)) == (0, found)


@pytest.mark.parametrize(
    ("asked", "status", "said"),
    [
        (["010:p4-p3"], 2, "serge: 010:p4 comes after 010:p3. Give the earlier one first.\n"),
        (["010:p4-p99"], 1, "serge: No such locator: 010:p99. Its paragraphs are 010:p1 to 010:p7.\n"),
        (["010:q2", "--next"], 1, "serge: 010:q2 is the last quotation of 010.\n"),
        (["010:p1", "--previous"], 1, "serge: 010:p1 is the first paragraph of 010.\n"),
        (["010", "--previous"], 1, "serge: 010 is the first document. List them with: serge documents\n"),
        (["010:p1", "--next", "--previous"], 2, "serge: --next and --previous cannot be combined.\n"),
        (["rubbish"], 2, "serge: “rubbish” is not a locator. Use 001:p12 for a paragraph, 001:q4 for a quotation, 001:n14 for a note.\n"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_cannot_be_shown(quick: Serge, asked: list[str], status: int, said: str) -> None:
    done = quick("show", *asked)
    assert (done.status, done.out, done.err) == (status, "", said)


def test_the_quotation_asked_for_is_marked_in_its_paragraph(quick: Serge) -> None:
    shown = quick("show", "010:q1", "-C", "1", "--format", "terminal").out
    assert " ".join(shown.split()).count("⟦the end [sic] of winter is […] a matter of patience and [A]narchism⟧") == 1
    assert shown.count("⟦") == 1
    assert "010:p2" in shown
    assert "010:p4" in shown


def test_a_document_is_printed_to_be_read(quick: Serge) -> None:
    lines = quick("show", "011").out.splitlines()
    assert lines[:2] == ["Otto Lind, Winter Papers", lines[1]]
    assert lines[1].endswith("011_winter.md")
    assert lines[3:6] == ["011:p1", "Winter Papers", ""]
    assert lines[9:11] == [
        "011:p3",
        "The winter of 1931 was long. “The ice will hold,” said Ada Marsh. Nobody spoke of the harbour patience that Holm had praised.",
    ]
