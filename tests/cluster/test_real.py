"""In a real OpenSearch what is written is there as a whole or not at all, nothing is left behind, and nothing is believed unproved.

That it answers as the yardstick does, tests/contract asks. It is started where Java and Maven are; with SERGE_CLUSTER_TESTS=required, as in CI, a missing one is a failure.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

import pytest
from hypothesis import strategies as st

from serge_cli.errors import ClusterError, DamagedIndex
from serge_cli.model.span import Span
from serge_cli.search.backend import Sort
from serge_cli.search.entry import Entry, Quoted, Unit
from serge_cli.search.memory import MemoryBackend
from serge_cli.search.query.parsing import parse
from serge_cli.search.query.tree import Query
from tests.cluster.nodes import shared, why_not
from tests.contract.library import LIBRARY

if why_not():
    pytest.skip(why_not(), allow_module_level=True)

from serge_cli.search.opensearch.backend import OpenSearchBackend
from serge_cli.search.opensearch.marker import read_marker
from serge_cli.search.opensearch.writer import OpenSearchWriter, discard

Pair = tuple[MemoryBackend, OpenSearchBackend]
UNITS = st.sampled_from([Unit.PASSAGE, Unit.NOTE, Unit.QUOTATION, (Unit.PASSAGE, Unit.NOTE), tuple(Unit)])
ODD = [  # words and names that no engine keeps as they are: blanks in a folded word, too long, half letters, control characters
    Entry("9:p1", Unit.PASSAGE, "9", 1, f"ﷺ and {'a' * 40_000} {'ab' * 60} the end", language="ar", authors=("X" * 40_000,)),
    Entry("\udcff:p1", Unit.PASSAGE, "\udcff", 2, "half a letter \ud800 here", payload='{"x":"\udcff"}', title="\udcff title"),
    Entry("9:p3", Unit.PASSAGE, "9", 3, "oar *and* [lamp] (x) {y}", language="en", authors=("A.B. (C) [D] ~E@F#G",)),
    Entry("9:q4", Unit.QUOTATION, "9", 4, "the end", speakers=("A\x1e\n\tB",), by=("A\x1e\n\tB",), year=-44),
    Entry("9:p5", Unit.PASSAGE, "9", 5, "", quoted=(Quoted(Span(0, 0), "9:q9", by=("Nobody",)),)),
]


def written(folder: Path, *batches: Sequence[Entry]) -> Pair:
    """Return the yardstick and an index in the cluster with the same entries, written batch by batch."""
    memory, place = MemoryBackend(), folder / "g000001" / "words"
    for batch in batches:
        for writer in (memory.writer(), OpenSearchWriter(place, shared().url)):
            with writer:
                for entry in batch:
                    writer.add(entry)
    return memory, OpenSearchBackend.open(place)


def indexes() -> dict[str, Any]:
    """Return the indexes in the cluster, each with its aliases."""
    return {name: list(each["aliases"]) for name, each in shared().ask("_aliases").items()}


@pytest.mark.parametrize(
    "text",
    [
        *("a*", "*b", "aba*", "/a+/", "/a.*/", "aab~1", "ﷺ", '"and a*"', "x", "the end", "half", "title:title", "title:t*", "author:x*"),
        "year:..0",
    ],
)
def test_what_no_engine_keeps_as_it_is_is_found(tmp_path: Path, text: str) -> None:
    memory, cluster = written(tmp_path, ODD)
    for limit in (None, 3):
        assert cluster.find(parse(text), tuple(Unit), limit) == memory.find(parse(text), tuple(Unit), limit)
    assert cluster.fetch([entry.id for entry in ODD]) == ODD
    assert list(cluster.words("a")) == list(memory.words("a"))
    cluster.close()


@pytest.mark.parametrize(
    "text", ['"the w*"', 'in:own "the w*"', '"the w*"~3 OR "w* lamp"', '"w* w*"', 'in:quotes "the w*" lamp', 'NOT "the w*"']
)
def test_phrases_in_which_very_many_words_may_stand(tmp_path: Path, text: str) -> None:
    quoted = (Quoted(Span(0, 4), "1:q1"),)
    made = [
        Entry(f"1:p{n}", Unit.PASSAGE, "1", n, f"lamp the w{n:03} {'lamp' if n % 2 else 'oar'}", quoted=quoted if n % 3 else ())
        for n in range(600)
    ]
    memory, cluster = written(tmp_path, made)
    for limit in (None, 5):
        answer = cluster.find(parse(text), Unit.PASSAGE, limit)
        expected = memory.find(parse(text), Unit.PASSAGE, limit)
        assert (answer.total, answer.notes) == (expected.total, expected.notes)
    assert cluster.find(parse(text), Unit.PASSAGE, None) == memory.find(parse(text), Unit.PASSAGE, None)
    cluster.close()


def test_changes_hold_all_or_none_and_leave_one_index_under_one_alias(tmp_path: Path) -> None:
    place = tmp_path / "g000001" / "words"

    def now() -> list[str]:
        opened = OpenSearchBackend.open(place)
        found = [found.entry.id for found in opened.find(Query(), tuple(Unit), None, Sort.DOCUMENT).found]
        opened.close()
        return found

    with OpenSearchWriter(place, shared().url) as writer:
        writer.add(LIBRARY[0])
        writer.add(LIBRARY[6])
    first = read_marker(place)
    assert indexes()[first.name] == [first.library]
    with pytest.raises(RuntimeError), OpenSearchWriter(place, shared().url) as writer:
        writer.remove_document("1")
        writer.add(LIBRARY[8])
        raise RuntimeError
    assert now() == ["1:p1", "2:p1"]
    with OpenSearchWriter(place, shared().url) as writer:
        writer.add(LIBRARY[1])
        writer.remove_document("1")
        writer.add(LIBRARY[2])
        writer.add(replace(LIBRARY[2], text="Another text."))
    assert now() == ["1:p3", "2:p1"]
    second = read_marker(place)
    ours = {name: aliases for name, aliases in indexes().items() if name.startswith(first.library)}
    assert ours == {first.name: [], second.name: [second.library]}
    OpenSearchWriter(place, shared().url).__exit__(RuntimeError, None, None)
    assert first.name not in indexes()  # no generation names it any more
    (draft := tmp_path / "building-1" / "words").mkdir(parents=True)
    second.write(draft)
    discard(draft)
    assert second.name in indexes()  # another names it too
    discard(place)
    (draft / "opensearch.json").unlink()
    discard(place)
    assert second.name not in indexes()


def test_an_index_of_somebody_else_is_not_touched(tmp_path: Path) -> None:
    _, cluster = written(tmp_path, LIBRARY)
    cluster.close()
    library = read_marker(tmp_path / "g000001" / "words").library
    for name in (f"{library}-0123456789abcdef", f"{library}x"):
        urlopen(Request(f"http://127.0.0.1:{shared().http[0]}/{name}", method="PUT"), timeout=30).close()
    OpenSearchWriter(tmp_path / "g000001" / "words", shared().url).__exit__(RuntimeError, None, None)
    assert {f"{library}-0123456789abcdef", f"{library}x"} <= set(indexes())


def test_records_that_serge_has_not_written_are_refused(tmp_path: Path) -> None:
    place = tmp_path / "g000001" / "words"
    written(tmp_path, LIBRARY)[1].close()
    marker = read_marker(place)
    marker._replace(key=bytes(32)).write(place)
    forged = OpenSearchBackend.open(place)
    for ask in (lambda: forged.find(parse("party"), Unit.PASSAGE), lambda: forged.fetch(["1:p1"]), lambda: list(forged.words())):
        with pytest.raises(DamagedIndex, match="serge has not written"):
            ask()
    forged.close()


def test_an_index_that_has_lost_records_or_is_gone_is_not_asked(tmp_path: Path) -> None:
    place = tmp_path / "g000001" / "words"
    written(tmp_path, LIBRARY)[1].close()
    marker = read_marker(place)
    marker._replace(records=marker.records + 1).write(place)
    with pytest.raises(DamagedIndex, match=rf"holds {marker.records} records and not {marker.records + 1}"):
        OpenSearchBackend.open(place)
    marker._replace(name="serge-" + "0" * 16 + "-" + "0" * 16).write(place)
    with pytest.raises(ClusterError, match="is not in the cluster"):
        OpenSearchBackend.open(place)


def serge(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "serge_cli", *map(str, arguments)], capture_output=True, text=True, timeout=120, check=False
    )


def test_an_index_that_takes_anothers_place_or_is_removed_goes_from_the_cluster(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "1.txt").write_text("A lamp burned.\n")
    others = set(indexes())

    def ours() -> set[str]:
        return set(indexes()) - others

    done = serge("index", "--corpus", tmp_path / "texts", "--engine", "opensearch", "--url", shared().url)
    assert (done.returncode, len(ours())) == (0, 1), done.stderr
    first = ours()
    (tmp_path / "texts" / "2.txt").write_text("An oar rested.\n")
    done = serge("search", "oar", "--corpus", tmp_path / "texts", "--format", "plain")
    assert done.stdout.startswith("2:p1"), done.stderr
    assert (len(ours()), ours() & first) == (1, set())
    assert serge("index", "--corpus", tmp_path / "texts", "--rebuild").returncode == 0
    assert len(ours()) == 1
    done = serge("index", "--remove", tmp_path / "texts")
    assert (done.returncode, ours()) == (0, set()), done.stderr
