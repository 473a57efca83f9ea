"""What a cluster can do wrong is one line, and never half an answer: a server plays the cluster here, for TLS, users and malice."""

from __future__ import annotations

import json
import time
from base64 import b64encode
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from serge_cli.errors import ClusterError, DamagedIndex
from serge_cli.search.entry import UNIT_GROUPS, Unit
from serge_cli.search.query.parsing import parse

pytest.importorskip("opensearchpy", reason="an index in a cluster needs its client: pip install 'serge-cli[cluster]'")

from serge_cli.search.opensearch import cluster as asked
from serge_cli.search.opensearch.backend import OpenSearchBackend
from serge_cli.search.opensearch.cluster import Action, Cluster
from serge_cli.search.opensearch.marker import Counted, Marker
from tests.cluster.stub import Answer, Reply, Request, answering, certified

WHOLE = {"_shards": {"total": 2, "successful": 2, "failed": 0}}
FAILURE = {"shard": 1, "index": "serge-x", "node": "n", "reason": {"type": "io", "reason": "disk \x1b[31mred\x07 gone"}}
INDEX = "serge-0123456789abcdef-0123456789abcdef"


def always(value: object, status: int = 200) -> Answer:
    body = value if isinstance(value, bytes) else json.dumps(value).encode()
    return lambda _: Reply(status, body)


@pytest.fixture(autouse=True)
def limited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asked, "SECONDS", 20.0)
    monkeypatch.setattr(asked, "PATIENCE", 20.0)
    monkeypatch.setattr(asked, "MOST_BYTES", 100_000)


def said_by(answer: Answer, ask: Callable[[Cluster], object] = lambda cluster: cluster.number("x")) -> str:
    """Return the one line that a question to such a cluster gives."""
    with answering(answer) as url:
        cluster = Cluster(url)
        with pytest.raises(ClusterError) as raised:
            ask(cluster)
        cluster.close()
    said = str(raised.value).replace(url, "URL")
    assert said.isprintable(), said
    return said


def search(cluster: Cluster) -> object:
    return cluster.search("x", {})


def searches(cluster: Cluster) -> object:
    return cluster.searches("x", [{}, {}])


def test_a_server_that_proves_who_it_is_and_knows_the_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    context, authority = certified(tmp_path)
    expected = f"Basic {b64encode(b'ida:se:cret').decode()}"

    def answer(request: Request) -> Reply:
        known = request.authorization == expected
        return Reply(200, json.dumps({"count": 7, **WHOLE}).encode()) if known else Reply(401, b'{"error":"no"}')

    def asks(url: str) -> str | int:
        cluster = Cluster(url)
        try:
            return cluster.number("x")
        except ClusterError as error:
            return str(error)
        finally:
            cluster.close()

    with answering(answer, context) as url:
        assert "does not prove who it is" in str(asks(url))
        assert "SERGE_OPENSEARCH_CA" in str(asks(url))
        monkeypatch.setenv("SERGE_OPENSEARCH_CA", str(authority))
        assert asks(url) == f"The cluster at {url} refuses whoever gives no user (401)."
        monkeypatch.setenv("SERGE_OPENSEARCH_USER", "ida")
        monkeypatch.setenv("SERGE_OPENSEARCH_PASSWORD", "wrong")
        assert asks(url) == f"The cluster at {url} refuses the user ida (401)."
        monkeypatch.setenv("SERGE_OPENSEARCH_PASSWORD", "se:cret")
        assert asks(url) == 7
    (tmp_path / "other").mkdir()
    context, authority = certified(tmp_path / "other", "127.0.0.2")
    monkeypatch.setenv("SERGE_OPENSEARCH_CA", str(authority))
    with answering(answer, context) as url:
        assert "does not prove who it is" in str(asks(url))


@pytest.mark.parametrize(
    ("answer", "ask", "said"),
    [
        (
            always({"count": 1, "_shards": {"failed": 1, "failures": [FAILURE]}}),
            lambda cluster: cluster.number("x"),
            "answered only in part; missing: shard 1 of serge-x (io: disk  [31mred  gone). Nothing is shown",
        ),
        (always({"hits": {"hits": []}, "timed_out": True, **WHOLE}), search, "answered only in part; missing: the time was over."),
        (
            always({"error": {"type": "search_phase_execution_exception", "failed_shards": [FAILURE]}, "status": 503}, 503),
            search,
            "answered only in part; missing: shard 1 of serge-x",
        ),
        (always({"responses": [{"hits": {"hits": []}, **WHOLE}]}), searches, "gave an answer that cannot be read: it has answers missing"),
        (
            always({"responses": [{"hits": {"hits": []}, **WHOLE}, {"error": {"type": "x", "reason": "y"}, "status": 500}]}),
            searches,
            "could not do it (500): x: y.",
        ),
        (
            always({"error": {"type": "cluster_block", "reason": "read \nonly"}, "status": 403}, 403),
            search,
            "refuses whoever gives no user (403)",
        ),
        (always({"error": "no such index"}, 404), search, "The index x is not in the cluster at URL any more. Build the index again"),
        (
            always({"error": {"type": "parse", "reason": "too many clauses"}}, 400),
            search,
            "could not do it (400): parse: too many clauses.",
        ),
        (always(b"<html>", 500), search, "could not do it (500)"),
    ],
)
def test_what_a_cluster_says_of_itself(answer: Answer, ask: Callable[[Cluster], object], said: str) -> None:
    assert said in said_by(answer, ask)


@pytest.mark.parametrize(
    "body",
    [
        *(b"", b"<html>", b"{", b"[]", b"7", b"null", b'"x"', b"{}", b'{"count": {}}', b"\xff\xfe", b"[" * 60_000),
        *(b'{"count": "many", "_shards": {"failed": 0}}', b'{"count": 1, "_shards": []}', b'{"count": 1, "_shards": {"failed": 0}} x'),
        b'{"count": 1e999, "_shards": {"failed": 0}}',
    ],
)
def test_an_answer_of_the_wrong_form_cannot_be_read(body: bytes) -> None:
    assert "gave an answer that cannot be read" in said_by(always(body))
    assert said_by(always(body, 500)).startswith(
        ("The cluster at URL could not do it (500)", "The cluster at URL gave an answer that cannot")
    )


def test_another_place_is_not_gone_to() -> None:
    seen: list[str] = []

    def answer(request: Request) -> Reply:
        seen.append(request.path)
        return Reply(302, b"", (("location", "/elsewhere"),))

    assert "could not do it (302)" in said_by(answer)
    assert seen == ["/x/_count"]


def test_an_answer_without_end_is_left() -> None:
    assert "cannot be read: more than 100,000 bytes" in said_by(always(b" " * 100_001))


def test_a_cluster_that_takes_its_time_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asked, "SECONDS", 1.0)

    def late(_: Request) -> Reply:
        time.sleep(2)
        return Reply()

    assert "did not answer within 1 seconds" in said_by(late)


def test_nobody_there() -> None:
    with answering(always({})) as url:
        pass
    cluster = Cluster(url)
    with pytest.raises(ClusterError, match="cannot be reached"):
        cluster.number("x")
    cluster.close()


def test_warnings_of_a_server_are_not_passed_on(recwarn: pytest.WarningsRecorder, caplog: pytest.LogCaptureFixture) -> None:
    with answering(lambda _: Reply(200, json.dumps({"count": 1, **WHOLE}).encode(), (("warning", '299 x "beware"'),))) as url:
        cluster = Cluster(url)
        assert cluster.number("x") == 1
        cluster.close()
    assert not recwarn.list
    assert not caplog.records


class Bulk:
    """Takes records, each as often as it is told to refuse it first."""

    def __init__(self, refusals: dict[str, list[int]]) -> None:
        self.refusals, self.taken = refusals, list[str]()

    def __call__(self, request: Request) -> Reply:
        lines = [json.loads(line) for line in request.body.decode().split("\n")[:-1]]
        items = []
        for kind, action in ((kind, line[kind]) for line in lines for kind in ("index", "create", "delete") if kind in line):
            waiting = self.refusals.get(action["_id"], [])
            status = waiting.pop(0) if waiting else 200
            if status == 200:
                self.taken.append(action["_id"])
            items.append({kind: {"status": status, **({"error": {"type": "t", "reason": "r"}} if status >= 400 else {})}})
        return Reply(200, json.dumps({"items": items}).encode())


def actions(*identifiers: str) -> list[Action]:
    return [Action(each, {"x": "\u2028"}, f"001:{each}") for each in identifiers]


def test_what_is_refused_for_the_moment_is_offered_again() -> None:
    bulk = Bulk({"p2": [429, 503]})
    with answering(bulk) as url:
        cluster = Cluster(url)
        cluster.write("x", actions("p1", "p2", "p3"))
        cluster.write("x", [Action("gone", None, "001")])
        cluster.close()
    assert bulk.taken == ["p1", "p3", "p2", "gone"]


@pytest.mark.parametrize(
    ("statuses", "said"),
    [
        ([400], "The cluster at URL did not take 001:p2: t: r."),
        ([413], "The cluster at URL did not take 001:p2: t: r."),
        ([429] * 99, "The cluster at URL did not take 001:p2: t: r. Try again later."),
    ],
)
def test_what_is_refused_for_good_is_named(statuses: list[int], said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asked, "PATIENCE", 1.0)
    assert said_by(Bulk({"p2": statuses}), lambda cluster: cluster.write("x", actions("p1", "p2"))) == said


def test_fewer_answers_than_records_are_no_answer() -> None:
    assert "it has answers missing" in said_by(always({"items": []}), lambda cluster: cluster.write("x", actions("p1")))


def hit(**record: Any) -> dict[str, Any]:
    return {"_id": "x", "_source": record, "sort": [1]}


@pytest.mark.parametrize(
    "answer",
    [
        {"hits": {"hits": [hit(sealed="0" * 32 + '"[]"')], "total": {"value": 1}}, **WHOLE},
        {"hits": {"hits": [hit()], "total": {"value": 1}}, **WHOLE},
        {"hits": {"hits": [{"sort": [1]}], "total": {"value": 1}}, **WHOLE},
        {"hits": {"hits": ["x"], "total": {"value": 1}}, **WHOLE},
        {"hits": {"hits": [], "total": {"value": -1}}, **WHOLE},
        {"hits": {"hits": [], "total": "many"}, **WHOLE},
        {"hits": [], **WHOLE},
        {**WHOLE},
    ],
)
def test_hits_that_serge_has_not_written_are_not_shown(tmp_path: Path, answer: dict[str, Any]) -> None:
    def cluster(request: Request) -> Reply:
        if request.path.startswith("/_msearch") or "/_msearch" in request.path:
            number = request.body.count(b"\n") // 2
            return Reply(200, json.dumps({"responses": [answer] * number}).encode())
        return Reply(200, json.dumps({"count": 3, **answer}).encode())

    with answering(cluster) as url:
        Marker(url, INDEX, bytes(32), 3, (Counted(1, 40),) * len(UNIT_GROUPS), 0).write(tmp_path)
        backend = OpenSearchBackend.open(tmp_path)
        for text in ("party", '"the party"', "pa*", "author:serge", "in:own x", ""):
            with pytest.raises(DamagedIndex, match="serge has not written"):
                backend.find(parse(text), tuple(Unit))
        backend.close()
