"""A library with ordinary and hostile texts, served in the test's own process, and a client that keeps nothing to itself."""

from __future__ import annotations

import http.client
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from threading import Thread
from urllib.parse import urlencode

import pytest

from serge_cli.store.library import Library, open_library
from serge_cli.surfaces.serve.desk import Desk
from serge_cli.surfaces.serve.server import Server

SEEDS = Path(__file__).parents[2] / "seeds"
HOSTILE = """<script>alert(1)</script> & "Sons"

by <img src=x onerror=alert(2)>

Eve Black wrote that ‘the "><svg onload=alert(3)> harbour was <b>lost</b>’.[1] \x1b]0;owned\x07 The \u202edeep\u202c sea.

As Ida <i>Holm</i> said, ‘javascript:alert(4) is no {{7*7}} answer’.[2] An ‘unmatched mark.

Notes

[1] Holm, <a href="javascript:alert(5)">Letters</a> (Oslo, 1931), p. 12.

[2] Ibid., </p></article></main><script src="http://evil.example/x.js"></script>
"""


@dataclass(frozen=True)
class Answer:
    """An answer of the server."""

    status: int
    body: str
    headers: http.client.HTTPMessage


@dataclass
class Client:
    """Asks the server as a browser does that has opened its page, unless a test says otherwise."""

    server: Server
    cookie: str = ""
    given: dict[str, str] = field(default_factory=dict)

    def ask(self, path: str, method: str = "GET", headers: Mapping[str, str | None] | None = None, body: bytes | None = None) -> Answer:
        port = self.server.server_address[1]
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
        sent = {"Host": f"127.0.0.1:{port}", "Cookie": self.cookie, **self.given, **(headers or {})}
        try:
            connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
            for name, value in sent.items():
                if value is not None:
                    connection.putheader(name, value)
            if body is not None and "Content-Length" not in sent:
                connection.putheader("Content-Length", str(len(body)))
            connection.endheaders(body)
            answer = connection.getresponse()
            return Answer(answer.status, answer.read().decode("utf-8"), answer.headers)
        finally:
            connection.close()

    def post(self, path: str, fields: Mapping[str, str], headers: Mapping[str, str | None] | None = None) -> Answer:
        own = {
            "Origin": f"http://127.0.0.1:{self.server.server_address[1]}",
            "Sec-Fetch-Site": "same-origin",
            "Content-Type": "application/x-www-form-urlencoded",
        }
        filled = {"token": self.server.gate.token} | dict(fields)
        return self.ask(path, "POST", own | dict(headers or {}), urlencode(filled).encode())

    @property
    def key(self) -> str:
        return self.server.gate.address.partition("key=")[2]


def opened_client(server: Server) -> Client:
    client = Client(server)
    answer = client.ask(f"/?key={client.key}")
    assert answer.status == 200
    client.cookie = str(answer.headers["Set-Cookie"]).partition(";")[0]
    return client


def serving(corpus: Path, index: Path) -> Iterator[Server]:
    def again() -> Library:
        return open_library(corpus, index)

    desk = Desk(again(), again, [f"--corpus={corpus}", f"--index={index}"])
    with Server(desk) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield server
        server.shutdown()
        thread.join()
    desk.close()


@pytest.fixture(scope="session")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the bundled documents with a hostile one among them."""
    folder = tmp_path_factory.mktemp("served") / "essays"
    shutil.copytree(SEEDS, folder)
    (folder / "666_hostile.txt").write_text(HOSTILE, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def server(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    yield from serving(corpus, tmp_path_factory.mktemp("index") / "index")


@pytest.fixture
def fresh(corpus: Path, server: Server) -> Iterator[Server]:
    """A server of which nobody has used the key."""
    with Server(server.desk) as another:
        thread = Thread(target=another.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield another
        another.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def client(server: Server) -> Client:
    return opened_client(server)
