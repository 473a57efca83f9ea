"""`serge serve` and `serge page` as programs: what they print, how they end, what a file holds; and corrections made in the page."""

from __future__ import annotations

import base64
import hashlib
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from serge_cli import app
from tests.surfaces.conftest import SEEDS, Client, opened_client, serving
from tests.surfaces.markup_reading import Reading

UNIX = pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGINT for one process")


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    return os.environ | {"SERGE_CORPUS": str(SEEDS), "SERGE_INDEX": str(tmp_path / "index"), "HOME": str(tmp_path)}


@UNIX
def test_it_says_where_it_is_and_ends_cleanly(environment: dict[str, str]) -> None:
    command = [sys.executable, "-m", "serge_cli", "serve", "--no-browser"]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        assert running.stderr is not None
        assert running.stdout is not None
        for line in running.stderr:
            if "http://" in line:
                break
        address = re.search(r"http://127\.0\.0\.1:(\d+)/\?key=[\w-]{43}", line)
        assert address, line
        with socket.create_connection(("127.0.0.1", int(address[1])), timeout=5) as silent:  # holds nothing up
            running.send_signal(signal.SIGINT)
            assert running.wait(timeout=10) == 0
            silent.close()
        assert running.stdout.read() == ""
        assert running.stderr.read() == "serge: Ended.\n"


def test_a_port_that_is_taken_is_said_in_one_line(environment: dict[str, str]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        command = [sys.executable, "-m", "serge_cli", "serve", "--no-browser", "-q", "--port", str(port)]
        ran = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert ran.returncode == 2
    assert ran.stdout == ""
    assert ran.stderr.startswith(f"serge: Port {port} cannot be used: ")
    assert ran.stderr.count("\n") == 1


def test_a_speaker_is_corrected_and_that_is_taken_back(tmp_path: Path) -> None:
    corpus = tmp_path / "essays"
    shutil.copytree(SEEDS, corpus)
    for server in serving(corpus, tmp_path / "index"):
        client = opened_client(server)
        answer = client.post("/correct", {"id": "003:q23", "speaker": "Rosa “Red” Luxemburg"})
        assert (answer.status, answer.headers["Location"]) == (303, "/quotation?id=003%3Aq23")
        assert "Rosa “Red” Luxemburg" in (corpus / "corrections.toml").read_text(encoding="utf-8")
        shown = Reading(client.ask("/quotation?id=003:q23").body)
        assert "Rosa Luxemburg" in shown.words
        assert "corrected by hand" in shown.words
        assert client.post("/undo", {"id": "003:q23"}).status == 303
        assert "Leon Trotsky" in Reading(client.ask("/quotation?id=003:q23").body).words


def test_changed_files_are_read_when_asked_for(tmp_path: Path) -> None:
    corpus = tmp_path / "essays"
    corpus.mkdir()
    (corpus / "001_one.txt").write_text("One\n\nby Ada Marsh\n\nThe harbour froze.\n", encoding="utf-8")
    for server in serving(corpus, tmp_path / "index"):
        client = opened_client(server)
        (corpus / "002_two.txt").write_text("Two\n\nby Otto Lind\n\nThe kraken rose.\n", encoding="utf-8")
        assert "0 passages" in Reading(client.ask("/?q=kraken").body).words
        assert client.post("/refresh", {}).status == 303
        assert "1 passage for “kraken”" in Reading(client.ask("/?q=kraken").body).words


def test_what_is_kept_of_a_library_is_made_anew_when_it_is_read_again(tmp_path: Path) -> None:
    corpus = tmp_path / "essays"
    corpus.mkdir()
    (corpus / "001_one.txt").write_text("One\n\nby Ada Marsh\n\nAs Otto Lind wrote, ‘the harbour froze over again’.\n", encoding="utf-8")
    for server in serving(corpus, tmp_path / "index"):
        client = opened_client(server)
        server.prepare()
        assert all("Ida Holm" not in client.ask(path).body for path in ("/persons", "/who"))
        (corpus / "002_two.txt").write_text("Two\n\nby Otto Lind\n\nAs Ida Holm wrote, ‘the kraken rose at noon’.\n", encoding="utf-8")
        assert client.post("/refresh", {}).status == 303
        assert all("Ida Holm" in client.ask(path).body for path in ("/persons", "/who"))
        assert "2 documents" in Reading(client.ask("/").body).words


@pytest.fixture
def editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An editor that writes down what it is started with."""
    script = tmp_path / "myeditor"
    script.write_text(f'#!/bin/sh\necho "$@" > {tmp_path}/told.part; mv {tmp_path}/told.part {tmp_path}/told\n', encoding="utf-8")
    script.chmod(0o755)
    monkeypatch.setenv("EDITOR", str(script))
    monkeypatch.delenv("VISUAL", raising=False)
    return tmp_path / "told"


@UNIX
def test_a_text_is_opened_in_the_users_editor(client: Client, corpus: Path, editor: Path) -> None:
    answer = client.post("/open", {"id": "001:p24"})
    assert (answer.status, answer.headers["Location"]) == (303, "/read?doc=001&at=001%3Ap24#p24")
    line = next(number for number, line in enumerate(_lines(corpus, "001"), 1) if "Information supplied" in line or "Vlady" in line)
    told = editor.read_text(encoding="utf-8").split()
    assert told[1] == str(next(corpus.glob("001*")))
    assert 1 < int(told[0].removeprefix("+")) <= line


def _lines(corpus: Path, document: str) -> list[str]:
    return next(corpus.glob(f"{document}*")).read_text(encoding="utf-8").splitlines()


@UNIX
def test_where_only_a_terminal_would_do_the_place_is_told(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {"EDITOR": "vim", "VISUAL": "", "DISPLAY": "", "WAYLAND_DISPLAY": ""}.items():
        monkeypatch.setenv(name, value)
    answer = client.post("/open", {"id": "666:p4"})
    assert answer.status == 200
    assert "666_hostile.txt:7:1." in Reading(answer.body).words


@UNIX
def test_an_editor_that_fails_is_told_on_the_page(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VISUAL", "/no/such/editor")
    answer = client.post("/open", {"id": "001:p24"})
    assert answer.status == 400
    assert "/no/such/editor cannot be run" in Reading(answer.body).words


@pytest.mark.parametrize("asked", ["--help", "--index=/tmp/x", "/etc/passwd", "001", "999:p1", "001:p99999", "", "-q"])
def test_nothing_is_opened_that_is_no_text_of_the_library(client: Client, editor: Path, asked: str) -> None:
    assert client.post("/open", {"id": asked}).status in {400, 404}
    assert not editor.exists()


def written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, corpus: Path, *words: str) -> str:
    monkeypatch.setenv("SERGE_CORPUS", str(corpus))
    monkeypatch.setenv("SERGE_INDEX", str(tmp_path / "index"))
    out = tmp_path / "page.html"
    out.unlink(missing_ok=True)
    assert app.run(["page", *words, "-o", str(out), "-q"]) == 0
    return out.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "title"),
    [
        (("001",), "Introduction to Victor Serge, Memoirs of a Revolutionary"),
        (("Trotsky",), "Leon Trotsky"),
        (('"party patriotism"',), "3 passages"),
        (("--as", "query", "Trotsky"), "27 passages"),
        (("666",), "<script>alert(1)</script>"),
    ],
)
def test_a_page_is_one_file_that_needs_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, corpus: Path, words: tuple[str, ...], title: str
) -> None:
    page = written(tmp_path, monkeypatch, corpus, *words)
    read = Reading(page)
    assert read.wrong == []
    assert title in read.words
    assert all(address.startswith("#") and address[1:] for address in read.links)
    assert not {"form", "img", "link", "iframe"} & {name for name, _ in read.elements}
    assert len(read.all("script")) == 1
    policy = next(str(one["content"]) for one in read.all("meta") if one.get("http-equiv") == "Content-Security-Policy")
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    for name in ("style", "script"):
        (inner,) = re.findall(rf"<{name}>(.*?)</{name}>", page, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(inner.encode()).digest()).decode()
        assert f"{name}-src 'sha256-{digest}'" in policy


def test_a_document_in_a_file_has_all_of_its_parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, corpus: Path) -> None:
    read = Reading(written(tmp_path, monkeypatch, corpus, "001"))
    assert {"p1", "p24", "n14", "m-n14", "call-n14"} <= set(read.ids)
    assert "part 1" not in read.words


def test_an_existing_file_is_left_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, corpus: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SERGE_CORPUS", str(corpus))
    out = tmp_path / "mine.html"
    out.write_text("mine", encoding="utf-8")
    assert app.run(["page", "001", "-o", str(out)]) == 2
    assert out.read_text(encoding="utf-8") == "mine"
    assert "mine.html" in capsys.readouterr().err


def test_nothing_of_it_is_imported_by_other_commands() -> None:
    code = "import sys; from serge_cli import app; app.run(['formats']); print(sorted(m for m in sys.modules if 'surfaces' in m or m == 'http.server'))"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.splitlines()[-1] == "[]"


def test_answers_are_the_same_for_several_at_once(client: Client) -> None:
    from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415

    paths = ["/?q=trotsky", "/read?doc=001", "/who", "/person?name=Trotsky"] * 6
    alone = {path: client.ask(path).body for path in dict.fromkeys(paths)}
    with ThreadPoolExecutor(8) as pool:
        assert [answer.body for answer in pool.map(client.ask, paths)] == [alone[path] for path in paths]
