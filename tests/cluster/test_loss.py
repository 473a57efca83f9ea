"""A machine of a real cluster is lost in the middle of building and of asking: nothing is missing, and no answer is a half one."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from serge_cli.errors import ClusterError, SergeError
from serge_cli.search.backend import Answer, Sort
from serge_cli.search.entry import Entry, Unit
from serge_cli.search.memory import MemoryBackend
from serge_cli.search.query.parsing import parse
from tests.cluster.nodes import Nodes, running, why_not

if why_not():
    pytest.skip(why_not(), allow_module_level=True)

from serge_cli.search.opensearch.backend import OpenSearchBackend
from serge_cli.search.opensearch.writer import OpenSearchWriter

QUESTIONS = ('"the lamp"', "lamp oar*", "in:own harbour", "number7*", "")


def entries(number: int) -> list[Entry]:
    text = "The lamp of the harbour burned; oars rested by number{0}."
    return [Entry(f"{n // 50}:p{n}", Unit.PASSAGE, f"{n // 50}", n, text.format(n), language="en") for n in range(number)]


def answers(backend: MemoryBackend | OpenSearchBackend) -> list[Answer]:
    return [backend.find(parse(text), Unit.PASSAGE, 60, Sort.DOCUMENT) for text in QUESTIONS]


def shards(nodes: Nodes) -> dict[str, str]:
    """Return the node of each first copy of a shard, by the shard's number."""
    return {each["shard"]: each["node"] for each in nodes.ask("_cat/shards?format=json") if each["prirep"] == "p"}


def first_answers(place: Path, seconds: float) -> list[Answer]:
    """Return the first answers to all questions; until then the cluster may only say in one line that it has none."""
    end = time.monotonic() + seconds
    while True:
        try:
            opened = OpenSearchBackend.open(place)
            try:
                return answers(opened)
            finally:
                opened.close()
        except ClusterError as error:
            assert str(error).isprintable()
            if time.monotonic() > end:
                raise
            time.sleep(0.2)


def test_a_machine_is_lost_while_an_index_is_made_and_while_it_is_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SERGE_OPENSEARCH_SHARDS", "2")
    monkeypatch.setattr("serge_cli.search.opensearch.writer._BATCH", 100)
    memory, place, made = MemoryBackend(), tmp_path / "g000001" / "words", entries(600)
    with memory.writer() as writer:
        for entry in made:
            writer.add(entry)
    with running(3) as nodes:
        with OpenSearchWriter(place, nodes.url) as writer:
            for number, entry in enumerate(made):
                if number == 300:
                    lost = int(shards(nodes)["0"].removeprefix("node"))
                    nodes.kill(lost)
                writer.add(entry)
        expected = answers(memory)
        assert first_answers(place, 30) == expected
        nodes.start(lost)
        nodes.wait(3)
        wait_for_copies(nodes)
        opened = OpenSearchBackend.open(place)
        nodes.kill(3 - lost)
        asked = 0
        for _ in range(10):  # the open index goes on, with the other copies
            try:
                assert answers(opened) == expected
                asked += 1
            except ClusterError as error:
                assert str(error).isprintable()
                time.sleep(0.5)
        opened.close()
        assert asked
        assert first_answers(place, 30) == expected
        nodes.kill(lost)
        with pytest.raises(SergeError) as raised:
            first_answers(place, 3)
        assert f"http://127.0.0.1:{nodes.http[0]}" in str(raised.value)


def wait_for_copies(nodes: Nodes) -> None:
    """Wait until each shard is on both machines again."""
    end = time.monotonic() + 60
    while nodes.ask("_cluster/health")["status"] != "green" or len(nodes.ask("_cat/shards?format=json")) < 4:
        assert time.monotonic() < end, nodes.ask("_cat/shards?format=json")
        time.sleep(0.2)
