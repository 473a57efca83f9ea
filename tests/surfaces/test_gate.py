"""Who may ask: every rule of the gate, each with a request that would be answered without it."""

from __future__ import annotations

import socket
import time
import webbrowser
from pathlib import Path

import pytest

from serge_cli.surfaces.serve.browser import shown
from serge_cli.surfaces.serve.server import Server
from tests.surfaces.conftest import Client, opened_client, serving

VIEWS = [
    "/",
    "/?q=trotsky",
    "/read?doc=001",
    "/quotation?id=003:q23",
    "/persons",
    "/person?name=Trotsky",
    "/who",
    "/notes",
    "/check",
    "/report",
]
OTHERS = ["/page.css", "/page.js", "/icon.svg", "/file?doc=001", "/nowhere"]


def test_the_server_is_bound_to_this_machine_alone(server: Server) -> None:
    assert server.server_address[0] == "127.0.0.1"


@pytest.mark.parametrize("path", [*VIEWS, *OTHERS])
def test_nothing_is_answered_without_the_cookie(client: Client, path: str) -> None:
    answer = client.ask(path, headers={"Cookie": None})
    assert answer.status == 403
    assert "serge serve" in answer.body
    assert client.ask(path, headers={"Cookie": client.cookie[:-1] + "~"}).status == 403


def test_the_key_opens_once_and_gives_a_cookie_that_scripts_and_other_sites_do_not_get(fresh: Server) -> None:
    client = Client(fresh)
    first = client.ask(f"/?key={client.key}")
    assert first.status == 200
    name, *attributes = str(first.headers["Set-Cookie"]).split("; ")
    assert client.key not in name
    assert attributes == ["HttpOnly", "SameSite=Strict", "Path=/"]
    second = client.ask(f"/?key={client.key}")
    assert second.status == 403
    assert "Set-Cookie" not in second.headers
    assert client.ask("/", headers={"Cookie": name}).status == 200


def test_a_wrong_key_opens_nothing_and_does_not_use_the_right_one_up(fresh: Server) -> None:
    client = Client(fresh)
    assert client.ask("/?key=guess").status == 403
    assert client.ask(f"/?key={client.key[:-1]}").status == 403
    assert opened_client(fresh).cookie


@pytest.mark.parametrize("host", ["evil.example", "evil.example:80", "localhost", "127.0.0.1", "127.0.0.1:1", None])
def test_another_host_is_refused(client: Client, host: str | None) -> None:
    assert client.ask("/", headers={"Host": host}).status in {400, 421}


@pytest.mark.parametrize("host", ["evil.example", None])
def test_the_key_too_is_for_this_host_alone(fresh: Server, host: str | None) -> None:
    client = Client(fresh)
    assert client.ask(f"/?key={client.key}", headers={"Host": host}).status in {400, 421}


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_another_site_or_port_gets_nothing(client: Client, site: str) -> None:
    assert client.ask("/", headers={"Sec-Fetch-Site": site}).status == 403


@pytest.mark.parametrize("origin", ["http://evil.example", "http://127.0.0.1:1", "https://127.0.0.1"])
def test_another_origin_gets_nothing(client: Client, origin: str) -> None:
    assert client.ask("/", headers={"Origin": origin}).status == 403


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://evil.example"},
        {"Origin": "http://127.0.0.1:1"},
        {"Origin": "null", "Sec-Fetch-Site": "cross-site"},
        {"Origin": "null", "Sec-Fetch-Site": "none"},
        {"Origin": None, "Sec-Fetch-Site": None},
        {"Cookie": None},
        {"Host": "evil.example"},
    ],
)
@pytest.mark.parametrize("path", ["/check", "/correct", "/undo", "/open", "/refresh"])
def test_a_change_comes_from_this_page_alone(client: Client, path: str, headers: dict[str, str | None]) -> None:
    assert client.post(path, {"draft": "x", "id": "001:q1", "speaker": "Eve"}, headers).status in {403, 421}


@pytest.mark.parametrize("token", ["", "guess"])
@pytest.mark.parametrize("path", ["/check", "/correct", "/undo", "/open", "/refresh"])
def test_a_change_needs_its_token(client: Client, corpus: Path, path: str, token: str) -> None:
    answer = client.post(path, {"draft": "x", "id": "001:q1", "speaker": "Eve", "token": token})
    assert answer.status == 403
    assert not (corpus / "corrections.toml").exists()


def test_nothing_is_changed_by_get(client: Client, corpus: Path) -> None:
    assert client.ask(f"/correct?id=001:q1&speaker=Eve&token={client.server.gate.token}").status == 404
    assert not (corpus / "corrections.toml").exists()


@pytest.mark.parametrize("path", [*VIEWS, *OTHERS])
def test_headers_of_every_answer(client: Client, path: str) -> None:
    for answer in (client.ask(path), client.ask(path, headers={"Cookie": None})):
        assert answer.headers["Referrer-Policy"] == "no-referrer"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Cache-Control"] == "no-store"
        assert answer.headers["X-Frame-Options"] == "DENY"
        assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"
        policy = str(answer.headers["Content-Security-Policy"])
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert "Access-Control-Allow-Origin" not in answer.headers
        assert answer.headers.get_all("Content-Security-Policy") == [policy]


def test_an_original_file_is_to_be_saved_not_shown(client: Client, corpus: Path) -> None:
    answer = client.ask("/file?doc=666")
    assert answer.status == 200
    assert answer.headers["Content-Type"] == "application/octet-stream"
    assert answer.headers["Content-Disposition"] == "attachment; filename*=UTF-8''666_hostile.txt"
    assert str(answer.headers["Content-Security-Policy"]).startswith("sandbox")
    assert answer.body == (corpus / "666_hostile.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "asked", ["/etc/passwd", "../corpus.toml", "corpus.toml", "..%2f..%2fetc%2fpasswd", "666_hostile.txt", "%00", "001/../666", ""]
)
def test_no_file_is_sent_that_is_not_a_document(client: Client, asked: str) -> None:
    assert client.ask(f"/file?doc={asked}").status == 404


@pytest.mark.parametrize("path", ["/../seeds", "//etc/passwd", "/etc/passwd", "/page.css/../page.py", "/%2e%2e/gate.py", "/frame.py"])
def test_no_path_leads_to_a_file(client: Client, path: str) -> None:
    assert client.ask(path).status == 404


def test_a_link_that_leads_out_of_the_library_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("My Secret\n\nby Me\n\nNobody may read this harbour.\n", encoding="utf-8")
    corpus = tmp_path / "essays"
    corpus.mkdir()
    (corpus / "007_link.txt").symlink_to(tmp_path / "secret.txt")
    (corpus / "001_own.txt").write_text("Mine\n\nby Me\n\nThe harbour.\n", encoding="utf-8")
    for server in serving(corpus, tmp_path / "index"):
        client = opened_client(server)
        assert client.ask("/file?doc=001").status == 200
        answer = client.ask("/file?doc=007")
        assert answer.status == 404
        assert "Nobody may read" not in answer.body


def raw(server: Server, sent: bytes, wait: float = 5) -> bytes:
    with socket.create_connection(("127.0.0.1", server.server_address[1]), timeout=wait) as connection:
        connection.sendall(sent)
        received = b""
        try:
            while piece := connection.recv(65536):
                received += piece
        except (TimeoutError, ConnectionResetError):
            pass
        return received


def head(client: Client, *lines: str, method: str = "POST /check") -> bytes:
    port = client.server.server_address[1]
    own = (f"{method} HTTP/1.1", f"Host: 127.0.0.1:{port}", f"Cookie: {client.cookie}", "Sec-Fetch-Site: same-origin", *lines)
    return ("\r\n".join(own) + "\r\n\r\n").encode()


@pytest.mark.parametrize(
    ("lines", "status"),
    [
        (("Content-Type: application/x-www-form-urlencoded", "Content-Length: 99999999"), b"413"),
        (("Content-Type: application/x-www-form-urlencoded", "Content-Length: 999999999999999999999"), b"413"),
        (("Content-Type: application/x-www-form-urlencoded", "Content-Length: -1"), b"411"),
        (("Content-Type: application/x-www-form-urlencoded", "Transfer-Encoding: chunked"), b"411"),
        (("Content-Type: application/x-www-form-urlencoded",), b"411"),
        (("Content-Type: text/plain", "Content-Length: 0"), b"415"),
        (("Content-Type: application/json", "Content-Length: 0"), b"415"),
    ],
)
def test_forms_have_bounds(client: Client, lines: tuple[str, ...], status: bytes) -> None:
    assert raw(client.server, head(client, *lines)).split()[1] == status


def test_addresses_have_bounds(client: Client) -> None:
    assert client.ask(f"/?q={'x' * 9000}").status == 414
    assert client.ask("/?" + "&".join(f"a{number}=1" for number in range(50))).status == 400
    assert raw(client.server, b"GET /" + b"x" * 70_000 + b" HTTP/1.1\r\n\r\n").split()[1] == b"414"


def test_many_headers_are_refused(client: Client) -> None:
    answered = raw(client.server, head(client, *(f"X-{number}: 1" for number in range(200)), method="GET /"))
    assert answered.split()[1] == b"431"
    assert b"Content-Security-Policy" in answered


def test_what_is_no_request_is_refused(client: Client) -> None:
    assert raw(client.server, b"\x16\x03\x01\x02\x00\x01\x00\r\n\r\n").split()[1] in {b"400", b"505"}
    assert raw(client.server, head(client, method="DELETE /")).split()[1] == b"501"
    assert raw(client.server, head(client, method="GET http://evil.example/"))[:12] == b"HTTP/1.1 400"


def test_connections_have_a_bound_and_are_given_back(client: Client) -> None:
    address = ("127.0.0.1", client.server.server_address[1])
    held = [socket.create_connection(address, timeout=5) for _ in range(40)]
    time.sleep(0.3)
    refused = [one for one in held if _is_closed(one)]
    for one in held:
        one.close()
    assert len(refused) >= 8
    deadline = time.monotonic() + 5
    while time.monotonic() < deadline:
        try:
            assert client.ask("/page.css").status == 200
            break
        except OSError:
            time.sleep(0.05)
    else:
        pytest.fail("the connections were not given back")


def _is_closed(connection: socket.socket) -> bool:
    connection.settimeout(0.05)
    try:
        return connection.recv(1) == b""
    except TimeoutError:
        return False
    except OSError:
        return True


def test_the_file_that_leads_the_browser_on_is_the_users_alone_and_removed(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []
    monkeypatch.setattr(webbrowser, "open", lambda address: seen.append(address) or True)
    with shown("http://127.0.0.1:1/?key=abc", wanted=True):
        deadline = time.monotonic() + 5
        while not seen and time.monotonic() < deadline:
            time.sleep(0.01)
        (address,) = seen
        assert "abc" not in address  # what a program is started with, every user can read
        path = Path(address.removeprefix("file://"))
        assert path.stat().st_mode & 0o077 == 0
        assert path.parent.stat().st_mode & 0o077 == 0
        assert "http://127.0.0.1:1/?key=abc" in path.read_text(encoding="utf-8")
    assert not path.parent.exists()
