"""Who quotes whom, in the formats for spreadsheets, texts and networks."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.cli.conftest import Serge

TEXTS = {
    "1.txt": "On Salt\n\nBy Ada Marsh\n\nIda Holm wrote: “The harbour keeps no promise of that kind.” Otto Lind wrote: “Nobody who keeps a ledger is warm.”\n",
    "2.txt": "On <Ice> | & “Water”\n\nBy Nora Fell\n\nHolm wrote: “Nobody has ever asked the ice for its opinion.” The end.\n",
}


@pytest.fixture
def asked(quick: Serge, tmp_path: Path) -> Serge:
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")

    def ask(*arguments: str, **options: object) -> object:
        return quick(*arguments, "-q", "--corpus", str(tmp_path), "--index", str(tmp_path / "index"), **options)

    return ask  # type: ignore[return-value]


def test_a_grid_has_a_row_for_each_work_and_a_column_for_each_speaker(asked: Serge) -> None:
    assert asked("who", "--grid", "--format", "csv").out == (
        "document,work,title,authors,Ida Holm,Otto Lind\n1,1.1,On Salt,Ada Marsh,1,1\n2,2.1,On <Ice> | & “Water”,Nora Fell,1,\n"
    )
    assert asked("who", "--format", "csv").out.splitlines()[0] == "document,work,title,authors,speaker,person_id,quotations,words"


def test_markdown_is_a_table(asked: Serge) -> None:
    assert asked("who", "--format", "markdown").out == (
        "| document | work | title | authors | Ida Holm | Otto Lind |\n"
        "| --- | --- | --- | --- | ---: | ---: |\n"
        "| 1 | 1.1 | On Salt | Ada Marsh | 1 | 1 |\n"
        "| 2 | 2.1 | On \\<Ice\\> \\| \\& “Water” | Nora Fell | 1 |  |\n"
    )


def test_graphml_is_a_network_of_works_and_persons(asked: Serge) -> None:
    space = "{http://graphml.graphdrawing.org/xmlns}"
    graph = ElementTree.fromstring(asked("who", "--format", "graphml").out).find(f"{space}graph")
    assert graph is not None
    nodes = {node.get("id"): {each.get("key"): each.text for each in node} for node in graph.findall(f"{space}node")}
    assert nodes == {
        "work:1.1": {"kind": "work", "label": "On Salt", "authors": "Ada Marsh"},
        "work:2.1": {"kind": "work", "label": "On <Ice> | & “Water”", "authors": "Nora Fell"},
        "person:ida-holm": {"kind": "person", "label": "Ida Holm"},
        "person:otto-lind": {"kind": "person", "label": "Otto Lind"},
    }
    edges = {(edge.get("source"), edge.get("target")): [each.text for each in edge] for edge in graph.findall(f"{space}edge")}
    assert edges == {
        ("work:1.1", "person:ida-holm"): ["1", "8"],
        ("work:1.1", "person:otto-lind"): ["1", "7"],
        ("work:2.1", "person:ida-holm"): ["1", "9"],
    }


def test_only_who_is_a_graph(asked: Serge) -> None:
    done = asked("people", "--format", "graphml")
    assert (done.status, done.err) == (2, "serge: Only serge who can be printed as a graph.\n")


def test_moved_words_are_said_to_have_moved(asked: Serge) -> None:
    done = asked("show", "1:q7@j1835dbd", "--format", "lines")
    assert (done.status, done.out.splitlines()[0].partition(": ")[2]) == (0, "Ida Holm: “The harbour keeps no promise of that kind.”")
    assert asked("cite", "1:q7@j1835dbd", "-s", "bibtex").out.splitlines()[-2] == "  serge = {1:q1@j1835dbd},"


def test_corrections_are_listed_and_undone(asked: Serge) -> None:
    assert asked("correct", "1:q1", "2:q2", "--speaker", "Holm").out.splitlines()[0].startswith("1:q1: speaker set to Holm in ")
    assert (
        asked("correct", "--list").out
        == "1:q1 “The harbour keeps no promise of that kind.”; speaker: Holm\n2:q2 “Nobody has ever asked the ice for its opinion.”; speaker: Holm\n"
    )
    assert asked("correct", "1:q1", "2:q2", "--undo").status == 0
    assert asked("correct", "--list").status == 1
    assert asked("correct", "--list", "--undo").status == 2
